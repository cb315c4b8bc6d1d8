import { firstLine, unusable } from "./git-command.ts";
import { openObjectDatabase, type ObjectDatabase } from "./object-database.ts";
import { openRepository } from "./repository.ts";

/** A file of the work tree that may differ from the last commit. */
export interface WorkChange {
  /** From the repository's root, with `/`. */
  readonly path: string;
  /** The lines of its last committed text, without their ends; null for a new file. */
  readonly before: ReadonlySet<string> | null;
}

/**
 * The files that were changed or added since the last commit, staged or not, and are not ignored. A file may be
 * among them without a difference: whether it has one is not asked of git, for that can start a program that the
 * repository names.
 * @returns null where there is no repository
 * @throws UserError GIT_UNAVAILABLE
 */
export async function workChanges(folder: string): Promise<{ root: string; changes: WorkChange[] } | null> {
  const repository = await openRepository(folder);
  if (!repository) return null;
  const { root } = repository;
  const database = await openObjectDatabase(root);
  const files = await repository.listFiles();
  if ((await repository.headCommit()) === null)
    return { root, changes: files.map((path) => ({ path, before: null })) };

  const { code, stdout, stderr } = await database.run(["diff-index", ...COMPARE, "HEAD", "--"]);
  if (code !== 0) throw unusable(`"git diff-index" failed in ${root}: ${firstLine(stderr)}`);
  const fields = stdout.split("\0").slice(0, -1);
  const changed = new Map<string, string>();
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const [, , before = "", , status = ""] = fields[at]!.split(" ");
    if (!status.startsWith("D")) changed.set(fields[at + 1]!, before);
  }
  const tracked = await repository.trackedFiles();
  const changes: WorkChange[] = [];
  for (const path of files) {
    if (!tracked.has(path)) changes.push({ path, before: null });
    else if (changed.has(path)) changes.push({ path, before: await linesOf(database, changed.get(path)!) });
  }
  return { root, changes };
}

/** Of the work tree, so that a file whose times have changed is named without a look at its text. */
const COMPARE = ["--raw", "--no-abbrev", "--no-renames", "-z", "--ignore-submodules=all"];

async function linesOf(database: ObjectDatabase, blob: string): Promise<ReadonlySet<string> | null> {
  // A file that was added, in the index alone perhaps.
  if (/^0+$/.test(blob)) return null;
  const { code, stdout, stderr } = await database.run(["cat-file", "blob", blob]);
  if (code !== 0) throw unusable(`git cannot read an object in ${database.root}: ${firstLine(stderr)}`);
  return new Set(stdout.split(/\r?\n/));
}
