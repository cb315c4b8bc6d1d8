import { expect, test } from "vitest";
import { rateLimiter } from "../../backend/rate-limit.ts";

test("a caller may come a second's worth at once, and then as the bucket fills", () => {
  const take = rateLimiter(2);
  const waits = [0, 0, 0, 250, 500, 600, 2_000, 2_000, 2_000].map((now) => take("a", now));
  expect(waits).toEqual([0, 0, 0.5, 0.25, 0, 0.4, 0, 0, 0.5]);
});

test("callers do not count for each other, and a clock that goes back refuses nobody", () => {
  const take = rateLimiter(1);
  expect([take("a", 10_000), take("b", 10_000), take("a", 10_000)]).toEqual([0, 0, 1]);
  expect([take("a", 5_000), take("a", 6_000)]).toEqual([1, 0]);
});

test("memory is bounded: of very many callers the ones that were still for longest are forgotten", () => {
  const take = rateLimiter(1);
  take("first", 0);
  for (let n = 0; n < 10_000; n++) take(`caller ${n}`, 0);
  expect([take("first", 0), take("caller 9999", 0)]).toEqual([0, 1]);
});
