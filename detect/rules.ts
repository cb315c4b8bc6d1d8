import { genericKey, genericPassword } from "./generic.ts";
import { tablesOf, type RuleTables } from "./rule-tables.ts";
import type { Rule } from "./rule.ts";
import { VENDORS } from "./rules/index.ts";

/*
 * All the rules. What is built has another module in the place of this one (rules-plugin.mjs): its tables are ready
 * made, and a vendor's rules are made when the first of them is asked for.
 */

/** Every rule, by vendor. A vendor's file exports its rules, and may export helpers beside them. Not in what is built. */
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

/** The rule with this number in the tables. */
export function ruleAt(index: number): Rule {
  return RULES[index]!;
}

export function ruleTables(): RuleTables {
  return tablesOf(RULES);
}

function isRule(value: unknown): value is Rule {
  return typeof value === "object" && value !== null && "remediation" in value;
}
