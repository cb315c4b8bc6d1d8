import { randomUUID } from "node:crypto";
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import type { DatabaseSync } from "node:sqlite";

import { damaged } from "../damaged.ts";
import { diskFull, noAccess, translated } from "./sqlite-errors.ts";
import { sqliteModule } from "./sqlite-module.ts";
import { createSchema, layoutOf, migrate } from "./sqlite-schema.ts";

/** How long SQLite itself waits for a lock, which blocks the process; the rest of the waiting is done by the caller. */
const BLOCKING_WAIT_MS = 50;
/** Up to this size a whole check of the file takes a few milliseconds, and is made whenever it is opened. */
const CHECKED_BYTES = 1024 * 1024;

export function fileExists(file: string): boolean {
  const isThere = (name: string) => statSync(name, { throwIfNoEntry: false }) !== undefined;
  const [exists, hasJournal] = accessing(file, () => [isThere(file), isThere(`${file}-wal`)]);
  // A new file beside an old journal would be filled with what the journal has.
  if (!exists && hasJournal) throw damaged(file, "the file is gone, and its journal is still there");
  return exists;
}

/**
 * Makes an empty vault's file, or leaves the one that is there. It gets its name only when it is whole, so that
 * whatever is found under the name without tables was damaged later.
 */
export function createFile(file: string): void {
  const draft = `${file}.${randomUUID()}.new`;
  accessing(file, () => {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    closeSync(openSync(draft, "wx", 0o600));
  });
  try {
    const database = connect(draft, "write", file);
    translated(file, () => createSchema(database));
    database.close();
    accessing(file, () => publish(draft, file));
  } finally {
    for (const ending of ["", "-wal", "-shm", "-journal"]) rmSync(draft + ending, { force: true });
  }
}

/**
 * Opens a file that exists.
 * @throws UserError VAULT_DAMAGED, VAULT_TOO_NEW, NO_ACCESS, VAULT_BUSY, …
 */
export function openFile(file: string, mode: "read" | "write"): DatabaseSync {
  const database = connect(file, mode, file);
  try {
    return translated(file, () => {
      if (layoutOf(database, file) === "older") bringUpToDate(database, file, mode);
      if (statSync(file).size <= CHECKED_BYTES) check(database, file);
      return database;
    });
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Compares every row with its indexes: the whole of the file is read. */
export function check(database: DatabaseSync, file: string): void {
  const [finding] = Object.values(database.prepare("PRAGMA integrity_check(1)").get() ?? {});
  if (finding !== "ok") throw damaged(file, `SQLite's check says "${String(finding)}"`);
}

function connect(file: string, mode: "read" | "write", location: string): DatabaseSync {
  const { DatabaseSync } = sqliteModule();
  return translated(location, () => {
    const database = new DatabaseSync(file, { readOnly: mode === "read" });
    try {
      database.exec(`PRAGMA busy_timeout = ${BLOCKING_WAIT_MS}; PRAGMA trusted_schema = OFF`);
      // What was destroyed is overwritten with zeros.
      if (mode === "write")
        database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON");
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  });
}

function bringUpToDate(database: DatabaseSync, file: string, mode: "read" | "write"): void {
  if (mode === "write") return migrate(database);
  const writer = connect(file, "write", file);
  try {
    migrate(writer);
  } finally {
    writer.close();
  }
}

/** A link fails where the name is taken, a rename would replace what another process just made. */
function publish(draft: string, file: string): void {
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  if (process.platform === "win32") return; // Folders cannot be synced there.
  const folder = openSync(path.dirname(file), "r");
  fsyncSync(folder);
  closeSync(folder);
}

function accessing<T>(file: string, call: () => T): T {
  try {
    return call();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOSPC" || code === "EDQUOT") throw diskFull(file, error);
    if (code !== undefined) throw noAccess(file, message, error);
    throw error;
  }
}
