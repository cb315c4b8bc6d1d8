import { randomInt } from "node:crypto";

import { Redacted } from "../core/redacted.ts";

/** Crockford's base 32: no I, L, O and U, so that what was written down by hand is read back. */
const SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/** 130 bits. */
const LENGTH = 26;
const GROUP = 4;
/** The largest prime that two symbols hold. */
const PRIME = 1021;

/** `7H2K-…`, seven groups of four: 26 random symbols and two that check them. */
export function newRecoveryKey(): Redacted {
  const random = Array.from({ length: LENGTH }, () => SYMBOLS[randomInt(SYMBOLS.length)]).join("");
  const groups = (random + checkSymbols(random)).match(new RegExp(`.{${GROUP}}`, "g")) ?? [];
  return new Redacted(groups.join("-"));
}

export type RecoveryKeyReading =
  | { readonly kind: "recovery-key"; readonly symbols: string }
  | { readonly kind: "mistyped" }
  | { readonly kind: "other" };

/**
 * Tells a recovery key from one with a slip in it, and both from any other text. Case, spaces and dashes do not
 * count, O reads as 0, I and L as 1.
 */
export function readRecoveryKey(text: string): RecoveryKeyReading {
  const symbols = text.toUpperCase().replaceAll(/[\s-]/g, "").replaceAll("O", "0").replaceAll(/[IL]/g, "1");
  const isWhole =
    symbols.length === LENGTH + 2 && symbols.split("").every((symbol) => SYMBOLS.includes(symbol));
  if (isWhole && checkSymbols(symbols.slice(0, LENGTH)) === symbols.slice(LENGTH))
    return { kind: "recovery-key", symbols };
  return { kind: isWhole || looksGrouped(text) ? "mistyped" : "other" };
}

/**
 * The sum of each symbol times its place, modulo a prime larger than any difference that one wrong symbol, or two
 * that changed places, can make: every such slip shows.
 */
function checkSymbols(symbols: string): string {
  const weighted = symbols.split("").map((symbol, index) => SYMBOLS.indexOf(symbol) * (index + 1));
  const check = weighted.reduce((sum, term) => sum + term, 0) % PRIME;
  return `${SYMBOLS[Math.trunc(check / SYMBOLS.length)]}${SYMBOLS[check % SYMBOLS.length]}`;
}

/** A symbol too many or too few, or a foreign one, in text that is plainly meant to be a recovery key. */
function looksGrouped(text: string): boolean {
  return /^\s*(?:[0-9A-Za-z]{3,5}-){5,7}[0-9A-Za-z]{3,5}\s*$/.test(text);
}
