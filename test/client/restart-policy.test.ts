import { expect, test } from "vitest";
import { restartPolicy } from "../../client/restart-policy.ts";

test("a process that keeps ending is started after ever longer waits, and then no more", async () => {
  const { policy, waits } = fakeTime();
  const answers = [];
  for (let end = 0; end < 6; end++) answers.push(await policy.mayRestart());
  expect(answers).toEqual([true, true, true, true, false, false]);
  expect(waits).toEqual([0, 1000, 4000, 15_000]);
});

test("one that ran for long is started at once again", async () => {
  const { policy, waits, pass } = fakeTime();
  await policy.mayRestart();
  await policy.mayRestart();
  pass(11 * 60_000);
  expect(await policy.mayRestart()).toBe(true);
  expect(waits).toEqual([0, 1000, 0]);
});

function fakeTime() {
  let now = 1_000_000_000;
  const waits: number[] = [];
  const pass = (ms: number) => void (now += ms);
  const policy = restartPolicy(
    () => now,
    async (ms) => void waits.push(ms),
  );
  return { policy, waits, pass };
}
