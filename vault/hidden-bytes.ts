import { createCipheriv, createSecretKey, randomBytes } from "node:crypto";

/** Bytes as they may be kept in memory: encrypted under a key of this process alone, which is stored nowhere. */
export interface HiddenBytes {
  readonly length: number;
  /** A copy in clear, to be wiped once it was used. */
  reveal(): Buffer;
}

/** Bytes of a block of AES, and how many blocks are encrypted at a time. */
const BLOCK = 16;
const PIECE = 256;

/**
 * AES-256 in counter mode, put together from single blocks: one cipher serves for as long as the process lives. To make
 * one for each message, as Node's other modes ask for, takes several times as long as to decrypt a value, and the
 * collector of garbage has to free each. What is in our own memory needs no tag.
 */
const CIPHER = createCipheriv("aes-256-ecb", createSecretKey(randomBytes(32)), null).setAutoPadding(false);

/** Of each block: the number of its message, low half first, and its own number. No two blocks have the same. */
const counters = new Uint32Array((PIECE * BLOCK) / 4);
const counterBytes = Buffer.from(counters.buffer);
let messages = 0;

export function hide(plaintext: Uint8Array): HiddenBytes {
  const message = messages++;
  const { length } = plaintext;
  // No Buffer: what is kept of the pool that short ones share keeps all of the pool.
  const hidden = masked(plaintext, message, new Uint8Array(length));
  return { length, reveal: () => masked(hidden, message, Buffer.allocUnsafe(length)) };
}

function masked<T extends Uint8Array>(bytes: Uint8Array, message: number, result: T): T {
  for (let from = 0; from < bytes.length; from += PIECE * BLOCK) {
    const size = Math.min(bytes.length - from, PIECE * BLOCK);
    const mask = keystream(message, from / BLOCK, Math.ceil(size / BLOCK));
    for (let at = 0; at < size; at++) result[from + at] = bytes[from + at]! ^ mask[at]!;
    mask.fill(0);
  }
  return result;
}

function keystream(message: number, first: number, blocks: number): Buffer {
  for (let block = 0; block < blocks; block++) {
    counters[block * 4] = message;
    counters[block * 4 + 1] = message / 2 ** 32;
    counters[block * 4 + 2] = first + block;
  }
  return CIPHER.update(counterBytes.subarray(0, blocks * BLOCK));
}
