import type { JsonObject } from "../core/secret.ts";
import {
  RevisionConflict,
  type Collection,
  type Entry,
  type Log,
  type LogEntry,
  type Reader,
  type Transaction,
} from "./store.ts";

/**
 * Writes that are held back: read as if they were done, and handed on together or not at all. A draft may stand on
 * another one, so that an act that fails among many takes no other with it, whatever the store can do.
 */
export interface Draft extends Transaction {
  readonly isEmpty: boolean;
  flush(to: Transaction): Promise<void>;
}

export function draftOn(below: Reader): Draft {
  const entries = new Map<string, Pending>();
  const logs: Record<Log, JsonObject[]> = { changes: [], audit: [] };

  async function get(collection: Collection, key: string): Promise<Entry | null> {
    const pending = entries.get(nameOf(collection, key));
    return pending ? asEntry(pending) : below.get(collection, key);
  }
  async function last(log: Log): Promise<number> {
    return (await below.last(log)) + logs[log].length;
  }

  return {
    get isEmpty() {
      return entries.size + logs.changes.length + logs.audit.length === 0;
    },
    get,
    last,
    async list(collection, prefix = "", page) {
      const own = [...entries.values()].filter(
        (pending) => pending.collection === collection && pending.key.startsWith(prefix),
      );
      if (own.length === 0) return below.list(collection, prefix, page);
      const { after = "", limit } = page ?? {};
      const merged = new Map(
        (await below.list(collection, prefix, { after })).map((entry) => [entry.key, entry]),
      );
      for (const pending of own) {
        const entry = asEntry(pending);
        if (entry && pending.key > after) merged.set(pending.key, entry);
        else merged.delete(pending.key);
      }
      return [...merged.values()].toSorted((a, b) => (a.key < b.key ? -1 : 1)).slice(0, limit);
    },
    async read(log, after, limit) {
      const stored = await below.read(log, after, limit);
      const end = await below.last(log);
      const own = logs[log].map((data, index): LogEntry => ({ sequence: end + index + 1, data }));
      return [...stored, ...own.filter(({ sequence }) => sequence > after)].slice(0, limit);
    },
    async put(collection, key, data, ifRevision) {
      const before = entries.get(nameOf(collection, key));
      const revision = before?.revision ?? (await below.get(collection, key))?.revision ?? 0;
      if (ifRevision !== undefined && ifRevision !== revision) throw new RevisionConflict(collection, key);
      const { stored = revision, isNew = false } = before ?? {};
      entries.set(nameOf(collection, key), { collection, key, data, revision: revision + 1, stored, isNew });
    },
    async delete(collection, key) {
      const stored = entries.get(nameOf(collection, key))?.stored ?? 0;
      entries.set(nameOf(collection, key), { collection, key, data: null, revision: 0, stored, isNew: true });
    },
    async append(log, ...data) {
      logs[log].push(...data);
      return last(log);
    },
    async flush(to) {
      for (const { collection, key, data, stored, isNew } of entries.values()) {
        if (isNew) await to.delete(collection, key);
        if (data) await to.put(collection, key, data, isNew ? 0 : stored);
      }
      for (const log of ["changes", "audit"] as const)
        if (logs[log].length > 0) await to.append(log, ...logs[log]);
    },
  };
}

interface Pending {
  readonly collection: Collection;
  readonly key: string;
  /** Null where it was deleted. */
  readonly data: JsonObject | null;
  /** As this draft shows it. */
  readonly revision: number;
  /** The revision below, which must still be there when this is handed on. */
  readonly stored: number;
  /** Deleted in this draft at some time: what was below is gone. */
  readonly isNew: boolean;
}

function nameOf(collection: Collection, key: string): string {
  return `${collection}/${key}`;
}

function asEntry({ key, data, revision }: Pending): Entry | null {
  return data && { key, revision, data };
}
