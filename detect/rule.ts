import type { Confidence, Severity } from "./finding.ts";

/** What a check of the text itself says: how sure one can be and why, or that it is no secret after all. */
export type Verdict =
  | {
      readonly confidence: Confidence;
      readonly fact: string;
      /** A checksum or decoder has shown that a machine made it: a word that chance has written in it says nothing. */
      readonly proven?: true;
    }
  | "refuted";

export const isProven = (verdict: Verdict | undefined): boolean =>
  verdict !== undefined && verdict !== "refuted" && verdict.proven === true;

interface RuleFacts {
  /** kebab-case, the vendor first, never changed once released: baselines hold it. */
  readonly id: string;
  /** With its article, to follow "This looks like". */
  readonly what: string;
  /** The page in which the vendor documents the shape, or how to get or use one where no shape is public. */
  readonly source: string;
  readonly severity: Severity;
  /** What to do about a leaked one. */
  readonly remediation: string;
  /** The page on which to do it, where there is one for all customers. */
  readonly revoke?: string;
  /**
   * Sources in which the rule finds something, the secret in `‹›`; without the marks the whole string is the
   * secret. Put together from parts, so that no scanner, ours included, flags this repository. What is built is
   * without them (rules-plugin.mjs).
   */
  readonly hits: readonly string[];
  readonly misses: readonly string[];
}

/**
 * - `format`: a shape of the vendor's own, such as a prefix.
 * - `structure`: a shape that belongs to no vendor: private keys, JWTs, URLs with a password.
 */
export type PatternKind = "format" | "structure";

export interface PatternRule extends RuleFacts {
  readonly kind: PatternKind;
  /** Of a format: false where no page of the vendor that shows it has been read, so that it is as observed. */
  readonly documented?: false;
  /** Each match holds one of these; the filter looks for them alone. Case counts unless the pattern has `i`. */
  readonly keywords: readonly string[];
  /** Bounded in every repeat, with a group named `secret`. */
  readonly pattern: RegExp;
  /** Looks at the secret itself: checksums, structure. */
  readonly validate?: (secret: string) => Verdict | undefined;
}

/** A rule for a service that publishes no shape: `near.ts` finds a value that fits beside the service's name. */
export interface NamedRule extends RuleFacts {
  readonly kind: "assignment";
  /** The service's names in every spelling, in small letters. */
  readonly keywords: readonly string[];
  /** The whole value, bounded. Case does not count. */
  readonly value: RegExp;
  /** The names are everyday words, which count only where a word such as key or token follows. */
  readonly common: boolean;
  readonly validate?: (secret: string) => Verdict | undefined;
}

/** A rule without a pattern of its own: `generic.ts` finds its values by their names. */
export interface GenericRule extends RuleFacts {
  readonly kind: "generic";
}

/** A rule without a pattern of its own: a pass that knows the format of the file finds its values (`files/`). */
export interface FileRule extends RuleFacts {
  readonly kind: "file";
  /** The name of a file in which the hits are found, the misses not. */
  readonly path: string;
}

export type Rule = PatternRule | NamedRule | GenericRule | FileRule;

/** Whether the case of a rule's keywords counts. */
export const caseCounts = (rule: PatternRule | NamedRule): boolean =>
  rule.kind !== "assignment" && !rule.pattern.flags.includes("i");

/** What to do about a leaked one, with the page on which to do it. */
export function advice({ remediation, revoke }: Rule): string {
  return revoke === undefined ? remediation : `${remediation} Where: ${revoke}.`;
}

export function defineRule(rule: Omit<PatternRule, "kind"> & { kind?: "structure" }): PatternRule {
  return { kind: "format", ...rule };
}

/**
 * A rule for a service that publishes no shape: its name in a variable's or setting's name or just before it, then
 * a value of the usual length and alphabet.
 */
export function defineAssignment(
  rule: Omit<NamedRule, "kind" | "keywords" | "common"> & {
    /**
     * The service's name as variables have it, in small letters, a hyphen between words: `new-relic` is found as
     * `newrelic`, `NEW_RELIC`, `new.relic` and `New Relic`, too.
     */
    readonly names: readonly string[];
    /**
     * The name is an everyday word, or part of others (`linear`, `box`, `square`): it counts only where a word
     * such as key, token or secret stands behind it.
     */
    readonly common?: true;
  },
): NamedRule {
  const { names, common, ...facts } = rule;
  return {
    ...facts,
    kind: "assignment",
    keywords: [...new Set(names.flatMap(spellings))],
    common: common === true,
  };
}

/** `new-relic` as it is written in names of every style. */
function spellings(name: string): string[] {
  return name.includes("-")
    ? ["", "_", "-", ".", " "].map((between) => name.replaceAll("-", between))
    : [name];
}

/**
 * A token that stands alone: no letter, digit or `_` beside it. An escape (`\n`) or a percent code before it is
 * no part of it.
 */
export function token(body: RegExp): RegExp {
  const before = String.raw`(?<=^|[^A-Za-z0-9_]|\\[nrtbf]|%[0-9A-Fa-f]{2})`;
  return new RegExp(`${before}(?<secret>${body.source})(?![A-Za-z0-9_])`);
}
