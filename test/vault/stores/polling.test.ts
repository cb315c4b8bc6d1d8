import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { polling } from "../../../vault/stores/polling.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const PACE = { fastest: 100, slowest: 1_000 };

test("it looks seldom while nothing changes, and often again after a change", async () => {
  let commits = 0;
  const state = vi.fn(async () => commits);
  const end = polling(state, PACE).add(() => undefined);
  const looksWithin = async (time: number) => {
    state.mockClear();
    await vi.advanceTimersByTimeAsync(time);
    return state.mock.calls.length;
  };
  await looksWithin(20_000);
  expect(await looksWithin(10_000)).toBe(10);
  commits++;
  expect(await looksWithin(2_000)).toBeGreaterThan(4);
  end();
  expect(await looksWithin(10_000)).toBe(0);
});

test("the first look tells, then each change once, and one that cannot be read", async () => {
  let commits = 0;
  let isAway = false;
  const state = async () => {
    if (isAway) throw new Error("away");
    return commits;
  };
  const listener = vi.fn();
  const told = async () => {
    listener.mockClear();
    await vi.advanceTimersByTimeAsync(3_000);
    return listener.mock.calls.length;
  };
  polling(state, PACE).add(listener);
  expect(await told()).toBe(1);
  expect(await told()).toBe(0);
  commits++;
  expect(await told()).toBe(1);
  isAway = true;
  expect(await told()).toBe(1);
  isAway = false;
  expect(await told()).toBe(1);
});

test("who commits here is told at once", async () => {
  const listener = vi.fn();
  const watching = polling(async () => 0, PACE);
  watching.add(listener);
  watching.tell();
  expect(listener).toHaveBeenCalledOnce();
  watching.end();
  watching.tell();
  expect(listener).toHaveBeenCalledOnce();
});
