import type { Rule } from "./rule.ts";

/** Rules that follow each other, such as a vendor's, which are made together. */
export interface RuleGroup {
  readonly count: number;
  readonly make: () => readonly Rule[];
}

/**
 * Rules by their numbers and ids, which are made when they are asked for: what detect/rules.ts exports once it is built.
 * @param ids of all rules
 * @param groups in the order of their rules
 */
export function rulesOnDemand(ids: readonly string[], groups: readonly RuleGroup[]) {
  let next = 0;
  const firsts = groups.map(({ count }) => (next += count) - count);
  const made: Rule[] = [];
  const ruleAt = (index: number): Rule => {
    if (made[index] === undefined) {
      const group = firsts.findLastIndex((first) => first <= index);
      groups[group]!.make().forEach((rule, at) => (made[firsts[group]! + at] = rule));
    }
    return made[index]!;
  };
  const ruleById = (id: string): Rule | undefined => {
    const index = ids.indexOf(id);
    return index < 0 ? undefined : ruleAt(index);
  };
  return { ruleAt, ruleById };
}
