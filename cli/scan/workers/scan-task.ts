import type { GitleaksConfig } from "../config/gitleaks-config.ts";
import type { SourceScan } from "../scanner.ts";
import { fromPlain, type PlainScan } from "./plain-scan.ts";
import { openPool, WorkerEnded, type Pool } from "../../../threads/pool.ts";
import type { ScanTask, ScanWorkerData } from "./scan-worker.ts";

export interface ScanPool {
  readonly scan: (task: ScanTask) => Promise<readonly SourceScan[]>;
  readonly start: () => void;
  readonly close: () => Promise<void>;
}

/**
 * Workers that scan files and blobs.
 * @param config what users' rules are made of
 * @param ahead how many tasks each is given at a time
 */
export function openScanPool(threads: number, config: GitleaksConfig | undefined, ahead?: number): ScanPool {
  const data: ScanWorkerData = { config };
  const entry = new URL("./scan-worker.ts", import.meta.url);
  const pool = openPool<ScanTask, readonly PlainScan[]>(entry, { threads, data, ahead });
  return { scan: (task) => scanTask(pool, task), start: () => pool.start(), close: () => pool.close() };
}

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
