import { fstatSync } from "node:fs";
import { appendFile, readlink, stat } from "node:fs/promises";
import path from "node:path";
import { UserError } from "../../core/user-error.ts";
import { openRepository } from "../../git/repository.ts";
import type { Context } from "../context.ts";
import { endOfLinks, unwritten, writeWhole } from "../write-whole.ts";

export interface WriteOptions {
  readonly overwrite: boolean;
  /** To a file that is there already, as that of $GITHUB_ENV. */
  readonly append: boolean;
}

/**
 * Writes values in clear into a file that only its owner can read. It stands there whole or not at all.
 * @throws UserError CHECK_FAILED for a file that git tracks, FILE_EXISTS, FILE_NOT_FOUND, NO_ACCESS, DISK_FULL
 */
export async function writeSecretFile(
  context: Context,
  file: string,
  text: string,
  { overwrite, append }: WriteOptions,
): Promise<void> {
  const at = path.resolve(context.cwd, file);
  await refuseIfTracked(context, await endOfLinks(at), file);
  if (append)
    return appendFile(at, text, { mode: 0o600 }).catch((error: unknown) =>
      Promise.reject(unwritten(file, error)),
    );
  // What is no regular file, such as a pipe, loses nothing by being written to.
  const isThere = await stat(at).then(
    (found) => found.isFile(),
    () => false,
  );
  if (isThere && !overwrite)
    throw new UserError(
      "FILE_EXISTS",
      `There is a file ${file} already.`,
      "Name another one, or replace it with --overwrite.",
    );
  await writeWhole(at, text, { named: file, mode: 0o600 });
}

/**
 * The same for a file that the shell has opened (`> FILE`), where the system tells which one it is: Linux does.
 * @throws UserError CHECK_FAILED
 */
export async function refuseTrackedOutput(context: Context): Promise<void> {
  const at = await readlink("/proc/self/fd/1").catch(() => ""); // Elsewhere nothing is known of it.
  const isFile = at.startsWith("/") && fstatSync(1).isFile();
  if (isFile) await refuseIfTracked(context, at, path.relative(context.cwd, at));
}

/** Values that git tracks are in every clone, for good. */
async function refuseIfTracked({ printError }: Context, at: string, file: string): Promise<void> {
  const repository = await openRepository(path.dirname(at));
  if (!repository) return;
  if (await repository.isTracked(at))
    throw new UserError(
      "CHECK_FAILED",
      `git tracks ${file}: values written there would be in every clone of the repository, and stay in its history.`,
      `Write to a file that git ignores, or take this one out of git: git rm --cached ${file}.`,
    );
  if (!(await repository.isIgnored([at])).has(at))
    printError(
      `Warning: git does not ignore ${file}; the next "git add ." would take its values in. Add it to .gitignore.`,
    );
}
