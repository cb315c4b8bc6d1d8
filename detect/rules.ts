import { genericKey, genericPassword } from "./generic.ts";
import type { Rule } from "./rule.ts";
import { VENDORS } from "./rules/index.ts";

/** Every rule, by vendor. A vendor's file exports its rules, and may export helpers beside them. */
export const RULES: readonly Rule[] = [
  ...VENDORS.flatMap((vendor) => Object.values(vendor).filter(isRule)),
  genericPassword,
  genericKey,
];

const BY_ID = new Map(RULES.map((rule) => [rule.id, rule]));

/** The rule of a finding, with its source and remediation. */
export function ruleById(id: string): Rule | undefined {
  return BY_ID.get(id);
}

function isRule(value: unknown): value is Rule {
  return typeof value === "object" && value !== null && "remediation" in value;
}
