import type { SourceScan } from "../scanner.ts";
import { fromPlain, type PlainScan } from "./plain-scan.ts";
import { WorkerEnded, type Pool } from "./pool.ts";
import type { ScanTask } from "./scan-worker.ts";

/**
 * Has a worker scan files or blobs. Where it does not survive that, each is tried alone: the one that it was is told
 * as not scanned, and the others are scanned all the same.
 */
export async function scanTask(
  pool: Pick<Pool<ScanTask, readonly PlainScan[]>, "run">,
  task: ScanTask,
): Promise<SourceScan[]> {
  try {
    return (await pool.run(task)).map(fromPlain);
  } catch (error) {
    if (!(error instanceof WorkerEnded)) throw error;
    if (task.length === 1) return [{ state: "failed", why: `cannot be scanned (${error.message})` }];
    return (await Promise.all(task.map((source) => scanTask(pool, [source])))).flat();
  }
}
