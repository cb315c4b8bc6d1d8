/** How an object is made of another: https://git-scm.com/docs/gitformat-pack#_deltified_representation */
export interface DeltaSizes {
  /** Of the object that it is made of, and of the one that it makes, in bytes. */
  readonly base: number;
  readonly result: number;
  /** Where the instructions begin. */
  readonly at: number;
}

export function deltaSizes(delta: Uint8Array): DeltaSizes {
  const [base, second] = size(delta, 0);
  const [result, at] = size(delta, second);
  return { base, result, at };
}

/** Seven bits a byte, the lowest first; the highest bit says that more follow. */
function size(delta: Uint8Array, at: number): [value: number, next: number] {
  let value = 0;
  for (let place = 1; at < delta.length; place *= 128) {
    const byte = delta[at++]!;
    value += (byte & 127) * place;
    if (byte < 128) return [value, at];
  }
  throw new BrokenDelta();
}

/** The delta does not fit its base, or is no delta. */
export class BrokenDelta extends Error {
  constructor() {
    super("a delta of a pack is broken");
  }
}

/**
 * What an object has of its base: three numbers for each stretch, where it begins in the base, how long it is and where
 * it begins in the object, in bytes, in the order of the object. All else is its own.
 */
export type Copies = number[];

/**
 * Makes an object of its base.
 * @param into at least as long as the result
 * @param copies is filled anew
 * @throws BrokenDelta where an instruction reaches beyond the base or the result
 */
export function applyDelta(
  base: Uint8Array,
  delta: Uint8Array,
  sizes: DeltaSizes,
  into: Uint8Array,
  copies: Copies = [],
): void {
  copies.length = 0;
  if (sizes.base !== base.length) throw new BrokenDelta();
  let { at } = sizes;
  let filled = 0;
  while (at < delta.length) {
    const code = delta[at++]!;
    if (code < 128) {
      const end = at + code;
      if (code === 0 || end > delta.length || filled + code > sizes.result) throw new BrokenDelta();
      copy(delta, at, end, into, filled);
      filled += code;
      at = end;
      continue;
    }
    let from = 0;
    if (code & 1) from = delta[at++]!;
    if (code & 2) from |= delta[at++]! << 8;
    if (code & 4) from |= delta[at++]! << 16;
    if (code & 8) from += delta[at++]! * 0x1000000;
    let length = 0;
    if (code & 16) length = delta[at++]!;
    if (code & 32) length |= delta[at++]! << 8;
    if (code & 64) length |= delta[at++]! << 16;
    if (length === 0) length = 65_536;
    if (at > delta.length || from + length > base.length || filled + length > sizes.result)
      throw new BrokenDelta();
    copy(base, from, from + length, into, filled);
    copies.push(from, length, filled);
    filled += length;
  }
  if (filled !== sizes.result) throw new BrokenDelta();
}

/** A view costs more than so many bytes copied one by one. */
const FEW = 48;

function copy(source: Uint8Array, start: number, end: number, into: Uint8Array, at: number): void {
  if (end - start > FEW) into.set(source.subarray(start, end), at);
  else for (let from = start; from < end; from++) into[at++] = source[from]!;
}
