import { isPlaceholder } from "./placeholder.ts";
import { distinct } from "./spread.ts";
import { wordLikeness } from "./words.ts";

/**
 * Whether a machine may have made the value, rather than a person: beside a service's name stand words as well,
 * and an alphabet of letters and digits fits them, too.
 * @param alphabet the rule's, so that digits alone count only where it has nothing else
 */
export function looksMade(value: string, alphabet: RegExp): boolean {
  return fitsMachine(value, alphabet) && !isPlaceholder(value);
}

function fitsMachine(value: string, alphabet: RegExp): boolean {
  const small = /[a-z]/.test(value);
  const capital = /[A-Z]/.test(value);
  const digit = /\d/.test(value);
  if (!small && !capital) return !alphabet.source.includes("a-") && !alphabet.source.includes("A-");
  if (isHex(value)) return digit && !(small && capital) && distinct(value) >= 6;
  if (CLASSES.test(value) || CAMEL.test(value)) return false;
  if (!digit && !(small && capital))
    return (
      !alphabet.source.includes("0-9") &&
      value.length >= 10 &&
      distinct(value) >= 8 &&
      wordLikeness(value) < 0.2
    );
  return distinct(value) >= 6 && wordLikeness(value) <= 0.45;
}

/** `A-Za-z0-9`, as expressions have it. */
const CLASSES = /A-Za-z|a-zA-Z|a-z0-9|A-Z0-9/;

/** `acmeAccessToken` */
const CAMEL = /^[a-z]+(?:[A-Z][a-z]+)+$/;

const isHex = (value: string): boolean => /^[0-9A-Fa-f]+$/.test(value);

/** A password as a generator draws it: letters, digits and marks in no order, among them those of calls and options. */
export const isDrawnPassword = (value: string): boolean => DRAWN.test(value) && wordLikeness(value) <= 0.2;

/** `()` and `(?` are of calls and regular expressions. */
const DRAWN = /^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)(?!.*\((?:\?|\)))[A-Za-z0-9!@#$%^&*()_+=~?-]{10,64}$/;
