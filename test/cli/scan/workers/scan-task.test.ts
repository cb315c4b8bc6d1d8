import { expect, test } from "vitest";
import { WorkerEnded } from "../../../../threads/pool.ts";
import { scanTask } from "../../../../cli/scan/workers/scan-task.ts";
import type { ScanTask } from "../../../../cli/scan/workers/scan-worker.ts";

const sources = ["a", "b", "c"].map((path) => ({ file: `/${path}`, path }));
const scanned = { state: "scanned", findings: [] } as const;

test("a file that its worker does not survive is told as not scanned, and those beside it are scanned", async () => {
  const asked: string[] = [];
  const run = async (task: ScanTask) => {
    asked.push(task.map(({ path }) => path).join(""));
    if (task.some(({ path }) => path === "b")) throw new WorkerEnded("a worker ended with OUT_OF_MEMORY");
    return task.map(() => scanned);
  };
  expect(await scanTask({ run }, sources)).toEqual([
    scanned,
    { state: "failed", why: "cannot be scanned (a worker ended with OUT_OF_MEMORY)" },
    scanned,
  ]);
  expect(asked).toEqual(["abc", "a", "b", "c"]);
});

test("a fault of ours is no property of a file: it ends the scan", async () => {
  const fault = new TypeError("x is undefined");
  await expect(scanTask({ run: async () => Promise.reject(fault) }, sources)).rejects.toBe(fault);
});
