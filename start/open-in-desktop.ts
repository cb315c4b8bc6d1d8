import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import type { OpenOptions } from "./open-in-server.ts";

const shell = process.platform === "win32";

export function hasDesktopCode(): boolean {
  return spawnSync("code", ["--version"], { stdio: "ignore", shell }).status === 0;
}

/** Opens a folder in the desktop VS Code, with settings and extensions of its own, until its window is closed. */
export async function openInDesktop(folder: string, { vsix, dataFolder, env }: OpenOptions): Promise<void> {
  const own = [
    `--user-data-dir=${path.join(dataFolder, "desktop")}`,
    `--extensions-dir=${path.join(dataFolder, "desktop-extensions")}`,
  ];
  spawnSync("code", [...own, "--install-extension", vsix, "--force"], {
    stdio: ["ignore", "ignore", "inherit"],
    shell,
  });
  const window = spawn("code", [...own, "--new-window", "--wait", folder], {
    env: { ...process.env, ...env },
    stdio: "ignore",
    shell,
  });
  await once(window, "exit");
}
