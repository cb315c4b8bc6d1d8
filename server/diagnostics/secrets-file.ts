import { join } from "node:path";
import { folderOf } from "../../core/file-layers.ts";
import { secretsFileKind } from "../../core/secrets-file-name.ts";
import { DiagnosticTag, type Diagnostic } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Check, Facts, Related } from "../checks/check.ts";
import { checkSecretsFile, checkSyntax } from "../checks/check-secrets-file.ts";
import type { Context } from "../context.ts";
import { givenFor } from "../known-names.ts";
import { environmentsOf } from "../environments.ts";
import { rangeOf } from "../range.ts";
import type { SecretsSource } from "../secrets-sources.ts";
import { uriOfPath } from "../uri.ts";
import type { Folder } from "../workspace.ts";
import { SEVERITIES } from "./severities.ts";
import { explainedAt } from "./tell.ts";

/** What is wrong with a secrets file, as diagnostics of a document with its text. */
export async function secretsFileDiagnostics(
  context: Context,
  document: TextDocument,
): Promise<Diagnostic[]> {
  const folder = context.workspace.folderOf(document.uri);
  const checks = await checksOf(context, document);
  return folder ? checks.map((check) => diagnosticOf(context, document, folder, check)) : [];
}

/**
 * What is wrong with a secrets file. Syntax and shape are left to the editor's own JSON support, unless it said at
 * the start that it has none. Empty for other files.
 */
export async function checksOf(context: Context, { uri }: TextDocument): Promise<Check[]> {
  const folder = context.workspace.folderOf(uri);
  const path = folder && context.workspace.pathIn(folder, uri);
  if (!folder || path === undefined || !secretsFileKind(path)) return [];
  const git = await context.git.facts(join(folder.path, path));
  const source = folder.sources.get(path);
  if (!source) return [];
  return [
    ...(context.options.validateShape ? checkSyntax(source.file) : []),
    ...checkSecretsFile(source.file, factsAbout(context, folder, source, git)),
  ];
}

function factsAbout(context: Context, folder: Folder, { path }: SecretsSource, git: Facts["git"]): Facts {
  const { layers } = folder.sources;
  const files = folder.sources.all().map((source) => ({ path: source.path, file: source.lastGood }));
  return {
    path,
    files,
    layers,
    git,
    stored: context.vault.state === "unreadable" ? null : context.vault.stored,
    environments: environmentsOf(context, folder),
    used: context.index.isWhole && folder.isOpened ? context.index.usedNames() : null,
    given: (name) => givenFor(context, folder, folderOf(path), name),
    now: context.now(),
  };
}

const TAGS = { unnecessary: DiagnosticTag.Unnecessary, deprecated: DiagnosticTag.Deprecated } as const;

function diagnosticOf(context: Context, document: TextDocument, folder: Folder, check: Check): Diagnostic {
  return {
    range: rangeOf(document, check.range),
    severity: SEVERITIES[check.severity],
    source: "keyward",
    code: check.code,
    ...explainedAt(context, check.code),
    message: check.message,
    ...(check.tags.length > 0 && { tags: check.tags.map((tag) => TAGS[tag]) }),
    ...(check.related.length > 0 && {
      relatedInformation: check.related.map((related) => ({
        message: related.message,
        location: locationOf(document, folder, related),
      })),
    }),
  };
}

function locationOf(document: TextDocument, folder: Folder, related: Related) {
  if ("range" in related) return { uri: document.uri, range: rangeOf(document, related.range) };
  const start = { line: related.line - 1, character: 0 };
  return { uri: uriOfPath(join(folder.path, related.path)), range: { start, end: start } };
}
