import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { patiently } from "../../../vault/stores/patience.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Fails so many times, each after so long. */
function failing(times: number, duration = 0) {
  return vi.fn(async () => {
    await new Promise((resolve) => setTimeout(resolve, duration));
    if (times-- > 0) throw new Error("not yet");
    return "done";
  });
}

async function outcome(result: Promise<string>): Promise<string> {
  const settled = result.catch((error: unknown) => (error as Error).message);
  await vi.advanceTimersByTimeAsync(60_000);
  return settled;
}

test("what passes is tried again until it is over", async () => {
  expect(await outcome(patiently(failing(5), () => true))).toBe("done");
});

test("what does not pass is thrown at once", async () => {
  const attempt = failing(1);
  expect(await outcome(patiently(attempt, () => false))).toBe("not yet");
  expect(attempt).toHaveBeenCalledOnce();
});

test("patience has an end, but for one more try after a slow one", async () => {
  expect(await outcome(patiently(failing(100), () => true))).toBe("not yet");
  expect(await outcome(patiently(failing(1, 9_000), () => true))).toBe("done");
  expect(await outcome(patiently(failing(2, 9_000), () => true))).toBe("not yet");
});

test("a pause that is asked for is made, unless it is longer than patience", async () => {
  const start = performance.now();
  const waited = patiently(failing(1), () => 2_000).then(() => performance.now() - start);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(await waited).toBeGreaterThanOrEqual(2_000);
  const attempt = failing(1);
  expect(await outcome(patiently(attempt, () => 30_000))).toBe("not yet");
  expect(attempt).toHaveBeenCalledOnce();
});
