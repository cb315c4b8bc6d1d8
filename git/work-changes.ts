import { realpath } from "node:fs/promises";
import { resolve } from "node:path";
import { readBlobs } from "./blobs.ts";
import { firstLine, unusable } from "./git-command.ts";
import { parseListing } from "./listing.ts";
import { openObjectDatabase, type ObjectDatabase } from "./object-database.ts";
import { pathMapper } from "./paths.ts";
import { LIST_ALL, openRepository } from "./repository.ts";

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

/**
 * The same of some files alone; what that takes does not grow with the repository.
 * @param paths absolute, in or below the folder
 * @returns what stood before in those of them that were changed or added, by their paths; null where there is no
 * repository
 * @throws UserError GIT_UNAVAILABLE
 */
export async function fileChanges(
  folder: string,
  paths: readonly string[],
): Promise<Map<string, WorkChange["before"]> | null> {
  const repository = await openRepository(folder);
  if (!repository) return null;
  const { root } = repository;
  const database = await openObjectDatabase(root);
  const inRoot = await pathMapper(root, resolve(folder), await realpath(folder));
  const names = paths.flatMap((path) => inRoot(path) ?? []);
  if (names.length === 0) return new Map();
  const only = names.map((name) => `:(literal)${name}`);
  const { code, stdout, stderr } = await database.run([...LIST_ALL, "--", ...only]);
  if (code !== 0) throw unusable(`"git ls-files" failed in ${root}: ${firstLine(stderr)}`);
  const { present, tracked } = parseListing(stdout);
  const committed = database.head === null ? undefined : await committedTexts(database, only);
  const changes = new Map<string, WorkChange["before"]>();
  const changed: { readonly path: string; readonly blob: string }[] = [];
  for (const path of paths) {
    const name = inRoot(path);
    if (name === null || !present.includes(name)) continue;
    const blob = tracked.has(name) && committed ? committed.get(name) : null;
    if (blob === null) changes.set(path, null);
    else if (blob !== undefined) changed.push({ path, blob });
  }
  for await (const { wanted, content } of readBlobs(database, changed, LARGEST)) {
    changes.set(wanted.path, content.state === "read" ? linesOf(content.bytes) : null);
  }
  return changes;
}

/** In bytes: nobody edits a larger one by hand. */
const LARGEST = 8 * 2 ** 20;

/** What the last commit has of each tracked file that may differ from it: a blob's id, or null. */
async function committedTexts(
  database: ObjectDatabase,
  only: readonly string[] = [],
): Promise<Map<string, string | null>> {
  const { code, stdout, stderr } = await database.run(["diff-index", ...COMPARE, "HEAD", "--", ...only]);
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
