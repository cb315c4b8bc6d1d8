import { classOf } from "./characters.ts";
import { MARKS } from "./given.ts";
import { LOOSE_ALPHABET } from "./loose.ts";

/** A word to look for. */
export interface FilterWord {
  /** ASCII, of three characters at least; in small letters where its case does not count. */
  readonly text: string;
  readonly exact: boolean;
}

/** What the memory of a filter holds of its words: a copy of it makes a filter ready. */
export interface FilterImage {
  /** What lies from `RECORDS` on: a record for each word in their order, and the letters of the words. */
  readonly bytes: Uint8Array;
  readonly words: number;
  /** The length of the longest word. */
  readonly longest: number;
  /** The furthest that a window lies behind the beginning of its word. */
  readonly farthest: number;
  /** The most words that can stand at one place. */
  readonly deepest: number;
}

/** Where things lie in the memory of a filter, which its WebAssembly and its plain form both read. */
export interface FilterLayout {
  /** Where the hits go: a u32 each, `(start - from) << WORD_BITS | word`. */
  readonly hits: number;
  /** The list of places that the WebAssembly keeps for itself: a u32 for each of a stride. */
  readonly places: number;
  /** Where gates are written. */
  readonly gates: number;
  /** Where text is copied that is not in the memory yet: a stride, and what gates may look at on either side. */
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
  readonly farthest: number;
  /** The end of the words' records. */
  readonly recordsEnd: number;
}

/** Text is searched in strides of this many bytes, so that a place in one and a word fit into 30 bits. */
export const STRIDE = 65_536;
export const WORD_BITS = 14;
/** 2^32 divided by the golden ratio: multiplied by it, the bits of a window spread upwards. */
export const SPREAD = 0x9e_37_79_b1;
/** The same, moved up so far that the fourth byte of a window counts in the highest bits of its hash alone. */
const FLAG_SPREAD = 0xe3_77_9b_10;
export const FOURTH_BITS = 4;
export const FOLD = 0x20_20_20_20;

/** Addresses in the memory; 0 stands for no record. Of each byte its bits, those that tell values, and of `LOOSE`. */
const CLASSES = 64;
const VALUE_MARKS = CLASSES + 256;
const LOOSE = VALUE_MARKS + 256;
/** One bit for each hash of this many bits of six bytes: 1 where those of a word from its window on have it. */
const SIXES = LOOSE + 256;
const SIX_BITS = 18;
/** The same for windows: of words that have less than six bytes from there on. */
const LONE = SIXES + 2 ** (SIX_BITS - 3);
const LONE_BITS = 16;
/** One byte for each hash of this many bits: `FLAG` where a window has it. */
export const FLAGS = LONE + 2 ** (LONE_BITS - 3);
const FLAG_BITS = 18;
export const HEADS = FLAGS + 2 ** FLAG_BITS;
/** By so many bytes the list of places grows. */
export const FLAG = 4;
/**
 * One u32 for each hash of this many bits: the address of the first record of the windows that have it. So many that
 * few records share one: to follow them is guesswork for a processor.
 */
export const HEAD_BITS = 15;
export const RECORDS = HEADS + 4 * 2 ** HEAD_BITS;
/**
 * Eleven u32: the next record, the window, another four bytes and where these lie from the window on, where the window
 * lies in the word, the word's address, length and number, the bit that small letters have where case is folded, the
 * bits that count of the other four bytes, and the address of the word's gates, 0 as long as it has none; in the image,
 * until the tables are filled, the last four of the six bytes from the window on, 0 where there are less.
 */
export const RECORD = 44;
/** So far behind the end of a text is read, by vectors, for long words and for signs. */
export const SLACK = 1024;

/** How many bytes there are for gates: those of all words take half of it. */
export const GATES = 2 ** 18;

/** How many bytes of a word are looked for first. */
export const WINDOW = 4;

/** @param room how much text can be read into the memory */
export function layOut({ bytes, longest, deepest }: FilterImage, room: number): FilterLayout {
  const gates = align(RECORDS + bytes.length);
  const places = gates + GATES;
  const hits = align(places + 4 * (STRIDE + longest + SLACK));
  const copy = hits + 4 * STRIDE * deepest;
  const roomAt = align(copy + STRIDE + longest + 3 * SLACK);
  return { gates, places, hits, copy, room: roomAt, bytes: roomAt + room + SLACK, longest };
}

const align = (address: number): number => (address + 63) & ~63;

/** Writes the words, and what is known of bytes, into a memory of the layout's size, which is all zeros. */
export function fillTables(image: FilterImage, layout: FilterLayout, buffer: ArrayBuffer): FilterTables {
  const memory = new Uint8Array(buffer);
  memory.set(image.bytes, RECORDS);
  for (let byte = 0; byte < 256; byte++) memory[CLASSES + byte] = classOf(byte);
  memory.set(MARKS, VALUE_MARKS);
  memory.set(LOOSE_ALPHABET, LOOSE);
  return { ...layout, memory, farthest: image.farthest, recordsEnd: RECORDS + image.words * RECORD };
}

/** A hash in which the fourth byte counts in the highest `FOURTH_BITS` alone. */
export const flagHash = (window: number): number => Math.imul(window, FLAG_SPREAD) >>> (32 - FLAG_BITS);

/** The length of a word, by its number. */
export function lengthOf({ memory }: FilterTables, word: number): number {
  return memory[RECORDS + word * RECORD + 4 * 6]!;
}
