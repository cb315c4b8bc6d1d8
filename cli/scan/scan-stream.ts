import { readSync } from "node:fs";
import { startScan } from "../../detect/engine.ts";
import type { Finding } from "../../detect/finding.ts";
import { utf16Length } from "../../detect/utf8.ts";
import { CONTEXT } from "../../detect/windows.ts";
import type { LocatedFinding } from "./scan-file.ts";

/** What a window of a large file gave, with its text, one byte a character; offsets are those in the window. */
export interface WindowScan {
  readonly text: string;
  readonly findings: readonly LocatedFinding[];
}

/**
 * Scans a file of any size, a window at a time.
 * @param room memory for the window, of which the first `filled` bytes have been read
 */
export function* scanStream(
  fd: number,
  path: string,
  room: Uint8Array,
  filled: number,
): Generator<WindowScan> {
  const scan = startScan({ path });
  const position = startPositions(fd);
  let start = 0;
  let from = 0;
  for (;;) {
    const read = fill(fd, room, filled);
    filled += read;
    const isLast = filled < room.length;
    const to = isLast ? filled : filled - CONTEXT;
    const window = room.subarray(0, filled);
    const found = scan(window, { start, end: start + filled, from, to });
    const inWindow = found.map((finding) => at(finding, finding.start - start, finding.end - start));
    yield {
      text: found.length > 0 ? Buffer.from(window).toString("latin1") : "",
      findings: inWindow.map((finding) => position.locate(window, start, finding)),
    };
    if (isLast) return;
    const keptFrom = to - CONTEXT;
    room.copyWithin(0, keptFrom, filled);
    filled -= keptFrom;
    start += keptFrom;
    from = CONTEXT;
  }
}

/**
 * Fills the rest of the room as far as the file goes. What is cut off or grows meanwhile is as it was read.
 * @param size where it is known how much there is, so that the end need not be read as well: a tenth of all calls
 */
export function fill(fd: number, room: Uint8Array, filled: number, size = 0): number {
  let read = 0;
  for (;;) {
    const got = readSync(fd, room, filled + read, room.length - filled - read, null);
    read += got;
    if (got === 0 || filled + read === room.length || read === size) return read;
  }
}

const at = (finding: Finding, start: number, end: number): Finding => ({ ...finding, start, end });

/**
 * Counts lines and columns up to the byte `at` of the file, of which `line` and `column` are those. Most files have no
 * findings, and nothing is counted: what has gone by before one is read once more.
 */
function startPositions(fd: number) {
  let at = 0;
  let line = 1;
  let column = 1;
  function goTo(window: Uint8Array, start: number, to: number): void {
    let from = at - start;
    for (let found = window.indexOf(10, from); found !== -1 && found < to; found = window.indexOf(10, from)) {
      line++;
      column = 1;
      from = found + 1;
    }
    // A byte order mark is no character.
    if (start + from === 0 && window[0] === 0xef && window[1] === 0xbb && window[2] === 0xbf) from = 3;
    column += utf16Length(window, from, to);
    at = start + to;
  }
  function catchUp(start: number): void {
    const piece = Buffer.allocUnsafe(Math.min(PIECE, start - at));
    while (at < start) {
      const read = readSync(fd, piece, 0, Math.min(piece.length, start - at), at);
      if (read === 0) at = start; // It was cut off meanwhile.
      else goTo(piece, at, read);
    }
  }
  return {
    /** The findings of a window come in their order, and none begins before the end of the last one. */
    locate(window: Uint8Array, start: number, finding: Finding): LocatedFinding {
      if (at < start) catchUp(start);
      goTo(window, start, finding.start);
      const from = { line, column };
      goTo(window, start, finding.end);
      const [startByte, endByte] = [start + finding.start, start + finding.end];
      return { ...finding, ...from, endLine: line, endColumn: column, startByte, endByte };
    },
  };
}

/** How much is read at a time to count lines. */
const PIECE = 65_536;
