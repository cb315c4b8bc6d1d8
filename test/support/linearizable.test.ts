import { expect, test } from "vitest";

import { isLinearizable, type Operation } from "./linearizable.ts";

const read = (called: number, answered: number, value: string): Operation<string> => ({
  kind: "read",
  called,
  answered,
  value,
});
const cas = (
  called: number,
  answered: number,
  change: string,
  outcome: "done" | "refused" | "unknown" = "done",
): Operation<string> => {
  const [expected = "", value = ""] = change.split(">");
  return { kind: "cas", called, answered, expected, value, outcome };
};

test.each<[string, Operation<string>[]]>([
  ["one after the other", [cas(1, 2, "a>b"), read(3, 4, "b"), cas(5, 6, "b>c"), read(7, 8, "c")]],
  ["a read beside a write may see either", [cas(1, 4, "a>b"), read(2, 3, "a"), read(2, 3, "b")]],
  ["of two for the same value one is refused", [cas(1, 4, "a>b"), cas(2, 3, "a>c", "refused")]],
  ["what nobody heard of was done", [cas(1, Infinity, "a>b", "unknown"), read(5, 6, "b")]],
  ["what nobody heard of was not done", [cas(1, Infinity, "a>b", "unknown"), read(5, 6, "a")]],
  ["or was done late", [cas(1, Infinity, "a>b", "unknown"), read(5, 6, "a"), read(7, 8, "b")]],
])("can be: %s", (_, history) => expect(isLinearizable("a", history)).toBe(true));

test.each<[string, Operation<string>[]]>([
  ["a read after a write sees the old value", [cas(1, 2, "a>b"), read(3, 4, "a")]],
  ["two for the same value win", [cas(1, 4, "a>b"), cas(2, 3, "a>c")]],
  ["a value comes back", [cas(1, 9, "a>b"), read(2, 3, "b"), read(4, 5, "a")]],
  ["one is refused that fits", [cas(1, 2, "a>b", "refused")]],
  [
    "what nobody heard of is done and undone",
    [cas(1, Infinity, "a>b", "unknown"), read(2, 3, "b"), read(4, 5, "a")],
  ],
])("cannot be: %s", (_, history) => expect(isLinearizable("a", history)).toBe(false));

test("a long history of many clients is looked through in moments", () => {
  const history: Operation<number>[] = [];
  for (let n = 0; n < 500; n++) {
    history.push({
      kind: "cas",
      called: 10 * n,
      answered: 10 * n + 8,
      expected: n,
      value: n + 1,
      outcome: "done",
    });
    for (let reader = 1; reader < 5; reader++)
      history.push({
        kind: "read",
        called: 10 * n + reader,
        answered: 10 * n + 9,
        value: reader % 2 === 0 ? n : n + 1,
      });
  }
  expect(isLinearizable(0, history)).toBe(true);
  expect(isLinearizable(0, [...history, { kind: "read", called: 6_000, answered: 6_001, value: 499 }])).toBe(
    false,
  );
});
