import { CONSTANT, ofChosen } from "./chosen.ts";
import { coreOf } from "./common-words.ts";
import { isEncodedWords } from "./encoded-words.ts";
import type { Circumstances, Evidence } from "./evidence.ts";
import type { Confidence } from "./finding.ts";
import { isDrawnPassword } from "./made.ts";
import { classesOf, measure, type Measures } from "./measures.ts";
import { isOtherThing } from "./other-things.ts";
import { isPhrase } from "./phrase.ts";
import { isPlaceholder, isReference, isStandIn } from "./placeholder.ts";
import { isPrefixed } from "./prefixed.ts";
import type { NameKind } from "./secret-name.ts";

export interface Judgement {
  readonly confidence: Confidence;
  readonly facts: readonly string[];
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

/** Printable ASCII without blanks: most sentences and translations are no secrets. */
const ONE_WORD = /^[!-~]+$/;

const A_PHRASE: Judgement = {
  confidence: "low",
  facts: ["the name beside it says a password", "several words, and no sentence"],
};

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

/** Small letters alone, which make no words. */
const MEANINGLESS = /^[a-z]{10,}$/;

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
  // No vendor's keys have a question mark.
  if (/[^A-Za-z0-9_+/=-]/.test(value) && (value.includes("?") || !isDrawnPassword(value))) return undefined;
  if (digits === 0 && CONSTANT.test(value)) return undefined;
  const mixed =
    (digits === 1 && measures.lower && measures.upper) ||
    (digits === 0 && (UNSPEAKABLE.test(value) || MEANINGLESS.test(value)));
  if (digits < 2 && !mixed && length < 12) return undefined;
  return [{ points: length >= 12 ? 3 : 2, fact: `${length} characters of ${classesOf(measures)}, no words` }];
}
