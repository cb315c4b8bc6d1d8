import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";

import { Redacted } from "../../../core/redacted.ts";
import type { Store } from "../../../vault/store.ts";
import { openKv2Store } from "../../../vault/stores/kv2/kv2.ts";
import { openPostgresStore } from "../../../vault/stores/postgres/postgres.ts";
import { openSqliteStore } from "../../../vault/stores/sqlite.ts";
import { ROOT_TOKEN, startKv2Server, type Kv2Fault, type Kv2Server } from "../../support/kv2-server.ts";
import { isLinearizable, type Operation } from "../../support/linearizable.ts";
import { startPostgres, type PostgresServer } from "../../support/postgres.ts";
import { repetitions } from "../../support/repetitions.ts";
import { temporaryFolder } from "../fixtures.ts";

/** Of each client. */
const ACTS = repetitions(40, 1_000);

let postgres: PostgresServer;
let cluster: Kv2Server;
beforeAll(async () => {
  postgres = await startPostgres();
  cluster = await startKv2Server();
});
afterAll(async () => {
  await postgres.end();
  await cluster.stop();
});

test("two connections to one SQLite file", async () => {
  const file = path.join(temporaryFolder(), "vault.db");
  await race(() => openSqliteStore(file));
});

test("two servers on one PostgreSQL database whose connections are cut", async () => {
  const url = await postgres.newDatabase();
  const end = new AbortController();
  const cutting = cutNowAndThen(end.signal);
  try {
    await race(() => openPostgresStore(url, { poolSize: 4 }));
  } finally {
    end.abort();
    await cutting;
  }
}, 1_800_000);

test("two servers on one cluster that loses requests and answers", async () => {
  const faults: Kv2Fault[] = ["before", "after", "delay", "busy"];
  cluster.faults = () =>
    Math.random() < 0.05 ? faults[Math.floor(Math.random() * faults.length)] : undefined;
  const url = `vault+${cluster.origin}/secret/race`;
  await race(() => openKv2Store(url, { token: new Redacted(ROOT_TOKEN) }));
}, 1_800_000);

async function cutNowAndThen(end: AbortSignal): Promise<void> {
  while (!end.aborted) {
    await pause(200);
    await postgres.cutConnections();
  }
}

/**
 * Servers race to compare and set one entry, while connections are cut beneath them. What all their clients saw must
 * be what one register could have answered that does one thing at a time.
 */
async function race(open: () => Store): Promise<void> {
  const stores = [open(), open()];
  await stores[0]!.transaction((tx) => tx.put("definitions", "contested", { value: "start" }));
  const history: Operation<string>[] = [];
  await Promise.all([0, 1, 2, 3].map((client) => act(stores[client % 2]!, `${client}`, history)));
  for (const store of stores) await store.close();
  expect(history.filter(({ kind }) => kind === "cas").length).toBeGreaterThan(0);
  expect(isLinearizable("start", history), JSON.stringify(history)).toBe(true);
}

/** A client that reads, and sets what it last saw to something new. */
async function act(store: Store, client: string, history: Operation<string>[]): Promise<void> {
  let seen = "start";
  for (let n = 0; n < ACTS; n++) {
    const called = performance.now();
    if (Math.random() < 0.4) {
      seen = (await store.get("definitions", "contested"))!.data.value as string;
      history.push({ kind: "read", called, answered: performance.now(), value: seen });
    } else {
      const [expected, value] = [seen, `${client}/${n}`];
      const outcome = await compareAndSet(store, expected, value);
      const answered = outcome === "unknown" ? Number.POSITIVE_INFINITY : performance.now();
      history.push({ kind: "cas", called, answered, expected, value, outcome });
      if (outcome === "done") seen = value;
    }
  }
}

function compareAndSet(
  store: Store,
  expected: string,
  value: string,
): Promise<"done" | "refused" | "unknown"> {
  const steps = store.transaction(async (tx) => {
    const entry = await tx.get("definitions", "contested");
    if (entry?.data.value !== expected) return "refused";
    await tx.put("definitions", "contested", { value }, entry.revision);
    return "done";
  });
  return steps.catch((error: unknown) => {
    if ((error as { code?: unknown }).code === "VAULT_UNAVAILABLE") return "unknown";
    throw error;
  });
}
