import { SymbolKind, type DocumentSymbol, type DocumentSymbolParams } from "vscode-languageserver/node";
import { formatSecretUri } from "../../core/secret-uri.ts";
import type { Entry } from "../../core/secrets-file-model.ts";
import type { Context } from "../context.ts";
import { rangeOf } from "../range.ts";
import { secretsSourceOf } from "../secrets-cursor.ts";

/**
 * The entries of a secrets file with their states. Editors with JSON support of their own make their outline from
 * it; then ours would be a second one.
 */
export function documentSymbol(context: Context, { textDocument }: DocumentSymbolParams): DocumentSymbol[] {
  const document = context.documents.get(textDocument.uri);
  const source = document && secretsSourceOf(context, document);
  if (!source || !context.options.validateShape) return [];
  return source.file.entries.map((entry) => ({
    name: entry.key === "" ? '""' : entry.key,
    detail: detailOf(entry),
    kind: entry.state === "declared" ? SymbolKind.Field : SymbolKind.Constant,
    range: rangeOf(document, entry.ranges.property),
    selectionRange: rangeOf(document, entry.ranges.key),
  }));
}

function detailOf({ state, from }: Entry): string {
  return state === "reference" && from?.uri ? formatSecretUri(from.uri) : state;
}
