import {
  FLAG,
  flagHash,
  FLAGS,
  FOLD,
  FOURTH_BITS,
  HEAD_BITS,
  HEADS,
  RECORD,
  RECORDS,
  SPREAD,
  WINDOW,
  WORD_BITS,
  type FilterTables,
} from "./filter-tables.ts";

/** Enters the words in the tables by which they are looked up here: one less than filter.wat has. */
export function enterPlainly({ memory, recordsEnd }: FilterTables): void {
  const cells = new Uint32Array(memory.buffer);
  for (let record = RECORDS >> 2; record < recordsEnd >> 2; record += RECORD >> 2) {
    const window = cells[record + 1]!;
    const head = headOf(window);
    cells[record] = cells[head]!;
    cells[head] = 4 * record;
    cells[record + 10] = 0;
    // Of a word of three any fourth byte will do.
    const fourths = cells[record + 6]! < WINDOW ? 2 ** FOURTH_BITS : 1;
    for (let fourth = 0; fourth < fourths; fourth++) memory[FLAGS + flagHash(window | (fourth << 24))] = FLAG;
  }
}

/**
 * The filter without WebAssembly: what filter.wat does, one place at a time. Looks for words that begin in
 * `bytes[from, to)` and writes the hits where the tables say. Returns how many there are.
 */
export function scanPlainly(tables: FilterTables, bytes: Uint8Array, from: number, to: number): number {
  const { memory, farthest } = tables;
  const cells = new Uint32Array(memory.buffer);
  const end = Math.min(bytes.length, to + farthest);
  let out = tables.hits >> 2;
  let window = 0;
  for (let at = from; at < Math.min(bytes.length, from + 3); at++) window = shift(window, bytes[at]!);
  for (let at = from; at < end; at++) {
    window = shift(window, at + 3 < bytes.length ? bytes[at + 3]! : 0);
    if (memory[FLAGS + flagHash(window)] === 0) continue;
    check(at, window);
    check(at, window & 0xff_ff_ff);
  }
  return out - (tables.hits >> 2);

  function check(at: number, window: number): void {
    let record = cells[headOf(window)]! >> 2;
    for (; record !== 0; record = cells[record]! >> 2) {
      if (cells[record + 1] !== window >>> 0) continue;
      const start = at - cells[record + 4]!;
      const isIn = start >= from && start < to;
      if (!isIn || !stands(start, cells[record + 5]!, cells[record + 6]!, cells[record + 8]!)) continue;
      cells[out++] = ((start - from) << WORD_BITS) | cells[record + 7]!;
    }
  }

  function stands(start: number, word: number, length: number, fold: number): boolean {
    if (start + length > bytes.length) return false;
    for (let index = 0; index < length; index++) {
      const byte = bytes[start + index]!;
      const small = byte >= 65 && byte <= 90 ? byte | fold : byte;
      if (small !== memory[word + index]) return false;
    }
    return true;
  }
}

/** The index of the u32 that leads to the records with a window. */
const headOf = (window: number): number => (HEADS >> 2) + (Math.imul(window, SPREAD) >>> (32 - HEAD_BITS));

/** The window one place on. */
function shift(window: number, next: number): number {
  return (window >>> 8) | ((next << 24) | (FOLD & 0xff_00_00_00)) | 0;
}
