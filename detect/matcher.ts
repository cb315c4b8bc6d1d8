import { asciiBlanks } from "./ascii-blanks.ts";
import { patternGateFacts, type GateFacts } from "./gate.ts";
import { patternShape, type PatternShape } from "./pattern.ts";
import type { Nearness } from "./near.ts";
import { caseCounts, type NamedRule, type PatternRule } from "./rule.ts";

export interface Match {
  /** The secret's range. */
  readonly start: number;
  readonly end: number;
  /** Where the whole match ends, context included. */
  readonly through: number;
  /** Of a rule for a named service. */
  readonly nearness?: Nearness;
}

/** A rule made ready to be tried at a place where one of its keywords stands. */
export interface Matcher {
  readonly rule: PatternRule | NamedRule;
  /** The most that a match can have, in characters. */
  readonly longest: number;
  /** The match that holds the keyword at `hit`, and starts no earlier than `from`. */
  matchAt(text: string, hit: number, from: number): Match | undefined;
}

export function compile(rule: PatternRule): Matcher {
  const { anchored, longest } = shapeOf(rule);
  const { source } = rule.pattern;
  const pattern = new RegExp(asciiBlanks(source), `${caseCounts(rule) ? "" : "i"}d${anchored ? "y" : "g"}`);
  return {
    rule,
    longest,
    matchAt: anchored
      ? (text, hit) => matchHere(pattern, text, hit)
      : (text, hit, from) => matchAround(pattern, text, hit, from, longest),
  };
}

/** What is asked of the bytes before the rule is tried. */
export function patternGate(rule: PatternRule): GateFacts {
  const shape = shapeOf(rule);
  return patternGateFacts(shape, rule.keywords, { anchored: shape.anchored, exact: caseCounts(rule) });
}

interface Shaped extends PatternShape {
  /** Every match begins with a keyword. */
  readonly anchored: boolean;
}

function shapeOf(rule: PatternRule): Shaped {
  const shape = patternShape(rule.pattern.source);
  const exact = caseCounts(rule);
  const anchored = shape.starts.every((start) =>
    rule.keywords.some((word) => startsWith(start, word, exact)),
  );
  return { ...shape, anchored };
}

function startsWith(text: string, word: string, exact: boolean): boolean {
  return exact ? text.startsWith(word) : text.toLowerCase().startsWith(word.toLowerCase());
}

/** Every match begins with a keyword: one try, at the keyword. */
function matchHere(pattern: RegExp, text: string, hit: number): Match | undefined {
  pattern.lastIndex = hit;
  return rangeOf(pattern.exec(text), 0);
}

/** The keyword stands somewhere in the match: the pattern is searched in a window as wide as a match can be. */
function matchAround(
  pattern: RegExp,
  text: string,
  hit: number,
  from: number,
  longest: number,
): Match | undefined {
  const first = Math.max(from, hit - longest, 0);
  // A little of what stands before and after, for the look-arounds.
  const start = Math.max(0, first - 8);
  pattern.lastIndex = first - start;
  return rangeOf(pattern.exec(text.slice(start, hit + longest + 8)), start);
}

function rangeOf(found: RegExpExecArray | null, offset: number): Match | undefined {
  const range = found?.indices?.groups?.["secret"];
  if (!found || !range) return undefined;
  return {
    start: range[0] + offset,
    end: range[1] + offset,
    through: found.index + found[0].length + offset,
  };
}
