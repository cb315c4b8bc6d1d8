import type { DatabaseSync, StatementSync } from "node:sqlite";

import type { JsonObject } from "../../core/secret.ts";
import { damaged } from "../damaged.ts";
import { RevisionConflict, type Log, type Reader, type Transaction } from "../store.ts";
import { keyRange } from "./key-range.ts";
import { translated } from "./sqlite-errors.ts";

/** To SQLite any negative number means so. */
const NO_LIMIT = -1;

/** The reading half of the port on one connection. Each call runs at once; the promise is only the port's form. */
export function readerOn(database: DatabaseSync, location: string): Reader {
  const run = statements(database, location);
  const parse = (text: unknown) => parseData(text, location);
  return {
    async get(collection, key) {
      const row = run.get(
        "SELECT revision, data FROM entries WHERE collection = ? AND key = ?",
        collection,
        key,
      );
      return row ? { key, revision: Number(row.revision), data: parse(row.data) } : null;
    },
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

/** Both halves, for use between BEGIN and COMMIT. */
export interface SqliteTransaction extends Transaction {
  /** To be called after each BEGIN and ROLLBACK: in between nobody else appends, so that numbers are counted on. */
  recount(): void;
}

export function transactionOn(database: DatabaseSync, location: string): SqliteTransaction {
  const run = statements(database, location);
  const reader = readerOn(database, location);
  const ends = new Map<Log, number>();
  return {
    ...reader,
    recount: () => ends.clear(),
    async put(collection, key, data, ifRevision) {
      const row = run.get("SELECT revision FROM entries WHERE collection = ? AND key = ?", collection, key);
      const revision = Number(row?.revision ?? 0);
      if (ifRevision !== undefined && ifRevision !== revision) throw new RevisionConflict(collection, key);
      run.change(
        `INSERT INTO entries (collection, key, revision, data) VALUES (?, ?, 1, ?)
         ON CONFLICT (collection, key) DO UPDATE SET revision = revision + 1, data = excluded.data`,
        collection,
        key,
        JSON.stringify(data),
      );
    },
    async delete(collection, key) {
      run.change("DELETE FROM entries WHERE collection = ? AND key = ?", collection, key);
    },
    async append(log, data) {
      const sequence = (ends.get(log) ?? (await reader.last(log))) + 1;
      run.change(
        "INSERT INTO log_entries (log, sequence, data) VALUES (?, ?, ?)",
        log,
        sequence,
        JSON.stringify(data),
      );
      ends.set(log, sequence);
      return sequence;
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

function parseData(text: unknown, location: string): JsonObject {
  try {
    const data: unknown = JSON.parse(String(text));
    if (typeof data === "object" && data !== null) return data as JsonObject;
  } catch {
    // Falls through: whatever is no object is damaged, and the text itself may hold what must not be shown.
  }
  throw damaged(location, "an entry of it cannot be read");
}
