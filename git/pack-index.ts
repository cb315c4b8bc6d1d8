import { readFileSync } from "node:fs";

/** The index of a pack, version 2: which objects it holds, and where. Numbers of objects are places in its order. */
export interface PackIndex {
  readonly ids: PackIds;
  /** Where each object begins in the pack, by its number. */
  readonly offsets: Float64Array;
}

/** The ids of a pack's objects, sorted. In shared memory, for several threads. */
export interface PackIds {
  readonly count: number;
  /** Of an id, in bytes. */
  readonly hashSize: number;
  /** As they stand in the index, from its beginning on. */
  readonly bytes: Uint8Array<SharedArrayBuffer>;
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
  const ids = new Uint8Array(new SharedArrayBuffer(IDS + count * hashSize));
  ids.set(bytes.subarray(0, ids.length));
  return { ids: { count, hashSize, bytes: ids }, offsets };
}

const MAGIC = 0xff744f63;
const VERSION = 2;
/** The fan-out: how many ids begin with each byte or a smaller one. */
const FAN_OUT = 8;
const IDS = FAN_OUT + 4 * 256;
/** From here on an offset is the number of one with 8 bytes. */
const LARGE = 0x80000000;

/** The number of the object with the id that begins at `at`; -1 where the pack does not hold it. */
export function findObject({ hashSize, bytes }: PackIds, id: Uint8Array, at = 0): number {
  const first = id[at]!;
  let low = first === 0 ? 0 : uint32(bytes, FAN_OUT + 4 * (first - 1));
  let high = uint32(bytes, FAN_OUT + 4 * first) - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const start = IDS + middle * hashSize;
    let byte = 1;
    while (byte < hashSize && bytes[start + byte] === id[at + byte]) byte++;
    if (byte === hashSize) return middle;
    if (id[at + byte]! < bytes[start + byte]!) high = middle - 1;
    else low = middle + 1;
  }
  return -1;
}

/** The id of an object, in hexadecimal digits. */
export function idOf({ hashSize, bytes }: PackIds, number: number): string {
  const start = IDS + number * hashSize;
  return Buffer.from(bytes.subarray(start, start + hashSize)).toString("hex");
}

const uint32 = (bytes: Uint8Array, at: number): number =>
  ((bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!) >>> 0;
