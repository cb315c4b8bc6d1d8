import { readFile, stat } from "node:fs/promises";
import type { Finding } from "../../detect/finding.ts";
import { findSecrets } from "../../detect/engine.ts";
import { errorCode } from "./list-files.ts";

/** Above this a file is passed over, and that is said; it bounds the memory that one file can take. */
const LARGEST = 64 * 1024 * 1024;
/** Why a file without text is passed over: there may be many. */
export const BINARY = "binary";
const BINARY_PROBE = 8192;

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

/** What one file gave. `text` stays here for masks and fingerprints; it is never printed as it is. */
export type FileScan =
  | { readonly state: "scanned"; readonly text: string; readonly findings: readonly LocatedFinding[] }
  | { readonly state: "skipped"; readonly why: string }
  | { readonly state: "failed"; readonly why: string };

/** What a configuration does to the findings of a text. */
export type Refine = (
  input: { readonly path: string; readonly text: string },
  findings: readonly Finding[],
) => readonly Finding[];

export async function scanFileText(file: string, shownPath: string, refine?: Refine): Promise<FileScan> {
  try {
    const stats = await stat(file);
    // A pipe or a device may never end.
    if (!stats.isFile()) return { state: "failed", why: "no regular file" };
    if (stats.size > LARGEST) return { state: "skipped", why: `larger than ${LARGEST / 1024 / 1024} MiB` };
    return scanBytes(await readFile(file), shownPath, refine);
  } catch (error) {
    return { state: "failed", why: `cannot be read (${errorCode(error)})` };
  }
}

export function scanBytes(bytes: Buffer, shownPath: string, refine?: Refine): FileScan {
  const decoded = decode(bytes);
  if (!decoded) return { state: "skipped", why: BINARY };
  const { text, byteOffset } = decoded;
  const starts = lineStarts(text);
  const found = findSecrets(text, { path: shownPath });
  const findings = (refine?.({ path: shownPath, text }, found) ?? found).map((finding) => {
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
  return { state: "scanned", text, findings };
}

interface Decoded {
  readonly text: string;
  /** The place in the file's bytes of a UTF-16 offset into `text`. */
  readonly byteOffset: (offset: number) => number;
}

function decode(bytes: Buffer): Decoded | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes.subarray(2));
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return utf16(Buffer.from(bytes.subarray(2, bytes.length - (bytes.length % 2))).swap16());
  if (bytes.subarray(0, BINARY_PROBE).includes(0)) return undefined;
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const text = bytes.toString("utf8", bom);
  return { text, byteOffset: (offset) => bom + Buffer.byteLength(text.slice(0, offset)) };
}

function utf16(bytes: Buffer): Decoded {
  return { text: bytes.toString("utf16le"), byteOffset: (offset) => 2 + 2 * offset };
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
