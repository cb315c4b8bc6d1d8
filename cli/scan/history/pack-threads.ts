import type { ScanRequest } from "../harvest.ts";
import { threadsFor } from "../scan-many.ts";
import { fromPlainSecret, type PlainSecret } from "../workers/plain-scan.ts";
import { openPool, WorkerEnded } from "../../../threads/pool.ts";
import type { ScanWorkerData } from "../workers/scan-worker.ts";
import type { BlobScanResult } from "./blob-scan.ts";
import type { VersionFindings } from "./earliest.ts";
import type { PacksTask } from "./scan-packs.ts";

/** What a thread found, on its way to another one. */
export interface PlainPackScan extends Omit<BlobScanResult, "found"> {
  readonly found: readonly (Omit<VersionFindings, "findings"> & {
    readonly findings: readonly PlainSecret[];
  })[];
}

/** So few versions are scanned here before workers would have started; of several threads only where they are asked for. */
const FEW = 2000;
const PROGRESS_MS = 100;

/** Scans packs with several threads where that pays, of which this is one: each takes one tree after the other. */
export async function scanInThreads(
  task: PacksTask,
  { jobs, refine, config, progress }: ScanRequest,
): Promise<BlobScanResult[]> {
  const threads = jobs ?? (task.versions.paths.length < FEW ? 1 : threadsFor({ jobs }));
  const timer = setInterval(tellProgress(task, progress), PROGRESS_MS);
  try {
    if (threads === 1) return [await scanHere(task, refine)];
    return await scanBesideWorkers(task, threads - 1, refine, config);
  } finally {
    clearInterval(timer);
  }
}

async function scanHere(task: PacksTask, refine: ScanRequest["refine"]): Promise<BlobScanResult> {
  const { scanPacks } = await import("./scan-packs.ts");
  return scanPacks(task, refine);
}

/** Here as well: another worker would have to load and compile all that a scan needs, for a thread that only waits. */
async function scanBesideWorkers(
  task: PacksTask,
  workers: number,
  refine: ScanRequest["refine"],
  config: ScanRequest["config"],
): Promise<BlobScanResult[]> {
  const data: ScanWorkerData = { config };
  const entry = new URL("./pack-worker.ts", import.meta.url);
  const pool = openPool<PacksTask, PlainPackScan>(entry, { threads: workers, data });
  try {
    const there = Promise.all(Array.from({ length: workers }, () => pool.run(task)));
    there.catch(() => {}); // Awaited below, when this thread is done.
    const here = await scanHere(task, refine);
    return [here, ...(await there).map(fromPlain)];
  } catch (error) {
    if (!(error instanceof WorkerEnded)) throw error;
    // What it had found is lost: all is scanned again.
    task.next.fill(0);
    task.isRead.fill(0);
    return [await scanHere(task, refine)];
  } finally {
    await pool.close();
  }
}

function tellProgress({ done }: PacksTask, progress: ScanRequest["progress"]): () => void {
  let [blobs, kibibytes] = [0, 0];
  return () => {
    const [allBlobs, allKibibytes] = [Atomics.load(done, 0), Atomics.load(done, 1)];
    progress.step((allKibibytes - kibibytes) * 1024, allBlobs - blobs);
    [blobs, kibibytes] = [allBlobs, allKibibytes];
  };
}

function fromPlain(scan: PlainPackScan): BlobScanResult {
  return {
    ...scan,
    found: scan.found.map((one) => ({ ...one, findings: one.findings.map(fromPlainSecret) })),
  };
}
