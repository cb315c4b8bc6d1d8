import type { JsonObject } from "../../core/secret.ts";
import {
  RevisionConflict,
  type Entry,
  type LogEntry,
  type Reader,
  type Store,
  type Transaction,
} from "../store.ts";

/** A store for tests and for what must leave no trace: gone with the process. */
export function openMemoryStore(location = "memory"): Store {
  let state: State = { entries: new Map(), logs: new Map() };
  let turn: Promise<unknown> = Promise.resolve();
  const listeners = new Set<() => void>();

  return {
    location,
    get: (collection, key) => readerOf(state).get(collection, key),
    list: (collection, prefix, page) => readerOf(state).list(collection, prefix, page),
    last: (log) => readerOf(state).last(log),
    read: (log, after, limit) => readerOf(state).read(log, after, limit),
    transaction(body) {
      const result = turn.then(async () => {
        const draft = { entries: new Map(state.entries), logs: new Map(state.logs) };
        const answer = await body(transactionOn(draft));
        state = draft;
        for (const listener of listeners) queueMicrotask(listener);
        return answer;
      });
      turn = result.catch(() => undefined); // The next transaction does not care how this one ended.
      return result;
    },
    snapshot: (body) => body(readerOf(state)),
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => listeners.clear(),
  };
}

/** Maps are copied before they are written to, lists replaced: a state that somebody reads never changes. */
interface State {
  readonly entries: Map<string, Entry>;
  readonly logs: Map<string, readonly LogEntry[]>;
}

function readerOf({ entries, logs }: State): Reader {
  return {
    async get(collection, key) {
      return entries.get(`${collection}/${key}`) ?? null;
    },
    async list(collection, prefix = "", { after = "", limit } = {}) {
      const found = [...entries].filter(([name]) => name.startsWith(`${collection}/${prefix}`));
      const sorted = found.map(([, entry]) => entry).toSorted((a, b) => (a.key < b.key ? -1 : 1));
      return sorted.filter(({ key }) => key > after).slice(0, limit);
    },
    async last(log) {
      return logs.get(log)?.length ?? 0;
    },
    async read(log, after, limit) {
      return (logs.get(log) ?? []).slice(after, after + limit);
    },
  };
}

function transactionOn(state: State): Transaction {
  const { entries, logs } = state;
  return {
    ...readerOf(state),
    async put(collection, key, data, ifRevision) {
      const name = `${collection}/${key}`;
      const revision = entries.get(name)?.revision ?? 0;
      if (ifRevision !== undefined && ifRevision !== revision) throw new RevisionConflict(collection, key);
      entries.set(name, { key, revision: revision + 1, data: copy(data) });
    },
    async delete(collection, key) {
      entries.delete(`${collection}/${key}`);
    },
    async append(log, ...added) {
      const before = logs.get(log) ?? [];
      const entries = added.map((data, index) => ({ sequence: before.length + index + 1, data: copy(data) }));
      logs.set(log, [...before, ...entries]);
      return before.length + entries.length;
    },
  };
}

/** As it would come back from a file: unset fields are gone, and the caller's object is its own. */
function copy(data: JsonObject): JsonObject {
  return JSON.parse(JSON.stringify(data)) as JsonObject;
}
