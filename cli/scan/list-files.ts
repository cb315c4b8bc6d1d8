import { lstatSync } from "node:fs";
import { access, lstat, readdir, realpath } from "node:fs/promises";
import path from "node:path";
import { existingPath } from "../existing-path.ts";
import { UserError } from "../../core/user-error.ts";
import { openRepository, type Repository } from "../../git/repository.ts";

/** A file or folder that was not looked into, and why. */
export interface Skipped {
  readonly file: string;
  readonly why: string;
}

export interface Listing {
  /** Absolute paths, in the order of the arguments, each once. */
  readonly files: readonly string[];
  readonly skipped: readonly Skipped[];
}

/**
 * The files below the given paths. A file that is named is always taken; below a named folder git's ignore
 * rules hold, unless `ignore` is false: then only `.git` is passed over. Symbolic links below a folder are not
 * followed, so that there is no loop and nothing outside the folder is read.
 * @throws UserError FILE_NOT_FOUND for a path that does not exist
 */
export async function listFiles(paths: readonly string[], ignore: boolean): Promise<Listing> {
  const files = new Set<string>();
  const skipped: Skipped[] = [];
  for (const named of paths) {
    const isFolder = (await lstat(await existingPath(named))).isDirectory();
    if (!isFolder) files.add(path.resolve(named));
    else for (const file of await filesBelow(path.resolve(named), ignore, skipped)) files.add(file);
  }
  return { files: [...files], skipped };
}

async function filesBelow(folder: string, ignore: boolean, skipped: Skipped[]): Promise<string[]> {
  const root = await realpath(folder);
  const repository = ignore ? await openIgnoring(root) : null;
  // A folder that is ignored and yet named is wanted whole.
  if (!repository || (await repository.isIgnored([root])).has(root)) return walk(root, ignore, skipped);
  const below = (files: readonly string[]) =>
    files.map((file) => path.join(repository.root, file)).filter((file) => file.startsWith(root + path.sep));
  const [listed, inner] = await Promise.all([repository.listFiles(), repository.nestedRepositories()]);
  const files = below(listed).filter((file) => isRegular(file, skipped));
  for (const nested of below(inner)) files.push(...(await filesBelow(nested, ignore, skipped)));
  return files;
}

/** @throws UserError GIT_UNAVAILABLE that names the way without git */
async function openIgnoring(folder: string): Promise<Repository | null> {
  try {
    return await openRepository(folder);
  } catch (error) {
    if (!(error instanceof UserError && error.code === "GIT_UNAVAILABLE")) throw error;
    const fix = `${error.fix} With --no-ignore no git is asked, and what it ignores is scanned as well.`;
    throw new UserError(error.code, error.message, fix, { cause: error });
  }
}

/** A tracked file may be a link, a submodule, or gone from the disk. */
function isRegular(file: string, skipped: Skipped[]): boolean {
  const stats = lstatSync(file, { throwIfNoEntry: false });
  if (!stats && file.includes(UNREADABLE)) skipped.push({ file, why: NOT_UNICODE });
  return stats?.isFile() ?? false;
}

/** What stands in a name for bytes that are no UTF-8; by such a name no file can be opened. */
const UNREADABLE = "\uFFFD";
const NOT_UNICODE = "its name is not in UTF-8";

/** Everything but `.git`; a repository that lies below has its own ignore rules. */
async function walk(folder: string, ignore: boolean, skipped: Skipped[]): Promise<string[]> {
  let entries;
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    skipped.push({ file: folder, why: `cannot be read (${errorCode(error)})` });
    return [];
  }
  const found: string[] = [];
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const file = path.join(folder, entry.name);
    if (entry.name.includes(UNREADABLE) && !(await exists(file))) skipped.push({ file, why: NOT_UNICODE });
    else if (entry.isFile()) found.push(file);
    else if (entry.isDirectory() && entry.name !== ".git") {
      const isRepository = ignore && (await exists(path.join(file, ".git")));
      found.push(...(await (isRepository ? filesBelow : walk)(file, ignore, skipped)));
    }
  }
  return found;
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

export function errorCode(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "unknown reason";
}

/** A path as it is shown: relative to the current folder, with `/`. */
export function shownPath(cwd: string, file: string): string {
  return path.relative(cwd, file).split(path.sep).join("/");
}
