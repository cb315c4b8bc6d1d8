import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll } from "vitest";
import { ROOT_TOKEN, startKv2Server, type Kv2Server } from "./kv2-server.ts";
import { startPostgres, type PostgresServer } from "./postgres.ts";

/** The stores that a server can have and that outlive it. */
export const STORE_KINDS = ["SQLite", "PostgreSQL", "KV v2"] as const;
export type StoreKind = (typeof STORE_KINDS)[number];

/** What a process needs in its environment to open a store of these. */
export const STORE_ENVIRONMENT = { VAULT_TOKEN: ROOT_TOKEN };

export interface EveryStore {
  readonly postgres: PostgresServer;
  readonly cluster: Kv2Server;
  /** The URL of a new store, which is empty, as `--store` takes it. */
  newStore(kind: StoreKind): Promise<string>;
}

/** A PostgreSQL server and a stand-in for a KV v2 cluster, for all tests of a file; this process may open stores there. */
export function everyStore(): EveryStore {
  const folder = mkdtempSync(path.join(tmpdir(), "keyward-stores-"));
  const token = process.env.VAULT_TOKEN;
  let postgres: PostgresServer;
  let cluster: Kv2Server;
  beforeAll(async () => {
    [postgres, cluster] = await Promise.all([startPostgres(), startKv2Server()]);
    Object.assign(process.env, STORE_ENVIRONMENT);
  });
  afterAll(async () => {
    if (token === undefined) delete process.env.VAULT_TOKEN;
    else process.env.VAULT_TOKEN = token;
    await Promise.all([postgres.end(), cluster.stop()]);
    rmSync(folder, { recursive: true, force: true });
  });
  const made: Record<StoreKind, () => Promise<string>> = {
    SQLite: async () => `sqlite:${path.join(folder, crypto.randomUUID(), "vault.db")}`,
    PostgreSQL: () => postgres.newDatabase(),
    "KV v2": async () => `vault+${cluster.origin}/secret/${crypto.randomUUID()}`,
  };
  return {
    get postgres() {
      return postgres;
    },
    get cluster() {
      return cluster;
    },
    newStore: (kind) => made[kind](),
  };
}
