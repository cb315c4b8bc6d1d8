import { open, type FileHandle } from "node:fs/promises";

import { UserError } from "../../core/user-error.ts";

const LATEST_MS = 50;
const MOST_OWED = 64;

/**
 * Syncs the journal for transactions that were committed without it: SQLite has handed them to the operating
 * system, so a killed process loses nothing; only a power cut within the delay does. A durable commit in between
 * syncs them too, as the journal is one file.
 */
export function journalSync(file: string) {
  let owed = 0;
  let timer: NodeJS.Timeout | undefined;
  let syncs = Promise.resolve();
  let failure: unknown;
  /** One file for as long as a connection is open, which the writer's is until this is closed. */
  let journal: FileHandle | undefined;

  async function sync(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    if (owed === 0) return;
    owed = 0;
    try {
      // To open and close the journal is safe: SQLite's locks are on the file and on -shm.
      journal ??= await open(`${file}-wal`, "r+");
      await journal.datasync();
    } catch (error) {
      failure = error;
    }
  }
  function start(): void {
    syncs = syncs.then(sync);
  }

  return {
    /** Notes transactions that are to be synced soon. */
    owe(transactions: number): void {
      owed += transactions;
      if (owed >= MOST_OWED) start();
      else timer ??= setTimeout(start, LATEST_MS).unref();
    },
    /** After a sync that failed nobody knows what is on the disk, so nothing more is answered. */
    assertHealthy(): void {
      if (failure === undefined) return;
      throw new UserError(
        "VAULT_UNAVAILABLE",
        `The disk of the vault at ${file} failed to keep what was written.`,
        "Check the disk, then start again.",
        { cause: failure },
      );
    },
    async close(): Promise<void> {
      start();
      await syncs;
      await journal?.close();
    },
  };
}
