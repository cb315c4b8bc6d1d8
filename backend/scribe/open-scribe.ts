import { availableParallelism } from "node:os";
import { openPool } from "../../threads/pool.ts";
import type { AuditKeys } from "../../vault/audit.ts";
import type { Minutes, Scribe } from "../../vault/scribe.ts";

export interface ScribeThread extends Scribe {
  /** Once it has synced what it wrote. */
  close(): Promise<void>;
}

/** What the thread is told when it begins. */
export interface ScribeSetup {
  /** Of the SQLite store. */
  readonly file: string;
  readonly keys: AuditKeys;
}

/** To wake a thread and be woken by it takes some 0.1 ms, and a record a tenth of that. */
const LEAST = 8;

export type ScribeTask = Minutes | "begin" | "close";

/**
 * A scribe in a thread of its own, with its own connection to the file: chaining and committing take no time from those
 * who wait for something else, nor does SQLite's copying of its journal into the file. Undefined where there is but one
 * core. The thread begins with the first readings that come together, and until it is there it writes nothing.
 */
export function openScribe(file: string, { vaultId, audit }: AuditKeys): ScribeThread | undefined {
  if (availableParallelism() < 2) return undefined;
  const data: ScribeSetup = { file, keys: { vaultId, audit } };
  const pool = openPool<ScribeTask, boolean>(new URL("./scribe-worker.ts", import.meta.url), {
    threads: 1,
    data,
  });
  let begun: Promise<unknown> | undefined;
  let isThere = false;
  async function begin(): Promise<void> {
    isThere = await pool.run("begin").catch(() => false);
  }
  return {
    least: LEAST,
    async record(minutes) {
      begun ??= begin();
      return isThere && pool.run(minutes);
    },
    async close() {
      await begun;
      // A thread that has ended has nothing that could be synced.
      if (isThere) await pool.run("close").catch(() => undefined);
      await pool.close();
    },
  };
}
