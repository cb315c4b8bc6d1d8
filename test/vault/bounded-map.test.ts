import { expect, test } from "vitest";

import { boundedMap } from "../../vault/bounded-map.ts";

test("what is asked for stays, and of the rest what is oldest goes", () => {
  const map = boundedMap<number>(20);
  map.set("kept", 0);
  for (let n = 1; n <= 100; n++) {
    map.set(`k${n}`, n);
    expect(map.get("kept")).toBe(0);
  }
  const left = Array.from({ length: 100 }, (_, n) => map.get(`k${n + 1}`)).filter(
    (value) => value !== undefined,
  );
  expect(left.length).toBeLessThanOrEqual(20);
  expect(left.at(-1)).toBe(100);
});

test("what is too heavy is not kept, and pushes nothing out", () => {
  const map = boundedMap<string>(20);
  map.set("a", "a");
  map.set("heavy", "h", 11);
  expect([map.get("a"), map.get("heavy")]).toEqual(["a", undefined]);
  map.set("b", "b", 10);
  map.set("c", "c", 10);
  expect([map.get("b"), map.get("c"), map.get("a")]).toEqual(["b", "c", undefined]);
});

test("what was replaced or deleted is not found again in the older half", () => {
  const map = boundedMap<number>(4);
  map.set("a", 1);
  map.set("b", 1);
  map.set("c", 1);
  map.set("a", 2);
  map.delete("b");
  expect([map.get("a"), map.get("b"), map.get("c")]).toEqual([2, undefined, 1]);
  map.clear();
  expect(map.get("a")).toBeUndefined();
});
