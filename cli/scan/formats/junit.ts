import { advice } from "../../../detect/rule.ts";
import { ruleById } from "../../../detect/rules.ts";
import type { ScanFinding, ScanReport } from "../report.ts";
import { escapeMarkup } from "./escape-markup.ts";
import { sentence, type ScanRun } from "./scan-run.ts";

/**
 * JUnit's XML, which most build servers show: a suite a file, a failed case a finding, and one that passes where
 * nothing was found, since some servers take an empty report for a broken build.
 */
export function junit(report: ScanReport, run: ScanRun): string {
  const { findings } = report;
  const took = ((run.ended.getTime() - run.started.getTime()) / 1000).toFixed(3);
  const files = Map.groupBy(findings, ({ file }) => file);
  const suites = [...files].map(([file, inFile]) => suite(file, inFile));
  const none = [
    `  <testsuite name="keyward" tests="1" failures="0">`,
    `    <testcase name="no hardcoded secrets" classname="keyward"/>`,
    `  </testsuite>`,
  ];
  return [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<testsuites name="keyward scan" tests="${Math.max(1, findings.length)}" failures="${findings.length}" time="${took}">`,
    ...(suites.length > 0 ? suites : none),
    `</testsuites>`,
  ].join("\n");
}

function suite(file: string, findings: readonly ScanFinding[]): string {
  const name = escapeMarkup(file);
  return [
    `  <testsuite name="${name}" tests="${findings.length}" failures="${findings.length}">`,
    ...findings.map((finding) => testCase(finding, name)),
    `  </testsuite>`,
  ].join("\n");
}

function testCase(finding: ScanFinding, file: string): string {
  const { rule, line, column, severity, confidence, fingerprint, commit, author, date } = finding;
  const facts = ruleById(rule);
  const details = [
    `${finding.file}:${line}:${column}`,
    `severity ${severity}, confidence ${confidence}, fingerprint ${fingerprint}`,
    ...(commit === undefined
      ? []
      : [`commit ${commit}${author ? ` by ${author}` : ""}${date ? `, ${date}` : ""}`]),
    facts ? advice(facts) : "",
  ];
  return [
    `    <testcase name="${escapeMarkup(`${rule} at line ${line}`)}" classname="${file}" file="${file}" line="${line}">`,
    `      <failure type="${escapeMarkup(rule)}" message="${escapeMarkup(sentence(finding))}">${escapeMarkup(details.join("\n"))}</failure>`,
    `    </testcase>`,
  ].join("\n");
}
