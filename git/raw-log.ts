import { namesOf, parseChange } from "./change.ts";

/** What the log of a long history tells: a hundred thousand records and more, so that nothing is made for each. */
export interface RawLogListener {
  readonly onCommit: () => void;
  /**
   * A file as the commit that was told last brought it; `parseChange` says what counts as one.
   * @param path from the repository's root, with `/`
   * @param id of its text, in bytes; valid during the call alone
   */
  readonly onFile: (path: string, id: Uint8Array) => void;
}

/**
 * Reads what `git log` writes when it is asked for `LOG_CHANGES` and `--format=%x01`, chunk by chunk. A record of a
 * commit with one parent is of a fixed length up to its names, so that it is read in place.
 * @param hashSize of an id, in bytes
 */
export function rawLogReader(
  hashSize: number,
  { onCommit, onFile }: RawLogListener,
): (chunk: Buffer) => void {
  const [digits, id] = [2 * hashSize, new Uint8Array(hashSize)];
  let rest: Buffer = Buffer.alloc(0);

  /** @returns where it ends; -1 where it is not all there yet */
  function readRecord(bytes: Buffer, start: number): number {
    const isMerge = bytes[start + 1] === COLON;
    const oldId = start + MODES;
    const newId = oldId + digits + 1;
    const status = newId + digits + 1;
    if (isMerge) return readLongRecord(bytes, start);
    const recordEnd = bytes.indexOf(0, status);
    if (recordEnd < 0) return -1;
    const hasTwoNames = bytes[status] === RENAMED || bytes[status] === COPIED;
    const nameStart = hasTwoNames ? bytes.indexOf(0, recordEnd + 1) + 1 : recordEnd + 1;
    const nameEnd = nameStart === 0 ? -1 : bytes.indexOf(0, nameStart);
    if (nameEnd < 0) return -1;
    const isNew = isRegular(bytes, start + 8) && !(isRegular(bytes, start + 1) && isSame(oldId, newId));
    if (isNew) {
      parseHex(bytes, newId);
      onFile(textOf(bytes, nameStart, nameEnd), id);
    }
    return nameEnd + 1;

    function isSame(one: number, other: number): boolean {
      for (let digit = 0; digit < digits; digit++)
        if (bytes[one + digit] !== bytes[other + digit]) return false;
      return true;
    }
  }

  function readLongRecord(bytes: Buffer, start: number): number {
    const recordEnd = bytes.indexOf(0, start);
    if (recordEnd < 0) return -1;
    const record = bytes.toString("latin1", start, recordEnd);
    let nameStart = recordEnd + 1;
    let nameEnd = recordEnd;
    for (let names = namesOf(record); names > 0; names--) {
      nameStart = nameEnd + 1;
      nameEnd = bytes.indexOf(0, nameStart);
      if (nameEnd < 0) return -1;
    }
    const change = parseChange(record, textOf(bytes, nameStart, nameEnd));
    if (change) onFile(change.path, Buffer.from(change.blob, "hex"));
    return nameEnd + 1;
  }

  function parseHex(bytes: Buffer, at: number): void {
    for (let byte = 0; byte < hashSize; byte++, at += 2)
      id[byte] = (DIGITS[bytes[at]!]! << 4) | DIGITS[bytes[at + 1]!]!;
  }

  return (chunk) => {
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    let at = 0;
    while (at < bytes.length) {
      if (bytes[at] === COLON) {
        const end = readRecord(bytes, at);
        if (end < 0) break;
        at = end;
        continue;
      }
      // Between records stand zeros and line breaks.
      if (bytes[at] === START) onCommit();
      at++;
    }
    rest = bytes.subarray(at);
  };
}

const [START, COLON, RENAMED, COPIED] = [0x01, 0x3a, 0x52, 0x43];
/** `:100644 100644 ` */
const MODES = 15;

const DIGITS = new Uint8Array(128);
for (let digit = 0; digit < 16; digit++) DIGITS[digit.toString(16).charCodeAt(0)] = digit;

/** A mode that begins with 100: no folder, link or submodule. */
const isRegular = (bytes: Uint8Array, at: number): boolean =>
  bytes[at] === 0x31 && bytes[at + 1] === 0x30 && bytes[at + 2] === 0x30;

const DECODER = new TextDecoder("utf-8", { ignoreBOM: true });

function textOf(bytes: Buffer, from: number, to: number): string {
  for (let at = from; at < to; at++) if (bytes[at]! > 127) return DECODER.decode(bytes.subarray(from, to));
  return bytes.toString("latin1", from, to);
}
