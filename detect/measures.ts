import { entropy } from "./spread.ts";
import { isHex, isStrong, isUuid } from "./strong.ts";
import { wordLikeness } from "./words.ts";

/** What can be counted of a value. */
export interface Measures {
  readonly length: number;
  /** Shannon's, in bits a character. */
  readonly entropy: number;
  readonly wordLikeness: number;
  readonly letters: number;
  readonly lower: boolean;
  readonly upper: boolean;
  readonly digits: number;
  readonly symbols: number;
  readonly hex: boolean;
  readonly uuid: boolean;
  /** Sure to be made by a machine. */
  readonly strong: boolean;
}

export function measure(value: string): Measures {
  return {
    length: value.length,
    entropy: entropy(value),
    wordLikeness: wordLikeness(value),
    letters: value.replace(/[^A-Za-z]/g, "").length,
    lower: /[a-z]/.test(value),
    upper: /[A-Z]/.test(value),
    digits: value.replace(/\D/g, "").length,
    symbols: value.replace(/[A-Za-z0-9_\-.:/+=,]/g, "").length,
    hex: isHex(value),
    uuid: isUuid(value),
    strong: isStrong(value),
  };
}

/** "small letters, digits": what the value is made of, in words. */
export function classesOf({ lower, upper, digits, symbols }: Measures): string {
  return [lower && "small letters", upper && "capitals", digits > 0 && "digits", symbols > 0 && "symbols"]
    .filter(Boolean)
    .join(", ");
}
