import type { FileKind } from "./file-kind.ts";
import type { Finding } from "./finding.ts";
import type { Match } from "./matcher.ts";
import type { Candidate } from "./overlap.ts";
import { isPlaceholder, isReference } from "./placeholder.ts";
import type { PatternRule } from "./rule.ts";
import { wordLikeness } from "./words.ts";

/** What a rule's match is worth: nothing where the text only stands for a secret, or the rule's own check says no. */
export function accept(
  text: string,
  rule: PatternRule,
  { start, end }: Match,
  file: FileKind,
): Candidate | undefined {
  const secret = text.slice(start, end);
  if (isPlaceholder(secret) || isReference(secret)) return undefined;
  if (rule.kind === "assignment" && !looksMade(secret)) return undefined;
  const verdict = rule.validate?.(secret);
  if (verdict === "refuted") return undefined;
  const { id, what, severity, kind, documented } = rule;
  const finding: Finding = {
    rule: id,
    what,
    severity,
    // Tests and documentation are full of URLs and headers; a vendor's shape is as sure there as elsewhere.
    confidence:
      kind === "structure" && file.trial
        ? "low"
        : (verdict?.confidence ?? (kind === "assignment" ? "medium" : "high")),
    start,
    end,
    facts: [documented === false ? OBSERVED_FACT : KIND_FACTS[kind], ...(verdict ? [verdict.fact] : [])],
  };
  return { finding, rule };
}

/** Beside a service's name stand words as well: of an alphabet that fits both, a machine's value is none. */
function looksMade(value: string): boolean {
  const mixed = /\d/.test(value) || (/[a-z]/.test(value) && /[A-Z]/.test(value));
  return mixed && wordLikeness(value) <= 0.45;
}

const OBSERVED_FACT = "it has the shape that the vendor's tokens are seen to have";

const KIND_FACTS: Readonly<Record<PatternRule["kind"], string>> = {
  format: "it has the shape that the vendor documents",
  structure: "it has the structure of one",
  assignment: "a name beside it names the service, and its length and alphabet fit",
};
