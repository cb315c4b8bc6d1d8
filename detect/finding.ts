export type Severity = "critical" | "high" | "medium" | "low";
export type Confidence = "high" | "medium" | "low";

/** A place that looks like a hardcoded secret. It holds positions and a rule, never the text. */
export interface Finding {
  /** The id of the rule, as in `ruleById`. */
  readonly rule: string;
  /** What was found, with its article: "a Stripe secret key". */
  readonly what: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** UTF-16 offsets into the scanned text, end exclusive: the secret without its quotes. */
  readonly start: number;
  readonly end: number;
  /** Why, in words for people; made of measures and the rule's own words, never of the text. */
  readonly facts: readonly string[];
}
