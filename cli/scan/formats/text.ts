import { ruleById } from "../../../detect/rules.ts";
import { printable } from "../../table.ts";
import type { ScanFinding, ScanReport } from "../report.ts";
import { sumText } from "./sum-text.ts";

/** For reading: a finding in a few lines, the secret masked, and a sum at the end. */
export function text(report: ScanReport): string {
  const blocks = report.findings.map((finding) => block(finding, report.explain === true));
  return [...blocks, sumText(report)].join("\n\n");
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
