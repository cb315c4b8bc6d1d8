import { openFilter, type Filter } from "./filter.ts";
import { gateOf, type Gate, type GateFacts } from "./gate.ts";
import { compile, type Matcher } from "./matcher.ts";
import { nearMatcher } from "./near.ts";
import type { NamedRule, PatternRule } from "./rule.ts";
import type { RuleTables } from "./rule-tables.ts";
import { ruleAt, ruleTables } from "./rules.ts";
import { LARGEST_WINDOW } from "./windows.ts";

/** A word of the filter, and what to do where it stands. */
export interface Word {
  readonly length: number;
  /** The rules to try. */
  readonly trials: readonly Trial[];
  readonly generic: boolean;
  /** What it tells of the text that it stands in: `SIGNS`. */
  readonly signs: number;
}

/** A rule, of which more is loaded only where its gate lets a place pass: that of most never does. */
export interface Trial {
  /** The rule's number. */
  readonly index: number;
  readonly gate: Gate;
  readonly matcher: () => Matcher;
}

export interface RuleIndex {
  readonly filter: Filter;
  /** By the filter's numbers. */
  readonly wordOf: (number: number) => Word;
}

let opened: RuleIndex | undefined;

/** The filter and what its words mean, made ready at the first scan. */
export function ruleIndex(): RuleIndex {
  return (opened ??= openIndex(ruleTables()));
}

function openIndex(tables: RuleTables): RuleIndex {
  const filter = openFilter(tables.filter, LARGEST_WINDOW);
  const words: Word[] = [];
  const facts: GateFacts[] = [];
  const factsOf = (index: number): GateFacts => (facts[index] ??= tables.gateOf(index));
  const trials: Trial[] = [];
  const trialOf = (index: number): Trial => (trials[index] ??= newTrial(index, factsOf(index)));
  const newWord = (number: number): Word => {
    const { rules, generic, signs } = tables.meaningOf(number);
    // A sign is told wherever it stands.
    if (signs === 0) filter.guard(number, rules.map(factsOf), generic);
    return { length: filter.lengthOf(number), trials: rules.map(trialOf), generic, signs };
  };
  return { filter, wordOf: (number) => (words[number] ??= newWord(number)) };
}

function newTrial(index: number, facts: GateFacts): Trial {
  let matcher: Matcher | undefined;
  return {
    index,
    gate: gateOf(facts),
    matcher: () => (matcher ??= matcherOf(ruleAt(index) as PatternRule | NamedRule)),
  };
}

const matcherOf = (rule: PatternRule | NamedRule): Matcher =>
  rule.kind === "assignment" ? nearMatcher(rule) : compile(rule);
