import { ruleById } from "../../../detect/rules.ts";
import { printable } from "../../table.ts";
import type { ScanFinding, ScanReport } from "../report.ts";

/** For reading: a finding in a few lines, the secret masked, and a sum at the end. */
export function text(report: ScanReport): string {
  const blocks = report.findings.map((finding) => block(finding, report.explain === true));
  return [...blocks, sum(report)].join("\n\n");
}

function block(finding: ScanFinding, explain: boolean): string {
  const { file, line, column, severity, what, rule, maskedLine, commit, author, date, facts } = finding;
  const lines = [
    `${printable(file)}:${line}:${column}  ${severity}  This looks like ${what}  [${rule}]`,
    `    ${maskedLine}`,
  ];
  if (commit !== undefined) {
    lines.push(`    commit ${commit.slice(0, 12)}, ${date?.slice(0, 10)}, ${printable(author ?? "")}`);
  }
  if (explain) {
    const source = ruleById(rule)?.source;
    for (const fact of [...facts, ...(source === undefined ? [] : [`Source: ${source}`])]) {
      lines.push(`    - ${fact}`);
    }
  }
  return lines.join("\n");
}

function sum({ findings, files, commits, known = 0 }: ScanReport): string {
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
