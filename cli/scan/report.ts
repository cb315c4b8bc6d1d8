import { printable } from "../table.ts";
import { MASK } from "../mask.ts";
import type { Skipped } from "./list-files.ts";
import type { LocatedFinding } from "./scan-file.ts";

export interface ScanFinding extends LocatedFinding {
  /** Relative to the current folder, of git's objects to the repository's root; with `/`. */
  readonly file: string;
  readonly fingerprint: string;
  /** The line with every finding in it masked. */
  readonly maskedLine: string;
  /** The commit that brought it, where commits were scanned; with its author and ISO date. */
  readonly commit?: string;
  readonly author?: string;
  readonly date?: string;
}

export interface ScanReport {
  readonly findings: readonly ScanFinding[];
  readonly skipped: readonly Skipped[];
  /** How many were scanned; of commits, how many versions of files. */
  readonly files: number;
  /** Where commits were scanned, how many. */
  readonly commits?: number;
  /** How many findings the baseline hides. */
  readonly known?: number;
  /** Whether the facts are asked for. */
  readonly explain?: boolean;
}

/** The lines that hold the finding, with all findings of the file masked; cut to what a terminal shows. */
export function maskLine(text: string, finding: LocatedFinding, all: readonly LocatedFinding[]): string {
  const start = text.lastIndexOf("\n", finding.start - 1) + 1;
  const end = text.indexOf("\n", finding.start);
  const lineEnd = end === -1 ? text.length : end;
  const from = Math.max(start, finding.start - 60);
  const to = Math.max(Math.min(lineEnd, finding.end + 40), Math.min(finding.end, lineEnd));
  let shown = "";
  let at = from;
  for (const other of all) {
    if (other.end <= at || other.start >= to) continue;
    shown += text.slice(at, Math.max(at, other.start)) + MASK;
    at = other.end;
  }
  shown += text.slice(at, Math.max(at, to));
  return printable(`${from > start ? "…" : ""}${shown.trim()}${to < lineEnd ? "…" : ""}`);
}
