import { lineStart } from "./seen-lines.ts";

/** A part of a version, put together of the lines that are new and some around each of them. */
export interface Excerpt {
  readonly bytes: Buffer;
  /** Where the pieces begin here and in the version, and how long they are, in bytes; sorted. */
  readonly pieces: readonly Piece[];
}

interface Piece {
  readonly at: number;
  readonly start: number;
  readonly length: number;
}

/**
 * @returns undefined where the version is better scanned as a whole: most of it is new, or an end of a key has no
 * beginning
 */
export function excerptOf(
  bytes: Buffer,
  ranges: readonly (readonly [number, number])[],
): Excerpt | undefined {
  const wide: [number, number][] = [];
  let length = 0;
  for (const [start, end] of ranges) {
    const from = linesBefore(bytes, start);
    const to = linesBehind(bytes, end);
    const last = wide.at(-1);
    if (last && from <= last[1]) {
      length += to - last[1];
      last[1] = to;
    } else {
      length += to - from;
      wide.push([from, to]);
    }
  }
  if (length > MOST * bytes.length) return undefined;
  const excerpt = Buffer.allocUnsafe(length + wide.length * GAP.length);
  const pieces: Piece[] = [];
  let at = 0;
  for (const [start, end] of wide) {
    pieces.push({ at, start, length: end - start });
    at += bytes.copy(excerpt, at, start, end);
    at += GAP.copy(excerpt, at);
  }
  return hasEndAlone(excerpt) ? undefined : { bytes: excerpt, pieces };
}

/** Above this part of a version there is nothing to gain. */
const MOST = 0.7;
/** How many lines around a new one are shown: no rule but those for blocks looks further. */
const LINES_AROUND = 4;
/** Pieces are not read as one text. */
const GAP = Buffer.from("\n".repeat(LINES_AROUND));
const LINE_FEED = 10;

function linesBefore(bytes: Buffer, start: number): number {
  let at = start;
  for (let line = 0; line < LINES_AROUND; line++) at = lineStart(bytes, at - 1);
  return at;
}

function linesBehind(bytes: Buffer, end: number): number {
  let at = end;
  for (let line = 0; line < LINES_AROUND && at < bytes.length; line++) {
    const feed = bytes.indexOf(LINE_FEED, at);
    at = feed < 0 ? bytes.length : feed + 1;
  }
  return at;
}

function hasEndAlone(excerpt: Buffer): boolean {
  const end = excerpt.indexOf("-----END ");
  return end >= 0 && !excerpt.subarray(0, end).includes("-----BEGIN ");
}

/**
 * How far a place of the excerpt has to be moved to be one of the version.
 * @returns undefined for a stretch that lies in no single piece
 */
export function moveOf(
  version: Buffer,
  { pieces, bytes }: Excerpt,
  start: number,
  end: number,
): { readonly bytes: number; readonly lines: number } | undefined {
  const piece = pieces.findLast(({ at }) => at <= start);
  if (!piece || end > piece.at + piece.length) return undefined;
  return {
    bytes: piece.start - piece.at,
    lines: linesIn(version, piece.start) - linesIn(bytes, piece.at),
  };
}

/** How many lines end before `to`. */
function linesIn(bytes: Buffer, to: number): number {
  let lines = 0;
  for (let at = bytes.indexOf(LINE_FEED); at >= 0 && at < to; at = bytes.indexOf(LINE_FEED, at + 1)) lines++;
  return lines;
}
