import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { Redacted } from "../../../core/redacted.ts";
import { UserError } from "../../../core/user-error.ts";
import type { Store } from "../../../vault/store.ts";
import { openKv2Store } from "../../../vault/stores/kv2/kv2.ts";
import { openPostgresStore } from "../../../vault/stores/postgres/postgres.ts";
import { ROOT_TOKEN, startKv2Server, type Kv2Server } from "../../support/kv2-server.ts";
import { startPostgres, type PostgresServer } from "../../support/postgres.ts";
import { repetitions } from "../../support/repetitions.ts";
import { fakeKeychain, place, secret, vaultIn } from "../fixtures.ts";
import { expectLikeModel } from "../model.ts";

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

/** What opens one new store as often as it is called, as several servers do. */
const KINDS = {
  PostgreSQL: async () => {
    const url = await postgres.newDatabase();
    return () => openPostgresStore(url, { poolSize: 2 });
  },
  "KV v2": async () => {
    const url = `vault+${cluster.origin}/secret/${crypto.randomUUID()}`;
    return () => openKv2Store(url, { token: new Redacted(ROOT_TOKEN) });
  },
} satisfies Record<string, () => Promise<() => Store>>;

describe.each(Object.entries(KINDS))("two servers of one vault in %s", (_, newStore) => {
  test("answer random operations on secrets as the model says, in turns", async () => {
    const open = async () => {
      const store = await newStore();
      return [[store(), store()]];
    };
    await expectLikeModel(open, repetitions(6, 300));
  }, 3_600_000);

  test("race to write one secret: each version has exactly one winner", async () => {
    const store = await newStore();
    const keychain = fakeKeychain();
    const first = await vaultIn(store(), { keychain });
    await first.create(place("shop/CONTESTED"), secret("start"));
    const racers = [first, await vaultIn(store(), { keychain }), await vaultIn(store(), { keychain })];
    const wins = await Promise.all(
      racers.map(async (vault, name) => {
        const won: number[] = [];
        for (let n = 0; n < repetitions(8, 100); n++) {
          const { secret: seen } = await vault.reveal(place("shop/CONTESTED"));
          const update = { value: secret(`${name} ${n}`), ifVersion: seen.version };
          const written = await vault.update(place("shop/CONTESTED"), update).catch((error: unknown) => {
            if (error instanceof UserError && error.code === "STALE_VERSION") return null;
            throw error;
          });
          if (written) won.push(written.version);
        }
        return won;
      }),
    );
    const { version } = (await first.list())[0]!;
    expect(wins.flat().toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: version - 1 }, (_, n) => n + 2),
    );
    expect((await first.verifyAudit()).problems).toEqual([]);
    for (const vault of racers) await vault.close();
  }, 3_600_000);

  test("make the vault at the same moment, and end up in one", async () => {
    const store = await newStore();
    const keychain = fakeKeychain();
    const vaults = await Promise.all(["A", "B", "C"].map(() => vaultIn(store(), { keychain })));
    await Promise.all(vaults.map((vault, n) => vault.create(place(`shop/KEY_${n}`), secret("value"))));
    expect((await vaults[0]!.list()).map(({ key }) => key)).toEqual(["KEY_0", "KEY_1", "KEY_2"]);
    expect((await vaults[0]!.verifyAudit()).problems).toEqual([]);
    for (const vault of vaults) await vault.close();
  });
});
