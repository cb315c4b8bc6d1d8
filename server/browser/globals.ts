/** What Node has as globals and a browser has not, or otherwise: put into the bundle wherever it is named. */

const utf8 = new TextEncoder();

/** Bytes, of texts in the encodings that the scanner uses: base64, latin1 and UTF-8. */
export class Buffer extends Uint8Array {
  static override from(source: unknown, ...how: unknown[]): Buffer {
    if (typeof source === "string") return fromText(source, how[0]);
    const [offset, length] = how as [number | undefined, number | undefined];
    return new Buffer(source as ArrayBuffer, offset, length);
  }

  static byteLength(text: string): number {
    return utf8.encode(text).length;
  }

  readUInt16BE(at: number): number {
    return new DataView(this.buffer, this.byteOffset, this.byteLength).getUint16(at);
  }

  override toString(encoding?: string, start = 0, end = this.length): string {
    const part = this.subarray(Math.max(0, start), Math.max(0, end));
    if (encoding !== "latin1") return new TextDecoder().decode(part);
    // Not TextDecoder: its "latin1" is windows-1252, which has other characters from 0x80 to 0x9F.
    let text = "";
    for (let at = 0; at < part.length; at += CHUNK)
      text += String.fromCharCode(...part.subarray(at, at + CHUNK));
    return text;
  }
}

/** As many arguments as every engine takes. */
const CHUNK = 8192;

function fromText(text: string, encoding: unknown): Buffer {
  if (encoding === "base64") return fromText(atob(text), "latin1");
  if (encoding !== "latin1") return new Buffer(utf8.encode(text).buffer);
  const bytes = new Buffer(text.length);
  for (let index = 0; index < text.length; index++) bytes[index] = text.charCodeAt(index);
  return bytes;
}

/** A timer that keeps nothing from ending, as none does in a worker. */
interface Timer {
  readonly id: unknown;
  unref(): Timer;
}

// A browser lets nobody but its own global object be what they are called on.
const startTimer = globalThis.setTimeout.bind(globalThis);
const stopTimer = globalThis.clearTimeout.bind(globalThis);

export function setTimeout(callback: () => void, milliseconds?: number): Timer {
  const timer: Timer = { id: startTimer(callback, milliseconds), unref: () => timer };
  return timer;
}

export function clearTimeout(timer: Timer | undefined): void {
  stopTimer(timer?.id as Parameters<typeof stopTimer>[0]);
}
