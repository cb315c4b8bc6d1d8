import { enterPlainly, scanPlainly } from "./filter-plain.ts";
import {
  fillTables,
  layOut,
  lengthOf,
  RECORDS,
  SLACK,
  STRIDE,
  WORD_BITS,
  type FilterImage,
  type FilterTables,
} from "./filter-tables.ts";
import { gateWriter, type Guard } from "./filter-gates.ts";
import type { Names } from "./given.ts";
import { kernel } from "./kernel.ts";
import { ALL_SIGNS } from "./signs.ts";

/** Called for each word: its number in the list that the filter's image was made from, and where it begins. */
export type OnWord = (word: number, start: number) => void;

export interface Filter {
  /** Memory for text: what is read into it need not be copied. What stands in it is lost when it is used again. */
  readonly room: Uint8Array<ArrayBuffer>;
  /**
   * Finds the words that begin in `bytes[from, to)`, a stride at the most, in their order, and those that begin at
   * one place in the order of their numbers. They may end behind `to`. Of case only that of ASCII is ever folded.
   */
  scan(bytes: Uint8Array, from: number, to: number, onWord: OnWord): void;
  /**
   * Looks for the same but for words that have gates, where none of these lets them pass. They may be among the found
   * there all the same: without WebAssembly, and where the gates would have to see more of the text than is at hand.
   * @param names whether what may be a secret's name counts
   * @returns how many there are: most texts have none
   */
  find(bytes: Uint8Array, from: number, to: number, names: Names): number;
  /** Tells of the words that were found last, so many, looking from there on. */
  tell(found: number, from: number, onWord: OnWord): void;
  readonly guard: Guard;
  /**
   * The `SIGNS` that the bytes have; some may be too many, none is missed.
   * @param lines whether line breaks are looked at as well
   */
  signs(bytes: Uint8Array, lines?: boolean): number;
  /** The length of a word, by its number. */
  lengthOf(word: number): number;
}

/**
 * All words in one pass, whatever their number.
 * @param room how many bytes of text can be read into the filter's memory
 * @param wasm the assembled filter.wat; without it the filter finds the same, more slowly
 */
export function openFilter(
  image: FilterImage,
  room: number,
  wasm: Uint8Array<ArrayBuffer> | null = kernel,
): Filter {
  const layout = layOut(image, room);
  const memory = wasm ? wasmMemory(layout.bytes) : { buffer: new ArrayBuffer(layout.bytes) };
  const tables = fillTables(image, layout, memory.buffer);
  const { scan, signs, guard } = wasm ? assembled(tables, instantiate(wasm, memory)) : plain(tables);
  return {
    signs,
    guard,
    lengthOf: (word) => lengthOf(tables, word),
    room: tables.memory.subarray(tables.room, tables.room + room),
    scan: (bytes, from, to, onWord) => report(tables, scan(bytes, from, to, 0), from, onWord),
    find: (bytes, from, to, names) => scan(bytes, from, to, 1 + names),
    tell: (found, from, onWord) => report(tables, found, from, onWord),
  };
}

const WORD_MASK = 2 ** WORD_BITS - 1;

/** Hits come nearly sorted: a window may lie a few bytes behind the beginning of its word. */
function report({ memory, hits }: FilterTables, count: number, from: number, onWord: OnWord): void {
  if (count === 0) return;
  const found = new Uint32Array(memory.buffer, hits, count);
  for (let at = 1; at < count; at++) {
    const hit = found[at]!;
    let to = at;
    for (; to > 0 && found[to - 1]! > hit; to--) found[to] = found[to - 1]!;
    found[to] = hit;
  }
  for (let at = 0; at < count; at++) {
    const hit = found[at]!;
    onWord(hit & WORD_MASK, from + (hit >>> WORD_BITS));
  }
}

/** What filter.wat exports. */
interface Exports {
  readonly scan: (
    from: number,
    to: number,
    end: number,
    last: number,
    places: number,
    out: number,
    guarded: number,
    begin: number,
    limit: number,
    goesOn: number,
  ) => number;
  readonly signs: (from: number, to: number, lines: number) => number;
  readonly enter: (from: number, to: number) => void;
}

function plain(tables: FilterTables) {
  enterPlainly(tables);
  return {
    scan(bytes: Uint8Array, from: number, to: number) {
      checkStride(from, to);
      return scanPlainly(tables, bytes, from, to);
    },
    signs: () => ALL_SIGNS,
    guard: () => {},
  };
}

function assembled(tables: FilterTables, exports: Exports) {
  exports.enter(RECORDS, tables.recordsEnd);
  return {
    scan: scanWith(tables, exports),
    signs: signsWith(tables, exports),
    guard: gateWriter(tables),
  };
}

function checkStride(from: number, to: number): void {
  if (to - from > STRIDE) throw new RangeError("A stride is too long.");
}

/** Scans where the text lies, or else copies the stride with what may belong to words at its ends. */
function scanWith(tables: FilterTables, { scan }: Exports) {
  const { memory, farthest, longest, places, hits, copy } = tables;
  return (bytes: Uint8Array, from: number, to: number, guarded: number): number => {
    checkStride(from, to);
    const end = Math.min(bytes.length, to + farthest);
    const last = Math.min(bytes.length, to + longest);
    let base = bytes.byteOffset;
    let begin = 0;
    let limit = bytes.length;
    if (bytes.buffer !== memory.buffer) {
      begin = Math.max(0, from - SLACK);
      limit = Math.min(limit, last + SLACK);
      memory.set(bytes.subarray(begin, limit), copy);
      base = copy - begin;
    }
    const out = scan(
      base + from,
      base + to,
      base + end,
      base + last,
      places,
      hits,
      guarded,
      base + begin,
      base + limit,
      limit - begin < bytes.length ? 1 : 0,
    );
    return (out - hits) >> 2;
  };
}

/** The same for signs; a stride that is copied shows what stands on either side of it. */
function signsWith({ memory, copy }: FilterTables, { signs }: Exports) {
  return (bytes: Uint8Array, lines = false): number => {
    if (bytes.buffer === memory.buffer)
      return signs(bytes.byteOffset, bytes.byteOffset + bytes.length, Number(lines));
    let found = 0;
    for (let from = 0; from < bytes.length; from += STRIDE / 2) {
      const before = Math.max(0, from - SLACK);
      const end = Math.min(bytes.length, from + STRIDE / 2 + SLACK);
      memory.set(bytes.subarray(before, end), copy);
      found |= signs(copy, copy + end - before, Number(lines));
    }
    return found;
  };
}

/** As much of WebAssembly as is used here; TypeScript has its types only with those of a browser. */
declare const WebAssembly: {
  readonly Memory: new (size: { initial: number; maximum: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: Exports };
};

const PAGE = 65_536;

function wasmMemory(bytes: number) {
  const pages = Math.ceil(bytes / PAGE);
  return new WebAssembly.Memory({ initial: pages, maximum: pages });
}

function instantiate(wasm: Uint8Array, memory: object): Exports {
  const module = new WebAssembly.Module(wasm);
  return new WebAssembly.Instance(module, { filter: { memory } }).exports;
}
