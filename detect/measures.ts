import { wordLikeness } from "./words.ts";

/** What can be counted of a value. */
export interface Measures {
  readonly length: number;
  /** Shannon's, in bits a character. */
  readonly entropy: number;
  readonly wordLikeness: number;
  readonly lower: boolean;
  readonly upper: boolean;
  readonly digits: number;
  readonly symbols: number;
  readonly hex: boolean;
  /** Letters, digits and the separators that names use, beginning with a letter. */
  readonly identifier: boolean;
}

export function measure(value: string): Measures {
  return {
    length: value.length,
    entropy: entropy(value),
    wordLikeness: wordLikeness(value),
    lower: /[a-z]/.test(value),
    upper: /[A-Z]/.test(value),
    digits: value.replace(/\D/g, "").length,
    symbols: value.replace(/[A-Za-z0-9_\-.:/+=,]/g, "").length,
    hex: /^(?:[0-9a-f]+|[0-9A-F]+)$/.test(value),
    identifier: /^[A-Za-z_][\w.:/-]*$/.test(value),
  };
}

function entropy(value: string): number {
  const counts = new Map<string, number>();
  for (const character of value) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / value.length) * Math.log2(count / value.length);
  return bits;
}
