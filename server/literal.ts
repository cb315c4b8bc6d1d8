import type { TextDocument } from "vscode-languageserver-textdocument";
import type { MoveSuggestion } from "../protocol/lsp.ts";
import type { Context } from "./context.ts";
import type { Span } from "./range.ts";

/** A string literal that a read of a secret can take the place of. */
export interface ReplaceableLiteral {
  /** With quotes. */
  readonly outer: Span;
  /** Without. */
  readonly inner: Span;
  readonly escapes: MoveSuggestion["escapes"];
  /** The code that takes the literal's place. */
  replacement(name: string): string;
}

/**
 * The literal that a finding is, or, for a URL with a password in it, the whole URL. Undefined where no expression can
 * stand in its place, and where the finding is another part of a text: of `"Bearer …"` the rest would be lost.
 */
export function literalIn(
  context: Context,
  document: TextDocument,
  span: Span,
): ReplaceableLiteral | undefined {
  const tree = context.code.of(document);
  const literal = tree?.literalAt(span.start);
  if (!tree || !literal) return undefined;
  const text = document.getText().slice(literal.innerStart, literal.innerEnd);
  const isWhole = literal.innerStart === span.start && literal.innerEnd === span.end;
  const isUrl = /^[a-z][a-z0-9+.-]*:\/\/\S+$/i.test(text) && span.end <= literal.innerEnd;
  if (!isWhole && !isUrl) return undefined;
  const isAttribute = literal.kind === "jsx-attribute";
  return {
    outer: { start: literal.start, end: literal.end },
    inner: { start: literal.innerStart, end: literal.innerEnd },
    escapes: !isAttribute && text.includes("\\") ? "c" : "none",
    replacement: (name) => (isAttribute ? `{${tree.readFor(name)}}` : tree.readFor(name)),
  };
}
