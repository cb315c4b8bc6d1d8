import type { JsonObject } from "../../core/secret.ts";
import {
  RevisionConflict,
  type Collection,
  type Entry,
  type Log,
  type Reader,
  type Transaction,
} from "../store.ts";

/** What transactions have written so far, kept in memory above what they read, until it is made durable as a whole. */
export interface Draft {
  readonly tx: Transaction;
  readonly writes: Writes;
  /** Adds what a draft above this one holds. */
  take(writes: Writes): void;
}

export interface Writes {
  /** By collection and key; the last state of each. */
  readonly entries: ReadonlyMap<string, EntryWrite>;
  readonly logs: ReadonlyMap<Log, LogWrites>;
}

export interface EntryWrite {
  readonly collection: Collection;
  readonly key: string;
  /** `data` as JSON; null where the entry is deleted. */
  readonly entry: { readonly revision: number; readonly data: string } | null;
}

export interface LogWrites {
  /** The number of the last entry before these. */
  readonly after: number;
  /** As JSON. */
  readonly data: readonly string[];
}

export function isEmpty({ entries, logs }: Writes): boolean {
  return entries.size === 0 && logs.size === 0;
}

/** @param written what is already in it */
export function draftOn(reader: Reader, written?: Writes): Draft {
  const entries = new Map<string, EntryWrite>();
  const logs = new Map<Log, { after: number; data: string[] }>();
  if (written) take(written);

  function take(writes: Writes): void {
    for (const [name, write] of writes.entries) entries.set(name, write);
    for (const [log, { after, data }] of writes.logs) {
      const own = logs.get(log);
      if (own) own.data.push(...data);
      else logs.set(log, { after, data: [...data] });
    }
  }

  async function get(collection: Collection, key: string): Promise<Entry | null> {
    const write = entries.get(nameOf(collection, key));
    return write ? toEntry(write) : reader.get(collection, key);
  }

  /** The draft's part of a log, which goes on where the stored part ends. */
  async function partOf(log: Log) {
    const after = logs.has(log) ? 0 : await reader.last(log);
    const part = logs.get(log) ?? { after, data: [] };
    logs.set(log, part);
    return part;
  }

  const tx: Transaction = {
    get,
    async list(collection, prefix = "", { after = "", limit } = {}) {
      const inList = (key: string) => key.startsWith(prefix) && key > after;
      const own = [...entries.values()].filter(
        (write) => write.collection === collection && inList(write.key),
      );
      // So many more as may be deleted again below.
      const enough = limit === undefined ? undefined : limit + own.length;
      const stored = await reader.list(collection, prefix, { after, limit: enough });
      const merged = new Map<string, Entry | null>(stored.map((entry) => [entry.key, entry]));
      for (const write of own) merged.set(write.key, toEntry(write));
      const found = [...merged.values()].filter((entry) => entry !== null);
      return found.toSorted((a, b) => (a.key < b.key ? -1 : 1)).slice(0, limit);
    },
    async last(log) {
      const own = logs.get(log);
      return own ? own.after + own.data.length : reader.last(log);
    },
    async read(log, after, limit) {
      const own = logs.get(log);
      if (!own) return reader.read(log, after, limit);
      const stored = after < own.after ? await reader.read(log, after, limit) : [];
      const added = own.data.map((data, index) => ({ sequence: own.after + index + 1, data: parse(data) }));
      return [...stored, ...added.filter(({ sequence }) => sequence > after)].slice(0, limit);
    },
    async put(collection, key, data, ifRevision) {
      const json = JSON.stringify(data);
      const revision = (await get(collection, key))?.revision ?? 0;
      if (ifRevision !== undefined && ifRevision !== revision) throw new RevisionConflict(collection, key);
      const entry = { revision: revision + 1, data: json };
      entries.set(nameOf(collection, key), { collection, key, entry });
    },
    async delete(collection, key) {
      entries.set(nameOf(collection, key), { collection, key, entry: null });
    },
    async append(log, ...data) {
      const json = data.map((each) => JSON.stringify(each));
      const part = await partOf(log);
      part.data.push(...json);
      return part.after + part.data.length;
    },
  };
  return { tx, writes: { entries, logs }, take };
}

export function nameOf(collection: Collection, key: string): string {
  return `${collection}/${key}`;
}

function toEntry({ key, entry }: EntryWrite): Entry | null {
  return entry && { key, revision: entry.revision, data: parse(entry.data) };
}

function parse(json: string): JsonObject {
  return JSON.parse(json) as JsonObject;
}
