import type { CompletionItem, CompletionList, CompletionParams } from "vscode-languageserver/node";
import { standpointOf, type Context } from "../context.ts";
import { completeName } from "../completion/names.ts";
import { completeSecretsFile } from "../completion/secrets-file.ts";
import { describeName } from "../describe-name.ts";
import { secretsSourceOf } from "../secrets-cursor.ts";

/** Names where a reference is being typed; names, annotations and URIs in secrets files. Never a value. */
export async function completion(
  context: Context,
  { textDocument, position }: CompletionParams,
): Promise<CompletionList | null> {
  const document = context.documents.get(textDocument.uri);
  const from = document && standpointOf(context, document.uri);
  if (!document || !from) return null;
  if (secretsSourceOf(context, document)) return completeSecretsFile(context, from, document, position);
  return completeName(context, from, document, document.offsetAt(position));
}

/** What a completion item needs to know to be described. */
export interface CompletionData {
  readonly uri: string;
  readonly name: string;
}

/** The chain of the name that is highlighted in the list. */
export function completionResolve(context: Context, item: CompletionItem): CompletionItem {
  const { uri, name } = (item.data ?? {}) as Partial<CompletionData>;
  const from = uri === undefined ? undefined : standpointOf(context, uri);
  if (!from || name === undefined) return item;
  return { ...item, documentation: { kind: "markdown", value: describeName(context, from, name) } };
}
