import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Context } from "./context.ts";
import type { Span } from "./range.ts";
import { referenceAt } from "./references-in.ts";
import { cursorIn, secretsSourceOf } from "./secrets-cursor.ts";

/** The name of a secret at an offset of code or of a secrets file, and where it stands. */
export interface NameAt extends Span {
  readonly name: string;
}

export function nameAt(context: Context, document: TextDocument, offset: number): NameAt | undefined {
  const source = secretsSourceOf(context, document);
  if (!source) return referenceAt(context, document, offset);
  const cursor = cursorIn(source.file, offset);
  if (cursor?.kind === "key") return { name: cursor.entry.key, ...cursor.span };
  if (cursor?.kind === "from" && cursor.from.uri) return { name: cursor.from.uri.key, ...cursor.span };
  return undefined;
}
