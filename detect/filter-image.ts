import { COMMON_WINDOWS } from "./common-windows.ts";
import { RECORD, RECORDS, WINDOW, WORD_BITS, type FilterImage, type FilterWord } from "./filter-tables.ts";

const SHORTEST = 3;
const SIX = 6;

/**
 * Lays the words out as the filter looks them up.
 * @throws RangeError for a word that is not of three to 200 ASCII characters, or for too many words
 */
export function filterImage(words: readonly FilterWord[]): FilterImage {
  if (words.length >= 2 ** WORD_BITS) throw new RangeError("There are too many keywords for the filter.");
  const longest = Math.max(SHORTEST, ...words.map(checkedLength));
  const ends = RECORDS + words.length * RECORD;
  const bytes = new Uint8Array(ends - RECORDS + words.reduce((sum, { text }) => sum + text.length, 0));
  const cells = new Uint32Array(bytes.buffer, 0, (ends - RECORDS) >> 2);
  const common = commonWindows();
  let letters = ends;
  let farthest = 0;
  words.forEach(({ text, exact }, number) => {
    const { length } = text;
    const isShort = length < WINDOW;
    const at = isShort ? 0 : rarestWindow(text.toLowerCase(), common);
    const window = windowAt(text, at);
    // What is furthest from the window; of a word of three there is no more.
    const other = isShort || at >= length - WINDOW - at ? 0 : length - WINDOW;
    const fold = exact ? 0 : 0x20;
    const mask = isShort ? 0x00_ff_ff_ff : 0xff_ff_ff_ff;
    // Which record comes next is written where the heads are.
    const behind = length - at < SIX ? 0 : windowAt(text, at + SIX - WINDOW);
    const fields = [
      0,
      window,
      windowAt(text, other),
      other - at,
      at,
      letters,
      length,
      number,
      fold,
      mask,
      behind,
    ];
    cells.set(
      fields.map((field) => field >>> 0),
      (number * RECORD) >> 2,
    );
    for (let index = 0; index < length; index++) bytes[letters++ - RECORDS] = text.charCodeAt(index);
    farthest = Math.max(farthest, at);
  });
  return { bytes, words: words.length, longest, farthest, deepest: deepest(words) };
}

function checkedLength({ text, exact }: FilterWord): number {
  if (!/^[ -~]{3,200}$/.test(text) || (!exact && /[A-Z]/.test(text)))
    throw new RangeError(
      "A keyword has to be 3 to 200 characters of ASCII, in small letters unless case counts.",
    );
  return text.length;
}

/** The most words that can stand at one place: each is the beginning of the next. */
function deepest(words: readonly FilterWord[]): number {
  const open: string[] = [];
  let most = 1;
  for (const word of words.map(({ text }) => text.toLowerCase()).toSorted()) {
    while (open.length > 0 && !word.startsWith(open.at(-1)!)) open.pop();
    most = Math.max(most, open.push(word));
  }
  return most;
}

/** Four bytes, little-endian, each with 0x20 set; of a word of three, three. */
function windowAt(word: string, at: number): number {
  let window = 0;
  for (let place = Math.min(at + WINDOW, word.length) - 1; place >= at; place--)
    window = (window << 8) | word.charCodeAt(place) | 0x20;
  return window >>> 0;
}

/** Where in a word the four bytes stand that source code has the least. */
function rarestWindow(word: string, common: ReadonlyMap<number, number>): number {
  let rarest = 0;
  let least = Infinity;
  for (let at = 0; at + WINDOW <= word.length; at++) {
    const weight =
      (common.get(windowAt(word, at)) ?? weightAt(word, at)) + (word.length - at < SIX ? SHORT_OF_SIX : 0);
    if (weight < least) {
      least = weight;
      rarest = at;
    }
  }
  return rarest;
}

/**
 * What a window weighs more that has less than six bytes of the word from there on: the filter's second look takes six,
 * and lets a third fewer pass. A common window weighs more than that.
 */
const SHORT_OF_SIX = 64;

function weightAt(word: string, at: number): number {
  let weight = 0;
  for (let place = at; place < at + WINDOW; place++) weight += WEIGHTS[word.charCodeAt(place)]!;
  return weight;
}

/** The logarithm of how often a character stands in source code, in steps of about a fifth of a bit. */
const WEIGHTS = weights();

function weights(): Uint8Array {
  const table = new Uint8Array(128);
  const byFrequency = " etaoinsrlcdpumfhgybvwkxjqz";
  for (let at = 0; at < byFrequency.length; at++) table[byFrequency.charCodeAt(at)] = 32 - at;
  for (const mark of "_.-:/") table[mark.charCodeAt(0)] = 12;
  return table;
}

/** Each with a weight above that of any other window, the most frequent with the most. */
function commonWindows(): ReadonlyMap<number, number> {
  // What comments are underlined with.
  const weights = new Map([[windowAt("----", 0), Infinity]]);
  for (let at = 0; at < COMMON_WINDOWS.length; at += WINDOW)
    weights.set(windowAt(COMMON_WINDOWS, at), 200 + COMMON_WINDOWS.length - at);
  return weights;
}
