import type { Syntax } from "./file-kind.ts";
import { isQuote, skipBlanks, type Operator } from "./operator.ts";

/** A value without its quotes. */
export type Range = { readonly start: number; readonly end: number };

export const isWithin = (range: Range, other: Range): boolean =>
  range.start >= other.start && range.end <= other.end;

const LONGEST_VALUE = 600;

/** What a file is, or that a value stands within a program's string: in a URL's query, in a command. */
export type Bare = Syntax | "string";

/**
 * The literal behind an operator: in quotes, escaped quotes or an element, or bare.
 * @param bare what it stands in where values may stand bare
 */
export function literalAfter(
  text: string,
  { sort, end }: Operator,
  bare: Bare | undefined,
): Range | undefined {
  if (sort === "element") return range(end, upTo(text, end, "<"));
  let start = skipBlanks(text, end);
  if (bare === "config") start += BLOCK.exec(text.slice(start, start + 90))?.[0].length ?? 0;
  const next = sort === "assign" ? afterLineBreak(text, start) : start;
  if (next !== start && (isQuote(text[next]) || /[|>]-?$/.test(text.slice(end, start)))) start = next;
  else if (next !== start && bare === "text" && isHeading(text, end, next)) start = next;
  if (sort === "assign" || sort === "call")
    start += MADE_OF.exec(text.slice(start, start + 60))?.[0].length ?? 0;
  // A literal's prefix, or a string's type: @"v", b"v", $"v", r'v'.
  if (/[A-Za-z@$]/.test(text[start] ?? "") && isQuote(text[start + 1])) start++;
  if (text[start] === "\\" && isQuote(text[start + 1])) {
    return range(start + 2, upTo(text, start + 2, `\\${text[start + 1]}`));
  }
  if (isQuote(text[start])) return quoted(text, start);
  if (sort === "compare" || sort === "call" || sort === "comma") return undefined;
  return bare === undefined ? undefined : bareValue(text, start, bare);
}

/** `[]byte("v")`, `Encoding.UTF8.GetBytes("v")`, `bytes.fromhex("v")`, `new SecretString("v")`: the same value in another form. */
const MADE_OF =
  /^(?:new )?(?:\[\]byte|(?:[A-Za-z_]\w{0,20}(?:\.|::)){0,3}(?:GetBytes|fromhex|from_?hex|FromHexString|(?:sodium_)?hex2bin|(?:un|a2b_)hex(?:lify)?|b64decode|base64_decode|decode64|FromBase64String|DecodeString|bytearray|bytes|Buffer\.from|(?:Secret|Secure)?Str(?:ing)?))\((?=[bru]?["'`])/i;

/** In YAML a value may begin on the next line, behind one of these. */
const BLOCK = /^[|>][+-]?\d?[ \t]{0,4}\r?\n[ \t]{1,80}/;

/** In a note the name with a colon is a line, and the value is the next one. */
const isHeading = (text: string, end: number, next: number): boolean =>
  text[end - 1] === ":" && /^[^\s:]{4,128}[ \t]{0,4}\r?(?:\n|$)/.test(text.slice(next, next + 136));

function quoted(text: string, at: number): Range | undefined {
  const quote = text[at]!;
  const start = text.startsWith(quote.repeat(3), at) ? at + 3 : at + 1;
  const limit = Math.min(text.length, start + LONGEST_VALUE);
  for (let end = start; end < limit; end++) {
    const character = text[end];
    if (character === quote) return isJoined(text, end + 1) ? undefined : range(start, end);
    if (character === "\n") return undefined;
    if (character === "\\") end++;
  }
  return undefined;
}

/** `"Bearer " + token`, in PHP, Perl, Lua and BASIC `.`, `..` and `&`: a part of an expression is no value of its own. */
const isJoined = (text: string, at: number): boolean =>
  /^[ \t]{0,8}(?:\+|\.\s{0,4}\$|\.\.)|^[ \t]{1,8}[.&] /.test(text.slice(at, at + 16));

/** Up to a blank or what ends a value there. */
function bareValue(text: string, start: number, syntax: Bare): Range | undefined {
  const stretch = text.slice(start, start + LONGEST_VALUE);
  const found = (syntax === "config" ? /^[^\s"'`]+/ : /^[^\s"'`;|&<>(){},]+/).exec(stretch);
  if (!found || (found[0].length === stretch.length && start + stretch.length < text.length))
    return undefined;
  const rest = stretch.slice(found[0].length);
  // NAME=value in a command; elsewhere what goes on behind a blank is a sentence.
  const word = syntax !== "config" && (text[start - 1] === "=" || text.startsWith("--", start));
  // The string may be over there; in a shell a value goes on in quotes.
  if ((syntax === "string" ? /^\(/ : /^["'`(]/).test(rest) || (!word && /^[ \t]+[^\s#;/\\&|-]/.test(rest)))
    return undefined;
  return range(start, start + found[0].replace(/[,;]+$/, "").length);
}

function upTo(text: string, start: number, mark: string): number {
  const found = text.slice(start, start + LONGEST_VALUE).search(mark === "<" ? /[<\n]/ : /\\["'`]|\n/);
  return found < 0 || text[start + found] === "\n" ? -1 : start + found;
}

function range(start: number, end: number): Range | undefined {
  return end > start ? { start, end } : undefined;
}

/** Over one line break, escaped or not, and the indentation after it. */
function afterLineBreak(text: string, at: number): number {
  const from = text[at] === "\\" ? at + 1 : at;
  if (text[from] === "\r" && text[from + 1] === "\n") return skipBlanks(text, from + 2);
  return text[from] === "\n" ? skipBlanks(text, from + 1) : at;
}
