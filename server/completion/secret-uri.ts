import { CompletionItemKind, type CompletionItem, type CompletionList } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { sourceText, type Scope } from "../../core/scope.ts";
import { formatSecretUri, URI_PREFIX } from "../../core/secret-uri.ts";
import type { Context } from "../context.ts";
import { rangeOf, type Span } from "../range.ts";

/**
 * The next step of a `secret://` URI: the scopes that the vault has, one level after the other, and the names in
 * the scope that was reached.
 * @param span the string with its quotes
 * @param typed the string up to the cursor, without its quote
 */
export function completeUri(
  { vault }: Context,
  document: TextDocument,
  span: Span,
  typed: string,
): CompletionList {
  const reached = typed.slice(0, typed.lastIndexOf("/") + 1);
  const prefix = reached.startsWith(URI_PREFIX) ? reached : URI_PREFIX;
  const steps = new Map<string, CompletionItem>();
  for (const { key, scope } of vault.definitions) {
    const uri = formatSecretUri({ scope, key });
    if (!uri.startsWith(prefix)) continue;
    const end = uri.indexOf("/", prefix.length);
    const step = end === -1 ? uri : uri.slice(0, end + 1);
    if (!steps.has(step)) steps.set(step, end === -1 ? nameItem(step, scope) : scopeItem(step));
  }
  const range = rangeOf(document, { start: span.start + 1, end: Math.max(span.start + 1, span.end - 1) });
  return {
    isIncomplete: false,
    items: [...steps].map(([text, item]) => ({
      ...item,
      filterText: text,
      textEdit: { range, newText: text },
    })),
  };
}

function scopeItem(uri: string): CompletionItem {
  return { label: uri, kind: CompletionItemKind.Folder, sortText: `1${uri}` };
}

function nameItem(uri: string, scope: Scope): CompletionItem {
  return { label: uri, kind: CompletionItemKind.Constant, detail: sourceText(scope), sortText: `0${uri}` };
}
