import type { Range } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { TextEdit } from "../../core/secrets-file-text.ts";
import { commentFor } from "./comment.ts";

/** A comment above a finding's line that says why it may stay; undefined where the language has no comments. */
export function ignoringComment(
  document: TextDocument,
  { start: { line }, end }: Range,
  reason: string,
): TextEdit | undefined {
  const comment = commentFor(document.languageId, `keyward:ignore ${reason}`);
  if (comment === undefined) return undefined;
  const start = document.offsetAt({ line, character: 0 });
  const before = document.getText({ start: { line, character: 0 }, end });
  const indent = /^[ \t]*/.exec(before)?.[0] ?? "";
  const eol = document.getText().includes("\r\n") ? "\r\n" : "\n";
  return { start, end: start, text: `${indent}${comment}${eol}` };
}
