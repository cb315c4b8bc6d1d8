import { filterImage } from "./filter-image.ts";
import type { FilterImage, FilterWord } from "./filter-tables.ts";
import type { GateFacts } from "./gate.ts";
import { GENERIC_WORDS } from "./generic.ts";
import { patternGate } from "./matcher.ts";
import { nearGate } from "./near.ts";
import { caseCounts, type NamedRule, type PatternRule, type Rule } from "./rule.ts";
import { SIGN_WORDS } from "./signs.ts";

/** What a scan needs of the rules before it tries one of them. */
export interface RuleTables {
  readonly filter: FilterImage;
  /** By the filter's numbers. */
  readonly meaningOf: (word: number) => Meaning;
  readonly gateOf: (rule: number) => GateFacts;
}

/** What a word of the filter is looked for. */
export interface Meaning {
  /** The rules to try, by their numbers. */
  readonly rules: readonly number[];
  /** A name that may hold a secret has it in it. */
  readonly generic: boolean;
  /** What it tells of the text that it stands in: `SIGNS`. */
  readonly signs: number;
}

export function tablesOf(rules: readonly Rule[]): RuleTables {
  const words = ruleWords(rules);
  return {
    filter: filterImage(words),
    meaningOf: (word) => words[word]!,
    gateOf(index) {
      const rule = rules[index] as Tried;
      return rule.kind === "assignment" ? nearGate(rule) : patternGate(rule);
    },
  };
}

/** A rule with keywords. */
type Tried = PatternRule | NamedRule;

/** The words of all rules, each once. */
export function ruleWords(rules: readonly Rule[]): (FilterWord & Meaning)[] {
  const folded = new Map(GENERIC_WORDS.map((text) => [text, newWord(text, { generic: true })]));
  const exact = new Map(
    Array.from(SIGN_WORDS, ([text, signs]) => [text, newWord(text, { exact: true, signs })]),
  );
  rules.forEach((rule, index) => {
    if (!("keywords" in rule)) return;
    const counts = caseCounts(rule);
    const words = counts ? exact : folded;
    for (const keyword of rule.keywords) {
      for (const text of wordsOf(keyword, counts)) {
        const word = words.get(text) ?? newWord(text, { exact: counts });
        words.set(text, word);
        word.rules.push(index);
      }
    }
  });
  // Of words that begin at one place the shorter ones come first.
  return [...folded.values(), ...exact.values()].toSorted((a, b) => a.text.length - b.text.length);
}

interface Word extends FilterWord, Meaning {
  readonly rules: number[];
}

const newWord = (text: string, facts: Partial<Word>): Word => ({
  text,
  exact: false,
  rules: [],
  generic: false,
  signs: 0,
  ...facts,
});

/** The filter takes words of three characters; of two, they are looked for with each that may go on a token. */
function wordsOf(keyword: string, exact: boolean): readonly string[] {
  if (keyword.length > 2) return [exact ? keyword : keyword.toLowerCase()];
  const words = GOES_ON.map((character) => keyword + character);
  return exact ? words : [...new Set(words.map((word) => word.toLowerCase()))];
}

const GOES_ON: readonly string[] = Array.from(
  "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.",
);
