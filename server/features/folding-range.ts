import type { FoldingRange, FoldingRangeParams } from "vscode-languageserver/node";
import type { Context } from "../context.ts";
import { secretsSourceOf } from "../secrets-cursor.ts";

/**
 * Each entry of a secrets file that goes over several lines. Editors with JSON support of their own fold it
 * themselves; then ours would be a second range.
 */
export function foldingRange(context: Context, { textDocument }: FoldingRangeParams): FoldingRange[] {
  const document = context.documents.get(textDocument.uri);
  const source = document && secretsSourceOf(context, document);
  if (!source || !context.options.validateShape) return [];
  const { entries, annotations, root } = source.file;
  const spans = [
    ...(root ? [root] : []),
    ...[...annotations, ...entries.map(({ ranges }) => ranges)].map(({ property }) => property),
  ];
  return spans.flatMap(({ start, end }) => {
    const [startLine, last] = [start, end].map((offset) => document.positionAt(offset).line) as [
      number,
      number,
    ];
    // The line of the closing brace stays to be seen.
    return last - 1 > startLine ? [{ startLine, endLine: last - 1 }] : [];
  });
}
