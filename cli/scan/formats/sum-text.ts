import type { ScanReport } from "../report.ts";

/** The whole scan in a sentence: what was found, in how much, and how much more the baseline hides. */
export function sumText({ findings, files, commits, known = 0 }: ScanReport): string {
  const found = findings.length === 0 ? "No secrets found" : `${count(findings.length, "secret")} found`;
  const where =
    commits === undefined
      ? count(files, "file")
      : `${count(files, "file version")} of ${count(commits, "commit")}`;
  return `${found} in ${where}${known === 0 ? "" : `, besides ${known} of the baseline`}.`;
}

function count(amount: number, unit: string): string {
  return `${amount} ${unit}${amount === 1 ? "" : "s"}`;
}
