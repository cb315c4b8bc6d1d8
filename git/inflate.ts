import { inflateSync } from "node:zlib";
import { kernel } from "./inflate-kernel.ts";

/** Unpacks what zlib packed, one piece after the other, without anything made anew for each of them. */
export interface Inflater {
  /** Where packed bytes are put, of several pieces perhaps. */
  readonly room: Uint8Array;
  /**
   * Unpacks `length` bytes that begin at `at` in the room.
   * @param size of what comes out, in bytes
   * @returns valid until the next call
   * @throws BrokenStream
   */
  readonly inflate: (at: number, length: number, size: number) => Uint8Array;
  /** The same with what is longer than the room. */
  readonly inflateLong: (packed: Uint8Array, size: number) => Uint8Array;
}

/** It is not what zlib writes, its checksum is wrong, or it gives another length than it should. */
export class BrokenStream extends Error {}

/** @param wasm the assembled inflate.wat; without it zlib unpacks the same, more slowly */
export function createInflater(wasm: Uint8Array<ArrayBuffer> | null = kernel): Inflater {
  return wasm ? quickInflater(wasm) : plainInflater(Buffer.allocUnsafeSlow(LONGEST));
}

/** Of what is longer, packed or not, zlib takes little longer to be started than to unpack it. */
const LONGEST = 2 ** 18;
const LARGEST = 2 ** 20;

const plainInflater = (room: Uint8Array): Inflater => ({
  room,
  inflate: (at, length, size) => inflated(room.subarray(at, at + length), size),
  inflateLong: inflated,
});

function inflated(packed: Uint8Array, size: number): Buffer {
  const unpacked = unpack(packed, size);
  if (unpacked.length !== size) throw new BrokenStream("it has another length than it says");
  return unpacked;
}

function unpack(packed: Uint8Array, size: number): Buffer {
  try {
    // One byte more than is expected, so that it comes in one piece and what is too long is seen.
    return inflateSync(packed, {
      chunkSize: Math.max(SMALLEST_CHUNK, size + 1),
      maxOutputLength: size + 1,
    });
  } catch (cause) {
    throw new BrokenStream("zlib cannot read it", { cause });
  }
}

/** What zlib takes at the least. */
const SMALLEST_CHUNK = 64;

/** The memory of inflate.wat: tables, the packed bytes, what they give; the code looks a little beyond the ends. */
const PACKED = 16_384;
const SLACK = 64;
const UNPACKED = PACKED + LONGEST + SLACK;
const PAGES = Math.ceil((UNPACKED + LARGEST + SLACK) / 65_536);

function quickInflater(wasm: Uint8Array<ArrayBuffer>): Inflater {
  const memory = new WebAssembly.Memory({ initial: PAGES, maximum: PAGES });
  const module = new WebAssembly.Module(wasm);
  const { inflate } = new WebAssembly.Instance(module, { inflate: { memory } }).exports;
  const bytes = new Uint8Array(memory.buffer);
  const plain = plainInflater(bytes.subarray(PACKED, PACKED + LONGEST));
  return {
    ...plain,
    inflate(at, length, size) {
      if (size > LARGEST) return plain.inflate(at, length, size);
      const from = PACKED + at;
      if (inflate(from, from + length, UNPACKED, UNPACKED + size) !== size)
        throw new BrokenStream("it is no stream of that length");
      return bytes.subarray(UNPACKED, UNPACKED + size);
    },
  };
}

/** As much of WebAssembly as is used here; TypeScript has its types only with those of a browser. */
declare const WebAssembly: {
  readonly Memory: new (size: { initial: number; maximum: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: Exports };
};

interface Exports {
  readonly inflate: (at: number, end: number, out: number, limit: number) => number;
}
