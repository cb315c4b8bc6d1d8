import { lstat, readdir, realpath } from "node:fs/promises";
import path from "node:path";
import { UserError } from "../../core/user-error.ts";
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
    const kind = await kindOf(named);
    if (kind === "file") files.add(path.resolve(named));
    else for (const file of await filesBelow(path.resolve(named), ignore, skipped)) files.add(file);
  }
  return { files: [...files], skipped };
}

async function kindOf(named: string): Promise<"file" | "folder"> {
  try {
    // A link that the person named is followed.
    return (await lstat(await realpath(named))).isDirectory() ? "folder" : "file";
  } catch (cause) {
    throw new UserError(
      "FILE_NOT_FOUND",
      `There is no file or folder ${named}.`,
      "Check the path; it is read from the current folder.",
      { cause },
    );
  }
}

async function filesBelow(folder: string, ignore: boolean, skipped: Skipped[]): Promise<string[]> {
  const repository = ignore ? await openRepository(folder) : null;
  if (!repository) return walk(folder, skipped);
  const root = await realpath(folder);
  const inside = (await repository.listFiles())
    .map((file) => path.join(repository.root, file))
    .filter((file) => file.startsWith(root + path.sep));
  const regular = await Promise.all(inside.map(async (file) => ((await isRegular(file)) ? [file] : [])));
  return regular.flat();
}

/** A tracked file may be a link, a submodule, or gone from the disk. */
async function isRegular(file: string): Promise<boolean> {
  const stats = await lstat(file).catch(() => undefined);
  return stats?.isFile() ?? false;
}

async function walk(folder: string, skipped: Skipped[]): Promise<string[]> {
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
    else if (entry.isDirectory() && entry.name !== ".git") found.push(...(await walk(file, skipped)));
  }
  return found;
}

export function errorCode(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "unknown reason";
}
