import { readSync } from "node:fs";
import { createInflater } from "./inflate.ts";
import { findObject, type PackIndex } from "./pack-index.ts";

/**
 * How the objects of a pack hang together, by their place in it. Plain numbers in shared memory, for several threads.
 */
export interface PackLayout {
  readonly count: number;
  /** Where each object begins, and after the last one where the last one ends. */
  readonly offsets: Float64Array<SharedArrayBuffer>;
  /** The number in the index. */
  readonly numbers: Uint32Array<SharedArrayBuffer>;
  /** 1 commit, 2 tree, 3 blob, 4 tag; 6 and 7 are made of another object; 0 is broken. */
  readonly types: Uint8Array<SharedArrayBuffer>;
  /** In bytes, of what is stored: of a delta, not of what it makes. */
  readonly sizes: Float64Array<SharedArrayBuffer>;
  /** How many bytes stand before the compressed ones. */
  readonly heads: Uint8Array<SharedArrayBuffer>;
  /** The object that it is made of, or -1. */
  readonly bases: Int32Array<SharedArrayBuffer>;
}

/**
 * Reads the heads of all objects, in the order of the pack: https://git-scm.com/docs/gitformat-pack
 * @param fd of the pack
 * @param packSize in bytes
 */
export function readPackLayout(fd: number, packSize: number, index: PackIndex): PackLayout {
  const { count, hashSize } = index.ids;
  const layout: PackLayout = {
    count,
    offsets: new Float64Array(shared(8 * (count + 1))),
    numbers: new Uint32Array(shared(4 * count)),
    types: new Uint8Array(shared(count)),
    sizes: new Float64Array(shared(8 * count)),
    heads: new Uint8Array(shared(count)),
    bases: new Int32Array(shared(4 * count)).fill(-1),
  };
  const { offsets, numbers } = layout;
  offsets.set(index.offsets);
  offsets[count] = packSize - hashSize;
  offsets.subarray(0, count).sort();
  const placeOf = new Int32Array(count);
  for (let number = 0; number < count; number++) {
    const place = placeAt(offsets, count, index.offsets[number]!);
    placeOf[number] = place;
    numbers[place] = number;
  }

  const read = reader(fd, packSize);
  for (let place = 0; place < count; place++) {
    const offset = offsets[place]!;
    const head = parseHead(read(offset, LONGEST_HEAD + hashSize));
    if (!head) continue;
    layout.types[place] = head.type;
    layout.sizes[place] = head.size;
    layout.heads[place] = head.length + (head.type === REF_DELTA ? hashSize : 0);
    if (head.type === OFS_DELTA) layout.bases[place] = placeAt(offsets, count, offset - head.distance);
    if (head.type === REF_DELTA) {
      const number = findObject(index.ids, read(offset + head.length, hashSize));
      if (number >= 0) layout.bases[place] = placeOf[number]!;
    }
  }
  return layout;
}

const shared = (size: number) => new SharedArrayBuffer(size);

export const BLOB = 3;
const OFS_DELTA = 6;
const REF_DELTA = 7;
const LONGEST_HEAD = 24;
const READ_AT_ONCE = 2 ** 20;

/** Stretches of a file that follow one another, read in large pieces. */
function reader(fd: number, size: number): (at: number, length: number) => Uint8Array {
  const buffer = Buffer.allocUnsafeSlow(READ_AT_ONCE);
  let start = 0;
  let end = 0;
  return (at, length) => {
    const to = Math.min(size, at + length);
    if (at < start || to > end) {
      start = at;
      end = at + Math.max(0, readSync(fd, buffer, 0, buffer.length, at));
    }
    return buffer.subarray(at - start, Math.max(at, Math.min(to, end)) - start);
  };
}

interface Head {
  readonly type: number;
  readonly size: number;
  /** How far back the base begins. */
  readonly distance: number;
  readonly length: number;
}

function parseHead(bytes: Uint8Array): Head | undefined {
  let at = 0;
  let byte = bytes[at++]!;
  const type = (byte >> 4) & 7;
  let size = byte & 15;
  for (let place = 16; byte >= 128; place *= 128) {
    byte = bytes[at++]!;
    size += (byte & 127) * place;
  }
  let distance = 0;
  if (type === OFS_DELTA) {
    byte = bytes[at++]!;
    distance = byte & 127;
    while (byte >= 128) {
      byte = bytes[at++]!;
      distance = (distance + 1) * 128 + (byte & 127);
    }
  }
  // Beyond the end there is no number.
  return at <= bytes.length && Number.isSafeInteger(size + distance)
    ? { type, size, distance, length: at }
    : undefined;
}

function placeAt(offsets: Float64Array, count: number, offset: number): number {
  let low = 0;
  let high = count - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = offsets[middle]!;
    if (found === offset) return middle;
    if (found < offset) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/**
 * Reads what is stored of an object: an object itself, or a delta. It is valid until the next one is read. Each is read
 * on its own: those that are made of one another lie megabytes apart.
 * @throws BrokenStream where the pack is damaged
 */
export function packReader(fd: number, layout: PackLayout): (place: number) => Uint8Array {
  const { offsets, heads, sizes } = layout;
  const { room, inflate, inflateLong } = createInflater();
  return (place) => {
    const start = offsets[place]! + heads[place]!;
    const length = offsets[place + 1]! - start;
    if (length <= room.length) return inflate(0, readSync(fd, room, 0, length, start), sizes[place]!);
    const bytes = Buffer.allocUnsafeSlow(length);
    return inflateLong(bytes.subarray(0, readSync(fd, bytes, 0, length, start)), sizes[place]!);
  };
}
