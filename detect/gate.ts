import { folded, type Alphabet } from "./alphabet.ts";
import { classOf, OPENS } from "./characters.ts";
import type { PatternShape } from "./pattern.ts";
import { beginsWord } from "./service-name.ts";

/**
 * A cheap look at the bytes around a keyword, before text is made of them: false only where a rule is sure to find
 * nothing. Of 2.4 million keywords in 411 MB of packages, one in a hundred passes.
 */
export type Gate = (bytes: Uint8Array, hit: number) => boolean;

/** A run is followed no further than this to find a character that it needs. */
const FAR = 256;

/** What a gate looks for, as plain data. */
export interface GateFacts {
  /**
   * - `at`: matches begin at the keyword.
   * - `around`: they hold it somewhere.
   * - `behind`: a value begins up to `reach` behind the keyword's beginning.
   * - `behind word`: the same, and the keyword has to begin a word.
   */
  readonly place: GatePlace;
  readonly alphabet: Alphabet;
  /** So many characters of the alphabet stand there in a row. */
  readonly shortest: number;
  readonly reach: number;
  /** A byte among them that no match can be without, such as the `@` of a URL with a password; 0 for none. */
  readonly sign: number;
}

export const GATE_PLACES = ["at", "around", "behind", "behind word"] as const;
export type GatePlace = (typeof GATE_PLACES)[number];

export function gateOf(facts: GateFacts): Gate {
  if (facts.place === "at" || facts.place === "around") return patternGate(facts);
  const { place, shortest, alphabet, reach } = facts;
  const follows: Gate = (bytes, hit) => nextRunStart(bytes, hit + 1, hit + reach, shortest, alphabet) >= 0;
  if (place === "behind") return follows;
  return (bytes, hit) => beginsWord(bytes[hit - 1]!, bytes[hit]!) && follows(bytes, hit);
}

/** What the gate of a pattern looks for. */
export function patternGateFacts(
  { shortest, longest, alphabet, needed }: PatternShape,
  keywords: readonly string[],
  { anchored, exact }: { readonly anchored: boolean; readonly exact: boolean },
): GateFacts {
  const sign = Array.from(needed).find(
    (character) => !/[A-Za-z0-9]/.test(character) && !keywords.some((word) => word.includes(character)),
  );
  return {
    place: anchored ? "at" : "around",
    alphabet: exact ? alphabet : folded(alphabet),
    shortest,
    reach: sign === undefined ? shortest : Math.min(longest, FAR),
    sign: sign?.charCodeAt(0) ?? 0,
  };
}

/** What the gate of a value looks for that begins up to `reach` behind the beginning of a keyword. */
export function valueGateFacts(
  { shortest, alphabet }: PatternShape,
  reach: number,
  beginsWord: boolean,
): GateFacts {
  return {
    place: beginsWord ? "behind word" : "behind",
    alphabet: folded(alphabet),
    shortest,
    reach,
    sign: 0,
  };
}

function patternGate({ place, alphabet, shortest, reach, sign }: GateFacts): Gate {
  const anchored = place === "at";
  return (bytes, hit) => {
    let seen = sign === 0;
    let end = hit;
    for (const limit = Math.min(bytes.length, hit + reach); end < limit; end++) {
      const byte = bytes[end]!;
      if (alphabet[byte] !== 1) break;
      if (byte === sign) seen = true;
    }
    let start = hit;
    if (!anchored) {
      for (const limit = Math.max(0, hit - reach); start > limit; start--) {
        const byte = bytes[start - 1]!;
        if (alphabet[byte] !== 1) break;
        if (byte === sign) seen = true;
      }
    }
    return end - start >= shortest && (seen || end - hit >= FAR || hit - start >= FAR);
  };
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
  /** Up to here a run was seen one place before, and need not be looked at again. */
  let known = from;
  for (let at = from; at <= last;) {
    // From the end of the run that may be there, so that most bytes are never looked at.
    let end = at + shortest;
    while (end > known && alphabet[bytes[end - 1]!] === 1) end--;
    if (end > known) at = known = end;
    else if ((classOf(bytes[at - 1]!) & OPENS) !== 0) return at;
    else known = shortest + at++;
  }
  return -1;
}
