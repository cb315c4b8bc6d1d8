import { randomUUID } from "node:crypto";
import { closeSync, existsSync, fsyncSync, linkSync, openSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";

import { UserError } from "../../core/user-error.ts";
import { damaged } from "../damaged.ts";
import { makeFolder } from "../make-folder.ts";
import { diskFull, noAccess, translated } from "./sqlite-errors.ts";
import { sqliteModule } from "./sqlite-module.ts";
import { createSchema, layoutOf, migrate } from "./sqlite-schema.ts";

/**
 * How long SQLite itself waits for a lock, which blocks the process. Readers wait only for whoever opens the file
 * first or closes it last; writers wait for each other, and do most of that elsewhere.
 */
const READ_WAIT_MS = 2_000;
const WRITE_WAIT_MS = 50;
const CHECKED_BYTES = 1024 * 1024;

/**
 * In KiB. It holds the inner pages of the indexes of a million secrets, some 4 MB, so that a look-up reads two pages, not
 * six. More would hold leaves, of which each is asked for once in a while.
 */
const CACHE = 8 * 1024;

/** Several processes at once; every commit on the disk; what was destroyed overwritten with zeros. */
const WRITING = `
  PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;
  PRAGMA busy_timeout = ${WRITE_WAIT_MS}; PRAGMA cache_size = -${CACHE}`;

export function fileExists(file: string): boolean {
  const [exists, hasJournal] = accessing(file, () => [isThere(file), isThere(`${file}-wal`)]);
  // A new file beside an old journal would be filled with what the journal has.
  if (!exists && hasJournal) throw damaged(file, "the file is gone, and its journal is still there");
  return exists;
}

/** Throws where the folder is no folder, which `throwIfNoEntry` would take for a file that is not there. */
function isThere(name: string): boolean {
  try {
    return statSync(name) !== undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return false;
    throw error;
  }
}

/**
 * Makes an empty vault's file, or leaves the one that is there. It gets its name only when it is whole, so that
 * whatever is found under the name without tables was damaged later.
 */
export function createFile(file: string): void {
  const draft = `${file}.${randomUUID()}.new`;
  accessing(file, () => {
    makeFolder(path.dirname(file));
    closeSync(openSync(draft, "wx", 0o600));
  });
  try {
    const database = connect(draft, "write", file);
    try {
      translated(file, () => {
        database.exec(WRITING);
        createSchema(database);
      });
    } finally {
      database.close();
    }
    accessing(file, () => publish(draft, file));
  } finally {
    for (const ending of ["", "-wal", "-shm", "-journal"]) rmSync(draft + ending, { force: true });
  }
}

/**
 * Opens a file that exists.
 * @throws UserError VAULT_DAMAGED, VAULT_TOO_NEW, NO_ACCESS, VAULT_BUSY, …
 */
export function openToWrite(file: string): DatabaseSync {
  return openAs(file, "write", file);
}

/** `isFrozen`: SQLite takes the file for one that cannot change, and will not notice when it does. */
export function openToRead(file: string): { database: DatabaseSync; isFrozen: boolean } {
  try {
    return { database: openAs(file, "read", file), isFrozen: false };
  } catch (error) {
    // Even readers need a -shm file, which cannot be made on a read-only medium. Without a journal they can do without.
    if (!(error instanceof UserError && error.code === "NO_ACCESS") || existsSync(`${file}-wal`)) throw error;
    return { database: openAs(`${pathToFileURL(file).href}?immutable=1`, "read", file), isFrozen: true };
  }
}

/** @param name the file, or a URI of it */
function openAs(name: string, mode: "read" | "write", file: string): DatabaseSync {
  const database = connect(name, mode, file);
  try {
    return translated(file, () => {
      // Before anything that would write to it: it may be somebody else's.
      if (layoutOf(database, file) === "older") bringUpToDate(database, file, mode);
      if (mode === "write") database.exec(WRITING);
      return database;
    });
  } catch (error) {
    database.close();
    throw error;
  }
}

/** What tells the file from another one that got its name, and a frozen one from what it was when it was opened. */
export function identityOf(file: string, isFrozen = false): string {
  const stats = statSync(file, { bigint: true, throwIfNoEntry: false });
  return `${stats?.ino}${isFrozen ? `:${stats?.mtimeNs}` : ""}`;
}

/**
 * Compares every row with its indexes, in a file small enough that this takes a few milliseconds. It finds rows
 * that cannot be reached any more: a lost override would otherwise become the wider value.
 */
export function checkIfSmall(database: DatabaseSync, file: string): void {
  if (statSync(file).size > CHECKED_BYTES) return;
  const [finding] = Object.values(database.prepare("PRAGMA integrity_check(1)").get() ?? {});
  if (finding !== "ok") throw damaged(file, `SQLite's check says "${String(finding)}"`);
}

function connect(file: string, mode: "read" | "write", location: string): DatabaseSync {
  const { DatabaseSync } = sqliteModule();
  return translated(location, () => {
    const database = new DatabaseSync(file, { readOnly: mode === "read" });
    try {
      database.exec(
        `PRAGMA busy_timeout = ${READ_WAIT_MS}; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON`,
      );
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
    if (code !== undefined) throw noAccess(file, REASONS[code] ?? message, error);
    throw error;
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOTDIR: "what its path takes for a folder is a file",
  ENOENT: "its folder is not there and cannot be made",
  EACCES: "the system refuses it (EACCES)",
  EPERM: "the system refuses it (EPERM)",
  EROFS: "its disk can only be read (EROFS)",
};
