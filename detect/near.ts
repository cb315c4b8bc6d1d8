import { folded, type Alphabet } from "./alphabet.ts";
import { valueGateFacts, type GateFacts } from "./gate.ts";
import { looksMade } from "./made.ts";
import type { Look, Matcher } from "./matcher.ts";
import { patternShape } from "./pattern.ts";
import { isProven, type NamedRule } from "./rule.ts";
import { LONGEST_WORD, serviceNameAt, TELLING, type ServiceName } from "./service-name.ts";
import { END, isListed, nextValueStart, OF_SOMETHING_ELSE, ownerBefore, reachOf } from "./standing.ts";
import { secretName } from "./secret-name.ts";
import { isStrong } from "./strong.ts";

/**
 * How a value stands to the service's name: `named` as its key, token or secret, `given` to the name itself by an
 * operator, `apart` from it by something else.
 */
export type Nearness = "named" | "given" | "apart";

/** The value begins no further than this behind the name. */
const REACH = 40;
/** From the beginning of the name. */
const FARTHEST = LONGEST_WORD + REACH;
const SHORTEST = 8;

/**
 * Finds what a rule for a named service looks for: the service's name in the name of a variable or setting, or
 * before it, and then a value that stands alone, fits the rule as a whole and looks made by a machine.
 */
export function nearMatcher(rule: NamedRule): Matcher {
  const wide = widened(rule.value);
  const { longest, alphabet } = patternShape(wide);
  const value: Value = {
    pattern: new RegExp(`(?:${rule.value.source})${END}`, "iy"),
    wide: wide === rule.value.source ? undefined : new RegExp(`(?:${wide})${END}`, "iy"),
    longest,
    alphabet: folded(alphabet),
  };
  return {
    rule,
    longest: FARTHEST + longest,
    lookAt(text, hit, from) {
      const name = serviceNameAt(text, hit, rule.keywords);
      return name ? firstFit(text, name, from, rule, value) : { through: from };
    },
  };
}

/** What is asked of the bytes before the rule is tried. */
export function nearGate({ keywords, value }: NamedRule): GateFacts {
  const isShort = keywords.every((name) => name.length < TELLING);
  return valueGateFacts(patternShape(widened(value)), FARTHEST, isShort);
}

/** Of a vendor that publishes no shape keys in hex were seen; others may have more letters, and are as long. */
const widened = (value: RegExp): string => value.source.replaceAll("[a-f0-9]", "[a-z0-9]");

interface Value {
  /** With what stands behind it. */
  readonly pattern: RegExp;
  /** The same with more letters, where there may be more. */
  readonly wide: RegExp | undefined;
  readonly longest: number;
  readonly alphabet: Alphabet;
}

function firstFit(text: string, name: ServiceName, from: number, rule: NamedRule, value: Value): Look {
  const limit = reachOf(text, name.end, REACH);
  let through = from;
  for (let at = name.end; (at = nextValueStart(text, at, limit, SHORTEST)) >= 0;) {
    if (at < through) continue;
    const exact = endOf(value.pattern, text, at);
    const end = exact > at || !value.wide ? exact : endOf(value.wide, text, at);
    const fit = text.slice(at, end);
    const fits = exact > at ? looksMade(fit, rule.value) || isProven(rule.validate?.(fit)) : isStrong(fit);
    if (end > at && fits) {
      const nearness = nearnessOf(text, name, at, fit);
      if (
        !nearness ||
        (exact === at && nearness === "apart") ||
        (rule.common && nearness !== "named" && !isGivenAlone(text, name, at, fit))
      )
        return { through };
      return { match: { start: at, end, nearness }, through: end };
    }
    // In a long run of such characters what begins a little further on is nearly the same.
    through = at + 1 + (runLength(text, at, value) >> 3);
  }
  return { through };
}

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

function runLength(text: string, at: number, { longest, alphabet }: Value): number {
  let end = at;
  while (end < at + longest && alphabet[text.charCodeAt(end)] === 1) end++;
  return end - at;
}

/**
 * `box = "v"`, `new BoxClient("v")`, `Box.init("v")`, `box v`: an everyday word that is given what nobody but a machine
 * writes, and what is neither id nor digest unless a client is made of it.
 */
function isGivenAlone(text: string, name: ServiceName, at: number, value: string): boolean {
  if (!isStrong(value)) return false;
  const between = text.slice(name.tail, at);
  if (CLIENT.test(between)) return true;
  const isClass = /[A-Z]/.test(text[name.start]!) && CLASS.test(between);
  if (isClass && /\bnew\s{1,4}[\w\\.]{0,40}$/.test(text.slice(Math.max(0, name.start - 48), name.start)))
    return true;
  if (looksLikeId(value)) return false;
  const isAlone = name.wordStart === name.start && name.tail === name.end;
  return isClass || MODULE.test(between) || (isAlone && ASSIGNED.test(between));
}

/** Behind the name of a class, or what its name begins with: it is made, or one of its functions called. */
const CLASS = /^[A-Za-z]{0,16}(?:(?:\.|::|\\|->)\w{1,24}){0,2}\s{0,2}\(\s{0,8}(?:\w{1,12}: ?)?["'`]$/;

const CLIENT =
  /^(?:(?:\.|::|\\)?(?:[Nn]ew)?(?:Api|API)?[Cc]lient(?:\.new)?|(?:\.|::)(?:New|new))\s{0,2}\(\s{0,8}["'`]$/;

/** `require("acme")("v")`, `acme.init("v")` */
const MODULE =
  /^["'`]\)\(\s{0,8}["'`]$|^\.(?:init|initialize|setup|configure|connect|login|auth)\(\s{0,8}["'`]$/;

const ASSIGNED = /^["'`\]]{0,2}\s{0,4}(?:[:=,|]|:=|=>| - |\s)\s{0,4}["'`]?$/;

/** Nothing where the value plainly belongs to another name, or is an id or a digest. */
function nearnessOf(
  text: string,
  { start, tail, end, wordStart }: ServiceName,
  at: number,
  value: string,
): Nearness | undefined {
  const between = text.slice(end, at);
  const whole = text.slice(wordStart, at);
  if (
    OF_SOMETHING_ELSE.test(text.slice(tail, at)) ||
    isListed(text, at, at + value.length) ||
    PUBLIC.test(between) ||
    (looksLikeId(value) && NAMES_ID.test(whole))
  )
    return undefined;
  const owner = ownerBefore(text, at);
  const others = owner !== undefined && owner.start >= end;
  if (others) {
    const name = text.slice(owner.start, owner.end);
    if (!NEUTRAL.test(name) && !secretName(name)) return undefined;
  }
  const rest = `${text.slice(wordStart, start)} ${text.slice(start + 1, at)}`;
  if (SECRET_WORD.test(rest)) return "named";
  return OPERATOR.test(between) ? "given" : "apart";
}

const looksLikeId = (value: string): boolean => /^(?:[0-9a-f-]+|\d+)$/i.test(value);

const NAMES_ID = /(?:[_-]id|Id|\bid|uuid|guid)s?["'`\]]{0,2}\s{0,3}(?:[:=,]|=>|value)/;

const PUBLIC = /public[_-]?key/i;

/** Names that say nothing of their values. */
const NEUTRAL =
  /(?:^|[_.-])(?:val|value|data|default|string|str|text|prod|production|dev|test|live|staging|sandbox|key|token|password|pass|pwd|credentials?|is|true|false|for|with|using|api|user|login|auth|config|apikey|id|code|client|new|http|https|header|h|k|t|x|v|s)$/i;

const SECRET_WORD =
  /key|token|secret|pass|pwd|auth|cred|bearer|api|[_ -]pat\b|signature|licen[cs]e|login|private|webhook|session|cookie|jwt|\bsid\b/i;

/** An operator, or in PHP and Ruby how a class of the service's is made: `Acme\Client("v")`, `Acme::Client.new("v")`. */
const OPERATOR =
  /^(?:(?:::|\\)[A-Z]\w{0,30}){0,3}(?:\.new)?["'`\\\])]{0,4}\s{0,8}(?:[:=,(>|?]|:=|=>|->|\|\||\?\?|==|is\b|\s)\s{0,8}["'`\\([{@]{0,4}$/;
