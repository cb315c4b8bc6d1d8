import { classAt, classOf, NAME } from "./characters.ts";
import type { Syntax } from "./file-kind.ts";
import { literalAfter, type Bare, type Range } from "./literal.ts";
import { isQuote, operatorAfter, type Operator } from "./operator.ts";

/** A name and the literal that it is given. */
export interface Assignment {
  readonly name: string;
  /** The value's range, without quotes. */
  readonly start: number;
  readonly end: number;
  readonly sort: Operator["sort"];
}

/** Longer ones are no names. */
const LONGEST_NAME = 80;

/** The end of the name of which `text[at - 1]` is part, or what ends it. */
export function nameEnd(text: string, at: number): number {
  if ((classAt(text, at - 1) & NAME) === 0) return at - 1;
  const limit = Math.min(text.length, at + LONGEST_NAME);
  let end = at;
  while (end < limit && (classAt(text, end) & NAME) !== 0) end++;
  // A sentence's full stop is no part of a name.
  while (end > at && text.charCodeAt(end - 1) === 46) end--;
  return end;
}

/** The beginning of the name that ends at `end`. */
export function nameStart(text: string, end: number): number {
  const limit = Math.max(0, end - LONGEST_NAME);
  let start = end;
  while (start > limit && (classAt(text, start - 1) & NAME) !== 0) start--;
  return start;
}

/** The same as `nameEnd`, of bytes. */
export function nameEndInBytes(bytes: Uint8Array, at: number): number {
  if ((classOf(bytes[at - 1]!) & NAME) === 0) return at - 1;
  const limit = Math.min(bytes.length, at + LONGEST_NAME);
  let end = at;
  while (end < limit && (classOf(bytes[end]!) & NAME) !== 0) end++;
  while (end > at && bytes[end - 1] === 46) end--;
  return end;
}

/** The same as `nameStart`, of bytes. */
export function nameStartInBytes(bytes: Uint8Array, end: number): number {
  const limit = Math.max(0, end - LONGEST_NAME);
  let start = end;
  while (start > limit && (classOf(bytes[start - 1]!) & NAME) !== 0) start--;
  return start;
}

/**
 * The assignment to the name from `from` to `end`, in any of the ways in which code and settings write one:
 * `name = "v"`, `name: "v"`, `"name": "v"`, `NAME=v`, `["name"] = "v"`, `name: string = "v"`, `("name", "v")`,
 * `process.env.NAME ?? "v"`, `<name>v</name>`, `name: NAME, value: v`, `setName("v")`, `--name v`.
 */
export function assignmentTo(
  text: string,
  from: number,
  end: number,
  syntax: Syntax,
): Assignment | undefined {
  const variable = variableInQuotes(text, from, end) ?? headerInQuotes(text, from, end);
  if (variable) return { name: text.slice(from, end), sort: "assign", ...variable };
  const operator = stated(text, from, operatorAfter(text, end));
  if (!operator || text[from - 1] === "/" || isCompared(text, from, end) || !fits(text, from, operator))
    return undefined;
  const value = literalAfter(text, operator, bareIn(syntax, text, from));
  return value && { name: text.slice(from, end), sort: operator.sort, ...value };
}

/** `"NAME=v"`: lists of variables, of containers and builds, have both in one pair of quotes. */
function variableInQuotes(text: string, from: number, end: number): Range | undefined {
  const quote = text[from - 1];
  if (text[end] !== "=" || !isQuote(quote) || !/^[A-Z][A-Z\d_]{2,79}$/.test(text.slice(from, end)))
    return undefined;
  return closedBy(quote!, text, end + 1);
}

/** `"X-Api-Key: v"`: commands and requests have a header and its value in one pair of quotes. */
function headerInQuotes(text: string, from: number, end: number): Range | undefined {
  const quote = text[from - 1];
  if (
    !isQuote(quote) ||
    !text.startsWith(": ", end) ||
    !/^[A-Za-z][A-Za-z-]{2,40}$/.test(text.slice(from, end))
  )
    return undefined;
  return closedBy(quote!, text, end + 2);
}

/** What begins at `start` and goes up to the quote, without a blank. */
function closedBy(quote: string, text: string, start: number): Range | undefined {
  const value = /^[^\s"'`\\<>]{4,512}/.exec(text.slice(start, start + 520))?.[0] ?? "";
  return value !== "" && text[start + value.length] === quote
    ? { start, end: start + value.length }
    : undefined;
}

/** `#define NAME "v"`, and a line of a build's script: `storePassword "v"`. Words are values there as in other programs. */
function stated(text: string, from: number, operator: Operator | undefined): Operator | undefined {
  if (operator?.sort !== "blank" || !isQuote(text[operator.end])) return operator;
  const isStated =
    /#\s{0,4}define\s{1,4}$/.test(before(text, from)) ||
    (/(?:^|\n)[ \t]{0,60}$/.test(text.slice(Math.max(0, from - 61), from)) &&
      ALONE.test(text.slice(operator.end, operator.end + LONGEST_STATED)));
  return isStated ? { ...operator, sort: "assign" } : operator;
}

/** Nothing follows on the line. */
const ALONE = /^(["'])[^"'\s]{4,128}\1[ \t]{0,4};?\r?(?:\n|$)/;
const LONGEST_STATED = 140;

/** Whether what stands before the name goes with the operator behind it. */
function fits(text: string, from: number, { sort, end }: Operator): boolean {
  switch (sort) {
    case "element":
      return (
        text[from - 1] === "<" ||
        (/(?:name|key|id)=["']$|<(?:key|name)>$/.test(before(text, from)) && text[end - 1] === ">")
      );
    case "comma":
      return /[({]\s{0,4}["'`]$/.test(before(text, from)) || isTuple(text, from);
    case "value":
      return /[:=]\s{0,4}["']?$/.test(before(text, from)) || text.startsWith("--", from);
    case "blank":
      return (
        / by\s*$/i.test(text.slice(from, end)) ||
        text.startsWith("--", from) ||
        SETS.test(text.slice(Math.max(0, from - 40), from)) ||
        (isQuote(text[end]) && /^-[A-Z]/.test(text.slice(from, from + 2))) ||
        (isQuote(text[end]) && SQL.test(text.slice(Math.max(0, from - 40), from)))
      );
    default:
      return !isTernary(text, from, end);
  }
}

/** `ENV NAME v` of a Dockerfile, `SetEnv NAME v` of Apache's, `proxy_set_header NAME v` of nginx', `setenv NAME v` of a shell, `acme config set name v`. */
const SETS =
  /(?:^|\n)\s{0,8}(?:ENV|setx|setenv|SetEnv|set -g?x|proxy_set_header|add_header|fastcgi_param|uwsgi_param)\s{1,4}$|\sconfig set $/;

/** `{password, "v"}`, as Erlang's settings are written. */
const isTuple = (text: string, from: number): boolean => text[from - 1] === "{" && text[from - 2] !== "$";

/** `test "x$pass" = "xyes"`: a shell's quotes are around the variable's value. */
const isCompared = (text: string, from: number, end: number): boolean =>
  text[end] === '"' && text.slice(from, end).includes("$");

/** `known ? password : other`. */
const isTernary = (text: string, from: number, end: number): boolean =>
  text[end - 1] === ":" && /\?\s{0,4}$/.test(before(text, from));

/** `ALTER USER app WITH PASSWORD 'v'`. */
const SQL =
  /\b(?:with|user|role|encrypted|unencrypted)\s{1,4}(?:["'`]?[\w@%.-]{1,40}["'`]?\s{1,4})?(?:encrypted\s{1,4})?$/i;

const before = (text: string, from: number): string => text.slice(Math.max(0, from - 16), from);

/** Whether a value may stand without quotes here, and if so what ends it. */
function bareIn(syntax: Syntax, text: string, from: number): Bare | undefined {
  // To `$name` no shell and no settings give anything.
  if (syntax !== "code") return text[from] === "$" ? undefined : syntax;
  // In a program only within a URL's query or a command line: ?token=v, --password=v.
  return /[?&]$|--$/.test(text.slice(Math.max(0, from - 2), from)) || text.startsWith("--", from)
    ? "string"
    : undefined;
}
