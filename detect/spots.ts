import { nameEndInBytes } from "./assignment.ts";
import type { FileKind } from "./file-kind.ts";
import { STRIDE } from "./filter-tables.ts";
import type { OnWord } from "./filter.ts";
import { genericAt, mayBeSecret, mayHaveValue } from "./generic.ts";
import { latin1 } from "./latin1.ts";
import { ruleIndex } from "./rule-index.ts";

/*
 * A spot is a place at which something may be found, told by what stands near it. A text without spots has no findings,
 * but for those of known files (files/known-files.ts) and of literals that are joined without a sign
 * (decode/joined.ts). Of a text that was changed only what is near the changes has to be looked at anew.
 */

/** So far before and behind its beginning stands what makes a word a spot, in bytes. */
export const [LOOKS_BACK, LOOKS_ON] = [1024, 2048];

/** No word of the filter is longer, in bytes. */
export const LONGEST_WORD = 64;

/** The filter's own memory: what stands there is not copied. It is overwritten by the next scan. */
export const filterRoom = (): Uint8Array<ArrayBuffer> => ruleIndex().filter.room;

/** Finds the words of the filter that begin in `bytes[from, to)`, each by its number. */
export function findWords(bytes: Uint8Array, from: number, to: number, onWord: OnWord): void {
  const { filter } = ruleIndex();
  for (let at = from; at < to; at += STRIDE) filter.scan(bytes, at, Math.min(to, at + STRIDE), onWord);
}

/** - `unknown`: it is none as the text is, but what stands further away has a say in that. */
export type SpotAnswer = "spot" | "none" | "unknown";

/** Whether a word is a spot in a file of this kind. */
export function isSpot(bytes: Uint8Array, word: number, hit: number, kind: FileKind): SpotAnswer {
  const { length, trials, generic, signs } = ruleIndex().wordOf(word);
  if (signs !== 0) return "spot";
  const start = Math.max(0, hit - LOOKS_BACK);
  /** Made when it is first asked for: of most words it never is. */
  let near: string | undefined;
  let none: SpotAnswer = "none";
  for (let at = 0; at < trials.length; at++) {
    const { gate, matcher: matcherOf } = trials[at]!;
    if (!gate(bytes, hit)) continue;
    const matcher = matcherOf();
    if (matcher.longest <= LOOKS_BACK - MARGIN) {
      near ??= latin1(bytes, start, hit + LOOKS_ON);
      if (matcher.lookAt(near, hit - start, 0).match) return "spot";
    } else if (matcher.lookAt(latin1(bytes, 0, bytes.length), hit, 0).match) return "spot";
    else none = "unknown";
  }
  if (!generic || kind.syntax === "inert") return none;
  const end = hit + length;
  const nameEnd = nameEndInBytes(bytes, end);
  if (!mayHaveValue(bytes, nameEnd, kind) || !mayBeSecret(bytes, end, nameEnd)) return none;
  near ??= latin1(bytes, start, hit + LOOKS_ON);
  return genericAt(near, end - start, kind) ? "spot" : none;
}

/** What a pattern may ask for around its matches. */
const MARGIN = 64;

/** Finds where `bytes[from, to)` has a sign of what is written in another way, to within `SIGN_WITHIN` bytes. */
export function findSigns(bytes: Uint8Array, from: number, to: number, onSign: (from: number) => void): void {
  if (!hasSign(bytes, from, to)) return;
  for (let at = from; at < to; at += PIECE) if (hasSign(bytes, at, Math.min(to, at + PIECE))) onSign(at);
}

function hasSign(bytes: Uint8Array, from: number, to: number): boolean {
  const stretch = bytes.subarray(Math.max(0, from - LONGEST_SIGN), Math.min(bytes.length, to + LONGEST_SIGN));
  return ruleIndex().filter.signs(stretch) !== 0;
}

const PIECE = 256;
/** More than what has a sign is known by, in bytes: the longest are two quotes with a plus sign and blanks between. */
const LONGEST_SIGN = 256;
/** So far behind the place that is told a sign ends at the latest, and so far before it it begins. */
export const SIGN_WITHIN = PIECE + LONGEST_SIGN;
