import { existsSync, realpathSync } from "node:fs";
import path from "node:path";
import { UserError } from "../../../core/user-error.ts";
import { openObjectDatabase, type ObjectDatabase } from "../../../git/object-database.ts";
import { findRootCommit } from "../../../git/root-commit.ts";
import type { Home, ScanRequest } from "../harvest.ts";

/** The repository whose objects are scanned, and what of it. */
export interface GitPlace {
  readonly database: ObjectDatabase;
  readonly home: Home;
  /** Whether a file is below the paths that were named; every file, where none was. `path` is from the root. */
  readonly isWanted: (path: string) => boolean;
}

/**
 * The repository of the current folder, or the one that the first path lies in.
 * @throws UserError FILE_NOT_FOUND, GIT_UNAVAILABLE; USAGE for a path outside of the repository
 */
export async function openGitPlace({ cwd, env, paths }: ScanRequest): Promise<GitPlace> {
  const database = await openObjectDatabase(anchor(cwd, paths), env);
  const { root } = database;
  const wanted = paths.map((named) => insideOf(root, cwd, named));
  let commit: Promise<string | null> | undefined;
  return {
    database,
    home: { root, rootCommit: () => (commit ??= findRootCommit((args) => database.run(args))) },
    isWanted: (file) =>
      wanted.length === 0 || wanted.some((one) => one === "" || file === one || file.startsWith(`${one}/`)),
  };
}

/** A folder with a repository of its own is meant by its name; files of the current one only narrow the scan. */
function anchor(cwd: string, [first]: readonly string[]): string {
  if (first === undefined) return cwd;
  const named = path.resolve(cwd, first);
  if ([".git", "HEAD"].some((name) => existsSync(path.join(named, name)))) return realpathSync(named);
  if (!path.relative(cwd, named).startsWith("..")) return cwd;
  return existing(path.dirname(named));
}

function existing(folder: string): string {
  return existsSync(folder) ? realpathSync(folder) : existing(path.dirname(folder));
}

/** It may be gone from the disk and still be in the history. */
function insideOf(root: string, cwd: string, named: string): string {
  const absolute = path.resolve(cwd, named);
  const inside = path.relative(root, existsSync(absolute) ? realpathSync(absolute) : absolute);
  if (inside !== ".." && !inside.startsWith(`..${path.sep}`) && !path.isAbsolute(inside)) {
    return inside.split(path.sep).join("/");
  }
  throw new UserError(
    "USAGE",
    `${named} is outside of the repository ${root}.`,
    "Scan one repository at a time.",
  );
}
