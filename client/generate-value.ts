import { randomBytes, randomInt } from "node:crypto";
import { Redacted } from "../core/redacted.ts";

export type GeneratedKind = "letters" | "hex" | "base64";

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/** A random value that nobody has to remember: 190 bits in `letters`, 256 in the others. */
export function generateValue(kind: GeneratedKind): Redacted {
  if (kind !== "letters") return new Redacted(randomBytes(32).toString(kind));
  return new Redacted(Array.from({ length: 32 }, () => LETTERS[randomInt(LETTERS.length)]).join(""));
}
