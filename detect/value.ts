import { coreOf } from "./common-words.ts";
import { isEncodedWords } from "./encoded-words.ts";
import type { Confidence } from "./finding.ts";
import { measure, type Measures } from "./measures.ts";
import type { Operator } from "./operator.ts";
import { isOtherThing } from "./other-things.ts";
import { isPlaceholder, isReference, isStandIn } from "./placeholder.ts";
import type { NameKind } from "./secret-name.ts";

export interface Judgement {
  readonly confidence: Confidence;
  readonly facts: readonly string[];
}

export interface Circumstances {
  readonly name: NameKind;
  readonly sort: Operator["sort"];
  /** It stands in quotes or in an element. */
  readonly quoted: boolean;
  /** The file holds settings rather than a program: words stand for themselves there. */
  readonly settings: boolean;
  /** A test, an example or documentation. */
  readonly trial: boolean;
}

/** Something that was seen, and what it says for a secret, or against. */
interface Evidence {
  readonly points: number;
  readonly fact: string;
}

/** Whether a value beside a secret's name is a secret, how surely, and why. Undefined where it is none. */
export function judge(value: string, circumstances: Circumstances): Judgement | undefined {
  if (value.length < 4 || value.length > 512 || !ONE_WORD.test(value)) return undefined;
  if (isReference(value) || isPlaceholder(value) || isOtherThing(value)) return undefined;
  if (isStandIn(value) && !isOwn(value, circumstances)) return undefined;
  if (isEncodedWords(value)) return undefined;
  const measures = measure(value);
  const seen = ofValue(value, measures, circumstances);
  if (!seen) return undefined;
  const evidence = [NAMES[circumstances.name], ...seen, ...ofPlace(circumstances)];
  const points = evidence.reduce((sum, { points }) => sum + points, 0);
  // Tests have made-up passwords, and real ones: what has no words in it is told of, as a guess.
  const confidence =
    confidenceOf(points) ??
    (circumstances.trial && points + 3 >= 3 && isOdd(value, measures) ? "low" : undefined);
  return confidence && { confidence, facts: evidence.map(({ fact }) => fact) };
}

/** What stands in the place of a made-up password is no word, or none of those that every test has. */
function isOdd(value: string, { length, letters, digits, wordLikeness }: Measures): boolean {
  if (length < 8 || letters < 4) return false;
  const core = coreOf(value);
  if (wordLikeness <= 0.3) return core.length >= 6;
  return digits >= 2 && /^[A-Za-z0-9]+$/.test(value) && core.replaceAll(/\d/g, "").length >= 4;
}

/** `fraud_detection_secret_key_2024`: a stand-in's words, and behind them those of the program itself with a year. */
const isOwn = (value: string, { name, trial }: Circumstances): boolean =>
  !trial &&
  (name === "password" || name === "secret") &&
  /[A-Za-z]{3}[_@-]?(?:19|20)\d\d$/.test(value) &&
  coreOf(value).replaceAll(/\d/g, "").length >= 6;

/** Printable ASCII without blanks: sentences and translations are no secrets. */
const ONE_WORD = /^[!-~]+$/;

function confidenceOf(points: number): Confidence | undefined {
  if (points >= 6) return "high";
  if (points >= 4) return "medium";
  return points >= 3 ? "low" : undefined;
}

const NAMES: Readonly<Record<NameKind, Evidence>> = {
  password: { points: 2, fact: "the name beside it says a password" },
  secret: { points: 2, fact: "the name beside it says a secret" },
  key: { points: 1, fact: "the name beside it says a key or token" },
  maybe: { points: 0, fact: "the name beside it says some key" },
};

function ofPlace({ settings, trial, sort }: Circumstances): Evidence[] {
  const evidence: Evidence[] = [];
  if (settings && !trial) evidence.push({ points: 1, fact: "the file holds settings" });
  if (trial) evidence.push({ points: -3, fact: "the file is a test, an example or documentation" });
  if (sort === "compare") evidence.push({ points: 0, fact: "it is compared with the name" });
  return evidence;
}

function ofValue(value: string, measures: Measures, circumstances: Circumstances): Evidence[] | undefined {
  if (circumstances.name === "maybe" && circumstances.trial) return undefined;
  if (measures.strong && !isSpelled(value)) return ofMade(measures, circumstances);
  if (circumstances.name === "maybe") return undefined;
  return circumstances.name === "key" ? ofShort(value, measures) : ofChosen(value, measures, circumstances);
}

/** `BASE32ENCODEDSECRET`: hardly anything is left without the words that everybody writes there. */
const isSpelled = (value: string): boolean => value.length < 40 && coreOf(value).length <= value.length / 4;

/** A machine made it. */
function ofMade(measures: Measures, { name }: Circumstances): Evidence[] | undefined {
  const { length, uuid, hex, lower, upper, digits } = measures;
  const spread = `${length} characters of ${classesOf(measures)}, ${measures.entropy.toFixed(1)} bits a character, no words`;
  if (uuid) return name === "maybe" ? undefined : [{ points: 3, fact: "it is a UUID" }];
  if (hex) return [{ points: length % 8 === 0 ? 4 : 3, fact: `it is ${length} digits of hex` }];
  const all = lower && upper && digits > 0;
  return [{ points: all && length >= 20 ? 5 : 4, fact: spread }];
}

/** Too short to be sure of: letters and digits without a word. */
function ofShort(value: string, measures: Measures): Evidence[] | undefined {
  const { length, digits, letters, wordLikeness } = measures;
  if (length < 8 || letters < 2 || wordLikeness > 0.3 || measures.entropy < 2.5) return undefined;
  if (/[^A-Za-z0-9_+/=-]/.test(value) || (digits === 0 && CONSTANT.test(value))) return undefined;
  if (digits < 2 && !(digits === 1 && measures.lower && measures.upper) && length < 12) return undefined;
  return [{ points: length >= 12 ? 3 : 2, fact: `${length} characters of ${classesOf(measures)}, no words` }];
}

/**
 * A person thought of it: counted is what is left without the words that everybody writes there. One odd character
 * in a machine's value makes it none, where a password may have any.
 */
function ofChosen(value: string, measures: Measures, circumstances: Circumstances): Evidence[] | undefined {
  const { settings, name, sort, quoted } = circumstances;
  if (!settings && CONSTANT.test(value)) return undefined;
  const { length, digits, letters, symbols, lower, upper, wordLikeness } = measures;
  if (letters > 0 && coreOf(value) === "") {
    const asked = lower && upper && digits > 0 && /[^A-Za-z0-9]/.test(value) && length >= 8 && quoted;
    return asked && name === "password"
      ? [{ points: 1, fact: "common words, with all that rules ask for" }]
      : undefined;
  }
  if (name === "secret" && symbols === 1 && length >= 16 && digits > 1 && wordLikeness <= 0.3)
    return undefined;
  const evidence: Evidence[] = [];
  const classes = Number(lower) + Number(upper) + Number(digits > 0) + Number(symbols > 0);
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
    if (isName(value, measures)) return undefined;
    evidence.push({ points: digits >= 2 || upper ? 2 : 1, fact: `letters and ${digits} digits` });
  } else if (letters === 0) {
    if (length < 6) return undefined;
    evidence.push({ points: 1, fact: "digits alone" });
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

const CONSTANT = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/;

/** `password-input-field-2`, `apiKeyInput1`: words and a number, in kebab, snake or camel case. */
function isName(value: string, { wordLikeness, digits }: Measures): boolean {
  if (wordLikeness <= 0.6) return false;
  if (/[._:/-]/.test(value)) return digits <= 2 && WORDS_AND_NUMBERS.test(value);
  return digits <= 1 && /[a-z][A-Z]|^[a-z]+\d$/.test(value);
}

const WORDS_AND_NUMBERS = /^[A-Za-z]+(?:[._:/-](?:[A-Za-z]+|\d+))+$/;

function classesOf({ lower, upper, digits, symbols }: Measures): string {
  return [lower && "small letters", upper && "capitals", digits > 0 && "digits", symbols > 0 && "symbols"]
    .filter(Boolean)
    .join(", ");
}
