import { createHash } from "node:crypto";
import type { Severity } from "../../../detect/finding.ts";
import { ruleById } from "../../../detect/rules.ts";
import type { ScanFinding, ScanReport } from "../report.ts";
import { escapeMarkup as escape } from "./escape-markup.ts";
import { SCRIPT, STYLE } from "./html-parts.ts";
import { sentence, type ScanRun } from "./scan-run.ts";
import { sumText } from "./sum-text.ts";

/**
 * One page that stands alone: no request leaves it, secrets are masked, and without scripts it still shows
 * everything. Each count filters the list.
 */
export function html(report: ScanReport, run: ScanRun): string {
  const { findings } = report;
  const policy = `default-src 'none'; style-src '${hash(STYLE)}'; script-src '${hash(SCRIPT)}'; base-uri 'none'; form-action 'none'`;
  return [
    `<!doctype html>`,
    `<html lang="en">`,
    `<head>`,
    `<meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<title>${findings.length} ${findings.length === 1 ? "secret" : "secrets"} — Keyward scan</title>`,
    `<style>${STYLE}</style>`,
    `</head>`,
    `<body>`,
    `<header><h1>Keyward scan</h1><p>${sumText(report)}</p><p class="run">${runText(run)}</p></header>`,
    `<main>`,
    ...(findings.length === 0 ? [] : [counts(findings), list(findings)]),
    ...(report.skipped.length === 0 ? [] : [skipped(report)]),
    `</main>`,
    `<script>${SCRIPT}</script>`,
    `</body>`,
    `</html>`,
  ].join("\n");
}

const hash = (text: string) => `sha256-${createHash("sha256").update(text).digest("base64")}`;

const ORDER: readonly Severity[] = ["critical", "high", "medium", "low"];

function runText({ version, ended }: ScanRun): string {
  return `${ended.toISOString().slice(0, 16).replace("T", " ")} UTC, Keyward ${escape(version)}`;
}

/** Four lists of counts; each row is a button that filters by it. */
function counts(findings: readonly ScanFinding[]): string {
  const groups = [
    group("Severity", "severity", findings, ({ severity }) => severity),
    group("Rule", "rule", findings, ({ rule }) => rule),
    group("File", "file", findings, ({ file }) => file),
    group("Author", "author", findings, ({ author }) => author ?? ""),
  ];
  return `<section class="counts" aria-label="Counts">\n${groups.join("\n")}\n</section>`;
}

function group(
  title: string,
  key: string,
  findings: readonly ScanFinding[],
  valueOf: (finding: ScanFinding) => string,
): string {
  const byValue = [...Map.groupBy(findings, valueOf)].filter(([value]) => value !== "");
  // Without --history or --range nobody is named.
  if (byValue.length === 0) return "";
  const rows = byValue
    .toSorted(([a, inA], [b, inB]) => {
      const bySeverity = ORDER.indexOf(a as Severity) - ORDER.indexOf(b as Severity);
      return bySeverity || inB.length - inA.length || (a < b ? -1 : 1);
    })
    .map(([value, members]) => {
      const share = Math.ceil((100 * members.length) / findings.length);
      return (
        `<li><button type="button" aria-pressed="false" data-key="${key}" data-value="${escape(value)}">` +
        `<span class="label ${key === "severity" ? value : ""}">${escape(value)}</span><b>${members.length}</b>` +
        `<svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true"><rect width="${share}" height="1"/></svg>` +
        `</button></li>`
      );
    });
  return `<div><h2>${title} <small>${byValue.length}</small></h2><ul>${rows.join("")}</ul></div>`;
}

function list(findings: readonly ScanFinding[]): string {
  const sorted = findings.toSorted((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
  return [
    `<section aria-label="Findings">`,
    `<p class="filter"><label>Filter <input type="search" id="filter"></label> <output id="shown">${findings.length} shown</output></p>`,
    ...sorted.map(card),
    `</section>`,
  ].join("\n");
}

function card(finding: ScanFinding): string {
  const { rule: id, severity, confidence, file, line, column, maskedLine, facts, fingerprint } = finding;
  const { commit, author, date } = finding;
  const rule = ruleById(id);
  const origin =
    commit === undefined
      ? ""
      : `<p>Came with commit <code>${escape(commit.slice(0, 12))}</code>${author ? ` by ${escape(author)}` : ""}${date ? `, ${escape(date.slice(0, 10))}` : ""}.</p>`;
  const links = [link(rule?.revoke, "Where to revoke it"), link(rule?.source, "About this kind")].join("");
  return [
    `<article data-severity="${severity}" data-rule="${escape(id)}" data-file="${escape(file)}" data-author="${escape(author ?? "")}">`,
    `<h3><span class="label ${severity}">${severity}</span> ${escape(sentence(finding))}</h3>`,
    `<p class="place"><code>${escape(file)}:${line}:${column}</code></p>`,
    `<pre>${escape(maskedLine)}</pre>`,
    `<p>${escape(rule?.remediation ?? "")}${links}</p>`,
    origin,
    `<details><summary>Why, and how sure</summary><ul>`,
    `<li>Confidence: ${confidence}</li>${facts.map((fact) => `<li>${escape(fact)}</li>`).join("")}`,
    `<li>Rule <code>${escape(id)}</code>, fingerprint <code>${escape(fingerprint)}</code></li></ul></details>`,
    `</article>`,
  ].join("\n");
}

function link(page: string | undefined, text: string): string {
  return page === undefined ? "" : ` <a href="${escape(page)}" rel="noreferrer">${text}</a>`;
}

function skipped({ skipped: entries }: ScanReport): string {
  const rows = entries.map(({ file, why }) => `<li><code>${escape(file)}</code>: ${escape(why)}</li>`);
  return `<details class="skipped"><summary>Passed over: ${entries.length}</summary><ul>${rows.join("")}</ul></details>`;
}
