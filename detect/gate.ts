import { foldAlphabet, type Alphabet } from "./alphabet.ts";
import { classOf, OPENS } from "./characters.ts";
import type { PatternShape } from "./pattern.ts";

/**
 * A cheap look at the bytes around a keyword, before text is made of them: false only where a rule is sure to find
 * nothing. Of 2.4 million keywords in 411 MB of packages, one in a hundred passes.
 */
export type Gate = (bytes: Uint8Array, hit: number) => boolean;

/** A run is followed no further than this to find a character that it needs. */
const FAR = 256;

/**
 * For a pattern whose matches begin at the keyword, or hold it somewhere: so many characters of its alphabet stand
 * there in a row, and the sign among them that no match can be without, such as the `@` of a URL with a password.
 */
export function patternGate(
  { shortest, longest, alphabet, needed }: PatternShape,
  keywords: readonly string[],
  { anchored, exact }: { readonly anchored: boolean; readonly exact: boolean },
): Gate {
  if (!exact) foldAlphabet(alphabet);
  const sign = Array.from(needed).find(
    (character) => !/[A-Za-z0-9]/.test(character) && !keywords.some((word) => word.includes(character)),
  );
  const code = sign?.charCodeAt(0);
  const reach = code === undefined ? shortest : Math.min(longest, FAR);
  return (bytes, hit) => {
    let seen = false;
    let end = hit;
    for (const limit = Math.min(bytes.length, hit + reach); end < limit; end++) {
      const byte = bytes[end]!;
      if (alphabet[byte] !== 1) break;
      if (byte === code) seen = true;
    }
    let start = hit;
    if (!anchored) {
      for (const limit = Math.max(0, hit - reach); start > limit; start--) {
        const byte = bytes[start - 1]!;
        if (alphabet[byte] !== 1) break;
        if (byte === code) seen = true;
      }
    }
    if (end - start < shortest) return false;
    return code === undefined || seen || end - hit >= FAR || hit - start >= FAR;
  };
}

/** For a value that begins up to `reach` behind the beginning of a keyword. */
export function valueGate({ shortest, alphabet }: PatternShape, reach: number): Gate {
  foldAlphabet(alphabet);
  return (bytes, hit) => nextRunStart(bytes, hit + 1, hit + reach, shortest, alphabet) >= 0;
}

/**
 * The first place from `from` to `limit` where a value may begin and so many bytes of the alphabet stand in a row;
 * -1 where there is none.
 */
export function nextRunStart(
  bytes: Uint8Array,
  from: number,
  limit: number,
  shortest: number,
  alphabet: Alphabet,
): number {
  const last = Math.min(limit, bytes.length - shortest);
  for (let at = from; at <= last;) {
    // From the end of the run that may be there, so that most bytes are never looked at.
    let end = at + shortest - 1;
    while (end >= at && alphabet[bytes[end]!] === 1) end--;
    if (end >= at) at = end + 1;
    else if ((classOf(bytes[at - 1]!) & OPENS) !== 0) return at;
    else at++;
  }
  return -1;
}
