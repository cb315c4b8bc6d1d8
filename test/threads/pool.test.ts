import { setTimeout } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { openPool, WorkerEnded } from "../../threads/pool.ts";
import type { SumTask } from "./sums-worker.ts";

test("tasks are done by workers, which know the pool's data", async () => {
  const pool = sums(2, { from: 100 });
  const tasks = Array.from({ length: 20 }, (_, at) => pool.run([at, at]));
  expect(await Promise.all(tasks)).toEqual(Array.from({ length: 20 }, (_, at) => 100 + 2 * at));
});

test("what a task throws is thrown where it was handed over, and the worker goes on", async () => {
  const pool = sums(1);
  const [thrown, sum] = await Promise.allSettled([pool.run("throw"), pool.run([1, 2])]);
  expect(thrown).toMatchObject({ reason: new RangeError("it cannot be added up") });
  expect(sum).toMatchObject({ value: 3 });
});

test.each(["exit", "memory"] as const)(
  "a worker that does not survive a task (%s) fails that one alone",
  async (task) => {
    const pool = sums(1);
    const settled = await Promise.allSettled([pool.run([1]), pool.run(task), pool.run([2]), pool.run([3])]);
    expect(settled.map((one) => (one.status === "fulfilled" ? one.value : one.reason))).toEqual([
      1,
      expect.any(WorkerEnded),
      2,
      3,
    ]);
  },
);

test("workers that were started before there was anything to do do it", async () => {
  const pool = sums(2);
  pool.start();
  await setTimeout(50);
  expect(await Promise.all([pool.run([1, 2]), pool.run([3, 4]), pool.run([5])])).toEqual([3, 7, 5]);
});

test("where no worker could be started before there was anything to do, every task says so", async () => {
  const pool = openPool(new URL("./no-such-worker.ts", import.meta.url), { threads: 2 });
  onTestFinished(() => pool.close());
  pool.start();
  await setTimeout(50);
  await expect(pool.run(1)).rejects.toMatchObject({ code: "MODULE_NOT_FOUND" });
});

test("where no worker can be started, every task says so", async () => {
  const pool = openPool(new URL("./no-such-worker.ts", import.meta.url), { threads: 2 });
  onTestFinished(() => pool.close());
  const settled = await Promise.allSettled([pool.run(1), pool.run(2), pool.run(3)]);
  for (const one of settled) expect(one).toMatchObject({ reason: { code: "MODULE_NOT_FOUND" } });
  await expect(pool.run(4)).rejects.toMatchObject({ code: "MODULE_NOT_FOUND" });
});

function sums(threads: number, data = { from: 0 }) {
  const entry = new URL("./sums-worker.ts", import.meta.url);
  const pool = openPool<SumTask, number>(entry, {
    threads,
    data,
    limits: { maxOldGenerationSizeMb: 32 },
  });
  onTestFinished(() => pool.close());
  return pool;
}
