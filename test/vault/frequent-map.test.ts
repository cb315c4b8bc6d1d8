import { expect, test } from "vitest";

import { frequentMap } from "../../vault/frequent-map.ts";

function fullMap() {
  const map = frequentMap<number>(20);
  for (let n = 0; n <= 10; n++) map.set(`first ${n}`, n);
  expect(map.isFull).toBe(true);
  return map;
}

test("as long as there is room, everything is kept", () => {
  const map = frequentMap<number>(20);
  for (let n = 0; n < 10; n++) map.set(`k${n}`, n);
  expect(Array.from({ length: 10 }, (_, n) => map.get(`k${n}`))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

test("once it is full, whatever comes once pushes nothing out", () => {
  const map = fullMap();
  for (let n = 0; n < 1_000; n++) map.set(`once ${n}`, n);
  expect(map.get("once 999")).toBeUndefined();
  expect([map.get("first 0"), map.get("first 10")]).toEqual([0, 10]);
});

test("what comes again is kept", () => {
  const map = fullMap();
  map.set("again", 1);
  expect(map.get("again")).toBeUndefined();
  map.set("again", 2);
  expect(map.get("again")).toBe(2);
});

test("what is known already is replaced, also where it is full", () => {
  const map = fullMap();
  map.set("first 10", 100);
  map.set("first 2", 200);
  expect([map.get("first 10"), map.get("first 2")]).toEqual([100, 200]);
});
