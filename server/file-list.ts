import { realpath } from "node:fs/promises";
import { join } from "node:path";
import type { FileSystem } from "./file-system.ts";
import type { GitView } from "./git-view.ts";
import { pathWithin } from "./uri.ts";

/** More files than these are no workspace that a person works in; the rest is left out, and said so. */
export const FILE_LIMIT = 100_000;
const SKIPPED = new Set(["node_modules/", ".git/", ".hg/", ".svn/", ".venv/", "__pycache__/"]);

/**
 * The files of a folder, relative to it with `/`: those that git does not ignore, or, outside of git, all but the
 * folders of packages. `isWhole` is false where there are more than the limit.
 */
export async function listFiles(
  files: FileSystem,
  git: GitView,
  folder: string,
): Promise<{ readonly paths: string[]; readonly isWhole: boolean }> {
  const paths = (await filesOfGit(git, folder)) ?? (await filesIn(files, folder));
  return { paths: paths.slice(0, FILE_LIMIT), isWhole: paths.length <= FILE_LIMIT };
}

async function filesOfGit(git: GitView, folder: string): Promise<string[] | undefined> {
  const all = await git.workTreeOf(folder);
  const below = all ? pathWithin(all.root, await realpath(folder)) : undefined;
  if (!all || below === undefined) return undefined;
  const inFolder = all.files.flatMap((path) => within(below, path));
  const inFolderNested = all.nested.flatMap((path) => within(below, path));
  const nested = await Promise.all(
    inFolderNested.map(async (path) =>
      ((await filesOfGit(git, join(folder, path))) ?? []).map((file) => `${path}/${file}`),
    ),
  );
  const flat = [...inFolder, ...nested.flat()];
  return flat.filter((path) => !path.split("/").includes("node_modules"));
}

/** The same of a folder that git was not asked about, absolute. None where it is no folder. */
export async function filesBelow(files: FileSystem, folder: string): Promise<string[]> {
  return (await filesIn(files, folder)).map((path) => join(folder, path));
}

/** Links to folders are not followed: they may lead in circles, or anywhere. */
async function filesIn(files: FileSystem, folder: string): Promise<string[]> {
  const root = await resolved(folder);
  const found: string[] = [];
  const open = [""];
  for (let at = open.pop(); at !== undefined && found.length <= FILE_LIMIT; at = open.pop()) {
    if ((await resolved(join(folder, at))) !== join(root, at).replace(/(?<=.)[\\/]$/, "")) continue;
    for (const name of await files.list(join(folder, at))) {
      if (!name.endsWith("/")) found.push(`${at}${name}`);
      else if (!SKIPPED.has(name)) open.push(`${at}${name}`);
    }
  }
  return found;
}

/** A folder that is gone is what its name says. */
function resolved(folder: string): Promise<string> {
  return realpath(folder).catch(() => folder.replace(/(?<=.)[\\/]$/, ""));
}

function within(below: string, path: string): string[] {
  if (below === "") return [path];
  const inside = pathWithin(below, path);
  return inside === undefined || inside === "" ? [] : [inside];
}
