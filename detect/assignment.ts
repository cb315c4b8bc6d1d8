import type { Syntax } from "./file-kind.ts";
import { literalAfter } from "./literal.ts";
import { operatorAfter } from "./operator.ts";

/** A name and the literal that it is given. */
export interface Assignment {
  readonly name: string;
  /** The value's range, without quotes. */
  readonly start: number;
  readonly end: number;
}

/** Longer ones are no names. */
const LONGEST_NAME = 80;

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
  if (operator.sort === "comma" && !/\(\s{0,4}["'`]$/.test(text.slice(Math.max(0, from - 6), from)))
    return undefined;
  if (operator.sort === "value" && !/[:=]\s{0,4}["']?$/.test(text.slice(Math.max(0, from - 8), from)))
    return undefined;
  const value = literalAfter(text, operator, bareIn(syntax, text, from));
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

/** Whether a value may stand without quotes here, and if so what ends it. */
function bareIn(syntax: Syntax, text: string, from: number): Syntax | undefined {
  if (syntax !== "code") return syntax;
  // In a program only within a URL's query or a command line: ?token=v, --password=v.
  return /[?&]$|--$/.test(text.slice(Math.max(0, from - 2), from)) || text.startsWith("--", from)
    ? "text"
    : undefined;
}
