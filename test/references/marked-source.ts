import { expect } from "vitest";
import type { ReferenceEngine } from "../../references/engine.ts";

/** Source in which `‹…›` marks ranges (they may be nested) and `‸` the cursor, and the source without the marks. */
export interface MarkedSource {
  readonly text: string;
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
  readonly cursor: number;
}

export function readMarks(source: string): MarkedSource {
  let text = "";
  let cursor = -1;
  const ranges: { start: number; end: number }[] = [];
  const open: { end: number }[] = [];
  for (const part of source.split(/([‹›‸])/u)) {
    if (part === "‹") open.push(ranges[ranges.push({ start: text.length, end: -1 }) - 1]!);
    else if (part === "›") open.pop()!.end = text.length;
    else if (part === "‸") cursor = text.length;
    else text += part;
  }
  return { text, ranges, cursor };
}

/** The source with its references marked: what a test compares with what it was given. */
function markReferences(engine: ReferenceEngine, language: string, text: string): string {
  const tree = engine.parse(language, text)!;
  let marked = "";
  let at = 0;
  for (const { start, end } of tree.references()) {
    marked += `${text.slice(at, start)}‹${text.slice(start, end)}›`;
    at = end;
  }
  tree.dispose();
  return marked + text.slice(at);
}

/** Checks that exactly the marked names are references. */
export function checkReferences(engine: ReferenceEngine, language: string, source: string): void {
  expect(markReferences(engine, language, readMarks(source).text)).toBe(source);
}
