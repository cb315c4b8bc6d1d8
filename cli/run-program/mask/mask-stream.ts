import { Transform } from "node:stream";
import { MASK } from "../../mask.ts";
import { START, type WordFinder } from "./word-finder.ts";

const MASK_BYTES = Buffer.from(MASK);
const NOTHING = Buffer.alloc(0);

/**
 * Puts a mask in the place of every word, however the bytes come in pieces. What may be the beginning of a word is held
 * back until it is known to be none; words that overlap become one mask.
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
  /** What came and was not given yet; its first byte may already belong to a mask that was given. */
  let held: Buffer = NOTHING;
  /** Of `held`: up to here it is masked, and its mask was given. */
  let covered = 0;

  function take(chunk: Buffer): Buffer {
    const bytes = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    const words = wordsIn(bytes, held.length);
    return give(bytes, words, bytes.length - finder.pending(state));
  }

  /** Words that end in `bytes` from `from` on, merged where they overlap, in order. */
  function wordsIn(bytes: Buffer, from: number): Span[] {
    const words: Span[] = [];
    for (let at = from; at < bytes.length; at++) {
      state = finder.next(state, bytes[at]!);
      const length = finder.found(state);
      if (length === 0) continue;
      let start = at + 1 - length;
      while (words.length > 0 && words.at(-1)!.end > start) start = Math.min(start, words.pop()!.start);
      words.push({ start, end: at + 1 });
    }
    return words;
  }

  /** All before `until` is decided: no word that begins there is still to come. */
  function give(bytes: Buffer, words: readonly Span[], until: number): Buffer {
    const parts: Buffer[] = [];
    let at = covered;
    for (const { start, end } of words) {
      // One that overlaps what is masked already lengthens that mask.
      if (start >= at) {
        if (start > at) parts.push(bytes.subarray(at, start));
        parts.push(MASK_BYTES);
      }
      at = Math.max(at, end);
    }
    if (until > at) parts.push(bytes.subarray(at, until));
    at = Math.max(at, until);
    // Whatever may still become a word is kept, the masked part of it too: a longer word may begin within.
    covered = at - until;
    held = Buffer.from(bytes.subarray(until));
    return Buffer.concat(parts);
  }

  return {
    take,
    end(): Buffer {
      const rest = held.subarray(covered);
      held = NOTHING;
      covered = 0;
      state = START;
      return rest;
    },
  };
}

interface Span {
  readonly start: number;
  readonly end: number;
}
