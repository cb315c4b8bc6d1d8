import { getCompileCacheDir } from "node:module";
import path from "node:path";
import { Worker, type ResourceLimits } from "node:worker_threads";
import type { FromWorker } from "./serve.ts";

/**
 * Threads of this process that do tasks, each the next one as soon as it is free. For a new kind of task write a module
 * that calls `serve` (and name it in build.mjs), and hand tasks to it:
 *
 *     const pool = openPool<Task, Result>(new URL("./my-worker.ts", import.meta.url), { threads: 4, data });
 *     const result = await pool.run(task);
 *     await pool.close();
 *
 * Tasks, results and `data` are copied, so they are plain data: a `Redacted` would arrive as an empty object. They stay
 * within the process. The caller bounds how many tasks are open.
 */
export interface Pool<Task, Result> {
  /**
   * Tasks are begun in the order in which they are given.
   * @throws what the task's function threw; WorkerEnded where the worker did not survive the task
   */
  run(task: Task): Promise<Result>;
  /** Starts all threads now. */
  start(): void;
  /** Ends all threads; what is open is never answered. */
  close(): Promise<void>;
}

export interface PoolOptions {
  /** The most that there are; one is started when there is a task for it. */
  readonly threads: number;
  /** How many tasks each is given at a time; unless this is said, one to be done and one that waits beside it. */
  readonly ahead?: number | undefined;
  /** What `serve` gives to the worker's setup. */
  readonly data?: unknown;
  /** How much memory each may take; a worker that needs more ends. */
  readonly limits?: ResourceLimits;
}

/** A worker ended in the middle of a task: its memory was used up, for example. The pool goes on with another one. */
export class WorkerEnded extends Error {}

interface Job {
  readonly task: unknown;
  readonly answer: (result: unknown) => void;
  readonly fail: (error: unknown) => void;
}

interface Member {
  readonly worker: Worker;
  /** In the order in which they are done: the first one is under way, or is about to be. */
  readonly jobs: Job[];
}

/** So that no worker is idle while its answer travels. */
const AHEAD = 2;

/** @param entry a module of the source tree; in the built command line the one of that name beside the bundle */
export function openPool<Task, Result>(
  entry: URL,
  { threads, ahead = AHEAD, data, limits = {} }: PoolOptions,
): Pool<Task, Result> {
  const waiting: Job[] = [];
  const members = new Set<Member>();
  let most = threads;
  /** Why a worker could not be started. */
  let unstarted: unknown;
  let isClosed = false;

  function feed(): void {
    while (waiting.length > 0) {
      if (most === 0) {
        for (const job of waiting.splice(0)) job.fail(unstarted);
        return;
      }
      const member = idlest();
      if (member.jobs.length >= ahead) return;
      const job = waiting.shift()!;
      member.jobs.push(job);
      member.worker.postMessage({ task: job.task });
    }
  }

  /** A new one as long as there may be more and the others have something to do. */
  function idlest(): Member {
    const [first] = [...members].toSorted((a, b) => a.jobs.length - b.jobs.length);
    return first && (first.jobs.length === 0 || members.size >= most) ? first : hire();
  }

  function hire(): Member {
    const worker = new Worker(built(entry), {
      workerData: { data, cache: cacheFolder() },
      execArgv: [],
      resourceLimits: limits,
    });
    const member: Member = { worker, jobs: [] };
    let isReady = false;
    let reason: unknown;
    members.add(member);
    worker.on("message", (message: FromWorker) => {
      isReady = true;
      if ("ready" in message) return;
      const job = member.jobs.shift()!;
      feed();
      if ("error" in message) job.fail(message.error);
      else job.answer(message.result);
    });
    worker.on("error", (error) => (reason = error));
    worker.on("exit", (code) => {
      members.delete(member);
      if (isClosed) return;
      const end = new WorkerEnded(endOf(reason, code), { cause: reason });
      if (isReady) member.jobs.shift()?.fail(end);
      else {
        // Another one would end in the same way.
        most = members.size;
        unstarted = reason ?? end;
      }
      waiting.unshift(...member.jobs);
      feed();
    });
    return member;
  }

  return {
    run: (task) =>
      new Promise<Result>((resolve, reject) => {
        // What a worker answers to a task is the result of its own module.
        waiting.push({ task, answer: (result) => resolve(result as Result), fail: reject });
        feed();
      }),
    start() {
      while (members.size < most) hire();
    },
    async close() {
      isClosed = true;
      waiting.length = 0;
      await Promise.all([...members].map(({ worker }) => worker.terminate()));
    },
  };
}

function endOf(reason: unknown, code: number): string {
  const known = reason instanceof Error && "code" in reason ? String(reason.code) : `exit code ${code}`;
  return `a worker ended with ${known}`;
}

/** Source is run as it is; the build puts a worker beside the bundle, under its own name. */
function built(entry: URL): URL {
  if (import.meta.url.endsWith(".ts")) return entry;
  return new URL(`./${path.basename(entry.pathname, ".ts")}.mjs`, import.meta.url);
}

/** Threads do not take part in the compile cache by themselves. Node adds a folder for its version to the name. */
function cacheFolder(): string | undefined {
  const folder = getCompileCacheDir();
  return folder === undefined ? undefined : path.dirname(folder);
}
