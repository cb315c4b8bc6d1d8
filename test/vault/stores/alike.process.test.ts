import path from "node:path";
import * as fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";

import { Redacted } from "../../../core/redacted.ts";
import type { Store } from "../../../vault/store.ts";
import { openKv2Store } from "../../../vault/stores/kv2/kv2.ts";
import { openMemoryStore } from "../../../vault/stores/memory.ts";
import { openPostgresStore } from "../../../vault/stores/postgres/postgres.ts";
import { openSqliteStore } from "../../../vault/stores/sqlite.ts";
import { flakyProxy, type FlakyProxy } from "../../support/flaky-proxy.ts";
import { ROOT_TOKEN, startKv2Server, type Kv2Server } from "../../support/kv2-server.ts";
import { startPostgres, type PostgresServer } from "../../support/postgres.ts";
import { repetitions } from "../../support/repetitions.ts";
import { temporaryFolder } from "../fixtures.ts";
import { allOf, runStep, steps, type Step } from "./random-steps.ts";

let postgres: PostgresServer;
let proxy: FlakyProxy;
let cluster: Kv2Server;
beforeAll(async () => {
  postgres = await startPostgres();
  proxy = await flakyProxy(Number(new URL(await postgres.newDatabase()).port));
  cluster = await startKv2Server();
});
afterAll(async () => {
  await proxy.close();
  await postgres.end();
  await cluster.stop();
});

/**
 * The memory store is the model. Connections to the others that can lose one break and stall meanwhile, before a
 * commit and after it; nobody is to hear of that. In the end each store is opened once more and must hold the same.
 */
test("random operations give the same on every store, whatever happens to the connections", async () => {
  const folder = temporaryFolder();
  const seed = Math.trunc(Math.random() * 2 ** 31);
  console.log(`Random operations on all stores: seed ${seed}`);
  let run = 0;
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      const opens = await openings(path.join(folder, `${run}.db`), `run-${run}`);
      run++;
      await expectAlike(opens, sequence);
    }),
    { numRuns: repetitions(12, 1_000), seed, endOnFailure: true },
  );
}, 3_600_000);

async function expectAlike(opens: readonly (() => Store)[], sequence: readonly Step[]): Promise<void> {
  const [model, ...stores] = opens.map((open) => open());
  for (const step of sequence) {
    const expected = await runStep(model!, step, relax);
    for (const store of stores) {
      arrange(step);
      expect(await runStep(store, step, relax)).toEqual(expected);
      relax();
    }
  }
  const all = await allOf(model!);
  for (const store of stores) await store.close();
  for (const open of opens.slice(1)) {
    const again = open();
    expect(await allOf(again)).toEqual(all);
    await again.close();
  }
}

async function openings(file: string, folder: string): Promise<(() => Store)[]> {
  const address = new URL(await postgres.newDatabase());
  address.port = `${proxy.port}`;
  const inCluster = `vault+${cluster.origin}/secret/${folder}`;
  return [
    () => openMemoryStore(),
    () => openSqliteStore(file),
    () => openPostgresStore(address.href, { poolSize: 2 }),
    () => openKv2Store(inCluster, { token: new Redacted(ROOT_TOKEN) }),
  ];
}

function arrange({ postgresFault, kv2Faults }: Step): void {
  if (postgresFault) proxy.plan(postgresFault);
  const left = [...kv2Faults];
  cluster.faults = () => left.shift() ?? undefined;
}

function relax(): void {
  proxy.relax();
  cluster.faults = () => undefined;
}
