import { coreOf } from "./common-words.ts";
import { isEncodedWords } from "./encoded-words.ts";
import type { Confidence } from "./finding.ts";
import { isDrawnPassword } from "./made.ts";
import { measure, type Measures } from "./measures.ts";
import type { Operator } from "./operator.ts";
import { isOtherThing } from "./other-things.ts";
import { isPlaceholder, isReference, isStandIn } from "./placeholder.ts";
import type { NameKind } from "./secret-name.ts";
import { isStrong } from "./strong.ts";
import { wordLikeness } from "./words.ts";

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
  if (value.length < 4 || value.length > 512) return undefined;
  if (!ONE_WORD.test(value)) return isPhrase(value, circumstances) ? A_PHRASE : undefined;
  if (isReference(value) || isPlaceholder(value) || isOtherThing(value)) return undefined;
  if (isStandIn(value) && !isOwn(value, circumstances) && !isPrefixed(value)) return undefined;
  if (isEncodedWords(value)) return undefined;
  const measures = measure(value);
  const seen = ofValue(value, measures, circumstances);
  if (!seen) return undefined;
  const evidence = [NAMES[circumstances.name], ...seen, ...ofPlace(circumstances)];
  const points = evidence.reduce((sum, { points }) => sum + points, 0);
  // Tests have made-up passwords, and real ones: what has no words in it is told of, as a guess.
  const confidence =
    confidenceOf(points) ??
    (circumstances.trial && points + 3 >= 3 && isOdd(value, measures, circumstances) ? "low" : undefined);
  return confidence && { confidence, facts: evidence.map(({ fact }) => fact) };
}

/** What stands in the place of a made-up password is no word, or none of those that every test has. */
function isOdd(
  value: string,
  { length, letters, digits, wordLikeness }: Measures,
  { name }: Circumstances,
): boolean {
  // A password may be short, and a number.
  const least = name === "password" ? 5 : 8;
  if (letters === 0) return name === "password" && length >= 6;
  if (length < least || letters < Math.min(least, 4)) return false;
  const core = coreOf(value);
  if (wordLikeness <= 0.3) return core.length >= least - 2 && core.length >= 4;
  return digits >= 2 && /^[A-Za-z0-9]+$/.test(value) && core.replaceAll(/\d/g, "").length >= 4;
}

/** `fraud_detection_secret_key_2024`: a stand-in's words, and behind them those of the program itself with a year. */
const isOwn = (value: string, { name, trial }: Circumstances): boolean =>
  !trial &&
  (name === "password" || name === "secret") &&
  /[A-Za-z]{3}[_@-]?(?:19|20)\d\d$/.test(value) &&
  coreOf(value).replaceAll(/\d/g, "").length >= 6;

/** `secret-Hq7…`, `key-4f0…`: the word says what a machine made behind it. */
function isPrefixed(value: string): boolean {
  const body = value.replace(/^[A-Za-z]{2,8}[_-]/, "");
  return body.length >= 24 && body.length < value.length && isStrong(body) && !isStandIn(body);
}

/** Printable ASCII without blanks: most sentences and translations are no secrets. */
const ONE_WORD = /^[!-~]+$/;

const A_PHRASE: Judgement = {
  confidence: "low",
  facts: ["the name beside it says a password", "several words, and no sentence"],
};

/** Words that are none, or those of a passphrase: four and more, none of which would hold a sentence together. */
function isPhrase(value: string, { name, sort, quoted, trial }: Circumstances): boolean {
  if (trial || !quoted || name !== "password" || (sort !== "assign" && sort !== "call")) return false;
  if (!/^[!-~]{2,24}(?: [!-~]{2,24}){1,9}$/.test(value) || isPlaceholder(value) || isReference(value))
    return false;
  if (wordLikeness(value) <= 0.2) return value.length >= 10 && !isOtherThing(value);
  return /^[a-z]{3,10}(?: [a-z]{3,10}){3,9}$/.test(value) && !SENTENCE.test(value);
}

const SENTENCE =
  /\b(?:the|your|you|for|and|with|are|not|this|from|that|must|can|should|please|enter|password|passphrase|wrong|invalid|only|has|was|will|does|same|new|old|key|file|user)\b/;

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

/** Five consonants in a row. */
const UNSPEAKABLE = /[b-df-hj-np-tv-xz]{5}/i;

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
  if (/[^A-Za-z0-9_+/=-]/.test(value) && !isDrawnPassword(value)) return undefined;
  if (digits === 0 && CONSTANT.test(value)) return undefined;
  const mixed =
    (digits === 1 && measures.lower && measures.upper) || (digits === 0 && UNSPEAKABLE.test(value));
  if (digits < 2 && !mixed && length < 12) return undefined;
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
    if (length < (quoted && name === "password" ? 4 : 6)) return undefined;
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
