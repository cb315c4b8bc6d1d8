import { Transform } from "node:stream";
import { MASK } from "../../mask.ts";
import { START, type WordFinder } from "./word-finder.ts";

const MASK_BYTES = Buffer.from(MASK);
const NOTHING = Buffer.alloc(0);

/**
 * Puts a mask in the place of every word, however the bytes come in pieces. What may be the beginning of a word is held
 * back until it is known to be none; words that overlap or touch become one mask.
 */
export function maskStream(finder: WordFinder): Transform {
  const mask = openMask(finder);
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      done(null, mask.take(chunk));
    },
    flush(done) {
      done(null, mask.end());
    },
  });
}

/** The same without a stream: each call gives what is known by then. */
export function openMask(finder: WordFinder) {
  let state = START;
  /** What came and is not decided yet: it may be the beginning of a word. */
  let held: Buffer = NOTHING;
  /** Words within `held`, and those that reach into it, whose mask was given: merged where they meet, in order. */
  let words: Span[] = [];
  /** The last that was given was a mask. */
  let endsMasked = false;

  function take(chunk: Buffer): Buffer {
    const bytes = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    for (let at = held.length; at < bytes.length; at++) {
      state = finder.next(state, bytes[at]!);
      const length = finder.found(state);
      if (length > 0) mark(at + 1 - length, at + 1);
    }
    return give(bytes, bytes.length - finder.pending(state));
  }

  function mark(from: number, end: number): void {
    let start = from;
    while (words.length > 0 && words.at(-1)!.end >= start) start = Math.min(start, words.pop()!.start);
    words.push({ start, end });
  }

  /** Gives what is before `until`: no word that begins there is still to come. */
  function give(bytes: Buffer, until: number): Buffer {
    const parts: Buffer[] = [];
    let at = 0;
    for (const { start, end } of words) {
      if (start >= until) break;
      if (start > at) parts.push(bytes.subarray(at, start));
      // One that meets what is masked already lengthens that mask.
      if (start > at || !endsMasked) parts.push(MASK_BYTES);
      endsMasked = true;
      at = Math.min(end, until);
    }
    if (until > at) {
      parts.push(bytes.subarray(at, until));
      endsMasked = false;
    }
    held = Buffer.from(bytes.subarray(until));
    words = words
      .filter(({ end }) => end > until)
      .map(({ start, end }) => ({ start: Math.max(0, start - until), end: end - until }));
    return Buffer.concat(parts);
  }

  return {
    take,
    end: (): Buffer => give(held, held.length),
  };
}

interface Span {
  readonly start: number;
  readonly end: number;
}
