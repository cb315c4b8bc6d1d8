import { expect, test } from "vitest";
import { packTables, unpackTables } from "../../detect/packed-tables.ts";
import { RULES, ruleTables } from "../../detect/rules.ts";

test("tables that were packed by the build say the same of every word and every rule", () => {
  const tables = ruleTables();
  const { filter, meaningOf, gateOf } = unpackTables(packTables(tables, RULES.length));
  expect(filter).toBe(tables.filter);
  for (let word = 0; word < filter.words; word++) {
    const { rules, generic, signs } = tables.meaningOf(word);
    expect(meaningOf(word)).toEqual({ rules, generic, signs });
  }
  RULES.forEach((rule, index) => {
    if ("keywords" in rule) expect(gateOf(index), rule.id).toEqual(tables.gateOf(index));
  });
});
