import { commonEnds, type LastText } from "./last-texts.ts";
import { END, lineStart, NUMBERS, START, unseenLines, type SeenLines } from "./seen-lines.ts";

/**
 * The lines of a version that were not scanned yet, four numbers each.
 * @param last another version of the file, whose lines were; those that both begin and end with are no news, but for
 * the lines with its findings
 */
export function newLines(
  bytes: Uint8Array,
  kind: number,
  last: LastText | undefined,
  seen: SeenLines,
): readonly number[] {
  if (!last) return unseenLines(seen, bytes, kind, 0, bytes.length).lines;
  const { head, tail } = commonEnds(last.bytes, bytes);
  const parts = [...hotParts(last, 0, head, 0)];
  // Where nothing but the last lines was taken away, nothing is new.
  if (head < bytes.length) parts.push([head, bytes.length - tail]);
  const behind = last.bytes.length - tail;
  parts.push(...hotParts(last, behind, last.bytes.length, bytes.length - last.bytes.length));
  const unseen: number[] = [];
  let done = 0;
  for (const [from, to] of parts) {
    const { lines, end } = unseenLines(seen, bytes, kind, Math.max(done, lineStart(bytes, from)), to);
    for (const number of lines) unseen.push(number);
    done = Math.max(done, end);
  }
  return unseen;
}

/** Where the findings of a part of the last version are in the next one. */
function* hotParts({ hot }: LastText, from: number, to: number, move: number): Generator<[number, number]> {
  for (let at = 0; at < hot.length; at += 2) {
    const start = Math.max(from, hot[at]!);
    const end = Math.min(to, hot[at + 1]!);
    if (start < end) yield [start + move, end + move];
  }
}

/** Lines that follow one another as one stretch, `[start, end)`. */
export function stretchesOf(lines: readonly number[]): [start: number, end: number][] {
  const stretches: [number, number][] = [];
  for (let line = 0; line < lines.length; line += NUMBERS) {
    const [start, end] = [lines[line + START]!, lines[line + END]!];
    const last = stretches.at(-1);
    if (last?.[1] === start) last[1] = end;
    else stretches.push([start, end]);
  }
  return stretches;
}
