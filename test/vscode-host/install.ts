import { existsSync, lstatSync, readdirSync, rmSync, statSync, symlinkSync } from "node:fs";
import { spawnSync } from "node:child_process";
import path from "node:path";

/** Where the VS Code server and its web workbench lie: the npm package `code-server`, used without its wrapper. */
export const vscodeRoot = path.join(import.meta.dirname, "node_modules/code-server/lib/vscode");

/** Built-in extensions that stay. The others need the network, an account, or packages that are left out here. */
const BUILT_IN =
  /^(?:theme-|.*-basics$|javascript|json|json-language-features|dotenv|yaml|css|html|shellscript|ini|xml|diff|configuration-editing|references-view|search-result|typescript-basics|log|docker|python|go|java|rust|ruby|php|ms-vscode\.js-debug$)/;

export function isInstalled(): boolean {
  const done = path.join(import.meta.dirname, "node_modules/.package-lock.json");
  const lock = path.join(import.meta.dirname, "package-lock.json");
  return (
    existsSync(done) &&
    existsSync(path.join(vscodeRoot, "node_modules")) &&
    statSync(done).mtimeMs >= statSync(lock).mtimeMs
  );
}

/** Puts VS Code into this folder: 350 MB, half a minute. Install scripts are not run: nothing is compiled or fetched. */
export function install(): void {
  console.log("Installing VS Code's server …");
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const { status } = spawnSync(npm, ["ci", "--ignore-scripts", "--loglevel=error", "--no-progress"], {
    cwd: import.meta.dirname,
    stdio: ["ignore", "inherit", "inherit"],
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error(`npm ci in ${import.meta.dirname} ended with ${status}.`);
  linkModules();
  const extensions = path.join(vscodeRoot, "extensions");
  for (const name of readdirSync(extensions)) {
    if (!BUILT_IN.test(name)) rmSync(path.join(extensions, name), { recursive: true, force: true });
  }
}

/** The server looks for its modules beside itself; npm has put them into this folder's node_modules. */
function linkModules(): void {
  const link = path.join(vscodeRoot, "node_modules");
  if (!lstatSync(link, { throwIfNoEntry: false })) symlinkSync("../../..", link, "junction");
}
