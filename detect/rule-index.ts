import { GENERIC_WORDS } from "./generic.ts";
import { compile, type Matcher } from "./matcher.ts";
import { nearMatcher } from "./near.ts";
import { buildPrefilter, type Prefilter } from "./prefilter.ts";
import { RULES } from "./rules.ts";

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
  readonly filter: Prefilter;
  /** By the filter's numbers. */
  readonly words: readonly Word[];
}

let built: RuleIndex | undefined;

/** The filter and the compiled patterns, made at the first scan: importing the rules costs next to nothing. */
export function ruleIndex(): RuleIndex {
  if (built) return built;
  const generic = new Set(GENERIC_WORDS);
  const words = new Map(GENERIC_WORDS.map((word) => [word, newWord(word, generic)]));
  RULES.forEach((rule, index) => {
    if (!("keywords" in rule)) return;
    const matcher = rule.kind === "assignment" ? nearMatcher(rule) : compile(rule);
    for (const keyword of rule.keywords) {
      const folded = keyword.toLowerCase();
      const word = words.get(folded) ?? newWord(folded, generic);
      words.set(folded, word);
      word.trials.push({ matcher, exact: matcher.exact ? keyword : undefined, index });
    }
  });
  const list = [...words.values()];
  return (built = { filter: buildPrefilter(list.map((word) => word.keyword)), words: list });
}

const newWord = (keyword: string, generic: ReadonlySet<string>): Word => ({
  keyword,
  trials: [],
  generic: generic.has(keyword),
});
