import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { namesOf, parseChange, type Change } from "./change.ts";
import { firstLine, unusable } from "./git-command.ts";
import type { ObjectDatabase } from "./object-database.ts";

export interface Staged {
  /** What the next commit brings; while a merge is open, what no side of it has. */
  readonly changes: readonly Change[];
  /** Files with a conflict that is not resolved: no commit can be made with them. */
  readonly conflicts: readonly string[];
}

/**
 * Compares the index with what the next commit stands on.
 * @throws UserError GIT_UNAVAILABLE where git fails
 */
export async function stagedChanges(database: ObjectDatabase): Promise<Staged> {
  const parents = [database.head ?? database.emptyTree, ...(await merged(database.gitFolder))];
  const conflicts = new Set<string>();
  let changes: Change[] | undefined;
  for (const parent of parents) {
    const own = new Map<string, Change>();
    for (const [record, path] of await compare(database, parent)) {
      if (record.endsWith(" U")) conflicts.add(path);
      const change = parseChange(record, path);
      if (change) own.set(path, change);
    }
    changes = changes
      ? changes.flatMap((change) => {
          const other = own.get(change.path);
          return other ? [{ ...change, before: [...change.before, ...other.before] }] : [];
        })
      : [...own.values()];
  }
  return { changes: changes!.filter(({ path }) => !conflicts.has(path)), conflicts: [...conflicts] };
}

/** The commits of the other sides, one a line, while a merge is open. */
async function merged(gitFolder: string): Promise<string[]> {
  try {
    const text = await readFile(join(gitFolder, "MERGE_HEAD"), "utf8");
    return text.split("\n").filter((line) => /^[0-9a-f]{40,64}$/.test(line));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

async function compare(database: ObjectDatabase, parent: string): Promise<[record: string, path: string][]> {
  const { code, stdout, stderr } = await database.run(["diff-index", ...COMPARE, parent, "--"]);
  if (code !== 0) throw unusable(`"git diff-index" failed in ${database.root}: ${firstLine(stderr)}`);
  const fields = stdout.split("\0");
  const records: [string, string][] = [];
  for (let at = 0; at < fields.length - 1;) {
    const record = fields[at]!;
    const names = namesOf(record);
    records.push([record, fields[at + names]!]);
    at += 1 + names;
  }
  return records;
}

/** An entry that is only intended has no text yet. */
const COMPARE = [
  "--cached",
  "--raw",
  "--no-abbrev",
  "-z",
  "-M",
  "--ignore-submodules=all",
  "--ita-invisible-in-index",
];
