import type { ScanFinding, ScanReport } from "../report.ts";

/** A finding as `--json` and `--format jsonl` print it; `facts` are told with `--explain` alone. */
export function findingJson(finding: ScanFinding, { explain }: ScanReport): object {
  const { rule, what, severity, confidence, file, line, column, endLine, endColumn } = finding;
  const { fingerprint, commit, author, date, facts } = finding;
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
    start: finding.startByte,
    end: finding.endByte,
    fingerprint,
    ...(commit !== undefined && { commit, author, date }),
    ...(explain && { facts }),
  };
}
