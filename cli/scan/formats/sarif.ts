import type { Severity } from "../../../detect/finding.ts";
import { advice, type Rule } from "../../../detect/rule.ts";
import type { ScanFinding, ScanReport } from "../report.ts";
import { rulesOf, sentence, type ScanRun } from "./scan-run.ts";

/**
 * SARIF 2.1.0, with what GitHub's code scanning reads of it: `security-severity`, `precision`, help of each rule
 * and `partialFingerprints`. https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function sarif(report: ScanReport, run: ScanRun): string {
  const rules = rulesOf(report.findings);
  const index = new Map(rules.map(({ id }, at) => [id, at]));
  const log = {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "Keyward", semanticVersion: run.version, rules: rules.map(describe) } },
        columnKind: "utf16CodeUnits",
        invocations: [
          {
            executionSuccessful: true,
            startTimeUtc: run.started.toISOString(),
            endTimeUtc: run.ended.toISOString(),
            toolExecutionNotifications: report.skipped.map(({ file, why }) => ({
              level: "note",
              message: { text: `Passed over: ${why}` },
              locations: [{ physicalLocation: { artifactLocation: { uri: relativeUri(file) } } }],
            })),
          },
        ],
        results: report.findings.map((finding) => result(finding, index.get(finding.rule))),
      },
    ],
  };
  return JSON.stringify(log, null, 2);
}

const LEVEL: Readonly<Record<Severity, string>> = {
  critical: "error",
  high: "error",
  medium: "warning",
  low: "note",
};
/** GitHub shows 9 and more as critical, 7 as high, 4 as medium. */
const SCORE: Readonly<Record<Severity, string>> = { critical: "9.5", high: "8.0", medium: "5.5", low: "3.0" };

function describe(rule: Rule): object {
  const { id, what, source, severity, kind } = rule;
  const name = what.replace(/^an? /, "");
  return {
    id,
    name: name.replaceAll(/(?:^|[^A-Za-z0-9]+)([A-Za-z0-9])/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: `${name[0]!.toUpperCase()}${name.slice(1)} in the code` },
    fullDescription: { text: `The code holds what looks like ${what}. Whoever can read it can use it.` },
    helpUri: source,
    help: {
      text: `${advice(rule)} Then read it from the vault or the environment. More: ${source}`,
      markdown: `**${advice(rule)}**\n\nThen read it from the vault or the environment.\n\n[More about it](${source})`,
    },
    defaultConfiguration: { level: LEVEL[severity] },
    properties: {
      tags: ["security", "secret", "CWE-798"],
      "security-severity": SCORE[severity],
      precision: kind === "format" ? "very-high" : kind === "generic" ? "medium" : "high",
    },
  };
}

function result(finding: ScanFinding, ruleIndex: number | undefined): object {
  const { rule, severity, confidence, file, facts, fingerprint, commit, author, date } = finding;
  const { line, column, endLine, endColumn, startByte, endByte } = finding;
  return {
    ruleId: rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: LEVEL[severity],
    message: { text: sentence(finding) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: relativeUri(file) },
          region: {
            startLine: line,
            startColumn: column,
            endLine,
            endColumn,
            byteOffset: startByte,
            byteLength: endByte - startByte,
          },
        },
      },
    ],
    partialFingerprints: { "keywardFingerprint/v1": fingerprint },
    properties: {
      confidence,
      "security-severity": SCORE[severity],
      facts,
      ...(commit === undefined ? {} : { commit }),
      ...(author === undefined ? {} : { author }),
      ...(date === undefined ? {} : { date }),
    },
  };
}

/** A path is not yet a URI: blanks, `#`, `%` and letters beyond ASCII are escaped, slashes stay. */
function relativeUri(file: string): string {
  return file.split("/").map(encodeURIComponent).join("/");
}
