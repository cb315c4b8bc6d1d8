import { CompletionItemKind, CompletionItemTag, type CompletionList } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Context } from "../context.ts";
import type { CompletionData } from "../features/completion.ts";
import { rangeOf } from "../range.ts";
import type { Standpoint } from "../workspace.ts";
import { candidates } from "./candidates.ts";

/** The names of secrets where one is being typed in code, those that have a value here first. */
export function completeName(
  context: Context,
  from: Standpoint,
  document: TextDocument,
  offset: number,
): CompletionList | null {
  const place = context.code.of(document)?.completionAt(offset);
  if (!place) return null;
  const range = rangeOf(document, place);
  const typed = document.getText().slice(place.start, offset);
  const { items, isWhole } = candidates(context, from, typed);
  // The word that is being typed is in the index too, and knows nothing of itself.
  const word = document.getText().slice(place.start, place.end);
  const others = items.filter(({ name, rank }) => rank !== 2 || name !== word);
  return {
    isIncomplete: !isWhole,
    items: others.map(({ name, origin, rank, isStopped }) => ({
      label: name,
      kind: CompletionItemKind.Constant,
      detail: origin,
      sortText: `${rank}${name}`,
      ...(isStopped && { tags: [CompletionItemTag.Deprecated] }),
      textEdit: { range, newText: name },
      data: { uri: document.uri, name } satisfies CompletionData,
    })),
  };
}
