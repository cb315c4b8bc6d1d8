import * as fc from "fast-check";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { STRIDE, type FilterWord } from "../../detect/filter-tables.ts";
import { filterImage } from "../../detect/filter-image.ts";
import { openFilter, type Filter } from "../../detect/filter.ts";
import { kernel } from "../../detect/kernel.ts";
import { ruleWords } from "../../detect/rule-tables.ts";
import { RULES } from "../../detect/rules.ts";
import { repetitions } from "../support/repetitions.ts";

const runs = { numRuns: repetitions(200, 10_000) };
const ROOM = 4096;

/** Few letters, so that words are often there; bytes that fold to them are among the others. */
const letter = fc.constantFrom(..."abAB_@\u007F\u0000 `".split(""));
const word = fc.oneof(
  fc
    .string({ unit: fc.constantFrom("a", "b", "_", "@"), minLength: 3, maxLength: 7 })
    .map((text): FilterWord => ({ text, exact: false })),
  fc
    .string({ unit: fc.constantFrom("a", "A", "b", "_", "@"), minLength: 3, maxLength: 7 })
    .map((text): FilterWord => ({ text, exact: true })),
);
const words = fc.uniqueArray(word, { minLength: 1, maxLength: 12, selector: nameOf });

const buildFilter = (words: readonly FilterWord[], room: number, wasm = kernel): Filter =>
  openFilter(filterImage(words), room, wasm);

function nameOf({ text, exact }: FilterWord): string {
  return exact ? `exactly ${text}` : text;
}

const folded = (text: string): FilterWord => ({ text, exact: false });
const bytes = fc
  .oneof(fc.string({ unit: letter, maxLength: 120 }), fc.string({ unit: "binary", maxLength: 60 }))
  .map((text) => Buffer.from(text));

/** What a filter finds, stride by stride. */
function found(filter: Filter, words: readonly FilterWord[], text: Uint8Array, stride = STRIDE): string[] {
  const hits: string[] = [];
  for (let from = 0; from < text.length; from += stride) {
    const to = Math.min(text.length, from + stride);
    filter.scan(text, from, to, (word, start) => hits.push(`${nameOf(words[word]!)} at ${start}`));
  }
  return hits;
}

/** What a plain search finds: at each place, in the order of the words. */
function expected(words: readonly FilterWord[], text: Uint8Array): string[] {
  const small = text.map((byte) => (byte >= 65 && byte <= 90 ? byte + 32 : byte));
  const stands = (word: FilterWord, at: number) =>
    Array.from(word.text).every(
      (character, index) => character.charCodeAt(0) === (word.exact ? text : small)[at + index],
    );
  return Array.from(text).flatMap((_, at) =>
    words.filter((word) => stands(word, at)).map((word) => `${nameOf(word)} at ${at}`),
  );
}

test("the tests have the assembled filter", () => expect(kernel?.length).toBeGreaterThan(500));

test.each([
  ["with WebAssembly", kernel],
  ["without", null],
])("%s the filter finds what a plain search finds, in any strides", (_, wasm) => {
  fc.assert(
    fc.property(words, bytes, fc.integer({ min: 1, max: 40 }), (words, text, stride) => {
      const filter = buildFilter(words, ROOM, wasm);
      expect(found(filter, words, text, stride)).toEqual(expected(words, text));
    }),
    runs,
  );
});

test("text in the filter's own memory is not copied, and what stands behind it does not count", () => {
  for (const wasm of [kernel, null]) {
    const filter = buildFilter([folded("secret")], ROOM, wasm);
    filter.room.set(Buffer.from("a secret secret"));
    expect(found(filter, [folded("secret")], filter.room.subarray(0, 14))).toEqual(["secret at 2"]);
  }
});

test("both forms find the same with all the rules' words in source code, across strides", () => {
  const words = ruleWords(RULES);
  const code = readFileSync(new URL("../../node_modules/fast-check/lib/fast-check.js", import.meta.url));
  const text = Buffer.concat([
    Buffer.from(words.map(({ text }) => text).join("\n")),
    code.subarray(0, 300_000),
  ]);
  const fast = found(buildFilter(words, ROOM, kernel), words, text);
  expect(fast.length).toBeGreaterThan(words.length);
  expect(found(buildFilter(words, ROOM, null), words, text)).toEqual(fast);
});

test("takes words of three characters and more, of ASCII, in small letters unless case counts", () => {
  for (const word of ["ab", "clé", "Key"])
    expect(() => buildFilter([folded(word)], ROOM)).toThrow(RangeError);
  expect(() => buildFilter([{ text: "Key", exact: true }], ROOM)).not.toThrow();
});
