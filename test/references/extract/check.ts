import { literalValue } from "../../../core/literal-value.ts";
import { applyEdits } from "../../../core/secrets-file-text.ts";
import { isRefusal } from "../../../references/extract/extraction.ts";
import { engineFromNodeModules } from "../engine.ts";
import { readMarks } from "../marked-source.ts";

export const engine = await engineFromNodeModules();

/** What extracting at a mark comes to: the text after it, and what went into the vault; or why it does not. */
interface Extracted {
  readonly text: string;
  readonly value: string | undefined;
}

/** The literal, or its part, is marked by `‹…›`; `‸` is a cursor in it. */
function extractMarked(language: string, source: string, name = "API_KEY"): Extracted | string {
  const { text, ranges, cursor } = readMarks(source);
  const tree = engine.parse(language, text)!;
  try {
    const found = tree.extraction(ranges[0] ?? { start: cursor, end: cursor });
    if (!found) return "no literal";
    if (isRefusal(found)) return found.refused;
    const edits = found.edits(name);
    if (!edits) return "cannot be read";
    const parts = found.pieces.map(({ start, end, dialect }) =>
      literalValue(text.slice(start, end), dialect),
    );
    const value = parts.every((part) => part !== undefined) ? parts.join("") : undefined;
    return { text: applyEdits(text, edits), value };
  } finally {
    tree.dispose();
  }
}

/** The same to be read: the text after it, and below a line what went into the vault. */
export function shown(language: string, source: string, name?: string): string {
  const found = extractMarked(language, source, name);
  return typeof found === "string"
    ? found
    : `${found.text}\n---\n${JSON.stringify(found.value) ?? "no text"}`;
}
