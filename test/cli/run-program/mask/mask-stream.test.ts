import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openMask } from "../../../../cli/run-program/mask/mask-stream.ts";
import { wordFinder } from "../../../../cli/run-program/mask/word-finder.ts";
import { repetitions } from "../../../support/repetitions.ts";

/** What comes out when the pieces go in, `|` where one piece's output ends. */
function passed(words: readonly string[], pieces: readonly string[]): string {
  const mask = openMask(wordFinder(words.map((word) => Buffer.from(word))));
  return [...pieces.map((piece) => mask.take(Buffer.from(piece))), mask.end()].map(String).join("|");
}

describe("a mask stands in the place of every word", () => {
  test("within other text", () => expect(passed(["hunter2"], ["pass=hunter2;"])).toBe("pass=••••;|"));
  test("split over pieces, of which what may be its beginning is held back", () =>
    expect(passed(["hunter2"], ["pass=hun", "ter", "2;"])).toBe("pass=||••••;|"));
  test("what began like a word and is none is given when that is known", () =>
    expect(passed(["hunter2"], ["hunt", "ing"])).toBe("|hunting|"));
  test("what is held back when the output ends is given", () =>
    expect(passed(["hunter2"], ["a hunter"])).toBe("a |hunter"));
  test("overlapping words become one", () => expect(passed(["abcd", "cdef"], ["xabcdefx"])).toBe("x••••x|"));
  test("overlapping words in two pieces become one too", () =>
    expect(passed(["abcd", "cdef"], ["xabcd", "efx"])).toBe("x|••••x|"));
  test("a word within another one adds nothing", () =>
    expect(passed(["bc", "abcd"], ["xabcdx"])).toBe("x••••x|"));
  test("one after the other they become one too", () => {
    expect(passed(["ab"], ["abab."])).toBe("••••.|");
    expect(passed(["ab"], ["ab", "ab"])).toBe("|••••|");
  });
  test("bytes that are no text pass as they are", () => {
    const mask = openMask(wordFinder([Buffer.from("key")]));
    const bytes = Buffer.from([0xff, 0x00, 0xc3, 0x28, 0x6b, 0x65]);
    expect(Buffer.concat([mask.take(bytes), mask.end()])).toEqual(bytes);
  });
});

test("words are found as a search for each of them finds them, however the output is cut", () => {
  const letters = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 30 });
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(fc.array(word, { maxLength: 5 }), fc.array(letters, { maxLength: 6 }), (words, pieces) => {
      expect(passed(words, pieces).replaceAll("|", "")).toBe(searched(words, pieces.join("")));
    }),
    { numRuns: repetitions(500, 50_000) },
  );
});

/** The same by looking for each word at each place. */
function searched(words: readonly string[], text: string): string {
  const spans: [number, number][] = [];
  for (let end = 1; end <= text.length; end++) {
    const ends = words.filter((word) => text.slice(0, end).endsWith(word)).map(({ length }) => length);
    if (ends.length === 0) continue;
    let start = end - Math.max(...ends);
    while (spans.length > 0 && spans.at(-1)![1] >= start) start = Math.min(start, spans.pop()![0]);
    spans.push([start, end]);
  }
  let at = 0;
  const parts = spans.flatMap(([start, end]) => {
    const before = text.slice(at, start);
    at = end;
    return [before, "••••"];
  });
  return [...parts, text.slice(at)].join("");
}

test("a byte costs the same however many words there are and however nearly they fit", () => {
  let steps = 0;
  const length = 2_000;
  const finder = wordFinder([Buffer.from(`${"a".repeat(length)}b`), Buffer.from(`${"a".repeat(500)}c`)]);
  const mask = openMask({
    ...finder,
    next(state, byte) {
      steps++;
      return finder.next(state, byte);
    },
  });
  const text = Buffer.from("a".repeat(50_000));
  expect(Buffer.concat([mask.take(text), mask.end()])).toEqual(text);
  expect(steps).toBe(text.length);
});
