import type { TextDocument } from "vscode-languageserver-textdocument";
import { refuse, type Extraction, type Refusal } from "../references/extract/extraction.ts";
import type { Context } from "./context.ts";
import type { Span } from "./range.ts";

/**
 * What it takes to put a read of a secret in the place of a literal, or of a part of one; or why that is not possible.
 * Undefined where no literal is. An empty span means the whole literal around it.
 */
export function extractionAt(
  context: Context,
  document: TextDocument,
  span: Span,
): Extraction | Refusal | undefined {
  const tree = context.code.of(document);
  if (tree) return tree.extraction(span);
  return refuse(
    "Nothing in a file of this kind reads secrets: it would have to be read where the file is used.",
  );
}
