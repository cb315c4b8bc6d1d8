import { COMMON_WINDOWS } from "./common-windows.ts";

/** A word to look for. */
export interface FilterWord {
  /** ASCII, of three characters at least; in small letters where its case does not count. */
  readonly text: string;
  readonly exact: boolean;
}

/** Where things lie in the memory of a filter, which its WebAssembly and its plain form both read. */
export interface FilterLayout {
  /** The letters of the words, one behind the other. */
  readonly letters: number;
  /** Where the hits go: a u32 each, `(start - from) << WORD_BITS | word`. */
  readonly hits: number;
  /** The list of places that the WebAssembly keeps for itself: a u32 for each of a stride. */
  readonly places: number;
  /** Where text is copied that is not in the memory yet: a stride, and a longest word on either side. */
  readonly copy: number;
  /** Where text may be read into, so that it is not copied. */
  readonly room: number;
  /** How much memory is needed. */
  readonly bytes: number;
  /** The length of the longest word. */
  readonly longest: number;
}

/** A filter's memory, made ready. */
export interface FilterTables extends FilterLayout {
  readonly memory: Uint8Array<ArrayBuffer>;
  /** The furthest that a window lies behind the beginning of its word. */
  readonly farthest: number;
}

/** Text is searched in strides of this many bytes, so that a place in one and a word fit into 30 bits. */
export const STRIDE = 65_536;
export const WORD_BITS = 14;
/** 2^32 divided by the golden ratio: multiplied by it, the bits of a window spread upwards. */
export const SPREAD = 0x9e_37_79_b1;
export const FOLD = 0x20_20_20_20;

/** Addresses in the memory; 0 stands for no record. */
export const FLAGS = 64;
/** One byte for each hash of this many bits: `FLAG` where a window of four bytes has it; then of three. */
export const FLAG_BITS = 19;
export const SHORT_FLAGS = FLAGS + 2 ** FLAG_BITS;
export const SHORT_FLAG_BITS = 15;
export const HEADS = SHORT_FLAGS + 2 ** SHORT_FLAG_BITS;
/** By so many bytes the list of places grows. */
const FLAG = 4;
/** One u32 for each hash of this many bits: the address of the first record of the windows that have it. */
export const HEAD_BITS = 13;
const RECORDS = HEADS + 4 * 2 ** HEAD_BITS;
/**
 * Ten u32: the next record, the window, another four bytes and where these lie from the window on, where the window
 * lies in the word, the word's address, length and number, the bit that small letters have where case is folded, and
 * the bits that count of the other four bytes.
 */
const RECORD = 40;
/** So far behind the end of a text is read, by vectors, for long words and for signs. */
export const SLACK = 1024;

const SHORTEST = 3;
const WINDOW = 4;

/**
 * Lays the tables out for the words.
 * @param room how much text can be read into the memory
 * @throws RangeError for a word that is not of three to 200 ASCII characters, or for too many words
 */
export function layOut(words: readonly FilterWord[], room: number): FilterLayout {
  if (words.length >= 2 ** WORD_BITS) throw new RangeError("There are too many keywords for the filter.");
  const longest = Math.max(SHORTEST, ...words.map(checkedLength));
  const letters = RECORDS + words.length * RECORD;
  const places = align(letters + words.reduce((sum, { text }) => sum + text.length, 0));
  const hits = align(places + 4 * (STRIDE + longest + SLACK));
  const copy = hits + 4 * STRIDE * deepest(words.map(({ text }) => text.toLowerCase()));
  const roomAt = align(copy + longest + STRIDE + longest + SLACK);
  return { letters, places, hits, copy, room: roomAt, bytes: roomAt + room + SLACK, longest };
}

const align = (address: number): number => (address + 63) & ~63;

function checkedLength({ text, exact }: FilterWord): number {
  if (!/^[ -~]{3,200}$/.test(text) || (!exact && /[A-Z]/.test(text)))
    throw new RangeError(
      "A keyword has to be 3 to 200 characters of ASCII, in small letters unless case counts.",
    );
  return text.length;
}

/** The most words that can stand at one place: each is the beginning of the next. */
function deepest(words: readonly string[]): number {
  const open: string[] = [];
  let most = 1;
  for (const word of words.toSorted()) {
    while (open.length > 0 && !word.startsWith(open.at(-1)!)) open.pop();
    most = Math.max(most, open.push(word));
  }
  return most;
}

/** Writes the tables into a memory of the layout's size, which is all zeros. */
export function fillTables(
  words: readonly FilterWord[],
  layout: FilterLayout,
  buffer: ArrayBuffer,
): FilterTables {
  const memory = new Uint8Array(buffer);
  const cells = new Uint32Array(buffer, 0, layout.places >> 2);
  const common = commonWindows();
  let letters = layout.letters;
  let farthest = 0;
  for (let number = 0; number < words.length; number++) {
    const { text, exact } = words[number]!;
    const { length } = text;
    const isShort = length < WINDOW;
    const at = isShort ? 0 : rarestWindow(text.toLowerCase(), common);
    const window = windowAt(text, at);
    const hash = Math.imul(window, SPREAD);
    if (isShort) memory[SHORT_FLAGS + (hash >>> (32 - SHORT_FLAG_BITS))] = FLAG;
    else memory[FLAGS + (hash >>> (32 - FLAG_BITS))] = FLAG;
    const head = (HEADS >> 2) + (hash >>> (32 - HEAD_BITS));
    const record = RECORDS + number * RECORD;
    // What is furthest from the window; of a word of three there is no more.
    const other = isShort || at >= length - WINDOW - at ? 0 : length - WINDOW;
    const otherWindow = windowAt(text, other);
    const fold = exact ? 0 : 0x20;
    const mask = isShort ? 0x00_ff_ff_ff : 0xff_ff_ff_ff;
    // One by one: this is part of each start, and an array for each word took a third of it.
    const cell = record >> 2;
    cells[cell] = cells[head]!;
    cells[cell + 1] = window;
    cells[cell + 2] = otherWindow;
    cells[cell + 3] = other - at;
    cells[cell + 4] = at;
    cells[cell + 5] = letters;
    cells[cell + 6] = length;
    cells[cell + 7] = number;
    cells[cell + 8] = fold;
    cells[cell + 9] = mask;
    cells[head] = record;
    for (let index = 0; index < length; index++) memory[letters++] = text.charCodeAt(index);
    farthest = Math.max(farthest, at);
  }
  return { ...layout, memory, farthest };
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
  let window = windowAt(word, 0);
  for (let at = 0; at + WINDOW <= word.length; at++) {
    if (at > 0) window = ((window >>> 8) | ((word.charCodeAt(at + WINDOW - 1) | 0x20) << 24)) >>> 0;
    const weight = common.get(window) ?? weightAt(word, at);
    if (weight < least) {
      least = weight;
      rarest = at;
    }
  }
  return rarest;
}

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
  const weights = new Map<number, number>();
  for (let at = 0; at < COMMON_WINDOWS.length; at += WINDOW)
    weights.set(windowAt(COMMON_WINDOWS, at), 200 + COMMON_WINDOWS.length - at);
  return weights;
}
