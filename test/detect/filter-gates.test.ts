import * as fc from "fast-check";
import { expect, test } from "vitest";
import { filterImage } from "../../detect/filter-image.ts";
import { STRIDE } from "../../detect/filter-tables.ts";
import { openFilter, type Filter } from "../../detect/filter.ts";
import { GATE_PLACES, gateOf, type GateFacts } from "../../detect/gate.ts";
import { repetitions } from "../support/repetitions.ts";

const runs = { numRuns: repetitions(500, 50_000) };
const WORDS = ["aba", "abab", "b_b"].map((text) => ({ text, exact: false }));
const CHARACTERS = 'abAB_="; 7é';

const alphabet = fc
  .subarray(Array.from("abAB_7"), { minLength: 1 })
  .map((characters) =>
    Uint8Array.from({ length: 256 }, (_, byte) => +characters.includes(String.fromCharCode(byte))),
  );
const gate: fc.Arbitrary<GateFacts> = fc.record({
  place: fc.constantFrom(...GATE_PLACES),
  alphabet,
  shortest: fc.integer({ min: 1, max: 7 }),
  reach: fc.integer({ min: 0, max: 20 }),
  sign: fc.constantFrom(0, 95, 55),
});
const gates = fc.tuple(...WORDS.map(() => fc.array(gate, { minLength: 1, maxLength: 3 })));
const text = fc
  .string({ unit: fc.constantFrom(...Array.from(CHARACTERS)), minLength: 1, maxLength: 60 })
  .map((characters) => Buffer.from(characters, "latin1"));

/** The filter's answers, as `word at place`. */
function told(filter: Filter, bytes: Uint8Array, stride = STRIDE): Set<string> {
  const found = new Set<string>();
  for (let from = 0; from < bytes.length; from += stride) {
    const words = filter.find(bytes, from, Math.min(bytes.length, from + stride), 0);
    filter.tell(words, from, (word, place) => found.add(`${word} at ${place}`));
  }
  return found;
}

/** Those of them that a gate of their word lets pass. */
function passed(all: Set<string>, bytes: Uint8Array, gates: readonly (readonly GateFacts[])[]): Set<string> {
  const passes = (hit: string): boolean => {
    const [word, place] = hit.split(" at ").map(Number) as [number, number];
    return gates[word]!.some((facts) => gateOf(facts)(bytes, place));
  };
  return new Set([...all].filter(passes));
}

const openGuarded = (gates: readonly (readonly GateFacts[])[]): Filter => {
  const filter = openFilter(filterImage(WORDS), 4096);
  gates.forEach((of, word) => filter.guard(word, of, false));
  return filter;
};
const unguarded = openFilter(filterImage(WORDS), 4096);

test("of a text that it sees as a whole the filter tells what the gates let pass, and nothing else", () => {
  fc.assert(
    fc.property(gates, text, (gates, text) => {
      const filter = openGuarded(gates);
      const expected = passed(told(unguarded, text), text, gates);
      expect(told(filter, text)).toEqual(expected);
      // In the filter's memory, where another text stands before it and behind it.
      filter.room.fill(97).set(text, 100);
      expect(told(filter, filter.room.subarray(100, 100 + text.length))).toEqual(expected);
    }),
    runs,
  );
});

test("of a text that goes on beyond what it sees it tells no less", () => {
  fc.assert(
    fc.property(gates, text, fc.integer({ min: 1, max: 30 }), (gates, text, stride) => {
      const filter = openGuarded(gates);
      const long = Buffer.concat([Buffer.alloc(1100, text), text, Buffer.alloc(1100, text)]);
      const found = told(filter, long, stride);
      expect([...passed(told(unguarded, long), long, gates)].filter((hit) => !found.has(hit))).toEqual([]);
    }),
    { numRuns: repetitions(50, 2000) },
  );
});

test("a word is told of wherever it stands as long as there is no room for its gates", () => {
  const never: GateFacts = { place: "at", alphabet: new Uint8Array(256), shortest: 1, reach: 1, sign: 0 };
  const filter = openGuarded([[never], Array.from({ length: 1000 }, () => never), [never]]);
  expect(told(filter, Buffer.from("abab b_b"))).toEqual(new Set(["1 at 0"]));
});
