import type { Finding } from "../../../detect/finding.ts";
import { entropy } from "../../../detect/spread.ts";
import { compileAllowlist, type Allows } from "./allowlist.ts";
import type { GitleaksRule } from "./gitleaks-config.ts";
import { linearPattern, type LinearPattern, type Span } from "./linear-pattern.ts";

/** A rule of the user's, ready to run. */
export interface OwnRule {
  readonly rule: GitleaksRule;
  readonly pattern: LinearPattern | undefined;
  readonly path: LinearPattern | undefined;
  readonly allows: readonly Allows[];
}

/** @throws RefusedPattern for one of its patterns */
export function compileOwnRule(rule: GitleaksRule): OwnRule {
  return {
    rule,
    pattern: rule.regex === undefined ? undefined : linearPattern(rule.regex),
    path: rule.path === undefined ? undefined : linearPattern(rule.path),
    allows: rule.allowlists.map(compileAllowlist),
  };
}

/** A finding of a user's rule, with the whole match that an allowlist may ask for. */
export interface OwnFinding extends Finding {
  readonly match: Span;
}

/** What the user's rules find in a text. `folded` is the text in small letters, for the keywords. */
export function findByOwnRules(
  rules: readonly OwnRule[],
  { path, text, folded }: { readonly path: string; readonly text: string; readonly folded: string },
): OwnFinding[] {
  return rules.flatMap((own) => {
    if (own.path && !own.path.test(path)) return [];
    const { keywords } = own.rule;
    if (keywords.length > 0 && !keywords.some((word) => folded.includes(word))) return [];
    // A rule of a path alone finds the file: its very beginning.
    if (!own.pattern) return [finding(own.rule, { start: 0, end: 0 }, { start: 0, end: 0 })];
    return [...own.pattern.matches(text)].flatMap((groups) => {
      const match = groups[0]!;
      const secret = secretOf(own.rule, groups);
      return entropy(text.slice(secret.start, secret.end)) > own.rule.entropy || own.rule.entropy === 0
        ? [finding(own.rule, secret, match)]
        : [];
    });
  });
}

/** The group that the rule names, else the first that matched something, else the whole. */
function secretOf({ secretGroup }: GitleaksRule, groups: readonly (Span | undefined)[]): Span {
  const named = secretGroup > 0 ? groups[secretGroup] : undefined;
  return named ?? groups.slice(1).find((group) => group && group.end > group.start) ?? groups[0]!;
}

function finding({ id, description }: GitleaksRule, { start, end }: Span, match: Span): OwnFinding {
  return {
    rule: id,
    what: `a match of the rule ${id} (${description})`,
    severity: "high",
    confidence: "high",
    start,
    end,
    facts: ["a rule of the scan's configuration matches"],
    match,
  };
}
