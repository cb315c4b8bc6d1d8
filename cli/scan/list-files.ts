import { access, lstat, readdir, realpath } from "node:fs/promises";
import path from "node:path";
import { existingPath } from "../existing-path.ts";
import { openRepository } from "../../git/repository.ts";

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
  const repository = ignore ? await openRepository(root) : null;
  // A folder that is ignored and yet named is wanted whole.
  if (!repository || (await repository.isIgnored([root])).has(root)) return walk(root, ignore, skipped);
  const below = (files: readonly string[]) =>
    files.map((file) => path.join(repository.root, file)).filter((file) => file.startsWith(root + path.sep));
  const listed = below(await repository.listFiles());
  const regular = await Promise.all(listed.map(async (file) => ((await isRegular(file)) ? [file] : [])));
  const nested: string[] = [];
  for (const inner of below(await repository.nestedRepositories()))
    nested.push(...(await filesBelow(inner, ignore, skipped)));
  return [...regular.flat(), ...nested];
}

/** A tracked file may be a link, a submodule, or gone from the disk. */
async function isRegular(file: string): Promise<boolean> {
  const stats = await lstat(file).catch(() => undefined);
  return stats?.isFile() ?? false;
}

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
    if (entry.isFile()) found.push(file);
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
