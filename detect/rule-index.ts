import type { FilterWord } from "./filter-tables.ts";
import { buildFilter, type Filter } from "./filter.ts";
import { GENERIC_WORDS } from "./generic.ts";
import { compile, type Matcher } from "./matcher.ts";
import { nearMatcher } from "./near.ts";
import { RULES } from "./rules.ts";
import { SIGN_WORDS } from "./signs.ts";
import { WINDOW } from "./windows.ts";

/** A word of the filter, and what to do where it stands. */
export interface Word extends FilterWord {
  /** The rules to try. */
  readonly trials: { readonly matcher: Matcher; readonly index: number }[];
  readonly generic: boolean;
  /** What it tells of the text that it stands in: `SIGNS`. */
  readonly signs: number;
}

export interface RuleIndex {
  readonly filter: Filter;
  /** By the filter's numbers. */
  readonly words: readonly Word[];
}

let built: RuleIndex | undefined;

/** The filter and what its words mean, made at the first scan: importing the rules costs next to nothing. */
export function ruleIndex(): RuleIndex {
  if (built) return built;
  const folded = new Map(GENERIC_WORDS.map((text) => [text, newWord(text, false, true)]));
  const exact = new Map(
    Array.from(SIGN_WORDS, ([text, signs]): [string, Word] => [
      text,
      { ...newWord(text, true, false), signs },
    ]),
  );
  RULES.forEach((rule, index) => {
    if (!("keywords" in rule)) return;
    const matcher = rule.kind === "assignment" ? nearMatcher(rule) : compile(rule);
    const words = matcher.exact ? exact : folded;
    for (const keyword of rule.keywords) {
      for (const text of wordsOf(keyword, matcher.exact)) {
        const word = words.get(text) ?? newWord(text, matcher.exact, false);
        words.set(text, word);
        word.trials.push({ matcher, index });
      }
    }
  });
  // Of words that begin at one place the shorter ones come first.
  const words = [...folded.values(), ...exact.values()].toSorted((a, b) => a.text.length - b.text.length);
  return (built = { filter: buildFilter(words, WINDOW), words });
}

const newWord = (text: string, exact: boolean, generic: boolean): Word => ({
  text,
  exact,
  trials: [],
  generic,
  signs: 0,
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
