import { createCipheriv, createDecipheriv, createHash, hkdfSync, type KeyObject } from "node:crypto";

import type { JsonObject, JsonValue } from "../core/secret.ts";
import { UserError } from "../core/user-error.ts";
import { keyFrom } from "./keys.ts";

/**
 * How a backup is written: a line of JSON in clear, which says how its key is found, then frames. A frame is its length
 * in four bytes and JSON under AES-256-GCM. The frames' key is the backup's own (derived with its salt, and bound to
 * the line in clear), so that nonces can be counted: a frame that is changed, left out, moved or put in from another
 * backup does not open. The last one has a nonce of its own kind, without which the end was cut off.
 */

/** Bytes of ciphertext in one frame. Keyward once wrote 64 entries in one, whatever their size, up to a megabyte each. */
const LARGEST_FRAME = 128 * 1024 * 1024;
const LARGEST_OPENING = 1024 * 1024;
const TAG = { authTagLength: 16 };

export interface FrameWriter {
  /** @param content as JSON */
  frame(content: string): Buffer;
  /** Exactly once, as the end. */
  last(content: string): Buffer;
}

/** @param opening the line in clear, with its line end */
export function frameWriter(backupKey: KeyObject, salt: Buffer, opening: Buffer): FrameWriter {
  const key = frameKey(backupKey, salt, opening);
  let count = 0;
  function write(content: string, isLast: boolean): Buffer {
    const cipher = createCipheriv("aes-256-gcm", key, nonceOf(count++, isLast), TAG);
    const plaintext = Buffer.from(content);
    const sealed = Buffer.concat([cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]);
    plaintext.fill(0);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(sealed.length);
    return Buffer.concat([length, sealed]);
  }
  return { frame: (content) => write(content, false), last: (content) => write(content, true) };
}

export interface Opening {
  /** What the line in clear says. */
  readonly facts: JsonObject;
  readonly line: Buffer;
  /** What comes after it. */
  readonly rest: AsyncIterable<Buffer>;
}

/** @throws UserError BACKUP_DAMAGED where it does not begin like a backup */
export async function readOpening(source: AsyncIterable<Uint8Array>): Promise<Opening> {
  const chunks = source[Symbol.asyncIterator]();
  let read = Buffer.alloc(0);
  while (!read.includes(0x0a)) {
    const { done, value } = await chunks.next();
    if (done || read.length > LARGEST_OPENING)
      throw damagedBackup("it does not begin like a backup of Keyward");
    read = Buffer.concat([read, value]);
  }
  const end = read.indexOf(0x0a) + 1;
  const line = read.subarray(0, end);
  return { facts: parse(line), line, rest: restOf(read.subarray(end), chunks) };
}

/**
 * The frames' contents, in order; the last one is told apart.
 * @throws UserError BACKUP_DAMAGED
 */
export async function* readFrames(
  backupKey: KeyObject,
  salt: Buffer,
  { line, rest }: Opening,
): AsyncGenerator<{ content: JsonValue; isLast: boolean }> {
  const key = frameKey(backupKey, salt, line);
  let isOver = false;
  let count = 0;
  for await (const sealed of splitFrames(rest)) {
    if (isOver) throw damagedBackup("something follows its end");
    const frame = open(key, sealed, nonceOf(count, false));
    const content = frame ?? open(key, sealed, nonceOf(count, true));
    if (!content) throw damagedBackup(`part ${count + 1} of it was changed, moved or is of another backup`);
    isOver = !frame;
    count++;
    yield { content: JSON.parse(content.toString("utf8")) as JsonValue, isLast: isOver };
  }
  if (!isOver) throw damagedBackup("its end is missing");
}

export function damagedBackup(what: string): UserError {
  return new UserError(
    "BACKUP_DAMAGED",
    `The backup cannot be restored: ${what}.`,
    "Use another copy of it, or an older backup.",
  );
}

async function* restOf(first: Buffer, chunks: AsyncIterator<Uint8Array>): AsyncGenerator<Buffer> {
  yield first;
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield Buffer.from(next.value);
}

async function* splitFrames(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let parts: Buffer[] = [];
  let held = 0;
  /** Bytes without which there is nothing to be done: a length, then a frame. */
  let needed = 4;
  for await (const chunk of chunks) {
    parts.push(chunk);
    held += chunk.length;
    if (held < needed) continue;
    let read = Buffer.concat(parts);
    for (needed = sizeOf(read); needed > 4 && read.length >= needed; needed = sizeOf(read)) {
      yield read.subarray(4, needed);
      read = read.subarray(needed);
    }
    [parts, held] = [[read], read.length];
  }
  if (held > 0) throw damagedBackup("its end is cut off");
}

/** Of the frame that begins here with its length; 4 where not even that is there. */
function sizeOf(read: Buffer): number {
  const length = read.length < 4 ? 0 : read.readUInt32BE(0);
  if (length > LARGEST_FRAME) throw damagedBackup("it was changed");
  return 4 + length;
}

function open(key: KeyObject, sealed: Buffer, nonce: Buffer): Buffer | undefined {
  if (sealed.length < TAG.authTagLength) return undefined;
  const decipher = createDecipheriv("aes-256-gcm", key, nonce, TAG).setAuthTag(sealed.subarray(-16));
  const start = decipher.update(sealed.subarray(0, -16));
  try {
    return Buffer.concat([start, decipher.final()]);
  } catch {
    return undefined; // The only thing that final() can throw: the tag does not fit.
  }
}

function frameKey(backupKey: KeyObject, salt: Buffer, opening: Buffer): KeyObject {
  const bound = createHash("sha256").update(opening).digest("hex");
  return keyFrom(Buffer.from(hkdfSync("sha256", backupKey, salt, `keyward/backup/1/${bound}`, 32)));
}

function nonceOf(count: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt8(isLast ? 1 : 0, 0);
  nonce.writeUIntBE(count, 6, 6);
  return nonce;
}

function parse(line: Buffer): JsonObject {
  try {
    const facts = JSON.parse(line.toString("utf8")) as JsonValue;
    if (typeof facts === "object" && facts !== null && !Array.isArray(facts)) return facts;
  } catch {
    // Falls through: it is no JSON at all.
  }
  throw damagedBackup("it does not begin like a backup of Keyward");
}
