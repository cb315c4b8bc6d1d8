/**
 * Which lines were scanned, each with the two before it, in a kind of file. A version of a file has most of its lines
 * from another one. A place in the table that two lines share is the later one's, and the other one is scanned again;
 * that two lines are taken for one another has a chance of one in 2^50.
 */
export type SeenLines = Uint32Array;

export const noLines = (): SeenLines => new Uint32Array(PLACES);

/** 16 MB: as many lines as a large project has. */
const PLACES = 2 ** 22;

/** Lines that were not scanned yet, the line feed included. */
export interface UnseenLines {
  /** Four numbers a line. */
  readonly lines: readonly number[];
  /** Up to where was looked, in bytes. */
  readonly end: number;
}

/** What the numbers of a line are: where it begins and ends in bytes, its place in the table and what stands there. */
export const [START, END, PLACE, CHECK, NUMBERS] = [0, 1, 2, 3, 4] as const;

/**
 * Looks a part of a text up, which begins where a line does. Much of what a history has goes through its inner loop: the
 * time is that of two multiplications a byte.
 * @param kind of the file, a small number: what is a secret in one kind may be none in another.
 * @param to the end of the part; the line that it lies in is looked up as a whole, and so are the lines behind it, for
 * which what stands before them is new
 */
export function unseenLines(
  seen: SeenLines,
  bytes: Uint8Array,
  kind: number,
  from: number,
  to: number,
): UnseenLines {
  const lines: number[] = [];
  const { length } = bytes;
  let at = from;
  for (let line = 0; line < LINES_BEFORE; line++) at = lineStart(bytes, at - 1);
  let behind = 0;
  let [one1, other1, one2, other2] = [0, 0, 0, 0];
  while (at < length) {
    if (at > to && behind++ === LINES_BEFORE) break;
    const start = at;
    const feed = bytes.indexOf(LINE_FEED, at);
    const end = feed < 0 ? length : feed + 1;
    let [one, other] = [kind, kind];
    for (; at < end; at++) {
      const byte = bytes[at]!;
      one = Math.imul(one ^ byte, PRIME);
      other = Math.imul(other + byte, GOLDEN);
      other ^= other >>> 15;
    }
    if (start >= from) {
      let place = one + Math.imul(one1 + Math.imul(one2, PRIME), GOLDEN);
      place = (place ^ (place >>> 15)) & (PLACES - 1);
      const check = (other + Math.imul(other1 + Math.imul(other2, GOLDEN), PRIME)) >>> 0;
      if (seen[place] !== check) lines.push(start, end, place, check);
    }
    [one2, other2, one1, other1] = [one1, other1, one, other];
  }
  return { lines, end: at };
}

/** So far back the name of a value may stand, or a mark. */
const LINES_BEFORE = 2;
const PRIME = 0x5bd1e995;
const GOLDEN = 0x9e3779b1;
const LINE_FEED = 10;

/** Of the line that `at` is in. */
export function lineStart(bytes: Uint8Array, at: number): number {
  return at <= 0 ? 0 : bytes.lastIndexOf(LINE_FEED, at - 1) + 1;
}
