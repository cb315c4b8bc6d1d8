import { asciiBlanks } from "./ascii-blanks.ts";
import { patternGateFacts, type GateFacts } from "./gate.ts";
import { patternShape, type PatternShape } from "./pattern.ts";
import type { Nearness } from "./near.ts";
import { caseCounts, type NamedRule, type PatternRule } from "./rule.ts";

export interface Match {
  /** The secret's range. */
  readonly start: number;
  readonly end: number;
  /** Of a rule for a named service. */
  readonly nearness?: Nearness;
}

/** What a try of a rule gave. */
export interface Look {
  readonly match?: Match;
  /** Nothing else that the rule would match begins before this. */
  readonly through: number;
}

/** A rule made ready to be tried at a place where one of its keywords stands. */
export interface Matcher {
  readonly rule: PatternRule | NamedRule;
  /** The most that a match can have, in characters. */
  readonly longest: number;
  /**
   * Looks for the match that holds the keyword at `hit`.
   * @param from no match begins before this
   */
  lookAt(text: string, hit: number, from: number): Look;
}

export function compile(rule: PatternRule): Matcher {
  const { anchored, longest } = shapeOf(rule);
  const { source } = rule.pattern;
  const pattern = new RegExp(asciiBlanks(source), `${caseCounts(rule) ? "" : "i"}d${anchored ? "y" : "g"}`);
  return {
    rule,
    longest,
    lookAt(text, hit, from) {
      if (hit < from) return { through: from };
      return anchored ? lookHere(pattern, text, hit) : lookAround(pattern, text, hit, from, longest);
    },
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
function lookHere(pattern: RegExp, text: string, hit: number): Look {
  pattern.lastIndex = hit;
  const found = pattern.exec(text);
  return found ? matched(found, 0) : { through: hit + 1 };
}

/** How far behind a keyword matches are looked for that may begin there, so that dense keywords share a look. */
const AHEAD = 1000;

/** The keyword stands somewhere in the match: the pattern is searched in a window as wide as a match can be. */
function lookAround(pattern: RegExp, text: string, hit: number, from: number, longest: number): Look {
  const first = Math.max(from, hit - longest, 0);
  // A little of what stands before and after, for the look-arounds.
  const start = Math.max(0, first - 8);
  /** What begins before this is seen as a whole. */
  const behind = hit + 1 + Math.min(longest, AHEAD);
  pattern.lastIndex = first - start;
  const found = pattern.exec(text.slice(start, behind + longest + 8));
  return found && found.index + start < behind ? matched(found, start) : { through: behind };
}

function matched(found: RegExpExecArray, offset: number): Look {
  const through = found.index + found[0].length + offset;
  const range = found.indices?.groups?.["secret"];
  return range ? { match: { start: range[0] + offset, end: range[1] + offset }, through } : { through };
}
