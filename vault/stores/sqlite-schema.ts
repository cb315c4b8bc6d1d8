import type { DatabaseSync } from "node:sqlite";

import { UserError } from "../../core/user-error.ts";
import { damaged } from "../damaged.ts";

/** "KYWD", in SQLite's own header: tells our files from other people's. */
const APPLICATION_ID = 0x4b595744;

/**
 * Each brings a file from the version before to the next; a file's version is the number of those it has been
 * through. They are never edited, only added to.
 *
 * `entries` is no WITHOUT ROWID table on purpose: with its key both in the row and in the index, a bit that flips
 * in either shows as a difference between the two.
 */
const MIGRATIONS: readonly string[] = [
  `CREATE TABLE entries (
     id INTEGER PRIMARY KEY,
     collection TEXT NOT NULL,
     key TEXT NOT NULL,
     revision INTEGER NOT NULL,
     data TEXT NOT NULL,
     UNIQUE (collection, key)
   ) STRICT;
   CREATE TABLE log_entries (
     log TEXT NOT NULL,
     sequence INTEGER NOT NULL,
     data TEXT NOT NULL,
     PRIMARY KEY (log, sequence)
   ) STRICT, WITHOUT ROWID;`,
];

/** Makes the tables in an empty database. */
export function createSchema(database: DatabaseSync): void {
  database.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
  applyFrom(database, 0, MIGRATIONS);
}

/**
 * Whether the file's layout is the one that this Keyward knows, or an older one.
 * @throws UserError VAULT_TOO_NEW; VAULT_DAMAGED for a file that is no vault
 */
export function layoutOf(
  database: DatabaseSync,
  location: string,
  newest = MIGRATIONS.length,
): "current" | "older" {
  const version = pragma(database, "user_version");
  if (pragma(database, "application_id") !== APPLICATION_ID || version < 1)
    throw damaged(location, "the file is empty, cut off or not a vault");
  if (version > newest) {
    throw new UserError(
      "VAULT_TOO_NEW",
      `The vault at ${location} was written by a newer Keyward (layout ${version}; this one knows ${newest}).`,
      "Update Keyward.",
    );
  }
  return version === newest ? "current" : "older";
}

/** Brings an older file up to date in one transaction; several processes may try at once. */
export function migrate(database: DatabaseSync, migrations: readonly string[] = MIGRATIONS): void {
  applyFrom(database, undefined, migrations);
}

function applyFrom(database: DatabaseSync, from: number | undefined, migrations: readonly string[]): void {
  database.exec("BEGIN IMMEDIATE");
  try {
    for (const migration of migrations.slice(from ?? pragma(database, "user_version")))
      database.exec(migration);
    database.exec(`PRAGMA user_version = ${migrations.length}; COMMIT`);
  } catch (error) {
    database.exec("ROLLBACK");
    throw error;
  }
}

export function pragma(database: DatabaseSync, name: string): number {
  const row = database.prepare(`PRAGMA ${name}`).get();
  return Number(Object.values(row ?? {})[0]);
}
