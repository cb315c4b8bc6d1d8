import {
  flagHash,
  FLAGS,
  FOLD,
  HEAD_BITS,
  HEADS,
  SPREAD,
  WORD_BITS,
  type FilterTables,
} from "./filter-tables.ts";

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
    let record = cells[(HEADS >> 2) + (Math.imul(window, SPREAD) >>> (32 - HEAD_BITS))]! >> 2;
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

/** The window one place on. */
function shift(window: number, next: number): number {
  return (window >>> 8) | ((next << 24) | (FOLD & 0xff_00_00_00)) | 0;
}
