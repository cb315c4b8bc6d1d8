import {
  DocumentDiagnosticReportKind,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
} from "vscode-languageserver/node";
import type { Context } from "../context.ts";
import { diagnose, diagnosisId } from "../diagnostics/of-document.ts";
import { DocumentMovedOn } from "../handle.ts";

/** The diagnostics of one document, or that they are what the client has already. */
export async function documentDiagnostic(
  context: Context,
  { textDocument, previousResultId }: DocumentDiagnosticParams,
): Promise<DocumentDiagnosticReport> {
  const document = context.documents.get(textDocument.uri);
  if (!document) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
  if (previousResultId !== undefined && previousResultId === diagnosisId(context, document)) {
    return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: previousResultId };
  }
  const diagnosed = await diagnose(context, document);
  if (!diagnosed) throw new DocumentMovedOn();
  return { kind: DocumentDiagnosticReportKind.Full, resultId: diagnosed.id, items: [...diagnosed.items] };
}
