import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Reference } from "../references/reference.ts";
import type { Context } from "./context.ts";
import { touches } from "./range.ts";

/** The references in an open document, in order; none in languages without any. */
export function referencesIn(context: Context, document: TextDocument): readonly Reference[] {
  return context.code.of(document)?.references() ?? [];
}

export function referenceAt(context: Context, document: TextDocument, offset: number): Reference | undefined {
  return referencesIn(context, document).find((reference) => touches(reference, offset));
}
