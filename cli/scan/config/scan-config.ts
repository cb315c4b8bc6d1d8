import type { Finding } from "../../../detect/finding.ts";
import { compileAllowlist, type Allows } from "./allowlist.ts";
import type { GitleaksConfig } from "./gitleaks-config.ts";
import { RefusedPattern } from "./linear-pattern.ts";
import { compileOwnRule, findByOwnRules, type OwnFinding, type OwnRule } from "./own-rules.ts";

/** A configuration ready to be used on one text after the other. */
export interface ScanConfig {
  /** Adds what the user's rules find, and takes away what the allowlists allow. Sorted by start. */
  readonly refine: (input: ConfigInput, findings: readonly Finding[]) => Finding[];
  /** Rules and lists that cannot be used, each with its reason, for people. */
  readonly refused: readonly string[];
}

export interface ConfigInput {
  /** With `/`, from the repository's root. */
  readonly path: string;
  readonly text: string;
  /** The commit that brings the text, where one is known. */
  readonly commit?: string | undefined;
}

export function compileConfig({
  rules,
  allowlists,
  disabledRules,
}: Omit<GitleaksConfig, "extendPath">): ScanConfig {
  const refused: string[] = [];
  const usable = <From, To>(
    list: readonly From[],
    compile: (item: From) => To,
    nameOf: (item: From) => string,
  ) =>
    list.flatMap((item) => {
      try {
        return [compile(item)];
      } catch (error) {
        if (!(error instanceof RefusedPattern)) throw error;
        refused.push(`${nameOf(item)} was refused: ${error.message}`);
        return [];
      }
    });
  const own = usable(rules, compileOwnRule, ({ id }) => `the rule ${id}`);
  const global = usable(allowlists, compileAllowlist, () => "an allowlist");
  const disabled = new Set(disabledRules);
  return {
    refused,
    refine: (input, findings) => {
      const added = own.length === 0 ? [] : ownFindings(own, global, input);
      const kept = findings.filter(
        (finding) => !disabled.has(finding.rule) && !isAllowed(global, input, finding, finding),
      );
      return withoutOverlaps([...added, ...kept]);
    },
  };
}

function ownFindings(own: readonly OwnRule[], global: readonly Allows[], input: ConfigInput): OwnFinding[] {
  const byId = new Map(own.map((rule) => [rule.rule.id, rule]));
  const folded = input.text.toLowerCase();
  return findByOwnRules(own, { ...input, folded }).filter(
    (finding) => !isAllowed([...global, ...byId.get(finding.rule)!.allows], input, finding, finding.match),
  );
}

function isAllowed(
  lists: readonly Allows[],
  { path, text, commit }: ConfigInput,
  { rule, start, end }: Finding,
  match: { readonly start: number; readonly end: number },
): boolean {
  if (lists.length === 0) return false;
  const lineEnd = text.indexOf("\n", end);
  const finding = {
    rule,
    path,
    commit,
    secret: text.slice(start, end),
    match: text.slice(match.start, match.end),
    line: text.slice(text.lastIndexOf("\n", start - 1) + 1, lineEnd < 0 ? text.length : lineEnd),
  };
  return lists.some((allows) => allows(finding));
}

/** A user's own rule comes first where it and one of ours find the same place. */
function withoutOverlaps(findings: readonly Finding[]): Finding[] {
  const kept: Finding[] = [];
  for (const finding of findings)
    if (!kept.some((other) => finding.start < other.end && other.start < finding.end)) kept.push(finding);
  return kept.toSorted((a, b) => a.start - b.start);
}
