import type { Verdict } from "../rule.ts";

/** What a checksum says: with a wrong one it may still be a secret that somebody changed or cut. */
export function checked(right: boolean): Verdict {
  return right
    ? { confidence: "high", fact: "its checksum is right", proven: true }
    : {
        confidence: "low",
        fact: "its checksum is wrong, so that the vendor cannot have issued it as it stands",
      };
}

/**
 * What a decoder says.
 * @param what with its article, to follow "decodes to"
 * @param which of the secret, to stand before it
 */
export function decoded(right: boolean, what: string, which = "it"): Verdict {
  return right
    ? { confidence: "high", fact: `${which} decodes to ${what}`, proven: true }
    : {
        confidence: "low",
        fact: `${which} does not decode to ${what}, so that the vendor cannot have issued it as it stands`,
      };
}
