import { BLANK, classOf, LETTER, NAME, QUOTE } from "./characters.ts";
import type { Syntax } from "./file-kind.ts";

/**
 * Asked first, of bytes: whether the name that ends at `end` may be given a value. In a program it is let pass wherever
 * `assignmentTo` finds one, and hardly anywhere else: text has to be made of what passes, and most names are only used.
 * Elsewhere anything may be a value.
 */
export function mayBeGiven(bytes: Uint8Array, end: number, syntax: Syntax): boolean {
  return syntax !== "code" || mayBeGivenLiteral(bytes, end) || mayBeBare(bytes, end);
}

/** Which names the filter tells of where the text is asked for gates: none, those that `mayBeGiven`, or all. */
export type Names = 0 | 1 | 2;

export const NAMES_IN: Readonly<Record<Syntax, Names>> = { inert: 0, code: 1, config: 2, shell: 2, text: 2 };

/** Behind an operator, a type or a word such as `value` there is a quote; or the name is that of an element. */
function mayBeGivenLiteral(bytes: Uint8Array, end: number): boolean {
  const closed = overClosing(bytes, end);
  const from = overBlanks(bytes, closed);
  const first = bytes[from];
  if (first === GREATER || (first === LESS && bytes[from + 1] === SLASH)) return true;
  // In a list of texts there are as many names as commas.
  if (first === COMMA && !isFirst(bytes, end)) return isBeforeValueWord(bytes, closed);
  const behind = overOperator(bytes, from);
  const isOperator = behind > from;
  if ((isOperator || from > end) && opensLiteral(bytes, behind)) return true;
  if (isOperator && opensMadeOf(bytes, behind)) return true;
  if (first === OPENING_BRACE) return opensAccessors(bytes, from);
  if (first === COLON || (!isOperator && from > end)) {
    if (isTypedLiteral(bytes, first === COLON ? from + 1 : from)) return true;
  }
  return (first === COMMA || !isOperator) && isBeforeValueWord(bytes, closed);
}

const [LF, CR, DOLLAR, COMMA, MINUS, SLASH, COLON, LESS, EQUALS] = [10, 13, 36, 44, 45, 47, 58, 60, 61];
const [GREATER, AT, BACKSLASH, CLOSING_BRACKET] = [62, 64, 92, 93];

/** What an operator is made of, as `operatorAfter` knows them; what no type goes on behind; what `\s` matches; what a function's name has. */
const [OPERATOR, ENDS_TYPE, SPACE, FUNCTION] = [1, 2, 4, 8];
/** Their bits, by bytes. */
export const MARKS = marks();
const LONGEST_OPERATOR = 3;
/** So far goes what stands between a name and its value, at the least; the same as in operator.ts, or more. */
const [MOST_BLANKS, LONGEST_TYPE, LONGEST_GAP, LONGEST_NAMES] = [80, 64, 64, 160];

function marks(): Uint8Array {
  const marks = new Uint8Array(256);
  const mark = (characters: string, bit: number) => {
    for (const character of characters) marks[character.charCodeAt(0)]! |= bit;
  };
  mark("=!-<>:|?,(.+", OPERATOR);
  mark(';(){},"`\r\n', ENDS_TYPE);
  mark(" \t\r\n\v\f\u00a0", SPACE);
  mark("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.:[] ", FUNCTION);
  return marks;
}

const isMark = (bit: number, byte: number | undefined): boolean =>
  byte !== undefined && (MARKS[byte]! & bit) !== 0;

const isA = (bits: number, byte: number | undefined): boolean =>
  byte !== undefined && (classOf(byte) & bits) !== 0;

/** Over the quote, escaped or not, and the bracket that close a quoted name. */
function overClosing(bytes: Uint8Array, end: number): number {
  let at = end;
  if (bytes[at] === BACKSLASH && isA(QUOTE, bytes[at + 1])) at++;
  if (isA(QUOTE, bytes[at])) at++;
  return bytes[at] === CLOSING_BRACKET ? at + 1 : at;
}

function overBlanks(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < from + MOST_BLANKS && isA(BLANK, bytes[at])) at++;
  return at;
}

function overOperator(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < from + LONGEST_OPERATOR && isMark(OPERATOR, bytes[at])) at++;
  return at;
}

/** Whether a literal begins behind blanks and a line break, with its quote, an escaped one, or a prefix. */
function opensLiteral(bytes: Uint8Array, from: number): boolean {
  let at = overBlanks(bytes, from);
  const lineBreak = bytes[at] === BACKSLASH ? at + 1 : at;
  if (bytes[lineBreak] === LF) at = overBlanks(bytes, lineBreak + 1);
  else if (bytes[lineBreak] === CR) at = overBlanks(bytes, lineBreak + 2);
  const byte = bytes[at];
  if (isA(QUOTE, byte)) return true;
  const mayBePrefix = isA(LETTER, byte) || byte === AT || byte === DOLLAR || byte === BACKSLASH;
  return mayBePrefix && isA(QUOTE, bytes[at + 1]);
}

/** `{ get;`, of a property in C#. */
function opensAccessors(bytes: Uint8Array, from: number): boolean {
  const at = bytes[from + 1] === SPACE_BYTE ? from + 2 : from + 1;
  return bytes[at] === 0x67 && bytes[at + 1] === 0x65 && bytes[at + 2] === 0x74 && bytes[at + 3] === 0x3b;
}

/** `[]byte("v")`, `new Encoding.UTF8.GetBytes("v")`: a name with its brackets, and in round ones a literal. */
function opensMadeOf(bytes: Uint8Array, from: number): boolean {
  let at = overBlanks(bytes, from);
  const limit = at + LONGEST_FUNCTION;
  while (at < limit && isMark(FUNCTION, bytes[at])) at++;
  if (bytes[at] !== OPENING_BRACKET) return false;
  if (!MADE_BY.includes(bytes[at - 2]! | 32 | ((bytes[at - 1]! | 32) << 8))) return false;
  const inside = at + 1;
  return isA(QUOTE, bytes[inside]) || (isA(LETTER, bytes[inside]) && isA(QUOTE, bytes[inside + 1]));
}

const SPACE_BYTE = 32;
const LONGEST_FUNCTION = 60;
/** The last letters of functions that `literalAfter` knows to make the same value of a literal. */
const MADE_BY = ["te", "es", "ex", "in", "fy", "de", "64", "ng", "ay", "om", "tr"].map(
  (two) => two.charCodeAt(0) | (two.charCodeAt(1) << 8),
);

/** `string = "v"` */
function isTypedLiteral(bytes: Uint8Array, from: number): boolean {
  const limit = Math.min(bytes.length, from + LONGEST_TYPE);
  let at = from;
  while (at < limit && bytes[at] !== EQUALS && !isMark(ENDS_TYPE, bytes[at])) at++;
  return at < limit && bytes[at] === EQUALS && opensLiteral(bytes, at + 1);
}

/** Behind blanks, line breaks and commas there is `value`, or `default`: their first two letters tell. */
function isBeforeValueWord(bytes: Uint8Array, from: number): boolean {
  let at = from;
  while (at < from + LONGEST_GAP && (bytes[at] === COMMA || isMark(SPACE, bytes[at]))) at++;
  if (at === from) return false;
  if (isA(QUOTE, bytes[at])) at++;
  const letters = String.fromCharCode(bytes[at]! | 32, bytes[at + 1]! | 32);
  return letters === "va" || letters === "de";
}

/** Whether the name, in quotes, is the first in round or curly brackets, or stands behind `{` without them. */
function isFirst(bytes: Uint8Array, end: number): boolean {
  let at = nameStart(bytes, end) - 1;
  if (!isA(QUOTE, bytes[at])) return bytes[at] === OPENING_BRACE;
  at--;
  for (let blanks = 0; blanks < 4 && isMark(SPACE, bytes[at]); blanks++) at--;
  return bytes[at] === OPENING_BRACE || bytes[at] === OPENING_BRACKET;
}

const [OPENING_BRACKET, OPENING_BRACE] = [40, 123];

/** Or a place in it, where it is longer than any name. The word that was found stands somewhere in the name. */
function nameStart(bytes: Uint8Array, end: number): number {
  const limit = Math.max(0, end - LONGEST_NAMES);
  let start = end;
  while (start > limit && isA(NAME, bytes[start - 1])) start--;
  return start;
}

/** Behind `?`, `&` or `--`, or in one pair of quotes with its value. */
function mayBeBare(bytes: Uint8Array, end: number): boolean {
  const start = nameStart(bytes, end);
  for (let at = start; at < end; at++) if (bytes[at] === MINUS && bytes[at + 1] === MINUS) return true;
  const before = bytes[start - 1];
  if (before === QUESTION || before === AND) return true;
  return isA(QUOTE, before) && (bytes[end] === EQUALS || bytes[end] === COLON);
}

const [AND, QUESTION] = [38, 63];
