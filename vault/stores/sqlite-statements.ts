import type { DatabaseSync, StatementSync } from "node:sqlite";

import {
  RevisionConflict,
  type Collection,
  type Entry,
  type Log,
  type Reader,
  type Transaction,
} from "../store.ts";
import { keyRange } from "./key-range.ts";
import { parseData } from "./parse-data.ts";
import { translated } from "./sqlite-errors.ts";

/** To SQLite any negative number means so. */
const NO_LIMIT = -1;

/** The reading half of the port on one connection. Each call runs at once; the promise is only the port's form. */
export function readerOn(database: DatabaseSync, location: string): Reader {
  const run = statements(database, location);
  const parse = (text: unknown) => parseData(text, location);
  return {
    get: async (collection, key) => entryIn(run, location, collection, key),
    async list(collection, prefix = "", { after, limit = NO_LIMIT } = {}) {
      const { from, isFromIncluded, to } = keyRange(prefix, after);
      const rows = run.all(
        `SELECT key, revision, data FROM entries
         WHERE collection = ? AND key ${isFromIncluded ? ">=" : ">"} ? AND key < ? ORDER BY key LIMIT ?`,
        collection,
        from,
        to,
        limit,
      );
      return rows.map((row) => ({
        key: String(row.key),
        revision: Number(row.revision),
        data: parse(row.data),
      }));
    },
    async last(log) {
      return Number(run.get("SELECT max(sequence) AS last FROM log_entries WHERE log = ?", log)?.last ?? 0);
    },
    async read(log, after, limit) {
      const rows = run.all(
        "SELECT sequence, data FROM log_entries WHERE log = ? AND sequence > ? ORDER BY sequence LIMIT ?",
        log,
        after,
        limit,
      );
      return rows.map((row) => ({ sequence: Number(row.sequence), data: parse(row.data) }));
    },
  };
}

function entryIn(
  run: ReturnType<typeof statements>,
  location: string,
  collection: Collection,
  key: string,
): Entry | null {
  const row = run.get("SELECT revision, data FROM entries WHERE collection = ? AND key = ?", collection, key);
  return row ? { key, revision: Number(row.revision), data: parseData(row.data, location) } : null;
}

/**
 * Both halves, for use between BEGIN and COMMIT. Each transaction asks for the entries of the header and for the ends of
 * the logs: they are remembered until somebody else has written.
 */
export interface SqliteTransaction extends Transaction {
  /** To be called after each BEGIN: finds out whether somebody else has written. */
  begin(): void;
  /** To be called after each ROLLBACK. */
  forget(): void;
  /** An entry of the header, within a transaction, or between two after `begin`. */
  header(key: string): Entry | null;
}

export function transactionOn(database: DatabaseSync, location: string): SqliteTransaction {
  const run = statements(database, location);
  const reader = readerOn(database, location);
  const parse = (text: string) => parseData(text, location);
  const ends = new Map<Log, number>();
  const headers = new Map<string, Entry | null>();
  /** Counts the commits of others, as this connection sees them. */
  let version: unknown;

  function forget(): void {
    ends.clear();
    headers.clear();
  }
  function header(key: string): Entry | null {
    const known = headers.get(key);
    if (known !== undefined) return known;
    const entry = entryIn(run, location, "header", key);
    headers.set(key, entry);
    return entry;
  }
  async function last(log: Log): Promise<number> {
    const known = ends.get(log) ?? (await reader.last(log));
    ends.set(log, known);
    return known;
  }
  async function revisionOf(collection: Collection, key: string): Promise<number> {
    if (collection === "header") return header(key)?.revision ?? 0;
    const row = run.get("SELECT revision FROM entries WHERE collection = ? AND key = ?", collection, key);
    return Number(row?.revision ?? 0);
  }

  return {
    ...reader,
    forget,
    header,
    begin() {
      const now = run.get("PRAGMA data_version")?.data_version;
      if (now !== version) forget();
      version = now;
    },
    get: async (collection, key) => (collection === "header" ? header(key) : reader.get(collection, key)),
    last,
    async put(collection, key, data, ifRevision) {
      const revision = await revisionOf(collection, key);
      if (ifRevision !== undefined && ifRevision !== revision) throw new RevisionConflict(collection, key);
      const json = JSON.stringify(data);
      run.change(
        `INSERT INTO entries (collection, key, revision, data) VALUES (?, ?, 1, ?)
         ON CONFLICT (collection, key) DO UPDATE SET revision = revision + 1, data = excluded.data`,
        collection,
        key,
        json,
      );
      if (collection === "header") headers.set(key, { key, revision: revision + 1, data: parse(json) });
    },
    async delete(collection, key) {
      if (collection === "header") headers.delete(key);
      run.change("DELETE FROM entries WHERE collection = ? AND key = ?", collection, key);
    },
    async append(log, ...data) {
      const end = await last(log);
      // All in one statement, which takes less than to run one for each.
      run.change(
        "INSERT INTO log_entries (log, sequence, data) SELECT ?, ? + key, value FROM json_each(?)",
        log,
        end + 1,
        JSON.stringify(data),
      );
      ends.set(log, end + data.length);
      return end + data.length;
    },
  };
}

type Parameter = string | number;

/** Prepares each statement once. */
function statements(database: DatabaseSync, location: string) {
  const prepared = new Map<string, StatementSync>();
  const prepare = (sql: string) => {
    const statement = prepared.get(sql) ?? database.prepare(sql);
    prepared.set(sql, statement);
    return statement;
  };
  return {
    get: (sql: string, ...parameters: Parameter[]) =>
      translated(location, () => prepare(sql).get(...parameters)),
    all: (sql: string, ...parameters: Parameter[]) =>
      translated(location, () => prepare(sql).all(...parameters)),
    change: (sql: string, ...parameters: Parameter[]) => {
      translated(location, () => prepare(sql).run(...parameters));
    },
  };
}
