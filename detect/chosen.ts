import { coreOf } from "./common-words.ts";
import type { Circumstances, Evidence } from "./evidence.ts";
import { classesOf, type Measures } from "./measures.ts";

/**
 * A person thought of it: counted is what is left without the words that everybody writes there. One odd character
 * in a machine's value makes it none, where a password may have any.
 */
export function ofChosen(
  value: string,
  measures: Measures,
  circumstances: Circumstances,
): Evidence[] | undefined {
  const { settings, name, sort, quoted } = circumstances;
  if (!settings && CONSTANT.test(value)) return undefined;
  const { length, digits, letters, symbols, lower, upper, wordLikeness } = measures;
  if (letters > 0 && coreOf(value) === "") {
    if (name !== "password" || !quoted || length < 8 || digits === 0) return undefined;
    if (lower && upper && /[^A-Za-z0-9]/.test(value))
      return [{ points: 1, fact: "common words, with all that rules ask for" }];
    return digits >= 2 && /^(?!test)[A-Za-z]+\d+$/i.test(value)
      ? [{ points: 1, fact: "common words and a number, as people choose" }]
      : undefined;
  }
  if (name === "secret" && symbols === 1 && length >= 16 && digits > 1 && wordLikeness <= 0.3)
    return undefined;
  const evidence: Evidence[] = [];
  const classes = Number(lower) + Number(upper) + Number(digits > 0) + Number(symbols > 0);
  if (name === "secret" && NAMESPACE.test(value)) return undefined;
  if (symbols > 0 && classes >= 2) {
    if (classes === 2 && digits === 0 && /^[^A-Za-z]*[A-Za-z]+[:?!,;.]?$/.test(value)) {
      if (!settings) return undefined;
      evidence.push({ points: 1, fact: "a word with a symbol" });
    } else
      evidence.push({
        points: classes >= 3 && length >= 8 ? 4 : 2,
        fact: `${length} characters of ${classesOf(measures)}`,
      });
  } else if (digits > 0 && letters > 0) {
    if (isName(value, measures, circumstances)) return undefined;
    evidence.push({ points: digits >= 2 || upper ? 2 : 1, fact: `letters and ${digits} digits` });
  } else if (letters === 0) {
    if (length < (quoted && name === "password" ? 4 : 6)) return undefined;
    evidence.push({ points: 1, fact: "digits alone" });
  } else if (name === "secret" && CLASS.test(value)) {
    return undefined;
  } else if (wordLikeness > 0.4 || (wordLikeness > 0.2 && /[._:/-]/.test(value))) {
    // A word may be a label, a field or a message's key: in settings and on a command line it stands for itself.
    const itself = settings || (sort === "blank" && !value.endsWith("."));
    if (length < 5 || (!itself && (!quoted || sort === "comma" || length < 6 || LABEL.test(value))))
      return undefined;
    evidence.push({ points: itself && name === "secret" ? 0 : 1, fact: "a word" });
  }
  if (letters >= 4 && wordLikeness <= 0.3) evidence.push({ points: 1, fact: "its letters make no words" });
  return evidence.length > 0 ? evidence : undefined;
}

/** Words as they stand on a page, and the names of messages, fields and files. */
const LABEL = /^[A-Z][a-z]+$|[.:/-]|^[a-z]+(?:[A-Z][a-z]+)+$|^[a-z]+(?:_[a-z]+)+$/;

/** `DB_PASSWORD`: the name of a constant. */
export const CONSTANT = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/;

/** `acme:secrets#ns` */
const NAMESPACE = /^[a-z]\w*(?::[a-z]\w*)+(?:#\w+)?$/;

/** `SecretVolumeSource`, `AWSSecretKey` */
const CLASS = /^[A-Z]+[a-z]+(?:[A-Z]+[a-z]+)+$/;

/** `password-input-field-2`, `apiKeyInput1`: words and a number, in kebab, snake or camel case. */
function isName(value: string, { wordLikeness, digits }: Measures, circumstances: Circumstances): boolean {
  if (wordLikeness <= 0.6 || isThoughtOf(value, circumstances)) return false;
  if (/[._:/-]/.test(value)) return digits <= 2 && WORDS_AND_NUMBERS.test(value);
  return digits <= 1 && /[a-z][A-Z]|^[a-z]+\d$/.test(value);
}

/** `marble-teapot.82`: no words of programs, and behind them a number of some digits, as rules for passwords ask for. */
const isThoughtOf = (value: string, { name, trial }: Circumstances): boolean =>
  name === "password" &&
  !trial &&
  /^[A-Za-z]{3,}(?:[._-][A-Za-z]{3,})?[._-]\d{2,4}$/.test(value) &&
  coreOf(value).replaceAll(/\d/g, "").length >= 6;

const WORDS_AND_NUMBERS = /^[A-Za-z]+(?:[._:/-](?:[A-Za-z]+|\d+))+$/;
