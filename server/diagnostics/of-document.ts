import type { Diagnostic } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Context } from "../context.ts";
import { leakDiagnostics } from "./leaks.ts";
import { nameDiagnostics } from "./names.ts";
import { secretsFileDiagnostics } from "./secrets-file.ts";

export interface Diagnosed {
  /** Names the document's text and the state of everything else: the same id means the same diagnostics. */
  readonly id: string;
  readonly items: readonly Diagnostic[];
}

/** What `diagnose` would name its answer at this moment. */
export function diagnosisId(context: Context, document: TextDocument): string {
  return `${context.documents.stamp(document)}.${context.changes.epoch}`;
}

/**
 * Everything that we have to say about an open document, in the order of the text. Null where the document, or what
 * it depends on, would not stand still meanwhile.
 */
export async function diagnose(context: Context, document: TextDocument): Promise<Diagnosed | null> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const id = diagnosisId(context, document);
    const known = LATEST.get(document);
    if (known?.id === id) return known;
    const slow = [
      ...(await leakDiagnostics(context, document)),
      ...(await secretsFileDiagnostics(context, document)),
    ];
    if (id !== diagnosisId(context, document)) continue;
    const items = [...slow, ...nameDiagnostics(context, document)].toSorted(byPlace);
    LATEST.set(document, { id, items });
    return { id, items };
  }
  return null;
}

const ATTEMPTS = 3;
const LATEST = new WeakMap<TextDocument, Diagnosed>();

function byPlace({ range: a }: Diagnostic, { range: b }: Diagnostic): number {
  return a.start.line - b.start.line || a.start.character - b.start.character;
}
