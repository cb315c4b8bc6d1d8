import { setImmediate } from "node:timers/promises";
import {
  DocumentDiagnosticReportKind,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
} from "vscode-languageserver/node";
import { stateOf, type Context } from "../context.ts";
import { diagnose } from "../diagnostics/of-document.ts";
import { Superseded } from "../handle.ts";

/**
 * The diagnostics of one document, or that they are what the client has already.
 * @throws Superseded where the document has another version by now: nobody waits for this answer any more
 */
export async function documentDiagnostic(
  context: Context,
  { textDocument, previousResultId }: DocumentDiagnosticParams,
): Promise<DocumentDiagnosticReport> {
  const document = context.documents.get(textDocument.uri);
  if (!document) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
  const { version } = document;
  // A fast typist is ahead of us: the edits behind this request are read before the work is begun.
  await setImmediate();
  if (document.version !== version) throw new Superseded();
  if (previousResultId !== undefined && previousResultId === stateOf(context, document)) {
    return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: previousResultId };
  }
  const diagnosed = await diagnose(context, document);
  if (!diagnosed) throw new Superseded();
  return { kind: DocumentDiagnosticReportKind.Full, resultId: diagnosed.id, items: [...diagnosed.items] };
}
