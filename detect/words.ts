import { TRIGRAMS } from "./trigrams.ts";

/**
 * How much a value reads like words: 0 for noise, 1 for `accountSettings` or `my-user-name`. Counted are the
 * letters in runs of three and more whose groups of three are those that words are made of.
 */
export function wordLikeness(value: string): number {
  let letters = 0;
  let inWords = 0;
  for (const [run] of value.matchAll(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d/g)) {
    letters += run.length;
    if (run.length >= 3 && familiar(run.toLowerCase()) >= WORDY) inWords += run.length;
  }
  return letters === 0 ? 0 : inWords / letters;
}

/** The share of its groups of three that a word has at least; chance letters have 0.14. */
const WORDY = 0.6;

function familiar(run: string): number {
  known ??= Uint8Array.from(atob(TRIGRAMS), (character) => character.charCodeAt(0));
  let count = 0;
  for (let at = 0; at + 3 <= run.length; at++) {
    const index = (code(run, at) * 26 + code(run, at + 1)) * 26 + code(run, at + 2);
    count += (known[index >> 3]! >> (index & 7)) & 1;
  }
  return count / (run.length - 2);
}

let known: Uint8Array | undefined;

const code = (text: string, at: number): number => text.charCodeAt(at) - 97;
