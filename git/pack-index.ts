import { readFileSync } from "node:fs";

/** The index of a pack, version 2: which objects it holds, and where. Numbers of objects are places in its order. */
export interface PackIndex {
  readonly count: number;
  /** The number of the object with this id, in bytes; -1 where the pack does not hold it. */
  find(id: Uint8Array, at?: number): number;
  /** The id of an object, in hexadecimal digits. */
  idOf(number: number): string;
  /** Where each object begins in the pack, by its number. */
  readonly offsets: Float64Array;
}

/**
 * @param hashSize of an id, in bytes: 20 for SHA-1, 32 for SHA-256
 * @returns undefined for what is no index of version 2, or one that is cut off
 */
export function readPackIndex(file: string, hashSize: number): PackIndex | undefined {
  return parsePackIndex(readFileSync(file), hashSize);
}

/** The layout: https://git-scm.com/docs/gitformat-pack */
export function parsePackIndex(bytes: Buffer, hashSize: number): PackIndex | undefined {
  if (bytes.length < IDS || bytes.readUInt32BE(0) !== MAGIC || bytes.readUInt32BE(4) !== VERSION)
    return undefined;
  const count = bytes.readUInt32BE(IDS - 4);
  const small = IDS + count * (hashSize + 4);
  const large = small + 4 * count;
  if (bytes.length < large + 2 * hashSize) return undefined;
  const offsets = new Float64Array(count);
  for (let number = 0; number < count; number++) {
    const offset = bytes.readUInt32BE(small + 4 * number);
    if (offset < LARGE) {
      offsets[number] = offset;
      continue;
    }
    const place = large + 8 * (offset - LARGE);
    if (place + 8 > bytes.length) return undefined;
    offsets[number] = Number(bytes.readBigUInt64BE(place));
  }
  // The ids alone are kept.
  const ids = Buffer.from(bytes.subarray(0, small - 4 * count));
  return {
    count,
    offsets,
    find: (id, at = 0) => find(ids, hashSize, id, at),
    idOf: (number) => ids.toString("hex", IDS + number * hashSize, IDS + (number + 1) * hashSize),
  };
}

const MAGIC = 0xff744f63;
const VERSION = 2;
/** The fan-out: how many ids begin with each byte or a smaller one. */
const FAN_OUT = 8;
const IDS = FAN_OUT + 4 * 256;
/** From here on an offset is the number of one with 8 bytes. */
const LARGE = 0x80000000;

function find(ids: Buffer, hashSize: number, id: Uint8Array, at: number): number {
  const first = id[at]!;
  let low = first === 0 ? 0 : ids.readUInt32BE(FAN_OUT + 4 * (first - 1));
  let high = ids.readUInt32BE(FAN_OUT + 4 * first) - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const start = IDS + middle * hashSize;
    const order = ids.compare(id, at, at + hashSize, start, start + hashSize);
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
