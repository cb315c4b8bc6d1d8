/**
 * `node start/with-pinned-node.mjs SCRIPT.ts [ARGS…]` runs a script of this repository on the Node that it pins,
 * after installing what package-lock.json names, where that is missing or has changed. This file itself runs on
 * whatever Node the machine has, before anything is installed.
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const windows = process.platform === "win32";

if (!isInstalled()) install();
const child = spawn(pinnedNode(), process.argv.slice(2), { cwd: root, stdio: "inherit" });
// From a terminal, Ctrl+C reaches the script by itself; this process waits for its end.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, () => {
    if (signal !== "SIGINT" || !process.stdin.isTTY) child.kill(signal);
  });
}
child.on("exit", (code) => process.exit(code ?? 1));

/** npm writes the hidden lockfile at the end of an install. */
function isInstalled() {
  const done = path.join(root, "node_modules/.package-lock.json");
  return existsSync(done) && statSync(done).mtimeMs >= statSync(path.join(root, "package-lock.json")).mtimeMs;
}

function install() {
  console.log("Installing the packages of package-lock.json …");
  const { status } = spawnSync(windows ? "npm.cmd" : "npm", ["ci", "--loglevel=error", "--no-progress"], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    shell: windows,
  });
  if (status !== 0) process.exit(status ?? 1);
}

/** Where there is none for the platform, this process's own serves. */
function pinnedNode() {
  const [platform, program] = windows ? ["win", "node.exe"] : [process.platform, "node"];
  const pinned = path.join(root, `node_modules/node-${platform}-${process.arch}/bin/${program}`);
  return existsSync(pinned) ? pinned : process.execPath;
}
