import * as fc from "fast-check";
import { expect, test } from "vitest";
import { buildPrefilter } from "../../detect/prefilter.ts";
import { repetitions } from "../support/repetitions.ts";

const runs = { numRuns: repetitions(500, 20_000) };
const letters = fc.string({ unit: fc.constantFrom("a", "b", "A", "_", "é", "\uD800"), maxLength: 40 });
const words = fc.uniqueArray(
  fc.string({ unit: fc.constantFrom("a", "b", "_"), minLength: 1, maxLength: 4 }),
  {
    minLength: 1,
    maxLength: 8,
  },
);

function scan(list: readonly string[], parts: readonly string[]): string[] {
  const filter = buildPrefilter(list);
  const text = parts.join("");
  const found: string[] = [];
  let state = 0;
  let from = 0;
  for (const part of parts) {
    const to = from + part.length;
    state = filter.scan(text, from, to, state, (word, end) => found.push(`${list[word]}@${end}`));
    from = to;
  }
  return found.toSorted();
}

test("finds exactly what a plain search finds, without regard to case", () => {
  fc.assert(
    fc.property(words, letters, (words, text) => {
      const expected = words.flatMap((word) =>
        Array.from({ length: text.length + 1 }, (_, end) => end)
          .filter((end) => end >= word.length && text.slice(end - word.length, end).toLowerCase() === word)
          .map((end) => `${word}@${end}`),
      );
      expect(scan(words, [text])).toEqual(expected.toSorted());
    }),
    runs,
  );
});

test("finds the same in a text that is scanned in parts", () => {
  fc.assert(
    fc.property(words, fc.array(letters, { maxLength: 5 }), (words, parts) => {
      expect(scan(words, parts)).toEqual(scan(words, [parts.join("")]));
    }),
    runs,
  );
});

test("takes ASCII words alone", () => expect(() => buildPrefilter(["clé"])).toThrow(RangeError));

test("of no words finds nothing", () => expect(scan([], ["abc"])).toEqual([]));
