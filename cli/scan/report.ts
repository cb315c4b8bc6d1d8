import { printable } from "../table.ts";
import { MASK } from "../show.ts";
import type { Skipped } from "./list-files.ts";
import type { LocatedFinding } from "./scan-file.ts";

export interface ScanFinding extends LocatedFinding {
  /** Relative to the current folder, with `/`. */
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
  readonly files: number;
}

export function reportJson(report: ScanReport): string {
  return JSON.stringify({
    findings: report.findings.map(findingJson),
    skipped: report.skipped,
    files: report.files,
  });
}

export function reportJsonLines(report: ScanReport): string {
  return report.findings.map((finding) => JSON.stringify(findingJson(finding))).join("\n");
}

/** For reading: a finding in two or three lines, the secret masked, and a sum at the end. */
export function reportText(report: ScanReport): string {
  const blocks = report.findings.map((finding) => {
    const where = `${printable(finding.file)}:${finding.line}:${finding.column}`;
    return `${where}  ${finding.severity}  This looks like ${finding.what}  [${finding.rule}]\n    ${finding.maskedLine}`;
  });
  const { length } = report.findings;
  const sum = `${length === 0 ? "No secrets found" : `${length} ${length === 1 ? "secret" : "secrets"} found`} in ${report.files} ${report.files === 1 ? "file" : "files"}.`;
  return [...blocks, sum].join("\n\n");
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

function findingJson({
  file,
  rule,
  what,
  severity,
  confidence,
  line,
  column,
  endLine,
  endColumn,
  startByte,
  endByte,
  fingerprint,
}: ScanFinding): object {
  return {
    rule,
    what,
    severity,
    confidence,
    file,
    line,
    column,
    endLine,
    endColumn,
    start: startByte,
    end: endByte,
    fingerprint,
  };
}
