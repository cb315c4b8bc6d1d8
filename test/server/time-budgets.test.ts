import { expect, test } from "vitest";
import { BUDGETS, TimeBudgets } from "../../server/time-budgets.ts";

const BIG = "file:///work/src/big%20one.ts";

test("what stays within its budget is not told", () => {
  const budgets = new TimeBudgets();
  budgets.noteChecks(BIG, BUDGETS.checks);
  budgets.noteIndex(BUDGETS.index);
  expect(budgets.problems).toEqual([]);
});

test("a document that takes long is told by its name, with a way out, until it is quick again", () => {
  const budgets = new TimeBudgets();
  budgets.noteChecks(BIG, 2_340);
  expect(budgets.problems).toMatchInlineSnapshot(`
    [
      "Checking big one.ts took 2.3 s. "keyward.scan.maxFileKB" leaves large files out.",
    ]
  `);
  budgets.noteChecks(BIG, 40);
  expect(budgets.problems).toEqual([]);
});

test("the slowest comes first, and what is closed costs nothing", () => {
  const budgets = new TimeBudgets();
  budgets.noteChecks("file:///a.ts", 2_000);
  budgets.noteChecks("file:///b.ts", 3_000);
  expect(budgets.problems.map((text) => text.split(" ")[1])).toEqual(["b.ts", "a.ts"]);
  budgets.forget("file:///b.ts");
  expect(budgets.problems.map((text) => text.split(" ")[1])).toEqual(["a.ts"]);
});

test("a workspace that takes long to read is told", () => {
  const budgets = new TimeBudgets();
  budgets.noteIndex(90_000);
  expect(budgets.problems).toMatchInlineSnapshot(`
    [
      "Reading the workspace for references took 90.0 s. Files that git ignores are not read.",
    ]
  `);
});

test("who listens hears of what has changed, and of nothing else", () => {
  const budgets = new TimeBudgets();
  let heard = 0;
  budgets.listen(() => heard++);
  budgets.noteChecks(BIG, 10);
  expect(heard).toBe(0);
  budgets.noteChecks(BIG, 5_000);
  budgets.noteChecks(BIG, 5_000);
  expect(heard).toBe(1);
});
