import { TRIGRAMS } from "./trigrams.ts";

/**
 * How much a value reads like words: 0 for noise, 1 for `accountSettings` or `my-user-name`. Counted are the
 * letters in runs of three and more whose groups of three are those that words are made of.
 */
export function wordLikeness(value: string): number {
  let letters = 0;
  let inWords = 0;
  for (let at = 0; at < value.length;) {
    const end = runEnd(value, at);
    letters += end - at;
    if (end - at >= 3 && familiar(value, at, end) >= WORDY) inWords += end - at;
    at = Math.max(end, at + 1);
  }
  return letters === 0 ? 0 : inWords / letters;
}

/** Of `HTMLParser2` the runs end behind `HTML`, `Parser` and `2`; what is none ends where it begins. */
function runEnd(value: string, start: number): number {
  let end = start;
  while (isCapital(value.charCodeAt(end))) end++;
  if (end > start + 1) return isSmall(value.charCodeAt(end)) ? end - 1 : end;
  while (isSmall(value.charCodeAt(end))) end++;
  return end > start || !isDigit(value.charCodeAt(start)) ? end : start + 1;
}

/** The share of its groups of three that a word has at least; chance letters have 0.14. */
const WORDY = 0.6;

function familiar(value: string, start: number, end: number): number {
  known ??= Uint8Array.from(atob(TRIGRAMS), (character) => character.charCodeAt(0));
  let count = 0;
  for (let at = start; at + 3 <= end; at++) {
    const index = (letterAt(value, at) * 26 + letterAt(value, at + 1)) * 26 + letterAt(value, at + 2);
    count += (known[index >> 3]! >> (index & 7)) & 1;
  }
  return count / (end - start - 2);
}

let known: Uint8Array | undefined;

/** 0 to 25, whatever its case. */
const letterAt = (text: string, at: number): number => (text.charCodeAt(at) | 32) - 97;

const isCapital = (code: number): boolean => code >= 65 && code <= 90;
const isSmall = (code: number): boolean => code >= 97 && code <= 122;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
