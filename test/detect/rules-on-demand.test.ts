import { expect, test, vi } from "vitest";
import type { Rule } from "../../detect/rule.ts";
import { rulesOnDemand } from "../../detect/rules-on-demand.ts";

const rule = (id: string): Rule => ({ id }) as Rule;

test("a group's rules are made once, when the first of them is asked for by number or id", () => {
  const make = [vi.fn(() => [rule("a"), rule("b")]), vi.fn(() => []), vi.fn(() => [rule("c")])];
  const { ruleAt, ruleById } = rulesOnDemand(
    ["a", "b", "c"],
    make.map((make, at) => ({ count: [2, 0, 1][at]!, make })),
  );
  expect(make.map(({ mock }) => mock.calls.length)).toEqual([0, 0, 0]);
  expect(ruleAt(1).id).toBe("b");
  expect(ruleById("b")).toBe(ruleAt(1));
  expect(ruleById("a")?.id).toBe("a");
  expect(make.map(({ mock }) => mock.calls.length)).toEqual([1, 0, 0]);
  expect(ruleById("c")?.id).toBe("c");
  expect(ruleById("d")).toBeUndefined();
});
