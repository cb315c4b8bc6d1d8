import { classAt, CLOSES, OPENS } from "./characters.ts";
import { looksMade } from "./made.ts";
import type { Match, Matcher } from "./matcher.ts";
import type { NamedRule } from "./rule.ts";
import { serviceNameAt, type ServiceName } from "./service-name.ts";

/**
 * How a value stands to the service's name: `named` as its key, token or secret, `given` to the name itself by an
 * operator, `apart` from it by something else.
 */
export type Nearness = "named" | "given" | "apart";

/** The value begins no further than this behind the name, over no more line breaks than that. */
const REACH = 40;
const MOST_LINE_BREAKS = 2;
const SHORTEST = 8;

/**
 * Finds what a rule for a named service looks for: the service's name in the name of a variable or setting, or
 * before it, and then a value that stands alone, fits the rule as a whole and looks made by a machine.
 */
export function nearMatcher(rule: NamedRule): Matcher {
  const value = new RegExp(`(?:${rule.value.source})${END}`, "iy");
  return {
    rule,
    exact: false,
    matchAt(text, hit, from) {
      const name = serviceNameAt(text, hit, rule.keywords);
      return name && firstFit(text, name, from, rule, value);
    },
  };
}

function firstFit(
  text: string,
  name: ServiceName,
  from: number,
  rule: NamedRule,
  value: RegExp,
): Match | undefined {
  const limit = Math.min(text.length, name.end + REACH);
  let lineBreaks = 0;
  for (let at = name.end + 1; at <= limit; at++) {
    if (text.charCodeAt(at - 1) === 10 && ++lineBreaks > MOST_LINE_BREAKS) return undefined;
    if ((classAt(text, at - 1) & OPENS) === 0 || (classAt(text, at) & CLOSES) !== 0) continue;
    if (at < from || !isLong(text, at)) continue;
    value.lastIndex = at;
    if (!value.test(text)) continue;
    const end = value.lastIndex;
    if (!looksMade(text.slice(at, end), rule.value)) continue;
    const nearness = nearnessOf(text, name, at, text.slice(at, end));
    if (!nearness || (rule.common && nearness !== "named")) return undefined;
    return { start: at, end, through: end, nearness };
  }
  return undefined;
}

function isLong(text: string, at: number): boolean {
  for (let end = at + 1; end < at + SHORTEST; end++) if ((classAt(text, end) & CLOSES) !== 0) return false;
  return at + SHORTEST <= text.length;
}

/** Behind a value stand a blank, a quote, a bracket, an escape, the end of a sentence, or nothing. */
const END = String.raw`(?=[\s"'\`()[\]{}<>,;&|]|\\[nrt"'\`\\]|[.!:](?:[\s"'\`]|$)|%2[267]|$)`;

function nearnessOf(
  text: string,
  { start, end, wordStart }: ServiceName,
  at: number,
  value: string,
): Nearness | undefined {
  const between = text.slice(end, at);
  const whole = text.slice(wordStart, at);
  if (OF_SOMETHING_ELSE.test(between) || (looksLikeId(value) && NAMES_ID.test(whole))) return undefined;
  const rest = text.slice(wordStart, start) + " " + text.slice(start + 1, at);
  if (SECRET_WORD.test(rest)) return "named";
  return OPERATOR.test(between) ? "given" : "apart";
}

const looksLikeId = (value: string): boolean => /^(?:[0-9a-f-]+|\d+)$/i.test(value);

/** What else has such values, and stands between a name and one of them. */
const OF_SOMETHING_ELSE =
  /sha-?\d|md5|digest|checksum|integrity|hash|commit|revision|\brev\b|etag|fingerprint|public[_-]?key|\bref\b|blob|\btree\b|h1:|trace|[?&;](?:password|pwd)=/i;

const NAMES_ID = /(?:[_-]id|Id|\bid|uuid|guid)s?["'`\]]{0,2}\s{0,3}(?:[:=,]|=>|value)/;

const SECRET_WORD =
  /key|token|secret|pass|pwd|auth|cred|bearer|api|[_ -]pat\b|signature|licen[cs]e|login|private|webhook|session|cookie|jwt|\bsid\b/i;

const OPERATOR = /^["'`\\\])]{0,4}\s{0,8}(?:[:=,(>|?]|:=|=>|->|\|\||\?\?|==|is\b|\s)\s{0,8}["'`\\([{@]{0,4}$/;
