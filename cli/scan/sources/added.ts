import { addedLines, type LineRange } from "../../../git/added-lines.ts";
import type { Change } from "../../../git/change.ts";
import type { ObjectDatabase } from "../../../git/object-database.ts";
import type { FoundSecret } from "../scanner.ts";

/** Whether a finding touches a line that no parent has. Each pair of versions is compared once. */
export function touchesAdded(
  database: ObjectDatabase,
): (change: Change, finding: FoundSecret) => Promise<boolean> {
  const compared = new Map<string, Promise<LineRange[]>>();
  const linesOf = (before: string, blob: string) => {
    const pair = `${before}..${blob}`;
    const lines = compared.get(pair) ?? addedLines(database, before, blob);
    compared.set(pair, lines);
    return lines;
  };
  return async ({ before, blob }, { line, endLine }) => {
    for (const parent of before) {
      if (parent === null) continue; // All of it is new there.
      const lines = await linesOf(parent, blob);
      if (!lines.some(([from, to]) => line < to && from <= endLine)) return false;
    }
    return true;
  };
}
