import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { valueCache } from "../../sdk/value-cache.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function holding(expires: number | null = null) {
  const cache = valueCache<string>(300_000);
  cache.get("A", 1);
  cache.set("A", 1, "value", expires);
  return cache;
}

test("a value lasts for its time, and not longer", () => {
  const cache = holding();
  vi.advanceTimersByTime(299_999);
  expect(cache.get("A", 1)).toBe("value");
  vi.advanceTimersByTime(1);
  expect(cache.get("A", 1)).toBeUndefined();
});

test("a secret that expires is not given beyond that", () => {
  const cache = holding(Date.now() + 1_000);
  vi.advanceTimersByTime(999);
  expect(cache.get("A", 1)).toBe("value");
  vi.advanceTimersByTime(1);
  expect(cache.get("A", 1)).toBeUndefined();
});

test("a clock that is set back does not make it last", () => {
  const cache = holding();
  vi.advanceTimersByTime(300_000);
  vi.setSystemTime(0);
  expect(cache.get("A", 1)).toBeUndefined();
});

test("any write empties it, and the value is not even kept", () => {
  const cache = holding();
  expect(cache.get("A", 2)).toBeUndefined();
  expect(cache.get("A", 1)).toBeUndefined();
});

test("what was read while somebody wrote is not kept", () => {
  const cache = valueCache<string>(300_000);
  cache.get("A", 1);
  cache.get("B", 2); // Another call has seen the write meanwhile.
  cache.set("A", 1, "of before", null);
  expect(cache.get("A", 2)).toBeUndefined();
  expect(cache.get("A", 1)).toBeUndefined();
});

test("a thousand are kept, and the oldest goes first", () => {
  const cache = holding();
  for (let index = 0; index < 1_000; index++) cache.set(`N${index}`, 1, "x", null);
  expect([cache.get("A", 1), cache.get("N0", 1), cache.get("N999", 1)]).toEqual([undefined, "x", "x"]);
});
