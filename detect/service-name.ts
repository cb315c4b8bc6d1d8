import { classAt, classOf, LETTER, NAME } from "./characters.ts";

/** Where a service's name stands, and the variable, setting or word of which it is a part. */
export interface ServiceName {
  readonly start: number;
  /** Where the service's name itself ends. */
  readonly tail: number;
  /** Where the word ends. */
  readonly end: number;
  readonly wordStart: number;
}

/** A name's word ends no further than this behind the name's beginning. */
export const LONGEST_WORD = 80;
/** Shorter names are parts of other words by chance: they have to begin a word, and to end it. */
export const TELLING = 6;

/**
 * The service's name that begins at `hit`, where it is one: not a part of another word, a path or a package. `end`
 * is where the word ends that holds it, such as a variable's name.
 */
export function serviceNameAt(text: string, hit: number, names: readonly string[]): ServiceName | undefined {
  const length = longestAt(text, hit, names);
  if (length === 0 || isPartOfPath(text, hit)) return undefined;
  const begins = beginsWord(text.charCodeAt(hit - 1), text.charCodeAt(hit));
  const ends = endsWord(text, hit + length);
  // RENAME_COMMIT has a service's name in it.
  if (length < TELLING ? !begins || !ends : !begins && !ends) return undefined;
  let wordStart = hit;
  while (wordStart > Math.max(0, hit - LONGEST_WORD) && (classAt(text, wordStart - 1) & NAME) !== 0)
    wordStart--;
  let end = hit + length;
  while (end < hit + LONGEST_WORD && (classAt(text, end) & NAME) !== 0) end++;
  return { start: hit, tail: hit + length, end, wordStart };
}

function longestAt(text: string, hit: number, names: readonly string[]): number {
  let longest = 0;
  for (const name of names) {
    if (name.length > longest && text.slice(hit, hit + name.length).toLowerCase() === name)
      longest = name.length;
  }
  return longest;
}

/** `vendor/acme`, `@acme/client`, but neither `https://acme.com` nor PHP's `new \Acme\Client`. */
function isPartOfPath(text: string, hit: number): boolean {
  const before = text[hit - 1];
  if (before === "\\") return !/[\s(]/.test(text[hit - 2] ?? "\n");
  return before === "@" || (before === "/" && text[hit - 2] !== "/");
}

/** Neither a letter nor a digit before it, as in base64, or a new word in camelCase. */
export function beginsWord(before: number, first: number): boolean {
  if ((classOf(before) & LETTER) === 0) return !(before >= 48 && before <= 57);
  return isSmallCode(before) && !isSmallCode(first);
}

/** The word is over, another begins in camelCase, or one follows that names have there. */
function endsWord(text: string, at: number): boolean {
  return (
    (classAt(text, at) & LETTER) === 0 ||
    (!isSmall(text, at) && (isSmall(text, at - 1) || (classAt(text, at - 1) & LETTER) === 0)) ||
    /^(?:api|app|access|auth|client|cloud|hq|io|key|oauth|pass|pat|secret|token)/i.test(
      text.slice(at, at + 6),
    )
  );
}

const isSmall = (text: string, at: number): boolean => isSmallCode(text.charCodeAt(at));

const isSmallCode = (code: number): boolean => code >= 97 && code <= 122;
