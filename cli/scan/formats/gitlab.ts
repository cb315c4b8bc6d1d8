import { advice } from "../../../detect/rule.ts";
import { ruleById } from "../../../detect/rules.ts";
import type { ScanFinding, ScanReport } from "../report.ts";
import { sentence, type ScanRun } from "./scan-run.ts";

/**
 * GitLab's report of secret detection, schema 15: save it as `gl-secret-detection-report.json` and name it under
 * `artifacts:reports:secret_detection`. https://docs.gitlab.com/development/integrations/secure/
 */
export function gitlab(report: ScanReport, run: ScanRun): string {
  const tool = { id: "keyward", name: "Keyward", version: run.version, vendor: { name: "Keyward" } };
  return JSON.stringify(
    {
      version: "15.0.2",
      scan: {
        type: "secret_detection",
        status: "success",
        start_time: seconds(run.started),
        end_time: seconds(run.ended),
        analyzer: tool,
        scanner: tool,
        ...(report.skipped.length === 0
          ? {}
          : {
              messages: report.skipped.map(({ file, why }) => ({
                level: "info",
                value: `Passed over ${file}: ${why}`,
              })),
            }),
      },
      vulnerabilities: report.findings.map(vulnerability),
    },
    null,
    2,
  );
}

function vulnerability(finding: ScanFinding): object {
  const { rule: id, what, severity, fingerprint, file, line, endLine, commit, author, date } = finding;
  const rule = ruleById(id);
  return {
    // The same secret at two lines of a file has one fingerprint, and is two findings.
    id: `${fingerprint}-${line}-${finding.column}`,
    name: `${what.replace(/^an? /, "")} in the code`,
    description: sentence(finding),
    severity: `${severity[0]!.toUpperCase()}${severity.slice(1)}`,
    ...(rule && { solution: advice(rule), links: [{ url: rule.source }] }),
    identifiers: [
      { type: "keyward_rule_id", name: `Keyward rule ${id}`, value: id },
      { type: "cwe", name: "CWE-798", value: "798", url: "https://cwe.mitre.org/data/definitions/798.html" },
    ],
    location: {
      file,
      start_line: line,
      end_line: endLine,
      // The schema wants one; GitLab's own scanner writes zeros where the files were scanned, not the commits.
      commit: { sha: commit ?? "0000000", ...(author && { author }), ...(date && { date }) },
    },
  };
}

/** GitLab takes UTC without a zone or parts of a second. */
function seconds(time: Date): string {
  return time.toISOString().slice(0, 19);
}
