import { buildFilter, type Filter } from "./filter.ts";
import { GENERIC_WORDS } from "./generic.ts";
import { compile, type Matcher } from "./matcher.ts";
import { nearMatcher } from "./near.ts";
import { RULES } from "./rules.ts";
import { WINDOW } from "./windows.ts";

/** A word of the filter, and what to do where it stands. */
export interface Word {
  readonly keyword: string;
  /** The rules to try, each with the keyword in its own case where that counts. */
  readonly trials: {
    readonly matcher: Matcher;
    readonly exact: string | undefined;
    readonly index: number;
  }[];
  readonly generic: boolean;
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
  const generic = new Set(GENERIC_WORDS);
  const words = new Map(GENERIC_WORDS.map((word) => [word, newWord(word, generic)]));
  RULES.forEach((rule, index) => {
    if (!("keywords" in rule)) return;
    const matcher = rule.kind === "assignment" ? nearMatcher(rule) : compile(rule);
    for (const keyword of rule.keywords) {
      for (const folded of wordsOf(keyword.toLowerCase())) {
        const word = words.get(folded) ?? newWord(folded, generic);
        words.set(folded, word);
        word.trials.push({ matcher, exact: matcher.exact ? keyword : undefined, index });
      }
    }
  });
  // Of words that begin at one place the shorter ones come first.
  const list = [...words.values()].toSorted((a, b) => a.keyword.length - b.keyword.length);
  return (built = {
    filter: buildFilter(
      list.map((word) => word.keyword),
      WINDOW,
    ),
    words: list,
  });
}

const newWord = (keyword: string, generic: ReadonlySet<string>): Word => ({
  keyword,
  trials: [],
  generic: generic.has(keyword),
});

/** The filter takes words of three characters; of two, they are looked for with each that may go on a token. */
function wordsOf(keyword: string): readonly string[] {
  return keyword.length > 2 ? [keyword] : GOES_ON.map((character) => keyword + character);
}

const GOES_ON: readonly string[] = "abcdefghijklmnopqrstuvwxyz0123456789_-.".split("");
