import type { FilterImage } from "./filter-tables.ts";
import { GATE_PLACES, type GateFacts } from "./gate.ts";
import type { RuleTables } from "./rule-tables.ts";

/** The tables as the build writes them into what is built: long lists of small numbers, which load in no time. */
export interface PackedTables {
  readonly filter: FilterImage;
  /** The rules of all words, one word's behind another's. */
  readonly rules: readonly number[];
  /** Where those of each word end in the list. */
  readonly ends: readonly number[];
  /** For each word its signs, and `GENERIC`. */
  readonly tells: readonly number[];
  /** For each rule its gate's place, alphabet, shortest, reach and sign. */
  readonly gates: readonly number[];
  /** Which bytes are in each, one hexadecimal digit for four of them. */
  readonly alphabets: readonly string[];
}

const GENERIC = 2 ** 15;
const GATE = 5;

/** @param rules how many rules there are, with keywords or without */
export function packTables({ filter, meaningOf, gateOf }: RuleTables, rules: number): PackedTables {
  const words = Array.from({ length: filter.words }, (_, word) => meaningOf(word));
  const tried = new Set(words.flatMap((word) => word.rules));
  let end = 0;
  const alphabets = new Map<string, number>();
  const numberOf = (alphabet: string): number => {
    const number = alphabets.get(alphabet) ?? alphabets.size;
    alphabets.set(alphabet, number);
    return number;
  };
  return {
    filter,
    rules: words.flatMap((word) => word.rules),
    ends: words.map((word) => (end += word.rules.length)),
    tells: words.map(({ generic, signs }) => signs | (generic ? GENERIC : 0)),
    gates: Array.from({ length: rules }, (_, rule) => {
      if (!tried.has(rule)) return Array.from({ length: GATE }, () => 0);
      const { place, alphabet, shortest, reach, sign } = gateOf(rule);
      return [GATE_PLACES.indexOf(place), numberOf(packAlphabet(alphabet)), shortest, reach, sign];
    }).flat(),
    alphabets: [...alphabets.keys()],
  };
}

export function unpackTables({ filter, rules, ends, tells, gates, alphabets }: PackedTables): RuleTables {
  const unpacked: Uint8Array[] = [];
  return {
    filter,
    meaningOf: (word) => ({
      rules: rules.slice(ends[word - 1] ?? 0, ends[word]),
      generic: (tells[word]! & GENERIC) !== 0,
      signs: tells[word]! & ~GENERIC,
    }),
    gateOf(rule): GateFacts {
      const [place, number, shortest, reach, sign] = gates.slice(rule * GATE, (rule + 1) * GATE) as Gate;
      const alphabet = (unpacked[number] ??= unpackAlphabet(alphabets[number]!));
      return { place: GATE_PLACES[place]!, alphabet, shortest, reach, sign };
    },
  };
}

type Gate = [place: number, alphabet: number, shortest: number, reach: number, sign: number];

function packAlphabet(alphabet: Uint8Array): string {
  return Array.from({ length: 64 }, (_, digit) =>
    Number.parseInt(alphabet.subarray(4 * digit, 4 * digit + 4).join(""), 2).toString(16),
  ).join("");
}

function unpackAlphabet(digits: string): Uint8Array {
  const alphabet = new Uint8Array(256);
  for (let byte = 0; byte < 256; byte++) {
    const four = Number.parseInt(digits[byte >> 2]!, 16);
    alphabet[byte] = (four >> (3 - (byte & 3))) & 1;
  }
  return alphabet;
}
