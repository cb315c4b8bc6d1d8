import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { literalValue } from "../../../core/literal-value.ts";
import { applyEdits } from "../../../core/secrets-file-text.ts";
import { isRefusal, type Extraction } from "../../../references/extract/extraction.ts";
import { repetitions } from "../../support/repetitions.ts";
import { CASES } from "./cases.ts";
import { engine } from "./check.ts";
import { faultsIn } from "./faults.ts";

/** Milliseconds: `npm run soak` takes longer than a test's usual 5 s. */
const TIME = 120_000;
const NAME = "NEW_NAME";

const PARTS = ["abc", "XYZ", "0", "9", ..."_ - + / = { } ( ) $ # ' \" \\ ` é 😀".split(" "), " ", "\n"];
const value = fc
  .array(fc.constantFrom(...PARTS), { minLength: 3, maxLength: 20 })
  .map((parts) => parts.join(""));

describe("every literal becomes a read of the name, in a text that parses, and its meaning is the value", () => {
  test.for(Object.entries(CASES))("%s", { timeout: TIME }, ([language, { kinds, contexts }]) => {
    const places = contexts.flatMap((context) => {
      const parts = context.split("LIT");
      return parts.slice(1).map((_, index) => ({ parts, index }));
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        fc.constantFrom(...kinds),
        value,
        ({ parts, index }, kind, value) => {
          const literal = kind(value);
          fc.pre(literal !== undefined && !value.includes("${{"));
          const { text, offset } = withLiteral(parts, index, literal);
          // Grammars have faults: Java's takes // in a text block for a comment.
          fc.pre(faultsIn(language, text).length === 0);
          const { value: meant, edited } = extracted(language, text, offset);
          expect(meant, text).toBe(value);
          expect(namesIn(language, edited), edited).toContain(NAME);
          expect(faultsIn(language, edited), edited).toEqual([]);
        },
      ),
      { numRuns: repetitions(80, 3000) },
    );
  });
});

describe("where a language takes constants only nothing is offered, and the reason is told", () => {
  test.for(Object.entries(CASES))("%s", ([language, { refused }]) => {
    for (const context of refused) {
      const literal = language === "php" || language === "ruby" ? "'abc'" : '"abc"';
      const { text, offset } = withLiteral(context.split("LIT"), 0, literal);
      const tree = engine.parse(language, text)!;
      expect(tree.extraction({ start: offset, end: offset }), text).toHaveProperty("refused");
      tree.dispose();
    }
  });
});

/** The literal at one of the places of a context, and another one at the others; the offset is in the literal. */
function withLiteral(parts: readonly string[], index: number, literal: string) {
  const other = literal.includes("'") && !literal.includes('"') ? "'other'" : '"other"';
  const before = parts.slice(0, index + 1).join(other);
  const after = parts.slice(index + 1).join(other);
  return { text: before + literal + after, offset: before.length + 1 };
}

function extracted(language: string, text: string, offset: number) {
  const tree = engine.parse(language, text)!;
  try {
    const found = tree.extraction({ start: offset, end: offset });
    if (!found || isRefusal(found)) throw new Error(`Nothing to extract: ${found?.refused ?? "no literal"}`);
    const edits = found.edits(NAME);
    if (!edits) throw new Error("No read can be written.");
    return { value: valueOf(found, text), edited: applyEdits(text, edits) };
  } finally {
    tree.dispose();
  }
}

function valueOf({ pieces }: Extraction, text: string): string {
  return pieces.map(({ start, end, dialect }) => literalValue(text.slice(start, end), dialect)).join("");
}

function namesIn(language: string, text: string): string[] {
  const tree = engine.parse(language, text)!;
  const names = tree.references().map(({ name }) => name);
  tree.dispose();
  return names;
}
