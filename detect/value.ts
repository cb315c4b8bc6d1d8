import type { Confidence } from "./finding.ts";
import { measure, type Measures } from "./measures.ts";
import { isOtherThing } from "./other-things.ts";
import { isPlaceholder, isReference, isStandIn } from "./placeholder.ts";
import type { NameKind } from "./secret-name.ts";

export interface Judgement {
  readonly confidence: Confidence;
  readonly facts: readonly string[];
}

export interface Circumstances {
  readonly name: NameKind;
  /** The file holds settings rather than a program: words stand for themselves there. */
  readonly settings: boolean;
  /** A test, an example or documentation. */
  readonly trial: boolean;
}

/** Whether a value beside a secret's name is a secret, how surely, and why. Undefined where it is none. */
export function judge(value: string, circumstances: Circumstances): Judgement | undefined {
  if (value.length < 5 || value.length > 512 || !ONE_WORD.test(value)) return undefined;
  if (isReference(value) || isPlaceholder(value) || isStandIn(value) || isOtherThing(value)) return undefined;
  const measures = measure(value);
  const confidence = looksRandom(measures)
    ? randomConfidence(measures, circumstances)
    : chosenConfidence(value, measures, circumstances);
  if (!confidence) return undefined;
  const sure = circumstances.trial ? LESS[confidence] : confidence;
  return sure && { confidence: sure, facts: factsOf(measures, circumstances) };
}

/** Printable ASCII without blanks: sentences and translations are no secrets. */
const ONE_WORD = /^[!-~]+$/;
const LESS: Readonly<Record<Confidence, Confidence | undefined>> = {
  high: "medium",
  medium: "low",
  low: undefined,
};

/** Long enough to tell, evenly spread, and not made of words. */
function looksRandom({
  length,
  entropy,
  wordLikeness,
  digits,
  lower,
  upper,
  symbols,
  hex,
}: Measures): boolean {
  if (length < 12 || wordLikeness > 0.45) return false;
  if (hex) return length >= 16 && digits > 0 && digits < length && entropy >= 2.6;
  const mixed = digits > 0 ? lower || upper : lower && upper && (length >= 20 || symbols > 0);
  return mixed && entropy >= Math.min(3.6, 0.75 * Math.log2(length));
}

function randomConfidence(
  { length, digits, lower, upper, hex }: Measures,
  { name }: Circumstances,
): Confidence {
  if (hex) return length % 8 === 0 && name === "key" ? "medium" : "low";
  const classes = Number(lower) + Number(upper) + Number(digits > 0);
  return length >= 20 && classes === 3 ? "high" : "medium";
}

/** A value that a person thought of: only beside a password's name, or a key's in a file of settings. */
function chosenConfidence(
  value: string,
  measures: Measures,
  circumstances: Circumstances,
): Confidence | undefined {
  const { length, digits, symbols, lower, upper, identifier, wordLikeness } = measures;
  if (circumstances.name === "key" && !(circumstances.settings && symbols + digits > 1 && length >= 10)) {
    return undefined;
  }
  if (TRIVIAL.test(value)) return undefined;
  const classes = Number(lower) + Number(upper) + Number(digits > 0) + Number(symbols > 0);
  if (symbols > 0 && !/^[^A-Za-z0-9]*[A-Za-z]+[:?]*$/.test(value)) {
    if (classes < 2) return undefined;
    return classes >= 3 && length >= 8 ? "high" : "medium";
  }
  if (symbols > 0) return circumstances.settings && classes > 1 && length >= 8 ? "medium" : undefined;
  if (/[._:/-]/.test(value) && identifier && wordLikeness > 0.4) return undefined;
  if (digits >= 2 && classes >= 2 && length >= 6)
    return circumstances.settings || classes > 2 ? "medium" : "low";
  return circumstances.settings && digits > 0 && classes >= 2 && length >= 6 ? "low" : undefined;
}

/** Words that name the thing instead of being it, with what is often put behind them. */
const TRIVIAL =
  /^[^A-Za-z]*(?:(?:new|old|my|your|user|db|root|admin|test|default|current|confirm|invalid|wrong|bad|good|correct|secret|super|repeat|two|app|client|api|auth|access|data|strong|weak|some|valid)[_.-]?){0,6}(?:pass(?:word|wd|phrase|code)?|pwd|pw|secret|token|admin|root|user|test|key|guest|demo|login|qwerty|letmein|welcome|abc|credentials?|string|hash|salt)s?[_.:-]?\d{0,4}[!?]?$/i;

function factsOf(measures: Measures, { name, trial }: Circumstances): string[] {
  const { entropy, wordLikeness, length, lower, upper, digits, symbols } = measures;
  const classes = [
    lower && "small letters",
    upper && "capitals",
    digits > 0 && "digits",
    symbols > 0 && "symbols",
  ];
  return [
    name === "password" ? "the name beside it says a password" : "the name beside it says a key or token",
    `${length} characters of ${classes.filter(Boolean).join(", ")}`,
    `entropy ${entropy.toFixed(1)} bits a character`,
    wordLikeness > 0.45 ? "partly made of words" : "not made of words",
    ...(trial ? ["the file is a test, an example or documentation"] : []),
  ];
}
