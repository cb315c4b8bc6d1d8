import { BLANK, classAt, CLOSES, LINE_BREAK, NAME, OPENS, QUOTE } from "./characters.ts";

/** Behind a value stand a blank, a quote, a bracket, an escape, the end of a sentence, or nothing. */
export const END = String.raw`(?=[\s"'\`()[\]{}<>,;&|]|\\[nrt"'\`\\]|[.!:](?:[\s"'\`]|$)|%2[267]|$)`;

/** What else has such values, where one of these words stands before them. */
export const OF_SOMETHING_ELSE =
  /sha-?\d|md5|digest|checksum|integrity|hash|commit|revision|\brev\b|etag|fingerprint|(?:broken|fixed|introduced|reverted) (?:in|by)\b|\bref\b|blob|\btree\b|h1:|trace|[?&;](?:password|pwd)=/i;

/** Where the reach of a name ends at the latest: so many characters behind `from`, over few line breaks. */
export function reachOf(text: string, from: number, reach: number): number {
  const limit = Math.min(text.length, from + reach);
  let lineBreaks = 0;
  for (let at = from; at < limit; at++) {
    if (text.charCodeAt(at) === 10 && ++lineBreaks > MOST_LINE_BREAKS) return at;
  }
  return limit;
}

const MOST_LINE_BREAKS = 2;

/**
 * The first place behind `from`, up to `limit`, at which a value may begin: after a blank, a quote, a bracket or an
 * operator, with at least `shortest` characters before the next one of those. In quotes only they and the line's end
 * end it. -1 where there is none.
 */
export function nextValueStart(text: string, from: number, limit: number, shortest: number): number {
  for (let at = from + 1; at <= limit; at++) {
    const before = classAt(text, at - 1);
    if ((before & OPENS) === 0) continue;
    if ((before & QUOTE) !== 0 ? isQuoted(text, at, shortest) : isLong(text, at, shortest)) return at;
  }
  return -1;
}

function isLong(text: string, at: number, shortest: number): boolean {
  for (let end = at; end < at + shortest; end++) if ((classAt(text, end) & CLOSES) !== 0) return false;
  return at + shortest <= text.length;
}

function isQuoted(text: string, at: number, shortest: number): boolean {
  const quote = text.charCodeAt(at - 1);
  for (let end = at; end < at + shortest; end++) {
    if (text.charCodeAt(end) === quote || (classAt(text, end) & (BLANK | LINE_BREAK)) !== 0) return false;
  }
  return at + shortest <= text.length;
}

/** A digest in a list of files, as `sha256sum` writes it and Debian's control files do: behind it a size, and the file's name. */
export const isListed = (text: string, start: number, end: number): boolean =>
  /^[0-9a-f]+ ( |\*|\d+ )[\w.+~/-]+\.\w+\s/.test(`${text.slice(start, end + 120)}\n`);

/** The range of the name that an operator just before `at` gives the value there, where there is one. */
export function ownerBefore(
  text: string,
  at: number,
): { readonly start: number; readonly end: number } | undefined {
  const limit = Math.max(0, at - 100);
  let end = at;
  while (end > limit && ((classAt(text, end - 1) & (BLANK | QUOTE)) !== 0 || text[end - 1] === "<")) end--;
  const operator = end;
  while (end > limit && /[:=>(?|-]/.test(text[end - 1]!)) end--;
  if (text[end] === "=" && /[.+]/.test(text[end - 1]!)) end--;
  if (end === operator) return undefined;
  while (end > limit && ((classAt(text, end - 1) & (BLANK | QUOTE)) !== 0 || /[\]\\]/.test(text[end - 1]!)))
    end--;
  let start = end;
  while (start > limit && (classAt(text, start - 1) & NAME) !== 0) start--;
  return start < end ? { start, end } : undefined;
}
