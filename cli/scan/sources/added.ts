import { addedLines, type LineRange } from "../../../git/added-lines.ts";
import type { Change } from "../../../git/change.ts";
import type { ObjectDatabase } from "../../../git/object-database.ts";
import type { Skipped } from "../list-files.ts";
import type { FoundSecret } from "../scanner.ts";

/** Tells findings in new lines from those in old ones. */
export interface AddedLines {
  /** Whether a finding touches a line that no parent has. */
  readonly touches: (change: Change, finding: FoundSecret) => Promise<boolean>;
  /** Files of which a partial clone lacks the older text: all of them counts as new. */
  readonly unknown: () => readonly Skipped[];
}

/** Each pair of versions is compared once. */
export function addedIn(database: ObjectDatabase): AddedLines {
  const compared = new Map<string, Promise<LineRange[] | null>>();
  const unknown = new Set<string>();
  const linesOf = (before: string, blob: string) => {
    const pair = `${before}..${blob}`;
    const lines = compared.get(pair) ?? linesWhereBoth(database, before, blob);
    compared.set(pair, lines);
    return lines;
  };
  return {
    async touches({ path, before, blob }, { line, endLine }) {
      for (const parent of before) {
        if (parent === null) continue; // All of it is new there.
        const lines = await linesOf(parent, blob);
        if (lines === null) unknown.add(path);
        else if (!lines.some(([from, to]) => line < to && from <= endLine)) return false;
      }
      return true;
    },
    unknown: () => Array.from(unknown, (file) => ({ file, why: ALL_NEW })),
  };
}

const ALL_NEW = "git does not have its older text, so that no line of it counts as old: the clone is partial";

/** Null where git does not have the older one. */
async function linesWhereBoth(
  database: ObjectDatabase,
  before: string,
  blob: string,
): Promise<LineRange[] | null> {
  try {
    return await addedLines(database, before, blob);
  } catch (error) {
    const { code } = await database.run(["cat-file", "-e", before]);
    if (code === 0) throw error;
    return null;
  }
}
