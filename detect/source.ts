import { latin1 } from "./latin1.ts";

/** A stretch of a source's text. */
export interface Excerpt {
  readonly text: string;
  /** Where it begins in the source. */
  readonly start: number;
}

/** Nothing looks further from a keyword but patterns that say so. */
export const MARGIN = 16_384;

/**
 * So long an excerpt is at the most. V8 puts longer strings, from 128 KiB on, among its large objects, which are
 * collected late.
 */
const LONGEST = 65_536;

/**
 * What is scanned, or a window of it. A class, for a getter in an object literal gives each object a hidden class of
 * its own, which outlives it and holds what the getter sees: 200 MB of dead text at a time.
 */
export class Source {
  readonly bytes: Uint8Array;
  #text: string | undefined;
  #excerpt: Excerpt | undefined;

  /** @param text where all of it has been made already */
  constructor(bytes: Uint8Array, text?: string) {
    this.bytes = bytes;
    this.#text = text;
    if (text !== undefined) this.#excerpt = { text, start: 0 };
  }

  /** All of the bytes, one a character, so that offsets stay what they are; made when it is first asked for. */
  get text(): string {
    return (this.#text ??= latin1(this.bytes, 0, this.bytes.length));
  }

  /** Text with at least `MARGIN` characters before and behind a place, where there are so many. */
  around(place: number): Excerpt {
    const { length } = this.bytes;
    if (!this.#excerpt || !shows(this.#excerpt, place, length)) {
      const start = length <= LONGEST ? 0 : Math.max(0, place - MARGIN);
      this.#excerpt = { text: latin1(this.bytes, start, start + LONGEST), start };
    }
    return this.#excerpt;
  }
}

function shows({ text, start }: Excerpt, place: number, length: number): boolean {
  const end = start + text.length;
  return (start === 0 || place - start >= MARGIN) && (end === length || end - place >= MARGIN);
}
