import { join } from "node:path";
import {
  DocumentDiagnosticReportKind,
  type CancellationToken,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { SECRETS_FILE_LIMIT } from "../../core/secrets-file-json.ts";
import type { Context } from "../context.ts";
import { secretsFileDiagnostics } from "../diagnostics/secrets-file.ts";
import { uriOfPath } from "../uri.ts";

/**
 * The diagnostics of all secrets files that are not open. Clients ask again as soon as they have an answer, so the
 * answer waits until there is something new to say.
 */
export async function workspaceDiagnostic(
  context: Context,
  { previousResultIds }: WorkspaceDiagnosticParams,
  token: CancellationToken,
): Promise<WorkspaceDiagnosticReport> {
  const { changes } = context;
  const before = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
  if ([...before.values()].includes(resultId(context))) await nextChange(context, token);
  for (;;) {
    const { epoch } = changes;
    const items = await itemsNow(context, before.keys());
    if (items.length > 0 || token.isCancellationRequested) return { items };
    if (changes.epoch === epoch) await nextChange(context, token);
  }
}

async function itemsNow(
  context: Context,
  told: Iterable<string>,
): Promise<WorkspaceDocumentDiagnosticReport[]> {
  const id = resultId(context);
  // Of one that was closed with edits that nobody saved, what is on the disk counts.
  await Promise.all(context.workspace.folders.map(({ sources }) => sources.prepareAll([])));
  const paths = context.workspace.folders.flatMap((folder) =>
    folder.sources.all().map(({ path }) => join(folder.path, path)),
  );
  // A file in two folders, one of which lies in the other, is one.
  const closed = [...new Set(paths)].filter((path) => !context.documents.atPath(path));
  const items = await Promise.all(closed.map((path) => reportOf(context, path, id)));
  const gone = [...told].filter((uri) => !items.some((item) => item.uri === uri));
  return [...items, ...gone.map((uri) => emptyReport(uri))];
}

function resultId({ changes }: Context): string {
  return `workspace.${changes.epoch}`;
}

async function reportOf(
  context: Context,
  path: string,
  resultId: string,
): Promise<WorkspaceDocumentDiagnosticReport> {
  const uri = uriOfPath(path);
  const text = await context.files.read(path, SECRETS_FILE_LIMIT);
  const document = TextDocument.create(uri, "json", 0, typeof text === "string" ? text : "");
  const items = await secretsFileDiagnostics(context, document);
  return { kind: DocumentDiagnosticReportKind.Full, uri, version: null, resultId, items };
}

/** A file that is gone, or open by now and reported as a document. */
function emptyReport(uri: string): WorkspaceDocumentDiagnosticReport {
  return { kind: DocumentDiagnosticReportKind.Full, uri, version: null, items: [] };
}

function nextChange({ changes }: Context, token: CancellationToken): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      stop();
      cancelled.dispose();
      resolve();
    };
    const stop = changes.listen(done);
    const cancelled = token.onCancellationRequested(done);
  });
}
