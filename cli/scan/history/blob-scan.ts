import { fileKind } from "../../../detect/file-kind.ts";
import { isKnownFile } from "../../../detect/files/known-files.ts";
import type { Skipped } from "../list-files.ts";
import { hasZero, type Refine } from "../scan-file.ts";
import { scanBlob, type FoundSecret, type SourceScan } from "../scanner.ts";
import { EarliestFindings, type VersionFindings } from "./earliest.ts";
import { excerptOf, moveOf } from "./excerpt.ts";
import { LastTexts, type LastText } from "./last-texts.ts";
import { newLines, stretchesOf } from "./new-lines.ts";
import { CHECK, END, noLines, NUMBERS, PLACE, START, type SeenLines } from "./seen-lines.ts";

/** A name of a blob; its path by number. */
export interface BlobVersion {
  readonly path: number;
  readonly commit: number;
}

export interface BlobScanResult {
  readonly found: readonly VersionFindings[];
  readonly skipped: readonly Skipped[];
  readonly files: number;
  readonly failed: boolean;
}

/**
 * Scans blobs in any order; of each only the lines that no other one of the same kind of file had before it, below the
 * same two lines. What becomes a secret by an edit further away than that is not seen. A line with a finding is looked
 * at each time, so that the earliest commit with it is known in the end.
 */
export function createBlobScan(paths: readonly string[], refine: Refine | undefined) {
  const seen = noLines();
  const texts = new LastTexts();
  const kindOf = kinds(paths, refine);
  const earliest = new EarliestFindings();
  const skipped = new Map<string, Skipped>();
  let files = 0;
  let failed = false;

  function take({ path, commit }: BlobVersion, scan: SourceScan): void {
    const file = paths[path]!;
    if (scan.state === "scanned") {
      files++;
      if (scan.findings.length > 0) earliest.add({ path, commit, findings: scan.findings });
    } else {
      failed ||= scan.state === "failed";
      skipped.set(`${file}\0${scan.why}`, { file, why: scan.why });
    }
  }

  function scanAs({ path }: BlobVersion, bytes: Buffer, kind: number): SourceScan {
    const file = paths[path]!;
    if (kind === WHOLE || hasZero(bytes)) return scanBlob({ path: file, bytes }, refine);
    const last = texts.get(path);
    const scan = scanNew(bytes, file, kind, last?.kind === kind ? last : undefined, seen);
    if (scan.state === "scanned") texts.set(path, { bytes, kind, hot: hotIn(scan.findings) });
    return scan;
  }

  return {
    /** Scans a blob as the file of each of its names. Its bytes are not kept. */
    scan(bytes: Buffer, versions: readonly BlobVersion[]): void {
      const done = new Map<number, SourceScan>();
      for (const version of versions) {
        const kind = kindOf(version.path);
        const scan = done.get(kind) ?? scanAs(version, bytes, kind);
        take(version, scan);
        if (kind !== WHOLE) done.set(kind, scan);
      }
    },

    result: (): BlobScanResult => ({ found: earliest.all(), skipped: [...skipped.values()], files, failed }),
  };
}

/** A kind of file in which each version is scanned as a whole. */
const WHOLE = -1;

/** Two files are of one kind where the same text would give the same findings in both. */
function kinds(paths: readonly string[], refine: Refine | undefined): (path: number) => number {
  const numbers = new Map<string, number>();
  const known = new Map<number, number>();
  return (path) => {
    let kind = known.get(path);
    if (kind !== undefined) return kind;
    const file = paths[path]!;
    // A configuration may look at anything.
    if (refine || isKnownFile(file)) kind = WHOLE;
    else {
      const key = JSON.stringify(fileKind(file));
      kind = numbers.get(key) ?? numbers.size;
      numbers.set(key, kind);
    }
    known.set(path, kind);
    return kind;
  };
}

function scanNew(
  bytes: Buffer,
  path: string,
  kind: number,
  last: LastText | undefined,
  seen: SeenLines,
): SourceScan {
  const lines = newLines(bytes, kind, last, seen);
  const scan = lines.length === 0 ? NO_FINDINGS : scanLines(bytes, path, lines);
  remember(lines, scan, seen);
  return scan;
}

const NO_FINDINGS: SourceScan = { state: "scanned", findings: [] };

function scanLines(bytes: Buffer, path: string, lines: readonly number[]): SourceScan {
  const stretches = stretchesOf(lines);
  const excerpt = excerptOf(bytes, stretches);
  if (!excerpt) return scanBlob({ path, bytes });
  const scan = scanBlob({ path, bytes: excerpt.bytes });
  if (scan.state !== "scanned" || scan.findings.length === 0) return scan;
  const findings: FoundSecret[] = [];
  for (const found of scan.findings) {
    const move = moveOf(bytes, excerpt, found.startByte, found.endByte);
    if (!move) return scanBlob({ path, bytes });
    const [startByte, endByte] = [found.startByte + move.bytes, found.endByte + move.bytes];
    // Of the lines around the new ones not all is shown that has a say in them.
    if (!stretches.some(([start, end]) => startByte < end && start < endByte)) continue;
    const [line, endLine] = [found.line + move.lines, found.endLine + move.lines];
    findings.push({ ...found, startByte, endByte, line, endLine });
  }
  return { state: "scanned", findings };
}

/** Lines with a finding are not remembered, so that they are found wherever else they are. */
function remember(lines: readonly number[], scan: SourceScan, seen: SeenLines): void {
  const findings = scan.state === "scanned" ? scan.findings : [];
  for (let line = 0; line < lines.length; line += NUMBERS) {
    const [start, end] = [lines[line + START]!, lines[line + END]!];
    if (!findings.some(({ startByte, endByte }) => startByte < end && start < endByte))
      seen[lines[line + PLACE]!] = lines[line + CHECK]!;
  }
}

function hotIn(findings: readonly FoundSecret[]): number[] {
  return findings.flatMap(({ startByte, endByte }) => [startByte, endByte]);
}
