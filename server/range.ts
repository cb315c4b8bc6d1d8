import type { Range } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Position, Range as LspRange } from "../protocol/lsp.ts";

/** UTF-16 offsets in a text, the end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function rangeOf(document: TextDocument, { start, end }: Span): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

/** True where a range lies in another one, or is the same. */
export function holds({ start, end }: LspRange, inner: LspRange): boolean {
  return !isBefore(inner.start, start) && !isBefore(end, inner.end);
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}

/** True also where the offset is just behind the last character, as an editor's cursor is. */
export function touches({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}
