import { spawnSync } from "node:child_process";
import { accessSync } from "node:fs";
import path from "node:path";
import { findChromium } from "./vscode-host/workbench.ts";

/** What the tests need of the system, and the Debian packages that bring it. */
const NEEDS = {
  chromium: { packages: ["chromium"], here: () => findChromium() !== undefined },
  keyring: {
    packages: ["gnome-keyring", "dbus", "libsecret-1-0", "libsecret-tools"],
    here: () => ["gnome-keyring-daemon", "dbus-daemon", "secret-tool"].every(isOnPath),
  },
  // For the machine of its own on which a remote window works.
  iproute2: { packages: ["iproute2"], here: () => process.platform !== "linux" || isOnPath("ip") },
  neovim: { packages: ["neovim"], here: () => isOnPath("nvim") },
};

export type Need = keyof typeof NEEDS;

/** Installs what is missing, as root or with a sudo that asks nothing; gives what could not be had, and why. */
export function ensureSystemPackages(): Partial<Record<Need, string>> {
  const missing = missingNeeds();
  if (missing.length === 0) return {};
  const reason = install(missing.flatMap((need) => NEEDS[need].packages));
  return Object.fromEntries(
    missingNeeds().map((need) => [need, reason ?? "it is missing even after its installation"]),
  );
}

function missingNeeds(): Need[] {
  return (Object.keys(NEEDS) as Need[]).filter((need) => !NEEDS[need].here());
}

/** Gives the reason where it fails. */
function install(packages: readonly string[]): string | undefined {
  const byHand = `apt-get install ${packages.join(" ")}`;
  if (!isOnPath("apt-get")) return `there is no apt-get here; install ${packages.join(", ")} by hand`;
  const asRoot = process.getuid?.() === 0 ? [] : ["sudo", "--non-interactive"];
  if (asRoot.length > 0 && spawnSync(asRoot[0]!, [asRoot[1]!, "true"]).status !== 0) {
    return `installing it needs root: ${byHand}`;
  }
  console.log(`Installing ${packages.join(", ")} …`);
  const apt = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"];
  for (const words of [["update"], ["install", "--yes", "--no-install-recommends", ...packages]]) {
    const [command, ...args] = [...asRoot, ...apt, "-qq", ...words] as [string, ...string[]];
    const { status } = spawnSync(command, args, { stdio: ["ignore", "ignore", "inherit"] });
    if (status !== 0) return `"${byHand}" failed`;
  }
  return undefined;
}

function isOnPath(program: string): boolean {
  return (process.env.PATH ?? "").split(path.delimiter).some((folder) => {
    try {
      accessSync(path.join(folder, program));
      return true;
    } catch {
      return false; // Not in this folder; the next may have it.
    }
  });
}
