import { DiagnosticSeverity, DiagnosticTag, type Diagnostic } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { scopeOfFolder } from "../../core/file-layers.ts";
import type { Check, CheckData, Facts, Related } from "../checks/check.ts";
import { checkSecretsFile, checkSyntax } from "../checks/check-secrets-file.ts";
import type { Severity } from "../checks/codes.ts";
import type { Context } from "../context.ts";
import { rangeOf } from "../range.ts";
import type { SecretsSource } from "../secrets-sources.ts";
import { uriOfPath } from "../uri.ts";
import type { Folder } from "../workspace.ts";

/** What a code action needs to know of such a diagnostic. */
export interface CheckDiagnosticData {
  readonly kind: "check";
  readonly check: CheckData;
}

/**
 * What is wrong with a secrets file. Syntax and shape are left to the editor's own JSON support, unless it said at
 * the start that it has none.
 */
export async function secretsFileDiagnostics(
  context: Context,
  folder: Folder,
  document: TextDocument,
  path: string,
): Promise<Diagnostic[]> {
  const git = await context.git.facts(`${folder.path}/${path}`);
  const source = folder.sources.get(path);
  if (!source) return [];
  const checks = [
    ...(context.options.validateShape ? checkSyntax(source.file) : []),
    ...checkSecretsFile(source.file, factsAbout(context, folder, source, git)),
  ];
  return checks.map((check) => diagnosticOf(document, folder, check));
}

function factsAbout(context: Context, folder: Folder, { path }: SecretsSource, git: Facts["git"]): Facts {
  const { layers } = folder.sources;
  const files = folder.sources.all().map((source) => ({ path: source.path, file: source.lastGood }));
  return {
    path,
    files,
    layers,
    git,
    stored: context.vault.state === "ready" ? context.vault.stored : null,
    environments: environmentsOf(context, folder),
    used: context.index.isWhole && folder.isOpened ? context.index.usedNames() : null,
    now: context.now(),
  };
}

/** All environments that exist: in the vault's scopes, in the names of files, in `$scope`. */
function environmentsOf(context: Context, { sources }: Folder): ReadonlySet<string> {
  const named = [
    ...context.vault.definitions.map(({ scope }) => scope.environment),
    ...sources
      .all()
      .map(({ file: { kind } }) => (kind.kind === "environment" ? kind.environment : undefined)),
    ...[...sources.layers.bindings.keys()].map((folder) => scopeOfFolder(sources.layers, folder).environment),
  ];
  return new Set(named.filter((environment) => environment !== undefined));
}

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const TAGS = { unnecessary: DiagnosticTag.Unnecessary, deprecated: DiagnosticTag.Deprecated } as const;

function diagnosticOf(document: TextDocument, folder: Folder, check: Check): Diagnostic {
  const data: CheckDiagnosticData = { kind: "check", check: check.data };
  return {
    range: rangeOf(document, check.range),
    severity: SEVERITIES[check.severity],
    source: "keyward",
    code: check.code,
    message: check.message,
    ...(check.tags.length > 0 && { tags: check.tags.map((tag) => TAGS[tag]) }),
    ...(check.related.length > 0 && {
      relatedInformation: check.related.map((related) => ({
        message: related.message,
        location: locationOf(document, folder, related),
      })),
    }),
    data,
  };
}

function locationOf(document: TextDocument, folder: Folder, related: Related) {
  if ("range" in related) return { uri: document.uri, range: rangeOf(document, related.range) };
  const start = { line: related.line - 1, character: 0 };
  return { uri: uriOfPath(`${folder.path}/${related.path}`), range: { start, end: start } };
}
