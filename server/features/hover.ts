import type { Hover, HoverParams } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { ANNOTATIONS, isAnnotation, ROOT_ANNOTATIONS } from "../../core/secrets-file-annotations.ts";
import { standpointOf, type Context } from "../context.ts";
import { describeName, describeReference } from "../describe-name.ts";
import { rangeOf, type Span } from "../range.ts";
import { referenceAt } from "../references-in.ts";
import { cursorIn, secretsSourceOf, type SecretsCursor } from "../secrets-cursor.ts";
import type { Standpoint } from "../workspace.ts";

/** What the name under the pointer resolves to, and why. Never shows a value. */
export function hover(context: Context, { textDocument, position }: HoverParams): Hover | null {
  const document = context.documents.get(textDocument.uri);
  const from = document && standpointOf(context, document.uri);
  if (!document || !from || !context.settings.for(document.uri)["hover.enable"]) return null;
  const offset = document.offsetAt(position);
  const source = secretsSourceOf(context, document);
  if (source) {
    const cursor = cursorIn(source.file, offset);
    return cursor ? hoverOf(document, cursor.span, describe(context, from, cursor)) : null;
  }
  const reference = referenceAt(context, document, offset);
  return reference ? hoverOf(document, reference, describeName(context, from, reference.name)) : null;
}

function describe(context: Context, from: Standpoint, cursor: SecretsCursor): string {
  if (cursor.kind === "key") return describeName(context, from, cursor.entry.key);
  if (cursor.kind === "from") return describeReference(context, from, cursor.entry);
  // The editor that checks the shape also shows what the schema says of its parts.
  if (cursor.kind === "item" || !context.options.validateShape) return "";
  if (cursor.entry === null) return ROOT_ANNOTATIONS[cursor.name as keyof typeof ROOT_ANNOTATIONS] ?? "";
  return isAnnotation(cursor.name) ? ANNOTATIONS[cursor.name] : "";
}

function hoverOf(document: TextDocument, span: Span, markdown: string): Hover | null {
  if (markdown === "") return null;
  return { range: rangeOf(document, span), contents: { kind: "markdown", value: markdown } };
}
