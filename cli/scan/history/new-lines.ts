import type { Stretches } from "../../../git/pack-walk.ts";
import { lineHasher, type LineHash, type SeenLines } from "./seen-lines.ts";

/** Lines of a version that were not scanned yet, as `[start, end)` in bytes, the line feed included; sorted. */
export interface NewLines {
  readonly ranges: readonly (readonly [start: number, end: number])[];
  /** Each of the lines with its hash, to be remembered once they were scanned. */
  readonly hashes: readonly { readonly start: number; readonly end: number; readonly hash: LineHash }[];
}

/**
 * @param parts of the bytes that may hold new lines, as pairs of start and end, sorted; what is between them is known
 */
export function newLines(
  bytes: Uint8Array,
  kind: number,
  parts: readonly number[],
  seen: SeenLines,
): NewLines {
  const hashOf = lineHasher(bytes, kind);
  const ranges: [number, number][] = [];
  const hashes: { start: number; end: number; hash: LineHash }[] = [];
  let done = 0;
  for (let part = 0; part < parts.length; part += 2) {
    const from = Math.max(done, lineStart(bytes, parts[part]!));
    const to = parts[part + 1]!;
    if (from > done) hashOf(lineStart(bytes, from - 1), from);
    // The line behind a change counts, too: what stands before it is new.
    for (let start = from; start <= to && start < bytes.length;) {
      const feed = bytes.indexOf(LINE_FEED, start);
      const end = feed < 0 ? bytes.length : feed + 1;
      const hash = hashOf(start, end);
      if (!seen.has(hash)) {
        hashes.push({ start, end, hash });
        const last = ranges.at(-1);
        if (last?.[1] === start) last[1] = end;
        else ranges.push([start, end]);
      }
      start = done = end;
    }
  }
  return { ranges, hashes };
}

const LINE_FEED = 10;

/** Of the line that `at` is in. */
function lineStart(bytes: Uint8Array, at: number): number {
  return at <= 0 ? 0 : bytes.lastIndexOf(LINE_FEED, at - 1) + 1;
}

/**
 * The parts of a version that are not copied from the one that it is made of, or hold a finding there, or where
 * something was taken out; as pairs of start and end.
 * @param hot where the base has findings, as pairs of start and end
 */
export function changedParts(stretches: Stretches, hot: readonly number[]): number[] {
  const parts: number[] = [];
  let expected = 0;
  for (let at = 0; at < stretches.length; at += 3) {
    const [from, start, end] = [stretches[at]!, stretches[at + 1]!, stretches[at + 2]!];
    if (from < 0) {
      parts.push(start, end);
      expected = -1;
      continue;
    }
    if (from !== expected) parts.push(start, start);
    expected = from + (end - start);
    for (let spot = 0; spot < hot.length; spot += 2) {
      const hotStart = Math.max(from, hot[spot]!);
      const hotEnd = Math.min(expected, hot[spot + 1]!);
      if (hotStart < hotEnd) parts.push(start + hotStart - from, start + hotEnd - from);
    }
  }
  return parts;
}
