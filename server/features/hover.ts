import type { Hover, HoverParams } from "vscode-languageserver/node";
import { standpointOf, type Context } from "../context.ts";
import { rangeOf } from "../range.ts";
import { referenceAt } from "../references-in.ts";
import { describeName } from "../describe-name.ts";

/** What the name under the pointer resolves to, and why. Never shows a value. */
export function hover(context: Context, { textDocument, position }: HoverParams): Hover | null {
  const document = context.documents.get(textDocument.uri);
  const from = document && standpointOf(context, document.uri);
  if (!document || !from || !context.settings.for(document.uri)["hover.enable"]) return null;
  const reference = referenceAt(context, document, document.offsetAt(position));
  if (!reference) return null;
  return {
    range: rangeOf(document, reference),
    contents: { kind: "markdown", value: describeName(context, from, reference.name) },
  };
}
