import { isEncodedWords } from "./encoded-words.ts";
import type { FileKind } from "./file-kind.ts";
import type { Confidence, Finding } from "./finding.ts";
import type { Match } from "./matcher.ts";
import type { Nearness } from "./near.ts";
import type { Candidate } from "./overlap.ts";
import { isPlaceholder, isReference, isTemplate } from "./placeholder.ts";
import { isProven, type NamedRule, type PatternRule } from "./rule.ts";
import { isPublished } from "./samples.ts";
import { wordLikeness } from "./words.ts";
import { fromUtf8 } from "./utf8.ts";

/** What a rule's match is worth: nothing where the text only stands for a secret, or the rule's own check says no. */
export function accept(
  text: string,
  rule: PatternRule | NamedRule,
  match: Match,
  file: FileKind,
): Candidate | undefined {
  const { start, end } = match;
  const secret = fromUtf8(text.slice(start, end));
  const verdict = rule.validate?.(secret);
  if (verdict === "refuted") return undefined;
  if (
    isPublished(secret) ||
    isEncodedWords(secret) ||
    FOR_EXAMPLE.test(text.slice(Math.max(0, start - 24), start))
  )
    return undefined;
  if (!isProven(verdict) && (isPlaceholder(secret) || refers(rule, secret))) return undefined;
  if (rule.kind === "assignment" && (file.syntax === "inert" || (file.trial && match.nearness === "apart")))
    return undefined;
  if (rule.kind === "format" && isIdentifier(secret)) return undefined;
  const { id, what, severity } = rule;
  const finding: Finding = {
    rule: id,
    what,
    severity,
    // Tests and documentation are full of URLs and headers; a vendor's shape is as sure there as elsewhere.
    confidence:
      rule.kind === "structure" && file.trial ? "low" : (verdict?.confidence ?? confidenceOf(match.nearness)),
    start,
    end,
    facts: [factOf(rule, match.nearness), ...(verdict ? [verdict.fact] : [])],
  };
  return { finding, rule };
}

/** What a sentence or a form's field shows, so that one knows what such a thing looks like. */
const FOR_EXAMPLE = /(?:\be\.g\.|\bfor example)[,:]?\s{0,2}["'`]?$/i;

/** A vendor's shape that has braces in it is a template; `__LA_LD__` or `$(` may be a part of it. */
const refers = (rule: PatternRule | NamedRule, secret: string): boolean =>
  rule.kind === "format" ? isTemplate(secret) : isReference(secret);

/** A prefix as short as `o.` stands before identifiers, too. */
const isIdentifier = (secret: string): boolean => /^[A-Za-z._]+$/.test(secret) && wordLikeness(secret) > 0.8;

function confidenceOf(nearness: Nearness | undefined): Confidence {
  return nearness ? NEARNESS[nearness].confidence : "high";
}

function factOf(rule: PatternRule | NamedRule, nearness: Nearness | undefined): string {
  if (nearness) return NEARNESS[nearness].fact;
  if (rule.kind === "structure") return "it has the structure of one";
  return "documented" in rule
    ? "it has the shape that the vendor's tokens are seen to have"
    : "it has the shape that the vendor documents";
}

const FITS = "its length and alphabet fit";
const NEARNESS: Readonly<Record<Nearness, { readonly confidence: Confidence; readonly fact: string }>> = {
  named: { confidence: "high", fact: `it is named as the service's key or secret, and ${FITS}` },
  given: { confidence: "medium", fact: `it is given to a name that has the service's in it, and ${FITS}` },
  apart: { confidence: "low", fact: `it follows the service's name, and ${FITS}` },
};
