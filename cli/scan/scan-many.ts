import { statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { GitleaksConfig } from "./config/gitleaks-config.ts";
import type { FileList } from "./file-list.ts";
import type { Refine } from "./scan-file.ts";
import type { BlobSource, FileSource, SourceScan } from "./scanner.ts";
import { takeTurns } from "./take-turns.ts";
import { inBatches, inOrder } from "./workers/in-order.ts";
import type { ScanPool } from "./workers/scan-task.ts";
import type { ScanTask } from "./workers/scan-worker.ts";

export interface ScanManyOptions<Source> {
  /** How many threads; where it is undefined, as many as there are cores, `MOST_THREADS` at most. */
  readonly jobs?: number | undefined;
  readonly refine?: Refine | undefined;
  /** What `refine` was made of, so that workers can make it as well. */
  readonly config?: GitleaksConfig | undefined;
  /** Called once for each source, in their order. */
  readonly onResult: (scan: SourceScan, source: Source) => void;
}

/** The threads beside this one. */
export interface Helpers {
  readonly count: number;
  /** Has them start, each with all that it needs to be loaded: that takes about as long as to list many files. */
  readonly start: () => Promise<ScanPool>;
  readonly close: () => Promise<void>;
}

/** Unless more are asked for, as each has its own copy of the rules. */
const MOST_THREADS = 4;

/** So little is scanned here before workers would have started; in bytes. */
const LITTLE = 8 * 2 ** 20;
/** What it costs to open a file, in bytes that could be scanned meanwhile. */
const COST_OF_OPENING = 4096;

/** The most that a worker is given at a time: some milliseconds of work. */
const FILES_AT_ONCE = 32;
const BYTES_AT_ONCE = 256 * 1024;
/** For each thread; one slow batch does not keep the others waiting until so many are done behind it. */
const BATCHES_OPEN = 8;
/** So many wait at a worker, for it is given more only between two batches of this thread. */
const BATCHES_AHEAD = 6;

export function helpersFor({ jobs, config }: Pick<ScanManyOptions<never>, "jobs" | "config">): Helpers {
  const count = threadsFor({ jobs }) - 1;
  let pool: Promise<ScanPool> | undefined;
  const open = async () => {
    const opened = (await import("./workers/scan-task.ts")).openScanPool(count, config, BATCHES_AHEAD);
    opened.start();
    return opened;
  };
  return { count, start: () => (pool ??= open()), close: async () => (await pool)?.close() };
}

/** Whether so many files are much to scan, however small they are. */
export const areMany = (files: number): boolean => files > LITTLE / COST_OF_OPENING;

/**
 * Scans many files, with several threads where that pays. What is wrong with one of them is told in its result.
 * @param sourceOf what is told of a file by its path
 */
export async function scanFiles(
  files: FileList,
  sourceOf: (file: string) => FileSource,
  helpers: Helpers,
  options: ScanManyOptions<FileSource>,
): Promise<void> {
  if (helpers.count > 0 && isMuch(files)) {
    // Few files are large ones, since together they are much: all threads get some of them.
    const atOnce = Math.min(FILES_AT_ONCE, Math.ceil(files.length / ((helpers.count + 1) * BATCHES_OPEN)));
    return scanBesideWorkers(batchesOf(files, atOnce, sourceOf), helpers, options);
  }
  const { scanFile } = await import("./scanner.ts");
  const turn = takeTurns();
  for (const file of files) {
    const source = sourceOf(file);
    options.onResult(scanFile(source, options.refine), source);
    const pause = turn();
    if (pause) await pause;
  }
}

/**
 * Scans files here and in workers: each thread loads and compiles all that a scan needs, which costs half a second of
 * a long one, and this thread would have nothing else to do.
 */
async function scanBesideWorkers(
  batches: Iterable<readonly FileSource[]>,
  helpers: Helpers,
  { refine, onResult }: ScanManyOptions<FileSource>,
): Promise<void> {
  const [pool, { scanFile }] = await Promise.all([helpers.start(), import("./scanner.ts")]);
  let atWorkers = 0;
  const scanThere = async (batch: ScanTask) => {
    atWorkers++;
    try {
      return await pool.scan(batch);
    } finally {
      atWorkers--;
    }
  };
  await inOrder(
    withTurns(batches),
    (helpers.count + 1) * BATCHES_AHEAD * BATCHES_OPEN,
    async (batch) =>
      atWorkers < helpers.count * BATCHES_AHEAD
        ? scanThere(batch)
        : batch.map((source) => scanFile(source, refine)),
    (scans, batch) => scans.forEach((scan, at) => onResult(scan, batch[at]!)),
  );
}

/** Between two of them comes what workers answer, and signals. */
async function* withTurns<Work>(works: Iterable<Work>): AsyncGenerator<Work, void> {
  for (const work of works) {
    yield work;
    await nextTurn();
  }
}

function* batchesOf(
  files: FileList,
  atOnce: number,
  sourceOf: (file: string) => FileSource,
): Generator<readonly FileSource[], void> {
  let batch: FileSource[] = [];
  for (const file of files) {
    batch.push(sourceOf(file));
    if (batch.length < atOnce) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Scans many blobs as they come, with several threads where that pays; no more are taken than are worked on. */
export async function scanBlobs<Source extends BlobSource>(
  sources: AsyncIterable<Source> | Iterable<Source>,
  options: ScanManyOptions<Source>,
): Promise<void> {
  const { scanBlob } = await import("./scanner.ts");
  const { refine, onResult } = options;
  const threads = threadsFor(options);
  if (threads === 1) {
    for await (const source of sources) onResult(scanBlob(source, refine), source);
    return;
  }
  let begun = 0;
  const batches = inBatches(sources, BYTES_AT_ONCE, ({ bytes }) => bytes.length);
  await scanInWorkers(batches, threads, options, async (batch, scan) => {
    // How much will come is not known.
    if (begun >= LITTLE)
      return scan(batch.map(({ path, bytes }) => ({ path, bytes: new Uint8Array(bytes) })));
    begun += batch.reduce((sum, { bytes }) => sum + bytes.length, 0);
    return batch.map((source) => scanBlob(source, refine));
  });
}

/** How many threads there are to be. */
export function threadsFor({ jobs }: { readonly jobs?: number | undefined }): number {
  return jobs ?? Math.min(availableParallelism(), MOST_THREADS);
}

/** Stops to look at sizes as soon as it is plain. */
function isMuch(files: FileList): boolean {
  let bytes = 0;
  for (const file of files) {
    bytes += COST_OF_OPENING + sizeOf(file);
    if (bytes > LITTLE) return true;
  }
  return false;
}

function sizeOf(file: string): number {
  try {
    return statSync(file).size;
  } catch {
    return 0; // What is wrong with it is told when it is scanned.
  }
}

/** @param start has a batch scanned by a worker with `scan`, or scans it here */
async function scanInWorkers<Source>(
  batches: AsyncIterable<readonly Source[]>,
  threads: number,
  { config, onResult }: ScanManyOptions<Source>,
  start: (
    batch: readonly Source[],
    scan: (task: ScanTask) => Promise<readonly SourceScan[]>,
  ) => Promise<readonly SourceScan[]>,
): Promise<void> {
  // Little is scanned without workers, and then what starts them is not loaded either.
  let pool: Promise<ScanPool> | undefined;
  const open = async () => (await import("./workers/scan-task.ts")).openScanPool(threads, config);
  const scan = async (task: ScanTask) => (await (pool ??= open())).scan(task);
  try {
    await inOrder(
      batches,
      threads * BATCHES_OPEN,
      (batch) => start(batch, scan),
      (scans, batch) => scans.forEach((scan, at) => onResult(scan, batch[at]!)),
    );
  } finally {
    await (await pool)?.close();
  }
}
