import type { ObjectDatabase } from "./object-database.ts";

/** Lines from 1: the first one, and the first one behind them. */
export type LineRange = readonly [from: number, to: number];

/**
 * The lines of a blob that another one does not have, as git sees them; a line ends with a line feed, whatever the
 * encoding.
 * @throws UserError GIT_UNAVAILABLE where git fails, because it lacks one of the blobs for example
 */
export async function addedLines(
  database: ObjectDatabase,
  before: string,
  blob: string,
): Promise<LineRange[]> {
  const ranges: LineRange[] = [];
  let rest = "";
  for await (const chunk of database.output(["diff", ...DIFF, before, blob, "--"])) {
    const text = rest + chunk.toString("latin1");
    const end = text.lastIndexOf("\n") + 1;
    ranges.push(...hunksIn(text.slice(0, end)));
    // Of a line that goes on, its start says what it is.
    rest = text.slice(end, end + LONGEST_HEAD);
  }
  return ranges;
}

const DIFF = [
  "--unified=0",
  "--inter-hunk-context=0",
  "--text",
  "--no-ext-diff",
  "--no-textconv",
  "--no-color",
];
const LONGEST_HEAD = 100;

/** Lines of the texts themselves start with `+`, `-` or a backslash. */
function hunksIn(lines: string): LineRange[] {
  return [...lines.matchAll(/^@@ -\S+ \+(\d+)(?:,(\d+))? @@/gm)].flatMap(([, first, count = "1"]) => {
    const from = Number(first);
    return count === "0" ? [] : [[from, from + Number(count)] as const];
  });
}
