import type { Syntax } from "./file-kind.ts";

/** A name and the literal that it is given. */
export interface Assignment {
  readonly name: string;
  /** The value's range, without quotes. */
  readonly start: number;
  readonly end: number;
}

/** Longer ones are no names, and no secrets that a name could vouch for. */
const LONGEST_NAME = 80;
const LONGEST_VALUE = 600;
const MOST_BLANKS = 80;

/** The end of the name of which `text[at - 1]` is part. */
export function nameEnd(text: string, at: number): number {
  const limit = Math.min(text.length, at + LONGEST_NAME);
  let end = at;
  while (end < limit && isNameCode(text.charCodeAt(end))) end++;
  return end;
}

/**
 * The assignment to the name that ends at `end`, in any of the ways in which code and settings write one:
 * `name = "v"`, `name: "v"`, `"name": "v"`, `NAME=v`, `["name"] = "v"`, `name: string = "v"`, `("name", "v")`,
 * `process.env.NAME ?? "v"`, `<name>v</name>`, `name: NAME, value: v`. `inside` is a place within the name.
 */
export function assignmentTo(
  text: string,
  inside: number,
  end: number,
  syntax: Syntax,
): Assignment | undefined {
  const operator = operatorAfter(text, end);
  if (!operator) return undefined;
  const from = nameStart(text, inside);
  if (text[from - 1] === "/") return undefined;
  if (operator.sort === "element" && text[from - 1] !== "<") return undefined;
  if (operator.sort === "comma" && text[from - 2] !== "(") return undefined;
  if (operator.sort === "value" && !/[:=]\s{0,4}["']?$/.test(text.slice(Math.max(0, from - 8), from)))
    return undefined;
  const value = valueAt(text, operator, bareIn(syntax, text, from));
  return value && { name: text.slice(from, end), ...value };
}

function nameStart(text: string, at: number): number {
  const limit = Math.max(0, at - LONGEST_NAME);
  let start = at;
  while (start > limit && isNameCode(text.charCodeAt(start - 1))) start--;
  return start;
}

/** Letters, digits, `_`, `-`, `.`, `$`. */
function isNameCode(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 95 ||
    code === 45 ||
    code === 46 ||
    code === 36
  );
}

interface Operator {
  readonly sort: "assign" | "comma" | "element" | "value";
  readonly end: number;
}

function operatorAfter(text: string, at: number): Operator | undefined {
  const closed = closeOfName(text, at);
  const from = skipBlanks(text, closed);
  const character = text[from];
  const following = text[from + 1];
  switch (character) {
    case "=":
      if (following === "=" || following === "~") return undefined;
      return { sort: "assign", end: from + (following === ">" ? 2 : 1) };
    case ":":
      if (following === ":") return undefined;
      return { sort: "assign", end: following === "=" ? from + 2 : (afterType(text, from + 1) ?? from + 1) };
    case "|":
    case "?":
      if (following !== character && !(character === "?" && following === "=")) return undefined;
      return { sort: "assign", end: from + (text[from + 2] === "=" ? 3 : 2) };
    case ",":
      return afterValueWord(text, from) ?? (closed > at ? { sort: "comma", end: from + 1 } : undefined);
    case ">":
      return closed === at ? { sort: "element", end: from + 1 } : undefined;
    default: {
      const typed = from > at ? afterType(text, from) : undefined;
      return typed === undefined ? afterValueWord(text, from) : { sort: "assign", end: typed };
    }
  }
}

/** Over the quote, escaped or not, and the bracket that close a quoted name. */
function closeOfName(text: string, at: number): number {
  let end = at;
  if (text[end] === "\\" && isQuote(text[end + 1])) end++;
  if (isQuote(text[end])) end++;
  if (text[end] === "]") end++;
  return end;
}

/** `: string = "v"` in TypeScript, Rust or Python; `password string = "v"` in Go: the place after the `=`. */
function afterType(text: string, at: number): number | undefined {
  const found = /^[ \t]{0,8}[&A-Za-z][\w<>[\]|&?'. ]{0,40}=(?![=>])/.exec(text.slice(at, at + 64));
  return found ? at + found[0].length : undefined;
}

/** `name: NAME` and then, on the same or the next line, `value: v`; in XML `key="NAME" value="v"`. */
function afterValueWord(text: string, at: number): Operator | undefined {
  const found = /^[\s,]{1,60}["']?value["']?\s{0,8}[:=]/i.exec(text.slice(at, at + 90));
  return found ? { sort: "value", end: at + found[0].length } : undefined;
}

/** Whether a value may stand without quotes here, and if so what ends it. */
function bareIn(syntax: Syntax, text: string, from: number): Syntax | undefined {
  if (syntax !== "code") return syntax;
  // In a program only within a URL's query or a command line: ?token=v, --password=v.
  return /[?&]$|--$/.test(text.slice(Math.max(0, from - 2), from)) || text.startsWith("--", from)
    ? "text"
    : undefined;
}

type Range = { readonly start: number; readonly end: number };

function valueAt(text: string, { sort, end }: Operator, bare: Syntax | undefined): Range | undefined {
  if (sort === "element") return range(end, upTo(text, end, "<"));
  let start = skipBlanks(text, end);
  const next = sort === "assign" ? afterLineBreak(text, start) : start;
  if (next !== start && isQuote(text[next])) start = next;
  if (/[A-Za-z@$]/.test(text[start] ?? "") && isQuote(text[start + 1])) start++;
  if (text[start] === "\\" && isQuote(text[start + 1])) {
    return range(start + 2, upTo(text, start + 2, `\\${text[start + 1]}`));
  }
  if (isQuote(text[start])) return quoted(text, start);
  return bare === undefined || sort === "comma" ? undefined : bareValue(text, start, bare);
}

function quoted(text: string, at: number): Range | undefined {
  const quote = text[at]!;
  const start = text.startsWith(quote.repeat(3), at) ? at + 3 : at + 1;
  const limit = Math.min(text.length, start + LONGEST_VALUE);
  for (let end = start; end < limit; end++) {
    const character = text[end];
    if (character === quote) return range(start, end);
    if (character === "\n") return undefined;
    if (character === "\\") end++;
  }
  return undefined;
}

/** Up to a blank or what ends a value there. */
function bareValue(text: string, start: number, syntax: Syntax): Range | undefined {
  const stretch = text.slice(start, start + LONGEST_VALUE);
  const found = (syntax === "config" ? /^[^\s"'`]+/ : /^[^\s"'`;|&<>(){},]+/).exec(stretch);
  if (!found || (found[0].length === stretch.length && start + stretch.length < text.length))
    return undefined;
  const rest = stretch.slice(found[0].length);
  // NAME=value in a command; elsewhere what goes on behind a blank is a sentence.
  const word = syntax !== "config" && text[start - 1] === "=";
  if (/^["'`]/.test(rest) || (!word && /^[ \t]+[^\s#;/\\&|-]/.test(rest))) return undefined;
  return range(start, start + found[0].replace(/[,;]+$/, "").length);
}

function upTo(text: string, start: number, mark: string): number {
  const found = text.slice(start, start + LONGEST_VALUE).search(mark === "<" ? /[<\n]/ : /\\["'`]|\n/);
  return found < 0 || text[start + found] === "\n" ? -1 : start + found;
}

function range(start: number, end: number): Range | undefined {
  return end > start ? { start, end } : undefined;
}

/** Over one line break and the indentation after it. */
function afterLineBreak(text: string, at: number): number {
  if (text[at] === "\r" && text[at + 1] === "\n") return skipBlanks(text, at + 2);
  return text[at] === "\n" ? skipBlanks(text, at + 1) : at;
}

function skipBlanks(text: string, at: number): number {
  const limit = Math.min(text.length, at + MOST_BLANKS);
  let end = at;
  while (end < limit && (text[end] === " " || text[end] === "\t")) end++;
  return end;
}

function isQuote(character: string | undefined): boolean {
  return character === '"' || character === "'" || character === "`";
}
