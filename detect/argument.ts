import { isCommonPassword } from "./common-password.ts";
import type { Verdict } from "./rule.ts";
import { wordLikeness } from "./words.ts";

/** Between two arguments of a call, as a part of a pattern. */
export const COMMA = String.raw`\s{0,20},\s{0,20}`;

/** People choose these: the usual ones are examples, a word may be one, and what has a dot in words is a name. */
export const verdictAsA =
  (what: "key" | "password") =>
  (secret: string): Verdict => {
    if (
      isCommonPassword(secret) ||
      /^[a-z]+(?:[._][a-zA-Z]+)+$|^[A-Z_]+$|^[%:/]|^\w+:\/\/|\$\{|^-|^[\d:.]+$/.test(secret)
    )
      return "refuted";
    const fact = `it stands where the ${what} does`;
    if (/[\d!@#%^&*+~?]/.test(secret))
      return { confidence: "medium", fact: `${fact}, with digits or symbols` };
    return wordLikeness(secret) > 0.6 ? "refuted" : { confidence: "low", fact };
  };
