import { readBlobs } from "./blobs.ts";
import { firstLine, unusable } from "./git-command.ts";
import { openObjectDatabase, type ObjectDatabase } from "./object-database.ts";
import { openRepository } from "./repository.ts";

/** A file of the work tree that may differ from the last commit. */
export interface WorkChange {
  /** From the repository's root, with `/`. */
  readonly path: string;
  /**
   * The lines of its last committed text, without their ends; null for a new file, and where git does not have that
   * text, or too much of it.
   */
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

  const committed = await committedTexts(database);
  const tracked = await repository.trackedFiles();
  const added = files.filter((path) => !tracked.has(path) || committed.get(path) === null);
  const changed = files.flatMap((path) => {
    const blob = committed.get(path);
    return blob && tracked.has(path) ? [{ path, blob }] : [];
  });
  const changes: WorkChange[] = added.map((path) => ({ path, before: null }));
  for await (const { wanted, content } of readBlobs(database, changed, LARGEST)) {
    const before = content.state === "read" ? linesOf(content.bytes) : null;
    changes.push({ path: wanted.path, before });
  }
  return { root, changes };
}

/** In bytes: nobody edits a larger one by hand. */
const LARGEST = 8 * 2 ** 20;

/** What the last commit has of each tracked file that may differ from it: a blob's id, or null. */
async function committedTexts(database: ObjectDatabase): Promise<Map<string, string | null>> {
  const { code, stdout, stderr } = await database.run(["diff-index", ...COMPARE, "HEAD", "--"]);
  if (code !== 0) throw unusable(`"git diff-index" failed in ${database.root}: ${firstLine(stderr)}`);
  const fields = stdout.split("\0").slice(0, -1);
  const texts = new Map<string, string | null>();
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const [, , before = "", , status = ""] = fields[at]!.split(" ");
    // A file that was added, in the index alone perhaps, has zeros there.
    if (!status.startsWith("D")) texts.set(fields[at + 1]!, /^0+$/.test(before) ? null : before);
  }
  return texts;
}

/** Of the work tree, so that a file whose times have changed is named without a look at its text. */
const COMPARE = ["--raw", "--no-abbrev", "--no-renames", "-z", "--ignore-submodules=all"];

const linesOf = (bytes: Buffer): ReadonlySet<string> => new Set(bytes.toString("utf8").split(/\r?\n/));
