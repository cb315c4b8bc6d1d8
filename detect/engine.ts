import { joinsLines, joinsUnsigned } from "./decode/joined.ts";
import { fileKind, fileSyntax, type Syntax } from "./file-kind.ts";
import { isKnownFile } from "./files/known-files.ts";
import { STRIDE } from "./filter-tables.ts";
import type { Finding } from "./finding.ts";
import { NAMES_IN } from "./given.ts";
import { moved, resolveOverlaps, shifted, type Candidate } from "./overlap.ts";
import { Passed } from "./passed.ts";
import { PASSES } from "./passes.ts";
import { ruleIndex } from "./rule-index.ts";
import { moveOn, search, startProgress } from "./search.ts";
import { ALL_SIGNS } from "./signs.ts";
import { Source } from "./source.ts";
import { markAt, mayHaveMarks } from "./suppress.ts";
import { utf16Offsets } from "./utf8.ts";
import { LARGEST_WINDOW, WINDOW, windowsOf, type Stretch } from "./windows.ts";

export interface ScanOptions {
  /** With `/`. It decides the syntax, and whether the file is a test or an example; nothing is read. */
  readonly path: string;
  /** Asked every 64 KiB; where it says yes, the scan ends with what it has. */
  readonly shouldStop?: () => boolean;
}

/**
 * The hardcoded secrets in a text, sorted by start, none overlapping. Any text will do: nothing is thrown, and
 * the time grows with the length alone. Offsets are in UTF-16 units; it is the same scan as that of the bytes.
 */
export function findSecrets(text: string, options: ScanOptions): Finding[] {
  const bytes = encode(text);
  const isAscii = bytes.length === text.length;
  const findings = scanWhole(bytes, isAscii ? text : undefined, options);
  if (isAscii || findings.length === 0) return findings;
  const offsetOf = utf16Offsets(bytes);
  return findings.map((finding) => {
    const start = offsetOf(finding.start);
    return { ...finding, start, end: offsetOf(finding.end) };
  });
}

/** The same for UTF-8, or any encoding that has ASCII in it. Offsets are in bytes. */
export function findSecretsInBytes(bytes: Uint8Array, options: ScanOptions): Finding[] {
  return scanWhole(bytes, undefined, options);
}

function scanWhole(bytes: Uint8Array, text: string | undefined, options: ScanOptions): Finding[] {
  const syntax = fileSyntax(options.path);
  const found =
    bytes.length > STRIDE ? undefined : ruleIndex().filter.find(bytes, 0, bytes.length, NAMES_IN[syntax]);
  // Of two files in three nothing more is asked: neither a scan nor a text is made for them.
  if (found === 0 && !concernsPasses(bytes, options.path, syntax)) return [];
  const scan = startScan(options, found);
  const window = bytes.length > WINDOW ? windowOf(options.path) : WINDOW;
  const [only, ...more] = windowsOf(bytes.length, window) as [Stretch, ...Stretch[]];
  if (more.length === 0) return scan(bytes, only, text);
  return [only, ...more].flatMap((stretch) => scan(bytes.subarray(stretch.start, stretch.end), stretch));
}

/** Whether a text without any of the filter's words has to be looked at by the passes. */
function concernsPasses(bytes: Uint8Array, path: string, syntax: Syntax): boolean {
  if (isKnownFile(path)) return true;
  if (syntax === "inert") return false;
  return joinsUnsigned(path) || ruleIndex().filter.signs(bytes, joinsLines(path)) !== 0;
}

/** How much of a file is looked at in one piece. */
export const windowOf = (path: string): number => (isKnownFile(path) ? LARGEST_WINDOW : WINDOW);

/**
 * Scans a source in windows that follow one another. Findings of a window are those that begin in its part; all
 * together they are those of the source as a whole, their offsets from its beginning.
 * @param found how many words the filter has found in the first stride, where it has looked there just now
 * @returns takes the next window's bytes, and its text where each of its characters is a byte anyway
 */
export function startScan(
  { path, shouldStop = () => false }: ScanOptions,
  found?: number,
): (bytes: Uint8Array, stretch: Stretch, text?: string) => Finding[] {
  let words = found;
  const kind = fileKind(path);
  const progress = startProgress();
  let base = 0;
  /** The last candidate of the window before, where it reaches into this one: a better one may begin there. */
  let open: Candidate | undefined;
  return (bytes, stretch, text) => {
    const source = new Source(bytes, text);
    moveOn(progress, stretch.start - base);
    if (open) open = moved(open, base - stretch.start);
    base = stretch.start;
    const candidates = search({ source, kind, stretch, shouldStop, progress, found: words });
    words = undefined;
    if (open) candidates.push(open);
    // Words that stand behind the window's part have not been looked for yet.
    const isLast = stretch.to === bytes.length;
    const input = new Passed(source, path, kind, isLast ? progress.signs : ALL_SIGNS, shouldStop);
    for (const pass of PASSES) {
      if (shouldStop()) break;
      for (const candidate of pass(input)) if (isIn(stretch, candidate)) candidates.push(candidate);
    }
    if (candidates.length === 0) {
      open = undefined;
      return [];
    }
    const kept = resolveOverlaps(candidates);
    open = (kept.at(-1)?.finding.end ?? 0) > stretch.to ? kept.pop() : undefined;
    const marked = mayHaveMarks(source.text);
    return kept.flatMap(({ finding }) =>
      (marked ? heedMarks(source.text, finding) : [finding]).map((it) => shifted(it, base)),
    );
  };
}

function isIn({ from, to }: Stretch, { finding }: Candidate): boolean {
  return finding.start >= from && finding.start < to;
}

export function heedMarks(text: string, finding: Finding): Finding[] {
  const mark = markAt(text, finding.start, finding.end);
  if (mark === "ignored") return [];
  if (mark === undefined) return [finding];
  return [
    {
      ...finding,
      facts: [...finding.facts, "keyward:ignore stands beside it without a reason, and so does not count"],
    },
  ];
}

const ENCODER = new TextEncoder();

/** UTF-8, in the filter's own memory where it fits, so that it need not be copied there. */
export function encode(text: string): Uint8Array {
  const { room } = ruleIndex().filter;
  if (3 * text.length > room.length) return ENCODER.encode(text);
  return room.subarray(0, ENCODER.encodeInto(text, room).written);
}
