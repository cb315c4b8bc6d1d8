import type { Severity } from "../../../detect/finding.ts";
import { advice } from "../../../detect/rule.ts";
import { ruleById } from "../../../detect/rules.ts";
import type { ScanReport } from "../report.ts";
import { sentence } from "./scan-run.ts";

/**
 * Workflow commands, which GitHub Actions shows beside the lines of a pull request.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function github(report: ScanReport): string {
  return report.findings
    .map((finding) => {
      const { file, line, column, endLine, endColumn, severity, rule, commit } = finding;
      const place = {
        file,
        line,
        endLine,
        // Columns count only where the finding stands on one line.
        ...(line === endLine ? { col: column, endColumn } : {}),
        title: `Keyward: ${rule}`,
      };
      const properties = Object.entries(place).map(
        ([name, value]) => `${name}=${escapeProperty(`${value}`)}`,
      );
      const since = commit === undefined ? "" : ` It came with commit ${commit}.`;
      const facts = ruleById(rule);
      const message = `${sentence(finding)}${since}${facts ? ` ${advice(facts)}` : ""}`;
      return `::${COMMAND[severity]} ${properties.join(",")}::${escapeData(message)}`;
    })
    .join("\n");
}

const COMMAND: Readonly<Record<Severity, string>> = {
  critical: "error",
  high: "error",
  medium: "warning",
  low: "notice",
};

/** A line break would end the command, and what follows would be one of its own. */
function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
