import { ruleById } from "../../../detect/rules.ts";
import type { Rule } from "../../../detect/rule.ts";
import type { ScanFinding } from "../report.ts";

/** What reports for other programs say besides the findings. */
export interface ScanRun {
  /** Keyward's own. */
  readonly version: string;
  readonly started: Date;
  readonly ended: Date;
}

/** The rules that found something, each once, by id. */
export function rulesOf(findings: readonly ScanFinding[]): Rule[] {
  const ids = [...new Set(findings.map(({ rule }) => rule))].toSorted();
  return ids.map((id) => ruleById(id)).filter((rule) => rule !== undefined);
}

/** Without the text: "This looks like a Stripe secret key." */
export function sentence({ what }: ScanFinding): string {
  return `This looks like ${what}.`;
}
