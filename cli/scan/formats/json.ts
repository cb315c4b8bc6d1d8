import type { ScanReport } from "../report.ts";
import { findingJson } from "./finding-json.ts";

/** One document: the findings, what was passed over, and how many files were scanned. */
export function json(report: ScanReport): string {
  return JSON.stringify({
    findings: report.findings.map((finding) => findingJson(finding, report)),
    skipped: report.skipped,
    files: report.files,
  });
}
