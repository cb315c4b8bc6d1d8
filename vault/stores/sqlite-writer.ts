import { setTimeout as pause } from "node:timers/promises";

import { UserError } from "../../core/user-error.ts";
import { nextTurn } from "../next-turn.ts";
import type { Durability, Entry, Transaction } from "../store.ts";
import { isBusy, translate } from "./sqlite-errors.ts";
import { createFile, fileExists, identityOf, openToWrite } from "./sqlite-file.ts";
import { transactionOn } from "./sqlite-statements.ts";
import { journalSync } from "./journal-sync.ts";

/** How long a transaction waits for other processes' before it is VAULT_BUSY. */
const PATIENCE_MS = 5_000;
/** Transactions that share one commit. */
const GROUP = 64;

export interface Writer {
  run<T>(body: (tx: Transaction) => Promise<T>, durability: Durability): Promise<T>;
  /**
   * An entry of the header as it was committed last, from memory where nobody else has written since. Undefined where the
   * connection is not to be asked: within a transaction, of a file that was replaced.
   */
  header(key: string): Entry | null | undefined;
  close(): Promise<void>;
}

/**
 * Runs transactions one after the other. Those that arrive while others are being committed share the next commit
 * and its sync, each within a savepoint of its own, so that one that fails takes no other with it.
 */
export function openWriter(file: string, { onCommit }: { onCommit: () => void }): Writer {
  if (!fileExists(file)) createFile(file);
  const database = openToWrite(file);
  const opened = identityOf(file);
  const tx = transactionOn(database, file);
  const syncing = journalSync(file);
  const waiting: Job[] = [];
  let working: Promise<void> | undefined;
  let syncs = true;
  let isIdle = true;

  async function work(): Promise<void> {
    while (waiting.length > 0) {
      await nextTurn(); // Requests that have arrived meanwhile join this group.
      const group = waiting.splice(0, GROUP);
      await commit(group).catch((error: unknown) => {
        rollBack();
        for (const job of group) job.reject(translate(error, file));
      });
    }
    working = undefined;
  }

  async function commit(group: readonly Job[]): Promise<void> {
    const durable = group.some((job) => job.durability === "now");
    syncing.assertHealthy();
    if (identityOf(file) !== opened) throw replaced(file);
    if (durable !== syncs) database.exec(`PRAGMA synchronous = ${durable ? "FULL" : "NORMAL"}`);
    syncs = durable;
    await begin();
    const settle: (() => void)[] = [];
    const take = group.length === 1 ? alone : inSavepoint;
    for (const job of group) settle.push(await take(job));
    database.exec("COMMIT");
    isIdle = true;
    if (!durable) syncing.owe(group.length);
    for (const answer of settle) answer();
    // What may be synced soon is the record of a reading: who watches hears of it as of other processes' commits.
    if (durable) onCommit();
  }

  /** SQLite's own waiting blocks the process, so most of it is done out here. */
  async function begin(): Promise<void> {
    const deadline = performance.now() + PATIENCE_MS;
    for (;;) {
      try {
        database.exec("BEGIN IMMEDIATE");
        isIdle = false;
        return tx.begin();
      } catch (error) {
        if (!isBusy(error) || performance.now() > deadline) throw error;
      }
      await pause(1 + Math.random() * 10);
    }
  }

  /** Without a savepoint: where it fails, all that is to be undone is its own. */
  async function alone(job: Job): Promise<() => void> {
    const result = await job.body(tx);
    return () => job.resolve(result);
  }

  async function inSavepoint(job: Job): Promise<() => void> {
    database.exec("SAVEPOINT job");
    try {
      const result = await job.body(tx);
      database.exec("RELEASE job");
      return () => job.resolve(result);
    } catch (error) {
      undo(error);
      return () => job.reject(translate(error, file));
    }
  }

  /** SQLite may have ended the whole transaction by itself, as it can on a full disk: then all in it have failed. */
  function undo(cause: unknown): void {
    try {
      database.exec("ROLLBACK TO job; RELEASE job");
      tx.forget();
    } catch {
      throw cause;
    }
  }

  function rollBack(): void {
    tx.forget();
    try {
      database.exec("ROLLBACK");
    } catch {
      // SQLite had rolled back by itself, or never begun.
    }
    isIdle = true;
  }

  return {
    run: (body, durability) =>
      new Promise((resolve, reject) => {
        waiting.push({ body, durability, resolve: resolve as Job["resolve"], reject });
        working ??= work();
      }),
    header(key) {
      if (!isIdle || identityOf(file) !== opened) return undefined;
      tx.begin();
      return tx.header(key);
    },
    async close() {
      await working;
      isIdle = false;
      await syncing.close();
      database.close();
    },
  };
}

interface Job {
  readonly body: (tx: Transaction) => Promise<unknown>;
  readonly durability: Durability;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** What is written to a file that lost its name is gone. */
function replaced(file: string): UserError {
  return new UserError(
    "VAULT_UNAVAILABLE",
    `The vault at ${file} was deleted, or replaced by another file, while it was in use.`,
    "Start again to use the one that is there now.",
  );
}
