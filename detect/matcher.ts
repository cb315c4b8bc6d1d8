import { asciiBlanks } from "./ascii-blanks.ts";
import { patternGate, type Gate } from "./gate.ts";
import { patternShape, type PatternShape } from "./pattern.ts";
import type { Nearness } from "./near.ts";
import type { NamedRule, PatternRule } from "./rule.ts";

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
  /** True where the case of its keywords counts. */
  readonly exact: boolean;
  /** Asked before there is a text. */
  readonly gate: Gate;
  /** The most that a match can have, in characters. */
  readonly longest: number;
  /** The match that holds the keyword at `hit`, and starts no earlier than `from`. */
  matchAt(text: string, hit: number, from: number): Match | undefined;
}

/** The pattern is looked at when a keyword of it first stands somewhere, and compiled when it is first tried. */
export function compile(rule: PatternRule): Matcher {
  const exact = !rule.pattern.flags.includes("i");
  let shaped: Shaped | undefined;
  let gate: Gate = (bytes, hit) => {
    shaped ??= shapeOf(rule, exact);
    gate = patternGate(shaped, rule.keywords, shaped);
    return gate(bytes, hit);
  };
  let matchAt: Matcher["matchAt"] = (text, hit, from) => {
    shaped ??= shapeOf(rule, exact);
    matchAt = compileNow(rule, shaped);
    return matchAt(text, hit, from);
  };
  return {
    rule,
    exact,
    gate: (bytes, hit) => gate(bytes, hit),
    get longest() {
      return (shaped ??= shapeOf(rule, exact)).longest;
    },
    matchAt: (text, hit, from) => matchAt(text, hit, from),
  };
}

interface Shaped extends PatternShape {
  readonly exact: boolean;
  /** Every match begins with a keyword. */
  readonly anchored: boolean;
}

function shapeOf({ pattern, keywords }: PatternRule, exact: boolean): Shaped {
  const shape = patternShape(pattern.source);
  const anchored = shape.starts.every((start) => keywords.some((word) => startsWith(start, word, exact)));
  return { ...shape, exact, anchored };
}

function compileNow(
  { pattern: { source } }: PatternRule,
  { exact, anchored, longest }: Shaped,
): Matcher["matchAt"] {
  const pattern = new RegExp(asciiBlanks(source), `${exact ? "" : "i"}d${anchored ? "y" : "g"}`);
  return anchored
    ? (text, hit) => matchHere(pattern, text, hit)
    : (text, hit, from) => matchAround(pattern, text, hit, from, longest);
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
