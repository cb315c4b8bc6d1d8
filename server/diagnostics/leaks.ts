import { DiagnosticSeverity, type Diagnostic } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Confidence, Finding } from "../../detect/finding.ts";
import { findSecrets } from "../../detect/engine.ts";
import { ruleById } from "../../detect/rules.ts";
import { secretsFileKind } from "../../core/secrets-file-name.ts";
import type { Leak, LeakData } from "../../protocol/lsp.ts";
import type { Context } from "../context.ts";
import { rangeOf } from "../range.ts";
import { nameOfUri, pathOfUri } from "../uri.ts";

const SURENESS: Readonly<Record<Confidence, number>> = { low: 0, medium: 1, high: 2 };

/**
 * The hardcoded secrets in a document. Values of secrets files are judged by their own checks; in a file that git
 * ignores (`.env`, say), values are where they belong.
 */
export async function leakDiagnostics(context: Context, document: TextDocument): Promise<Diagnostic[]> {
  return (await leaksIn(context, document)).map(diagnosticOf);
}

/** The same as plain data, of a document that need not be open. */
export async function leaksIn(context: Context, document: TextDocument): Promise<Leak[]> {
  const findings = findingsIn(context, document);
  if (findings.length === 0 || !(await isShared(context, document))) return [];
  return findings.map(({ rule, what, severity, confidence, start, end }) => ({
    range: rangeOf(document, { start, end }),
    rule,
    what,
    severity,
    confidence,
  }));
}

function findingsIn(context: Context, document: TextDocument): Finding[] {
  const settings = context.settings.for(document.uri);
  const text = document.getText();
  if (!settings["scan.enable"] || text.length > settings["scan.maxFileKB"] * 1024) return [];
  const path = nameInFolder(context, document);
  if (secretsFileKind(path)) return [];
  const least = SURENESS[settings["scan.minConfidence"]];
  return findSecrets(text, { path }).filter(({ confidence }) => SURENESS[confidence] >= least);
}

/** From the opened folder on: a project is no example because it lies in a folder of examples. */
function nameInFolder({ workspace }: Context, { uri }: TextDocument): string {
  const folder = workspace.folderOf(uri);
  return folder ? workspace.pathIn(folder, uri) : nameOfUri(uri);
}

/** Whether others may get to see the file: it is not ignored, and an `.env` file is in a repository at all. */
async function isShared(context: Context, { uri }: TextDocument): Promise<boolean> {
  const path = pathOfUri(uri);
  const facts = path === undefined ? null : await context.git.facts(path);
  if (facts) return facts.tracked || !facts.ignored;
  return !/(?:^|\/)\.env(?:\.[^/]*)?$/.test(nameOfUri(uri));
}

function diagnosticOf({ range, ...leak }: Leak): Diagnostic {
  const { rule, what, severity, confidence } = leak;
  const source = ruleById(rule)?.source;
  const data: LeakData = { kind: "leak", ...leak };
  return {
    range,
    severity:
      confidence === "high" && (severity === "critical" || severity === "high")
        ? DiagnosticSeverity.Error
        : DiagnosticSeverity.Warning,
    source: "keyward",
    code: rule,
    ...(source?.startsWith("https://") && { codeDescription: { href: source } }),
    message: `This looks like ${what}. Move it to the vault, and rotate it if it was ever shared.`,
    data,
  };
}
