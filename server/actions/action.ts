import { CodeActionKind, type CodeAction, type Command, type Diagnostic } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { TextEdit } from "../../core/secrets-file-text.ts";
import { rangeOf } from "../range.ts";

/** An action that edits the document of its diagnostic, and nothing else. */
export function editAction(
  title: string,
  diagnostic: Diagnostic,
  document: TextDocument,
  edits: readonly TextEdit[],
): CodeAction {
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    edit: { documentChanges: [documentEdit(document, edits)] },
  };
}

export function commandAction(
  title: string,
  diagnostic: Diagnostic,
  command: Omit<Command, "title">,
): CodeAction {
  return { title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], command: { title, ...command } };
}

export function documentEdit(document: TextDocument, edits: readonly TextEdit[]) {
  const { uri, version } = document;
  return {
    textDocument: { uri, version },
    edits: edits.map(({ start, end, text }) => ({ range: rangeOf(document, { start, end }), newText: text })),
  };
}

/** The offsets of a range that a client has sent. */
export function spanOf(document: TextDocument, { range }: Pick<Diagnostic, "range">) {
  return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}

/** Whether a client that asks for some kinds of actions asks for this one. */
export function isWanted(kind: string, only: readonly string[] | undefined): boolean {
  return !only || only.some((each) => `${kind}.`.startsWith(each === "" ? "" : `${each}.`));
}

/** What one of our diagnostics said of itself, if it is one of this kind. */
export function dataOf<Data extends { readonly kind: string }>(
  { source, data }: Diagnostic,
  kind: Data["kind"],
): Data | undefined {
  const known = data as Data | null | undefined;
  return source === "keyward" && known?.kind === kind ? known : undefined;
}
