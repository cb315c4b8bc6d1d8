import { inspect } from "node:util";
import { Client } from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";

import type { Store } from "../../../vault/store.ts";
import { openPostgresStore } from "../../../vault/stores/postgres/postgres.ts";
import { flakyProxy } from "../../support/flaky-proxy.ts";
import { PASSWORD, startPostgres, type PostgresServer } from "../../support/postgres.ts";
import { repetitions } from "../../support/repetitions.ts";
import { codeOf, refusalOf } from "../fixtures.ts";
import { storeContract } from "../store-contract.ts";
import { killWriters } from "./kill-writers.ts";
import { expectWhole, startLoad, write } from "./load.ts";

let server: PostgresServer;
let url: string;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.end());
afterEach(() => server.start());

storeContract("PostgreSQL", async () => openPostgresStore(await server.newDatabase()));

test("servers that write to one database at once lose nothing of each other's", async () => {
  const stores = await openSome(3);
  const ids = stores.flatMap((_, server) =>
    Array.from({ length: 40 }, (_, n) => ({ server, id: `${server}/${n}` })),
  );
  await Promise.all(ids.map(({ server, id }) => write(stores[server]!, id)));
  await expectWhole(
    stores[0]!,
    ids.map(({ id }) => id),
  );
});

test("servers that make the tables at once end up in one store", async () => {
  const stores = await openSome(4);
  await Promise.all(stores.map((store, n) => write(store, `${n}`)));
  await expectWhole(stores[0]!, ["0", "1", "2", "3"]);
});

test("looking makes no tables", async () => {
  const [store] = await openSome(1);
  expect(await store!.list("definitions")).toEqual([]);
  expect(await sql(url, "SELECT 1 FROM pg_tables WHERE schemaname = current_schema()")).toEqual([]);
});

test("of 64 writers at once many share a commit", async () => {
  const [store] = await openSome(1);
  await write(store!, "first");
  const before = await commits();
  await Promise.all(Array.from({ length: 64 }, (_, n) => write(store!, `${n}`)));
  expect((await commits()) - before).toBeLessThan(8);
});

test("what is written by one server is told to the watchers of another", async () => {
  const [one, other] = await openSome(2);
  await write(one!, "a");
  const listener = vi.fn();
  other!.watch(listener);
  await vi.waitFor(() => expect(listener).toHaveBeenCalledOnce()); // The first look.
  await write(one!, "b");
  await vi.waitFor(() => expect(listener).toHaveBeenCalledTimes(2));
});

describe("a connection that breaks", () => {
  test.each(["at once", "before the commit", "after the commit", "delay"] as const)(
    "%s: the write is done once, and nobody hears of the trouble",
    async (fault) => {
      const address = new URL(await server.newDatabase());
      const proxy = await flakyProxy(Number(address.port));
      address.port = `${proxy.port}`;
      const store = openPostgresStore(address.href);
      onTestFinished(async () => {
        await store.close();
        await proxy.close();
      });
      await write(store, "before");
      proxy.plan(fault);
      await Promise.all(["a", "b", "c"].map((id) => write(store, id)));
      await expectWhole(store, ["before", "a", "b", "c"]);
    },
  );

  test("all of them at once, under load, again and again: nobody hears of it", async () => {
    const stores = await openSome(2);
    const loads = stores.map((store, n) => startLoad(store, `${n}`));
    for (let cut = 0; cut < repetitions(5, 100); cut++) {
      const done = loads[0]!.acknowledged.length;
      await vi.waitFor(() => expect(loads[0]!.acknowledged.length).toBeGreaterThan(done), 20_000);
      await server.cutConnections();
    }
    for (const load of loads) await load.end();
    expect(loads.flatMap(({ failures }) => failures)).toEqual([]);
    await expectWhole(
      stores[1]!,
      loads.flatMap(({ acknowledged }) => acknowledged),
    );
  });
});

test.each(["fast", "kill"] as const)(
  "a database that is stopped under load (%s) and started again loses nothing that was acknowledged",
  async (how) => {
    const [store] = await openSome(1);
    const load = startLoad(store!, how);
    for (let stop = 0; stop < repetitions(2, 50); stop++) {
      const done = load.acknowledged.length;
      await vi.waitFor(() => expect(load.acknowledged.length).toBeGreaterThan(done), 20_000);
      await server.stop(how);
      await server.start();
    }
    await load.end();
    for (const failure of load.failures) expect(failure).toMatchObject({ code: "VAULT_UNAVAILABLE" });
    await expectWhole(store!, load.acknowledged);
  },
);

test("servers that are killed in the middle of writes leave nothing by halves", async () => {
  url = await server.newDatabase();
  const acknowledged = await killWriters(url, repetitions(4, 200));
  const store = openPostgresStore(url);
  await expectWhole(store, acknowledged);
  await store.close();
}, 1_800_000);

test("what may be synced soon is on the disk soon, though the database itself would take its time", async () => {
  await sqlAsAdmin("ALTER SYSTEM SET wal_writer_delay = '10s'", "SELECT pg_reload_conf()");
  const [store] = await openSome(1);
  await write(store!, "first");
  await store!.transaction((tx) => tx.append("audit", { id: "soon" }), "soon");
  const [written] = await sql(url, "SELECT pg_current_wal_insert_lsn() AS at");
  await vi.waitFor(async () =>
    expect(await sql(url, `SELECT pg_current_wal_flush_lsn() >= '${String(written!.at)}' AS done`)).toEqual([
      { done: true },
    ]),
  );
  await server.stop("kill");
  await server.start();
  expect(await store!.last("audit")).toBe(2);
});

describe("what cannot be", () => {
  test("a database that is away is VAULT_UNAVAILABLE to those who read and who write, and then is used again", async () => {
    const [store] = await openSome(1);
    await write(store!, "before");
    await server.stop("fast");
    const [reading, writing] = await Promise.all([
      refusalOf(store!.get("header", "count")),
      refusalOf(write(store!, "away")),
    ]);
    expect([reading, writing].map((text) => text.replace(/:\d+\//, ":PORT/"))).toEqual([
      "VAULT_UNAVAILABLE: The vault at postgres://127.0.0.1:PORT/postgres cannot be reached (ECONNREFUSED). Check that the database runs, is well and can be reached from here, then try again.",
      "VAULT_UNAVAILABLE: The vault at postgres://127.0.0.1:PORT/postgres cannot be reached (ECONNREFUSED). Check that the database runs, is well and can be reached from here, then try again.",
    ]);
    await server.start();
    await write(store!, "after");
    await expectWhole(store!, ["before", "after"]);
  }, 60_000);

  test("no error holds the password: neither of the right one nor of a wrong one, nor of an address with a fault", async () => {
    const address = new URL(await server.newDatabase());
    const wrong = new URL(address);
    wrong.password = encodeURIComponent("not the password");
    const absent = new URL(address);
    absent.pathname = "/not-there";
    const tls = new URL(address);
    tls.searchParams.set("sslmode", "verify-full");
    const errors = await Promise.all([wrong, absent, tls].map((url) => errorOf(url.href)));
    expect(errors.map(({ code }) => code)).toEqual(["NO_ACCESS", "NO_ACCESS", "VAULT_UNAVAILABLE"]);
    const faulty = [address.href.replace("postgres:", "mysql:"), address.href.replace("127.0.0.1", "[::")];
    for (const href of faulty) errors.push(await errorOf(href));
    expect(errors.slice(3).map(({ code }) => code)).toEqual(["USAGE", "USAGE"]);
    const text = inspect(errors, { depth: 20, showHidden: true }) + errors.map(String).join();
    for (const word of [PASSWORD, encodeURIComponent(PASSWORD), "not the password", "not%20the%20password"])
      expect(text).not.toContain(word);
  });

  test("who holds the lock for too long makes the others VAULT_BUSY", async () => {
    const [store] = await openSome(1);
    await write(store!, "before");
    const holder = new Client({ connectionString: url });
    await holder.connect();
    await holder.query("BEGIN; UPDATE keyward_store SET commits = commits");
    expect(await codeOf(write(store!, "kept out"))).toBe("VAULT_BUSY");
    await holder.query("ROLLBACK");
    await holder.end();
    await write(store!, "after");
    await expectWhole(store!, ["before", "after"]);
  });

  test("tables that lost a part are VAULT_DAMAGED, and a layout of a newer Keyward is VAULT_TOO_NEW", async () => {
    const [store] = await openSome(1);
    await write(store!, "a");
    await sql(url, "DROP TABLE keyward_log_entries");
    expect(await codeOf(write(store!, "b"))).toBe("VAULT_DAMAGED");
    await sql(url, "UPDATE keyward_entries SET data = 'nonsense'");
    expect(await codeOf(store!.get("header", "count"))).toBe("VAULT_DAMAGED");
    await sql(url, "UPDATE keyward_store SET layout = 2");
    const newer = openPostgresStore(url);
    expect(await codeOf(newer.list("definitions"))).toBe("VAULT_TOO_NEW");
    expect(await codeOf(write(newer, "c"))).toBe("VAULT_TOO_NEW");
    await newer.close();
  });
});

/** Servers on one new database, whose address is `url`. */
async function openSome(count: number): Promise<Store[]> {
  url = await server.newDatabase();
  const stores = Array.from({ length: count }, () => openPostgresStore(url, { poolSize: 4 }));
  onTestFinished(async () => {
    await Promise.all(stores.map((store) => store.close()));
  });
  return stores;
}

async function commits(): Promise<number> {
  return Number((await sql(url, "SELECT commits FROM keyward_store"))[0]!.commits);
}

async function sqlAsAdmin(...statements: string[]): Promise<void> {
  for (const statement of statements) await sql(url ?? (await server.newDatabase()), statement);
}

async function sql(connectionString: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}

async function errorOf(href: string): Promise<Error & { code?: string }> {
  let store: Store | undefined;
  try {
    store = openPostgresStore(href);
    await write(store, "a");
  } catch (error) {
    return error as Error;
  } finally {
    await store?.close();
  }
  throw new Error("it worked");
}
