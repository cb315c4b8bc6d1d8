import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, renameSync, statSync } from "node:fs";
import path from "node:path";

const CACHE = path.resolve(import.meta.dirname, "../../.cache/applications");
/** Larger files are built bundles; the editor itself stops tokenising at this size. */
const LARGEST = 1_000_000;

/** Unpacks a published application, as `npm pack` gives it, and returns its folder. */
export function unpack(application: string): string {
  const folder = path.join(CACHE, application.replace("/", "-"));
  if (existsSync(folder)) return folder;
  const unpacking = `${folder}.part`;
  mkdirSync(unpacking, { recursive: true });
  const packed = execFileSync("npm", ["pack", application, "--silent", "--pack-destination", CACHE], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  }).trim();
  execFileSync("tar", ["xzf", path.join(CACHE, packed), "-C", unpacking, "--strip-components=1"]);
  // A repository of its own, so that this project's ignore rules do not hold for it.
  execFileSync("git", ["init", "-q"], { cwd: unpacking });
  renameSync(unpacking, folder);
  return folder;
}

/** Relative to the folder, with `/`. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
    .filter((file) => !file.startsWith(".git/") && !file.includes("node_modules/"));
}

/** Of JavaScript and TypeScript that somebody wrote: no declarations, nothing minified, no bundles. */
export function sourcesBelow(folder: string): string[] {
  return filesBelow(folder).filter(
    (file) =>
      /\.(?:[cm]?[jt]s|[jt]sx)$/.test(file) &&
      !/\.d\.[cm]?ts$|\.min\.[cm]?js$/.test(file) &&
      statSync(path.join(folder, file)).size <= LARGEST,
  );
}
