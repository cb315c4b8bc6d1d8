import type { Allowlist } from "./gitleaks-config.ts";
import { linearPattern } from "./linear-pattern.ts";

/** What an allowlist may look at. */
export interface Allowable {
  readonly rule: string;
  /** With `/`, from the repository's root. */
  readonly path: string;
  readonly secret: string;
  /** The whole match of the rule's pattern. */
  readonly match: string;
  readonly line: string;
  /** Undefined while it is not known, or where files are scanned. */
  readonly commit?: string | undefined;
}

/** Whether a finding is allowed to stay. */
export type Allows = (finding: Allowable) => boolean;

/**
 * @throws RefusedPattern for a pattern of the list
 */
export function compileAllowlist(list: Allowlist): Allows {
  const paths = list.paths.map(linearPattern);
  const regexes = list.regexes.map(linearPattern);
  const checks: Allows[] = [];
  if (list.commits.length > 0)
    checks.push(
      ({ commit }) => commit !== undefined && list.commits.some((given) => commit.startsWith(given)),
    );
  if (paths.length > 0) checks.push(({ path }) => paths.some((pattern) => pattern.test(path)));
  if (regexes.length > 0)
    checks.push((finding) => regexes.some((pattern) => pattern.test(finding[list.regexTarget])));
  if (list.stopwords.length > 0) {
    checks.push(({ secret }) => {
      const folded = secret.toLowerCase();
      return list.stopwords.some((word) => folded.includes(word));
    });
  }
  if (checks.length === 0) return () => false;
  return (finding) => {
    if (list.targetRules && !list.targetRules.includes(finding.rule)) return false;
    return list.all ? checks.every((check) => check(finding)) : checks.some((check) => check(finding));
  };
}
