import type { Confidence, Finding } from "./finding.ts";
import type { Rule } from "./rule.ts";

export interface Candidate {
  readonly finding: Finding;
  readonly rule: Rule;
}

/** The same, so many bytes further on. */
export function moved(candidate: Candidate, by: number): Candidate {
  return by === 0 ? candidate : { ...candidate, finding: shifted(candidate.finding, by) };
}

export function shifted(finding: Finding, by: number): Finding {
  return by === 0 ? finding : { ...finding, start: finding.start + by, end: finding.end + by };
}

const BY_KIND: Readonly<Record<Rule["kind"], number>> = {
  generic: 0,
  structure: 1,
  file: 1,
  assignment: 2,
  format: 3,
};
const BY_CONFIDENCE: Readonly<Record<Confidence, number>> = { low: 0, medium: 1, high: 2 };

/**
 * One finding a place, sorted by start: a vendor's own shape beats a named assignment, that beats a structure,
 * and anything beats a generic one; then the surer, then the longer one.
 */
export function resolveOverlaps(candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const next of candidates.toSorted((a, b) => a.finding.start - b.finding.start || better(a, b))) {
    const last = kept.at(-1);
    if (!last || last.finding.end <= next.finding.start) kept.push(next);
    else if (better(next, last) < 0) kept[kept.length - 1] = next;
  }
  return kept;
}

/** Negative where `a` is the one to keep. */
function better(a: Candidate, b: Candidate): number {
  return (
    BY_KIND[b.rule.kind] - BY_KIND[a.rule.kind] ||
    BY_CONFIDENCE[b.finding.confidence] - BY_CONFIDENCE[a.finding.confidence] ||
    length(b) - length(a)
  );
}

const length = ({ finding }: Candidate): number => finding.end - finding.start;
