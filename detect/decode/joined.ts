import { SIGNS } from "../signs.ts";
import type { Snippet } from "./snippet.ts";

/** A literal without its quotes. */
interface Part {
  readonly start: number;
  readonly end: number;
}

/** What stands between two literals that are one value, by the file's extension; elsewhere it is a plus sign. */
const OPERATORS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    php: ["."],
    phtml: ["."],
    inc: ["."],
    pl: ["."],
    pm: ["."],
    lua: [".."],
    vb: ["&", "+"],
    vbs: ["&", "+"],
    bas: ["&", "+"],
    sql: ["||"],
    ex: ["<>"],
    exs: ["<>"],
    hs: ["++", "<>"],
  }),
);

/** Where literals that only stand beside each other are one. */
const ADJACENT = /\.(?:c|cc|cpp|cxx|h|hpp|hh|m|mm|py|pyi|rb)$/i;

/**
 * Literals that a program puts together, `"a" + "b"`, `"a" "b"`, `["a", "b"].join("")`, a template with literals in
 * its holes, or what goes on behind a backslash at the end of a line. A place within one part is none of theirs: the ordinary scan sees it.
 */
export function joinedIn(source: { readonly text: string }, path: string, signs: number): Snippet[] {
  const extension = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
  const operators = OPERATORS.get(extension) ?? (signs & SIGNS.plus ? ["+"] : []);
  return [
    ...operators.flatMap((operator) => joinedBy(source.text, operator)),
    ...(signs & SIGNS.adjacent && joinsLines(path) ? joinedBy(source.text, "\n") : []),
    ...(signs & SIGNS.join ? joinedArrays(source.text) : []),
    ...(signs & SIGNS.continued ? continuedLines(source.text) : []),
    ...(signs & SIGNS.hole ? templates(source.text) : []),
  ];
}

/** Whether literals may be joined in this file without one of the `SIGNS`. */
export const joinsUnsigned = (path: string): boolean =>
  OPERATORS.has(path.slice(path.lastIndexOf(".") + 1).toLowerCase());

/** Whether those in lines that follow each other are joined: then `SIGNS.adjacent` is looked for. */
export const joinsLines = (path: string): boolean => ADJACENT.test(path);

/** The most literals that are put together at once. */
const MOST_PARTS = 400;

function joinedBy(text: string, operator: string): Snippet[] {
  const found: Snippet[] = [];
  let from = 0;
  for (let at = text.indexOf(operator); at >= 0; at = text.indexOf(operator, from)) {
    from = at + operator.length;
    // Of most line breaks and plus signs one look tells it.
    if (!endsLiteral(text.charCodeAt(at - 1))) continue;
    // A line break that joins is itself a blank: then blanks of its own line alone.
    const left = literalBefore(text, blanksBefore(text, at, operator === "\n" ? " \t\r" : BLANKS));
    if (!left) continue;
    const parts = [left];
    for (let next = at; parts.length < MOST_PARTS && text.startsWith(operator, next);) {
      const part = literalAt(text, blanksAfter(text, next + operator.length));
      if (!part) break;
      parts.push(part);
      next = blanksAfter(text, part.end + 1, operator === "\n" ? " \t\r" : BLANKS);
    }
    if (parts.length < 2) continue;
    from = Math.max(from, parts.at(-1)!.end);
    found.push(joined(text, parts));
  }
  return found;
}

function joinedArrays(text: string): Snippet[] {
  const found: Snippet[] = [];
  for (let at = text.indexOf(".join("); at >= 0; at = text.indexOf(".join(", at + 6)) {
    if (EMPTY.test(text.slice(at + 6, at + 9)) && text[at - 1] === "]") {
      // To look any further, for each of many, would take time without a bound.
      const from = Math.max(0, at - LONGEST_LIST);
      const open = text.slice(from, at).lastIndexOf("[");
      if (open >= 0) found.push(...listed(text, from + open + 1, at - 1));
    } else if (EMPTY.test(text.slice(at - 2, at) + ")") && text[at + 6] === "[") {
      // Python has them the other way round.
      const close = text.slice(at, at + LONGEST_LIST).indexOf("]");
      if (close >= 0) found.push(...listed(text, at + 7, at + close));
    }
  }
  return found;
}

const EMPTY = /^(?:""|'')\)$/;
const LONGEST_LIST = 4000;

/** The literals between commas, where there is nothing else. */
function listed(text: string, from: number, to: number): Snippet[] {
  const parts: Part[] = [];
  for (let at = blanksAfter(text, from); at < to;) {
    const part = literalAt(text, at);
    if (!part) return [];
    parts.push(part);
    at = blanksAfter(text, part.end + 1);
    if (text[at] === ",") at = blanksAfter(text, at + 1);
    else if (at < to) return [];
  }
  return parts.length > 1 ? [joined(text, parts)] : [];
}

/** A token that a backslash at the end of a line breaks in two, or more. */
function continuedLines(text: string): Snippet[] {
  const found: Snippet[] = [];
  for (const mark of text.includes("\r\n") ? ["\\\r\n", "\\\n"] : ["\\\n"]) {
    let from = 0;
    for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, from)) {
      from = at + mark.length;
      const parts = [{ start: wordStart(text, at), end: at }];
      for (let next = at; text.startsWith(mark, next) && parts.length < MOST_PARTS;) {
        const start = next + mark.length;
        next = wordEnd(text, start);
        parts.push({ start, end: next });
      }
      // A command that goes on in the next line has a blank before the backslash.
      if (parts.some(({ start, end }) => start === end)) continue;
      from = Math.max(from, parts.at(-1)!.end);
      found.push(joined(text, parts));
    }
  }
  return found;
}

/** A template's own text and the literals in its holes, as far as nothing else stands in these. */
function templates(text: string): Snippet[] {
  const found: Snippet[] = [];
  let from = 0;
  for (let at = text.indexOf("${"); at >= 0; at = text.indexOf("${", from)) {
    from = at + 2;
    // Most holes have no literal, and what stands before them is not looked at.
    let literal = literalInHole(text, at);
    if (!literal) continue;
    const parts = [{ start: templateStart(text, at), end: at }];
    while (literal && parts.length < MOST_PARTS) {
      const start = literal.end + 2;
      from = templateEnd(text, start);
      parts.push(literal, { start, end: from });
      literal = literalInHole(text, from);
    }
    found.push(
      joined(
        text,
        parts.filter(({ start, end }) => start < end),
      ),
    );
  }
  return found;
}

/** The literal that is all that stands in the hole which begins at `at`, where there is one. */
function literalInHole(text: string, at: number): Part | undefined {
  if (!text.startsWith("${", at)) return undefined;
  const literal = literalAt(text, at + 2);
  return literal && text[literal.end + 1] === "}" ? literal : undefined;
}

/** Behind the backtick or the hole before `at`. */
function templateStart(text: string, at: number): number {
  const limit = Math.max(0, at - REACH);
  let start = at;
  while (start > limit && !/[`}\n]/.test(text[start - 1]!)) start--;
  return start;
}

/** Where the template ends that goes on at `at`, or its next hole begins. */
function templateEnd(text: string, at: number): number {
  const limit = Math.min(text.length, at + REACH);
  let end = at;
  while (end < limit && !/[`\n]/.test(text[end]!) && !text.startsWith("${", end)) end++;
  return end;
}

function joined(text: string, parts: readonly Part[]): Snippet {
  /** Where each part ends in the joined text. */
  const ends: number[] = [];
  let length = 0;
  for (const { start, end } of parts) ends.push((length += end - start));
  return {
    text: parts.map(({ start, end }) => text.slice(start, end)).join(""),
    how: "put together from parts that stand beside each other",
    rangeOf(start, end) {
      const first = ends.findIndex((partEnd) => start < partEnd);
      const last = ends.findIndex((partEnd) => end <= partEnd);
      return first === last ? undefined : { start: parts[first]!.start, end: parts[last]!.end };
    },
  };
}

/** No part is longer, nor are more blanks gone over. */
const REACH = 600;

/** The literal whose closing quote stands just before `end`. */
function literalBefore(text: string, end: number): Part | undefined {
  const quote = text[end - 1];
  if (!isQuote(quote)) return undefined;
  const limit = Math.max(0, end - REACH);
  for (let at = end - 2; at >= limit && text[at] !== "\n"; at--) {
    if (text[at] === quote) return { start: at + 1, end: end - 1 };
  }
  return undefined;
}

function literalAt(text: string, at: number): Part | undefined {
  const quote = text[at];
  if (!isQuote(quote)) return undefined;
  const limit = Math.min(text.length, at + REACH);
  for (let end = at + 1; end < limit && text[end] !== "\n"; end++) {
    if (text[end] === quote) return { start: at + 1, end };
  }
  return undefined;
}

function isQuote(character: string | undefined): boolean {
  return character === '"' || character === "'" || character === "`";
}

const BLANKS = " \t\r\n";

/** Whether the literal may end with this character, a quote, or before it, where it is a blank. */
const endsLiteral = (code: number): boolean => code === 34 || code === 39 || code === 96 || code <= 32;

function blanksBefore(text: string, at: number, blanks: string): number {
  const limit = Math.max(0, at - REACH);
  let end = at;
  while (end > limit && blanks.includes(text[end - 1]!)) end--;
  return end;
}

function blanksAfter(text: string, at: number, blanks = BLANKS): number {
  const limit = Math.min(text.length, at + REACH);
  let end = at;
  while (end < limit && blanks.includes(text[end]!)) end++;
  return end;
}

function wordStart(text: string, end: number): number {
  const limit = Math.max(0, end - REACH);
  let start = end;
  while (start > limit && isWord(text.charCodeAt(start - 1))) start--;
  return start;
}

function wordEnd(text: string, start: number): number {
  const limit = Math.min(text.length, start + REACH);
  let end = start;
  while (end < limit && isWord(text.charCodeAt(end))) end++;
  return end;
}

/** Printable, without blanks, quotes, the backslash and the equals sign. */
function isWord(code: number): boolean {
  return code > 32 && code < 127 && code !== 34 && code !== 39 && code !== 61 && code !== 92 && code !== 96;
}
