import type { JsonObject } from "../core/secret.ts";

/**
 * The port behind which a vault keeps its data: entries by key in a few collections, each with a revision for
 * compare-and-set, and append-only logs. It knows nothing of secrets, keys or cryptography; what it is given is
 * already sealed. Kept so narrow that a file, PostgreSQL and a KV v2 cluster can all stand behind it.
 * `test/vault/store-contract.ts` says the rest and runs against every implementation.
 */
export interface Store extends Reader {
  /** Where it is, for people: a path or an address. */
  readonly location: string;
  /**
   * Runs `body` alone: what it read is still true when its writes take effect, and they take effect all or not at
   * all. Where stores cannot lock they run it again, so it may be called more than once: it awaits nothing but `tx`
   * and changes nothing else. An error thrown inside undoes everything and is passed on.
   */
  transaction<T>(body: (tx: Transaction) => Promise<T>, durability?: Durability): Promise<T>;
  /** Calls `body` with a view of one moment, however long it reads. */
  snapshot<T>(body: (reader: Reader) => Promise<T>): Promise<T>;
  /** Calls back soon after each commit, by any process. Returns what ends it. */
  watch(listener: () => void): () => void;
  /** Makes durable what is not yet, and lets go of everything. */
  close(): Promise<void>;
}

/**
 * `now`: synced to disk before the transaction is answered. `soon`: written before it is answered, so that it
 * outlives the process, and synced within 50 ms.
 */
export type Durability = "now" | "soon";

export type Collection =
  | "header"
  | "definitions"
  | "values"
  | "policies"
  | "grants"
  | "tokens"
  | "logins"
  | "webhooks"
  /** Secrets written over the KV v2 API. */
  | "kv"
  /** What was answered to requests that may come again. */
  | "replies"
  /** What is known of a server that the vault is kept in step with. */
  | "sync";
export type Log = "changes" | "audit";

export interface Entry {
  /** ASCII. Lists are in the order of its characters. */
  readonly key: string;
  /** 1 when the entry is made, then one more with every write. */
  readonly revision: number;
  readonly data: JsonObject;
}

export interface LogEntry {
  /** Counts up from 1 without gaps. */
  readonly sequence: number;
  readonly data: JsonObject;
}

/** A part of a list. The key of its last entry is the `after` of the next one. */
export interface Page {
  /** The entries behind this key, which itself need not exist. */
  readonly after?: string | undefined;
  /** At most so many. */
  readonly limit?: number | undefined;
}

/** A store that was never written to reads as empty. */
export interface Reader {
  get(collection: Collection, key: string): Promise<Entry | null>;
  /** The entries whose keys begin with `prefix`, in the order of their keys: all of them, or a page. */
  list(collection: Collection, prefix?: string, page?: Page): Promise<Entry[]>;
  /** The number of the log's last entry; 0 where it has none. */
  last(log: Log): Promise<number>;
  /** Entries after the number `after`, the oldest first. */
  read(log: Log, after: number, limit: number): Promise<LogEntry[]>;
}

export interface Transaction extends Reader {
  /**
   * Writes an entry whole.
   * @param ifRevision the revision that was read; 0 where there must be none; left out, whatever is there is replaced
   * @throws RevisionConflict
   */
  put(collection: Collection, key: string, data: JsonObject, ifRevision?: number): Promise<void>;
  /** Nothing happens where there is no such entry. */
  delete(collection: Collection, key: string): Promise<void>;
  /** Adds entries, in order. @returns the number of the last one */
  append(log: Log, ...data: JsonObject[]): Promise<number>;
}

/** A `put` found another revision than the one it was written for, which within one transaction is a bug. */
export class RevisionConflict extends Error {
  override readonly name = "RevisionConflict";

  constructor(collection: Collection, key: string) {
    super(`${collection}/${key} was changed since it was read`);
  }
}
