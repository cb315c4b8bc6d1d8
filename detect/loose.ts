import { addClass, emptyAlphabet } from "./alphabet.ts";
import type { FileKind } from "./file-kind.ts";
import { isFingerprint } from "./fingerprint.ts";
import { nextRunStart } from "./gate.ts";
import { isWithin, type Range } from "./literal.ts";
import { isQuote } from "./operator.ts";
import { isPlaceholder, isReference, isStandIn } from "./placeholder.ts";
import { secretName, type NameKind } from "./secret-name.ts";
import { END, isListed, nextValueStart, OF_SOMETHING_ELSE, ownerBefore, reachOf } from "./standing.ts";
import { isStrong, isUuid } from "./strong.ts";
import { judge, type Judgement } from "./value.ts";

export interface LooseValue {
  readonly name: NameKind;
  readonly start: number;
  readonly end: number;
  readonly judgement: Judgement;
}

const REACH = 40;
const SHORTEST = 16;
const CHARACTERS = "A-Za-z0-9_+/.~-";
const VALUE = new RegExp(`[A-Za-z0-9_][${CHARACTERS}]{15,511}={0,2}${END}`, "y");
export const LOOSE_ALPHABET = emptyAlphabet();
addClass(LOOSE_ALPHABET, CHARACTERS);

/** Asked first, of bytes: whether there is anything behind a name that ends at `end` that could be one. */
export function mayStandLoose(bytes: Uint8Array, end: number): boolean {
  for (let at = end; (at = nextRunStart(bytes, at + 1, end + REACH, SHORTEST, LOOSE_ALPHABET)) >= 0;)
    if (bytes.subarray(at, at + SHORTEST).some(isDigit)) return true;
  return false;
}

const isDigit = (byte: number): boolean => byte >= 48 && byte <= 57;

/**
 * A value behind a secret's name, in a sentence, a log line, a syntax that is not known: it stands alone, and a
 * machine made it.
 */
export function looseAfter(
  text: string,
  start: number,
  end: number,
  file: FileKind,
  taken: Range,
): LooseValue | undefined {
  const limit = reachOf(text, end, REACH);
  if (!hasDigit(text, end, limit + SHORTEST)) return undefined;
  for (let at = end; (at = nextValueStart(text, at, limit, SHORTEST)) >= 0;) {
    VALUE.lastIndex = at;
    if (!hasDigit(text, at, at + SHORTEST) || !VALUE.test(text)) continue;
    const value = text.slice(at, VALUE.lastIndex);
    if (isWithin({ start: at, end: VALUE.lastIndex }, taken)) return undefined;
    // Maven and others write what is encrypted in braces.
    if (text[at - 1] === "{" && text[at - 2] !== "q" && text[at + value.length] === "}") return undefined;
    // And how a digest was made: `{SSHA}…`.
    if (/\{[\w.-]{2,20}\}$/.test(text.slice(Math.max(0, at - 22), at))) return undefined;
    if (isListed(text, at, at + value.length)) return undefined;
    if (isPart(text, at, at + value.length) || (file.syntax === "code" && isIdentifier(text, at, value)))
      return undefined;
    if (!isStrong(value) || isName(value) || isPlaceholder(value) || isReference(value) || isStandIn(value))
      continue;
    if (isFingerprint(text.slice(start, end), value)) return undefined;
    const name = nameFor(text, start, end, at, file);
    if (!name) return undefined;
    if (isUuid(value) && text.slice(end, at).length > 8) return undefined;
    const judgement = judge(value, {
      name,
      sort: "assign",
      quoted: false,
      settings: false,
      trial: file.trial,
    });
    // Where little points to a secret, tests and documentation are full of such.
    if (!judgement || judgement.confidence === "low") return undefined;
    return { name, start: at, end: at + value.length, judgement };
  }
  return undefined;
}

/** A class of a regular expression, or a part of an expression that makes a value of several. */
function isPart(text: string, start: number, end: number): boolean {
  return text[start - 1] === "[" || /^["'`]\s{0,8}(?:\+|\.repeat)/.test(text.slice(end, end + 16));
}

/** In a program what stands without quotes is a variable, a function or a constant: short parts, joined by `_` or `.`. */
function isIdentifier(text: string, at: number, value: string): boolean {
  if (isQuote(text[at - 1]) || !/^[A-Za-z_][\w.]*$/.test(value)) return false;
  return text[at + value.length] === "(" || (value.includes("_") && !/[A-Za-z0-9]{12}/.test(value));
}

/** A name of something else, in prose and comments as well: `hotspot20_authtype`, `pkcs12_passphrase`. */
const isName = (value: string): boolean =>
  /^[a-z]+\d{0,3}(?:_[a-z]+\d{0,3})+$|^[a-z_]+_v\d{1,2}(?:_\d{1,2})*$|^(?:[A-Za-z0-9]{1,8}_){3,}[A-Za-z0-9]{1,9}$/.test(
    value,
  ) || /passw|passphrase|secret|token/i.test(value);

function hasDigit(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (isDigit(text.charCodeAt(at))) return true;
  }
  return false;
}

/** What the name says, where the value is not that of another name. */
function nameFor(text: string, start: number, end: number, at: number, file: FileKind): NameKind | undefined {
  const between = text.slice(end, at);
  if (
    OF_SOMETHING_ELSE.test(between) ||
    IS_ARGUMENT.test(between) ||
    IS_FILLED_IN.test(between) ||
    isInBlob(text, start, end)
  )
    return undefined;
  // A line that begins with an operator goes on with what stands just before it, and that is some other word.
  if (/\n\s{0,8}[=:]/.test(between)) return undefined;
  const owner = ownerBefore(text, at);
  if (
    owner &&
    owner.start >= end &&
    !NEUTRAL.test(text.slice(owner.start, owner.end)) &&
    !IS_FOR.test(between)
  )
    return undefined;
  // A command of this name takes numbers of all kinds.
  if (text.slice(start, end) === "salt") return undefined;
  const name = secretName(text.slice(withWordBefore(text, start), end));
  return name === "maybe" && file.syntax === "code" ? undefined : name;
}

/**
 * The name closes a call, of which the value is the result: `hmac("…", "test_secret") → "…"`; or is a function's; it is encrypted,
 * or that of another column, or the name of a hole (`{$TOKEN}`).
 */
const IS_ARGUMENT = /^["'`]?\s{0,2}\)|^\(\w+\(|\)\s{0,2}[=-]>|encrypted|ENC\[|^\}|',\s?'[^']*',/i;

/** The name is given what a template fills in there: `X-Key: ${KEY}`. */
const IS_FILLED_IN = /^["'`]? ?[:=] ?["'`]?(?:\$\{|\{\$|\{\{|%\()/;

/** `Token for Acme: v`, `API key of acme = "v"`, `the token you asked for: v` */
const IS_FOR =
  /^s? (?:(?:for|of) (?:(?:the|our|my) )?[\w.-]{2,30}|(?:that |which )?(?:you|we|he|she|they|I)(?: [a-z']{1,12}){1,4})\s?[:=] ?["'`]?$/;

/** In a path, or in base64 that has a word in it by chance. */
function isInBlob(text: string, start: number, end: number): boolean {
  return end - start > LONGEST_NAME || /[/+]/.test(text[start - 1] ?? "") || /[/+]/.test(text[end] ?? "");
}

const LONGEST_NAME = 50;

/** In a sentence the words of a name stand apart: `api key`, `access token`. */
function withWordBefore(text: string, start: number): number {
  const found = /[A-Za-z]{2,20}[ -]$/.exec(text.slice(Math.max(0, start - 24), start));
  return found ? start - found[0].length : start;
}

const NEUTRAL =
  /^(?:val|value|data|default|string|str|text|is|name|content|prod|production|dev|live|type|true|false)$/i;
