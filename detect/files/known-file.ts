import { isCommonPassword } from "../common-password.ts";
import type { Candidate } from "../overlap.ts";
import type { PassInput } from "../passes.ts";
import { isPlaceholder, isReference, isStandIn } from "../placeholder.ts";
import type { FileRule } from "../rule.ts";

/** A format that says where its secrets stand. */
export interface KnownFile {
  /** Of the whole path. */
  readonly path: RegExp;
  find(input: PassInput): readonly Candidate[];
}

/**
 * The finding at a place where the format has a secret, unless what stands there only says where the secret is,
 * or is what every example has.
 * @param value what the place means, decoded where it is encoded
 */
export function secretAt(
  { kind }: PassInput,
  rule: FileRule,
  { start, end, value }: { readonly start: number; readonly end: number; readonly value: string },
  fact: string,
): Candidate[] {
  if (value.length < 3 || isReference(value) || isPlaceholder(value)) return [];
  if (isCommonPassword(value) || isStandIn(value)) return [];
  const { id, what, severity } = rule;
  const confidence = kind.trial ? "low" : "high";
  return [{ rule, finding: { rule: id, what, severity, confidence, start, end, facts: [fact] } }];
}
