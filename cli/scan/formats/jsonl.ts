import type { ScanReport } from "../report.ts";
import { findingJson } from "./finding-json.ts";

/** One finding a line; nothing where there are none. */
export function jsonl(report: ScanReport): string {
  return report.findings.map((finding) => JSON.stringify(findingJson(finding, report))).join("\n");
}
