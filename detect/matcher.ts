import { asciiBlanks } from "./ascii-blanks.ts";
import { patternShape } from "./pattern.ts";
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
  /** True where case counts, so that the keyword's own case can be checked first. */
  readonly exact: boolean;
  /** The match that holds the keyword at `hit`, and starts no earlier than `from`. */
  matchAt(text: string, hit: number, from: number): Match | undefined;
}

/** The pattern is looked at and compiled when it is first tried: most rules never are. */
export function compile(rule: PatternRule): Matcher {
  let matchAt: Matcher["matchAt"] = (text, hit, from) => {
    matchAt = compileNow(rule);
    return matchAt(text, hit, from);
  };
  return {
    rule,
    exact: !rule.pattern.flags.includes("i"),
    matchAt: (text, hit, from) => matchAt(text, hit, from),
  };
}

function compileNow({ pattern: { source, flags }, keywords }: PatternRule): Matcher["matchAt"] {
  const exact = !flags.includes("i");
  const { longest, starts } = patternShape(source);
  const anchored = starts.every((start) => keywords.some((word) => startsWith(start, word, exact)));
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
