import type { DatabaseSync } from "node:sqlite";

import type { Reader, Store } from "../store.ts";
import { emptyReader } from "./empty-reader.ts";
import { translated } from "./sqlite-errors.ts";
import { checkIfSmall, fileExists, identityOf, openToRead } from "./sqlite-file.ts";
import { pragma } from "./sqlite-schema.ts";
import { readerOn } from "./sqlite-statements.ts";

/**
 * Asking SQLite's change counter costs microseconds, works on every platform and file system, and tells a commit
 * from a mere touch of the file; `fs.watch` on the journal does none of the three.
 */
const POLL_MS = 250;

export interface SqliteReader extends Reader, Pick<Store, "location" | "snapshot" | "watch" | "close"> {
  /** Looks for commits now instead of at the next poll. */
  look(): void;
}

/** Reads on a connection of its own, which therefore sees only what is committed. */
export function openReader(file: string): SqliteReader {
  let open: Connection | undefined;

  /** The connection to the file that has the name now; undefined where there is none. */
  function connection(): Connection | undefined {
    open ??= fileExists(file) ? connect(file) : undefined;
    return open;
  }
  function forget(): void {
    open?.database.close();
    open = undefined;
  }

  const watching = watchers(() => {
    if (open && identityOf(file, open.isFrozen) !== open.identity) forget(); // Replaced from a backup, or deleted.
    const now = connection();
    return now && `${now.identity}:${translated(file, () => pragma(now.database, "data_version"))}`;
  });

  return {
    location: file,
    get: async (collection, key) => (await connection()?.reader.get(collection, key)) ?? null,
    list: async (collection, prefix, page) =>
      (await connection()?.reader.list(collection, prefix, page)) ?? [],
    last: async (log) => (await connection()?.reader.last(log)) ?? 0,
    read: async (log, after, limit) => (await connection()?.reader.read(log, after, limit)) ?? [],
    snapshot: (body) => (connection() ? snapshotOf(file, body) : body(emptyReader)),
    watch: watching.add,
    look: watching.look,
    async close() {
      watching.end();
      forget();
    },
  };
}

interface Connection {
  readonly database: DatabaseSync;
  readonly reader: Reader;
  readonly isFrozen: boolean;
  /** What tells this file from another of the same name. */
  readonly identity: string;
}

function connect(file: string): Connection {
  const { database, isFrozen } = openToRead(file);
  try {
    translated(file, () => checkIfSmall(database, file));
  } catch (error) {
    database.close();
    throw error;
  }
  return { database, reader: readerOn(database, file), isFrozen, identity: identityOf(file, isFrozen) };
}

/** A connection of its own, because what others read meanwhile must not be held back with it. */
async function snapshotOf<T>(file: string, body: (reader: Reader) => Promise<T>): Promise<T> {
  const { database } = openToRead(file);
  try {
    translated(file, () => database.exec("BEGIN"));
    return await body(readerOn(database, file));
  } finally {
    database.close();
  }
}

/** @param state what differs after every commit */
function watchers(state: () => string | undefined) {
  const listeners = new Set<() => void>();
  let timer: NodeJS.Timeout | undefined;
  let seen: string | undefined;

  function look(): void {
    if (listeners.size === 0) return;
    const now = current();
    if (now === seen) return;
    seen = now;
    for (const listener of listeners) listener();
  }
  function current(): string | undefined {
    try {
      return state();
    } catch {
      return "unreadable"; // Told as a change: whoever reads next gets the error itself.
    }
  }
  function end(): void {
    clearInterval(timer);
    timer = undefined;
    listeners.clear();
  }
  function add(listener: () => void): () => void {
    if (listeners.size === 0) {
      seen = current();
      timer = setInterval(look, POLL_MS).unref();
    }
    const own = () => listener();
    listeners.add(own);
    return () => {
      listeners.delete(own);
      if (listeners.size === 0) end();
    };
  }
  return { add, look, end };
}
