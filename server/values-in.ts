import { literalValue } from "../core/literal-value.ts";
import type { Span } from "./range.ts";

/** A text that may be a whole value, and where it stands. */
export interface ValueIn extends Span {
  readonly value: string;
}

/** No shorter text has a fingerprint in the vault. */
const SHORTEST = 12;
/** The vault takes no longer value. */
const LONGEST = 64 * 1024;

/**
 * Texts that may be whole values: whatever stands between two quotes of a kind, and whatever follows a `=` or a `:`
 * without blanks. No parse is needed for that, in whichever language: what is no value matches nothing either.
 */
export function* valuesIn(text: string): Generator<ValueIn> {
  for (const quote of ['"', "'"]) yield* between(text, quote, false);
  for (const quote of ['"""', "'''", "`"]) yield* between(text, quote, true);
  yield* bare(text);
}

/** Between each two quotes that follow one another: which of them open and which close is not asked. */
function* between(text: string, quote: string, overLines: boolean): Generator<ValueIn> {
  let start = -1;
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + quote.length)) {
    const isNear = start !== -1 && at - start >= SHORTEST && at - start <= LONGEST;
    if (isNear && (overLines || !text.slice(start, at).includes("\n"))) yield* valueAt(text, start, at);
    start = at + quote.length;
  }
}

function* bare(text: string): Generator<ValueIn> {
  for (const { 0: whole, 1: found = "", index } of text.matchAll(BARE)) {
    const end = index + whole.length;
    const start = end - found.length;
    yield* valueAt(text, start, end);
    // What closes a list or ends a statement is no part of it.
    let closing = end;
    while (",;)]}".includes(text.charAt(closing - 1))) closing--;
    if (closing < end) yield* valueAt(text, start, closing);
  }
}

/** What follows the first sign of a line, or of a word in it, up to a blank or a quote. */
const BARE = /[=:][ \t]*([^\s"'`]{12,})/g;

/** As it stands, and as escape sequences that most languages have would have it. */
function* valueAt(text: string, start: number, end: number): Generator<ValueIn> {
  if (end - start < SHORTEST || end - start > LONGEST) return;
  const written = text.slice(start, end);
  yield { value: written, start, end };
  const value = written.includes("\\") ? literalValue(written, "javascript") : undefined;
  if (value !== undefined && value !== written) yield { value, start, end };
}
