import * as fc from "fast-check";
import { expect } from "vitest";
import { FORMS } from "../../references/reference.ts";
import type { ReferenceEngine, ReferenceTree } from "../../references/engine.ts";

/**
 * Checks that what is kept, and what is looked for after edits, make up what a whole look at the same tree finds.
 * @param statements lines of code, each of which reads the environment in another way or changes what a name means
 * @param fragments what is typed, deleted or pasted within and between them
 */
export function checkKept(
  engine: ReferenceEngine,
  languages: readonly string[],
  statements: readonly string[],
  fragments: readonly string[],
  numRuns: number,
): void {
  const lines = fc
    .tuple(fc.array(fc.constantFrom(...statements), { maxLength: 30 }), fc.constantFrom("\n", "\r\n"))
    .map(([chosen, end]) => chosen.join(end));
  const edit = fc.record({
    at: fc.nat(),
    length: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(60)),
    insert: fc.oneof(fc.constantFrom(...fragments, ...statements), lines),
  });
  /** The edits of one message, after which somebody asks. */
  const message = fc.array(edit, { minLength: 1, maxLength: 3 });
  const messages = fc.array(message, { minLength: 1, maxLength: 6 });
  const opened = (language: string, text: string): Opened => {
    const tree = engine.parse(language, text)!;
    readNow(tree);
    return { tree, text };
  };
  fc.assert(
    fc.property(fc.constantFrom(...languages), lines, messages, (language, before, all) => {
      const kept = opened(language, before);
      for (const { form } of kept.tree.references()) expect(FORMS).toContain(form);
      for (const [index, edits] of all.entries()) {
        take(kept, edits);
        const whole = opened(language, before);
        for (const each of all.slice(0, index + 1)) take(whole, each);
        expect(kept.tree.references(), kept.text).toEqual(whole.tree.references());
        expect(kept.tree.exports()).toEqual(whole.tree.exports());
        whole.tree.dispose();
      }
      kept.tree.dispose();
    }),
    { numRuns },
  );
}

interface Opened {
  readonly tree: ReferenceTree;
  text: string;
}

interface EditOfTest {
  readonly at: number;
  readonly length: number;
  readonly insert: string;
}

function take(opened: Opened, edits: readonly EditOfTest[]): void {
  for (const { at, length, insert } of edits) {
    const start = at % (opened.text.length + 1);
    const oldEnd = Math.min(opened.text.length, start + length);
    opened.text = opened.text.slice(0, start) + insert + opened.text.slice(oldEnd);
    opened.tree.edit({ start, oldEnd, newEnd: start + insert.length }, opened.text);
  }
  readNow(opened.tree);
}

/** Has the text parsed. Of broken code a parse after edits may come to another tree than one of the whole text. */
function readNow(tree: ReferenceTree): void {
  tree.extraction({ start: 0, end: 0 });
}
