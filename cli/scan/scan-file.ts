import { isUtf8 } from "node:buffer";
import { closeSync, constants, fstatSync, openSync } from "node:fs";
import { findSecrets, findSecretsInBytes, windowOf } from "../../detect/engine.ts";
import type { Finding } from "../../detect/finding.ts";
import { ruleIndex } from "../../detect/rule-index.ts";
import { WINDOW } from "../../detect/windows.ts";
import { BINARY, errorCode, SPECIAL } from "./list-files.ts";
import { fill, scanStream, type WindowScan } from "./scan-stream.ts";

/** UTF-16, and any text that a configuration has a say in, is decoded as a whole: larger ones are passed over. */
const LARGEST_DECODED = 64 * 1024 * 1024;
const BINARY_PROBE = 8192;

/** Text in an encoding that has ASCII in it has no zeros. */
const hasZero = (bytes: Uint8Array): boolean =>
  (bytes.length > BINARY_PROBE ? bytes.subarray(0, BINARY_PROBE) : bytes).includes(0);

export interface LocatedFinding extends Finding {
  /** From 1; columns in UTF-16 units; the end is exclusive. */
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** Offsets in bytes of the file. */
  readonly startByte: number;
  readonly endByte: number;
}

/** What one file gave, window by window. The text stays here for masks and fingerprints; it is never printed. */
export type FileScan =
  | { readonly state: "scanned"; readonly windows: Iterable<WindowScan>; readonly isUtf8Bytes?: true }
  | { readonly state: "skipped"; readonly why: string }
  | { readonly state: "failed"; readonly why: string };

/** What a configuration does to the findings of a text. */
export type Refine = (
  input: { readonly path: string; readonly text: string },
  findings: readonly Finding[],
) => readonly Finding[];

/** How a file is looked at. */
export interface Looking {
  /** With `/`; it decides the syntax. */
  readonly path: string;
  readonly refine: Refine | undefined;
  /** Also where it is no text. */
  readonly binary?: boolean;
}

/**
 * Scans a file of any size: read once, straight into the filter's memory, a window at a time. `tell` is called while
 * the file is open.
 */
export function scanFileWith<Told>(file: string, looking: Looking, tell: (scan: FileScan) => Told): Told {
  let fd: number;
  try {
    // A pipe without a writer would be waited for.
    fd = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    return tell({ state: "failed", why: `cannot be read (${errorCode(error)})` });
  }
  try {
    return tell(scanOpened(fd, looking));
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return tell({ state: "failed", why: `cannot be read (${errorCode(error)})` });
  } finally {
    closeSync(fd);
  }
}

const isSystemError = (error: unknown): boolean => error instanceof Error && "syscall" in error;

function scanOpened(fd: number, looking: Looking): FileScan {
  const { path, refine, binary } = looking;
  const stats = fstatSync(fd);
  // A pipe or a device may never end.
  if (!stats.isFile()) return { state: "failed", why: SPECIAL };
  const { room, filled } = readFirst(fd, path, stats.size);
  const bytes = room.subarray(0, filled);
  if (filled < room.length) return scanBytes(bytes, looking);
  const isUtf16 = utf16Kind(bytes) !== undefined;
  if (!isUtf16 && !binary && hasZero(bytes)) return { state: "skipped", why: BINARY };
  if (!isUtf16 && !refine)
    return { state: "scanned", windows: scanStream(fd, path, room, filled), isUtf8Bytes: true };
  if (stats.size > LARGEST_DECODED)
    return { state: "skipped", why: `larger than ${LARGEST_DECODED / 1024 / 1024} MiB` };
  const whole = Buffer.alloc(stats.size);
  whole.set(bytes);
  return scanBytes(whole.subarray(0, filled + fill(fd, whole, filled)), looking);
}

/** Reads as much of a file as is looked at in one piece into the filter's memory; less than the room is all of it. */
function readFirst(fd: number, shownPath: string, size: number): { room: Uint8Array; filled: number } {
  const { room: whole } = ruleIndex().filter;
  const room =
    size < WINDOW ? (smallRoom ??= whole.subarray(0, WINDOW)) : whole.subarray(0, windowOf(shownPath));
  return { room, filled: fill(fd, room, 0, size) };
}

let smallRoom: Uint8Array | undefined;

/** Whether the bytes are no text in UTF-8, or may be none, so that the engine does not look at them as they are. */
export const isDecoded = (bytes: Uint8Array): boolean => bytes[0]! >= 0xfe || hasZero(bytes);

/** Scans bytes in memory. Most have no findings: text is made of those alone that do. */
export function scanBytes(bytes: Uint8Array, { path, refine, binary }: Looking): FileScan {
  const zero = hasZero(bytes);
  const kind = zero || bytes[0]! >= 0xfe ? utf16Kind(bytes) : undefined;
  if (!kind && zero && !binary) return { state: "skipped", why: BINARY };
  if (!kind && !refine && findSecretsInBytes(bytes, { path }).length === 0) return NOTHING;
  const { text, byteOffset } = decode(bytes, kind);
  const starts = lineStarts(text);
  const found = findSecrets(text, { path });
  const findings = (refine?.({ path, text }, found) ?? found).map((finding) => {
    const from = positionOf(starts, finding.start);
    const to = positionOf(starts, finding.end);
    return {
      ...finding,
      line: from.line,
      column: from.column,
      endLine: to.line,
      endColumn: to.column,
      startByte: byteOffset(finding.start),
      endByte: byteOffset(finding.end),
    };
  });
  return { state: "scanned", windows: [{ text, findings }] };
}

const NOTHING: FileScan = { state: "scanned", windows: [] };

interface Decoded {
  readonly text: string;
  /** The place in the file's bytes of a UTF-16 offset into `text`. */
  readonly byteOffset: (offset: number) => number;
}

interface Utf16 {
  readonly order: "le" | "be";
  /** The length of the byte order mark. */
  readonly mark: number;
}

/** UTF-16 by its mark, or by the zeros in every other byte of text that is mostly ASCII. */
function utf16Kind(bytes: Uint8Array): Utf16 | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { order: "le", mark: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { order: "be", mark: 2 };
  const probe = bytes.subarray(0, Math.min(BINARY_PROBE, bytes.length & ~1));
  if (probe.length < 4 || !probe.includes(0)) return undefined;
  const zeros = [0, 0];
  for (let at = 0; at < probe.length; at++) if (probe[at] === 0) zeros[at & 1]!++;
  const [even, odd] = zeros as [number, number];
  const [many, few] = [0.7 * (probe.length / 2), 0.1 * (probe.length / 2)];
  if (odd >= many && even <= few) return { order: "le", mark: 0 };
  return even >= many && odd <= few ? { order: "be", mark: 0 } : undefined;
}

function decode(view: Uint8Array, kind: Utf16 | undefined): Decoded {
  const bytes = Buffer.from(view.buffer, view.byteOffset, view.byteLength);
  if (kind) {
    const units = bytes.subarray(kind.mark, kind.mark + ((bytes.length - kind.mark) & ~1));
    const little = kind.order === "le" ? units : Buffer.from(units).swap16();
    return { text: little.toString("utf16le"), byteOffset: (offset) => kind.mark + 2 * offset };
  }
  // Latin-1 or no text at all: a byte is a character.
  if (!isUtf8(bytes)) return { text: bytes.toString("latin1"), byteOffset: (offset) => offset };
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const text = bytes.toString("utf8", bom);
  return { text, byteOffset: (offset) => bom + Buffer.byteLength(text.slice(0, offset)) };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

function positionOf(starts: readonly number[], offset: number): { line: number; column: number } {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - starts[low]! + 1 };
}
