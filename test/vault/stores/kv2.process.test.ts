import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { inspect } from "node:util";
import { describe, expect, onTestFinished, test, vi } from "vitest";

import { Redacted } from "../../../core/redacted.ts";
import type { Store } from "../../../vault/store.ts";
import type { Kv2Credentials } from "../../../vault/stores/kv2/login.ts";
import { openKv2Store } from "../../../vault/stores/kv2/kv2.ts";
import { ROOT_TOKEN, startKv2Server, type Kv2Fault, type Kv2Server } from "../../support/kv2-server.ts";
import { repetitions } from "../../support/repetitions.ts";
import { startTestServer } from "../../support/server.ts";
import { codeOf } from "../fixtures.ts";
import { storeContract } from "../store-contract.ts";
import { killWriters } from "./kill-writers.ts";
import { expectWhole, startLoad, write } from "./load.ts";

const ROOT: Kv2Credentials = { token: new Redacted(ROOT_TOKEN) };

storeContract("KV v2, of a stand-in", async () => {
  const server = await startKv2Server();
  return closingToo(openKv2Store(urlOf(server), ROOT), () => server.stop());
});

storeContract("KV v2, of our own server", async () => {
  const server = await startTestServer();
  const store = openKv2Store(`vault+${server.url}/secret`, { token: new Redacted(server.root) });
  return closingToo(store, () => server.close());
});

const { VAULT_ADDR, VAULT_TOKEN } = process.env;
if (VAULT_ADDR && VAULT_TOKEN)
  storeContract(`KV v2, of ${VAULT_ADDR}`, async () =>
    openKv2Store(`vault+${VAULT_ADDR}/secret/keyward-test-${randomUUID()}`, {
      token: new Redacted(VAULT_TOKEN),
    }),
  );

test("an engine of KV version 1 is told of as one, and nothing stays there", async () => {
  const kept = new Map<string, string>();
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url!.split("?")[0]!;
    const body = await text(request);
    if (request.method === "POST") kept.set(path, body);
    if (request.method === "DELETE") kept.delete(path);
    const found = request.method === "GET" ? kept.get(path) : "";
    if (found === undefined) response.writeHead(404).end('{"errors":[]}');
    else response.writeHead(found === "" ? 204 : 200).end(found);
  }
  const server = createServer((request, response) => void answer(request, response)).listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const store = openKv2Store(`vault+http://127.0.0.1:${port}/old/kw`, ROOT);
  await expect(write(store, "a")).rejects.toMatchObject({
    code: "VAULT_UNAVAILABLE",
    message: expect.stringContaining('"old" is a KV engine of version 1') as string,
    fix: expect.stringContaining("vault kv enable-versioning old") as string,
  });
  await store.close();
  expect([...kept.keys()]).toEqual([]);
});

test("servers that write to one cluster at once lose nothing of each other's", async () => {
  const [, stores] = await openSome(3);
  const ids = stores.flatMap((_, server) =>
    Array.from({ length: 15 }, (_, n) => ({ server, id: `${server}/${n}` })),
  );
  await Promise.all(ids.map(({ server, id }) => write(stores[server]!, id)));
  await expectWhole(
    stores[0]!,
    ids.map(({ id }) => id),
  );
});

test("what is written by one server is told to the watchers of another", async () => {
  const [, [one, other]] = await openSome(2);
  await write(one!, "a");
  const listener = vi.fn();
  other!.watch(listener);
  await vi.waitFor(() => expect(listener).toHaveBeenCalledOnce()); // The first look.
  await write(one!, "b");
  await vi.waitFor(() => expect(listener).toHaveBeenCalledTimes(2), 3_000);
});

test("a transaction of many entries is one commit, though no record may be that large", async () => {
  const [server, [store]] = await openSome(1);
  const text = "x".repeat(1_000);
  await store!.transaction(async (tx) => {
    for (let n = 0; n < 600; n++) await tx.put("values", `${n}`, { text });
  });
  expect(server.requests.filter((request) => request.startsWith("POST data/keyward/intents"))).toHaveLength(
    3,
  );
  expect(server.requests.filter((request) => request === "POST data/keyward/state")).toHaveLength(1);
  expect(await store!.list("values")).toHaveLength(600);
});

test("what was deleted is in no version of any record", async () => {
  const [server, [store]] = await openSome(1);
  const canary = "the canary's sealed value";
  await store!.transaction((tx) => tx.put("values", "a", { canary }));
  await store!.transaction((tx) => tx.put("values", "a", { canary, again: true }));
  expect(inspect(server.records, { depth: 9 })).toContain(canary);
  await store!.transaction((tx) => tx.delete("values", "a"));
  await store!.close();
  expect(inspect(server.records, { depth: 9 })).not.toContain(canary);
});

test("a snapshot whose moment is no longer kept is VAULT_BUSY, not another moment", async () => {
  const [, [store]] = await openSome(1);
  await write(store!, "0");
  const late = store!.snapshot(async (reader) => {
    for (let n = 1; n < 13; n++) await write(store!, `${n}`);
    return reader.get("header", "count");
  });
  expect(await codeOf(late)).toBe("VAULT_BUSY");
});

describe("a cluster with faults", () => {
  test.each<Kv2Fault>(["before", "after", "delay", "busy", "sealed"])(
    "%s, once for each kind of request: every write is done once, and nobody hears of it",
    async (fault) => {
      const [server, [store]] = await openSome(1);
      await write(store!, "first");
      const struck = new Set<string>();
      server.faults = ({ method, path }) => {
        const kind = `${method} ${path.replaceAll(/[0-9a-f-]{36}|\d+/g, "N")}`;
        if (struck.has(kind)) return undefined;
        struck.add(kind);
        return fault;
      };
      for (const id of ["a", "b", "c"]) await write(store!, id);
      await expectWhole(store!, ["first", "a", "b", "c"]);
      expect([...struck]).toContain("POST data/keyward/state");
    },
  );

  test("now and then, with two servers under load: nothing is lost or doubled", async () => {
    const [server, stores] = await openSome(2);
    const kinds: (Kv2Fault | undefined)[] = ["before", "after", "delay", "busy"];
    server.faults = () => (Math.random() < 0.1 ? kinds[Math.floor(Math.random() * kinds.length)] : undefined);
    const loads = stores.map((store, n) => startLoad(store, `${n}`, 3));
    await vi.waitFor(
      () =>
        expect(loads.flatMap(({ acknowledged }) => acknowledged).length).toBeGreaterThan(
          repetitions(30, 1_000),
        ),
      600_000,
    );
    for (const load of loads) await load.end();
    server.faults = () => undefined;
    expect(loads.flatMap(({ failures }) => failures)).toEqual([]);
    await expectWhole(
      stores[1]!,
      loads.flatMap(({ acknowledged }) => acknowledged),
    );
  }, 600_000);

  test("a writer that dies after its commit is finished by the next one, and read in full before that", async () => {
    const [server, [dying, other]] = await openSome(2);
    await write(dying!, "before");
    let isDead = false;
    server.faults = ({ method, path }) => {
      isDead ||= method === "POST" && path === "data/keyward/definitions/last";
      return isDead ? "before" : undefined;
    };
    await write(dying!, "last");
    await vi.waitFor(() => expect(isDead).toBe(true));
    await dying!.close();
    server.faults = () => undefined;
    expect([...server.records.keys()]).not.toContain("keyward/definitions/last");
    await expectWhole(other!, ["before", "last"]);
    await write(other!, "after");
    await expectWhole(other!, ["before", "last", "after"]);
  }, 60_000);

  test("a writer that dies before its commit has written nothing, and the next one tidies up", async () => {
    const [server, [dying, other]] = await openSome(2);
    await write(dying!, "before");
    server.faults = ({ path }) => (path === "data/keyward/state" ? "before" : undefined);
    expect(await codeOf(write(dying!, "never"))).toBe("VAULT_UNAVAILABLE");
    await dying!.close();
    server.faults = () => undefined;
    await write(other!, "after");
    await write(other!, "after all");
    await expectWhole(other!, ["before", "after", "after all"]);
    expect(await other!.get("definitions", "never")).toBeNull();
    await other!.close();
    expect([...server.records.keys()].filter((path) => path.includes("intents"))).toEqual([]);
  }, 60_000);

  test.each(["POST data/keyward/intents", "POST data/keyward/state", "POST data/keyward/definitions/a"])(
    "a disk that is full from %s on is DISK_FULL, loses nothing, and is forgotten when there is room",
    async (first) => {
      const [server, [store, other]] = await openSome(2);
      await write(store!, "before");
      let isFull = false;
      server.faults = ({ method, path }) => {
        isFull ||= `${method} ${path}`.startsWith(first);
        return isFull ? "full" : undefined;
      };
      // What has come to its commit before that is kept.
      const isKept = first.includes("definitions");
      const outcome = await write(store!, "a").catch((failure: unknown) => failure);
      if (isKept) expect(outcome).toBe(2);
      else
        expect(outcome).toMatchObject({
          code: "DISK_FULL",
          message: expect.stringContaining("nothing was changed") as string,
          fix: expect.stringContaining("Free some space") as string,
        });
      expect(await codeOf(write(store!, "b"))).toBe("DISK_FULL");
      expect(await codeOf(write(other!, "c"))).toBe("DISK_FULL");
      const kept = isKept ? ["before", "a"] : ["before"];
      await expectWhole(other!, kept);
      server.faults = () => undefined;
      await write(other!, "after");
      await write(store!, "at last");
      await expectWhole(store!, [...kept, "after", "at last"]);
    },
    60_000,
  );

  test("a cluster that is away is VAULT_UNAVAILABLE, and then is used again", async () => {
    const [server, [store]] = await openSome(1);
    await write(store!, "before");
    await server.stop();
    const codes = await Promise.all([codeOf(store!.get("header", "count")), codeOf(write(store!, "away"))]);
    expect(codes).toEqual(["VAULT_UNAVAILABLE", "VAULT_UNAVAILABLE"]);
    await server.start();
    await write(store!, "after");
    await expectWhole(store!, ["before", "after"]);
  }, 60_000);
});

test("servers that are killed in the middle of writes leave nothing by halves", async () => {
  const [server, [store]] = await openSome(1);
  const acknowledged = await killWriters(urlOf(server), repetitions(4, 200));
  await expectWhole(store!, acknowledged);
  await write(store!, "after");
  await expectWhole(store!, [...acknowledged, "after"]);
}, 1_800_000);

describe("who comes in", () => {
  test("an AppRole logs in, and again when its token has ended", async () => {
    const server = await startStandIn();
    const { roleId, secretId } = server.appRole;
    const store = openStore(server, { roleId, secretId: new Redacted(secretId) });
    await write(store, "a");
    server.endTokens();
    await Promise.all(["b", "c"].map((id) => write(store, id)));
    await expectWhole(store, ["a", "b", "c"]);
    expect(server.requests.filter((request) => request === "POST auth/approle/login")).toHaveLength(2);
  });

  test("a namespace is named in every request", async () => {
    const server = await startKv2Server({ namespace: "team/a" });
    onTestFinished(() => server.stop());
    const store = openKv2Store(urlOf(server), ROOT, { namespace: "team/a" });
    onTestFinished(() => store.close());
    await write(store, "a");
    await expectWhole(store, ["a"]);
  });

  test("what is refused, or not there, is NO_ACCESS and never reads as an empty store; no error holds the token", async () => {
    const server = await startStandIn();
    const token = "not-the-token";
    const { roleId } = server.appRole;
    const stores = [
      openStore(server, { token: new Redacted(token) }),
      openStore(server, { roleId, secretId: new Redacted(token) }),
      openKv2Store(urlOf(server), ROOT, { namespace: "elsewhere" }),
      openStore(server, { token: new Redacted(`${token}\n${token}`) }),
    ];
    const errors = await Promise.all(
      stores.map((store) => store.list("definitions").catch((error: unknown) => error)),
    );
    expect(errors.map((error) => (error as { code: string }).code)).toEqual([
      "NO_ACCESS",
      "NO_ACCESS",
      "NO_ACCESS",
      "VAULT_UNAVAILABLE",
    ]);
    expect(inspect(errors, { depth: 20, showHidden: true })).not.toContain(token);
    expect(() => openKv2Store("vault+https://user:pass@host/secret", ROOT)).toThrowError(
      expect.objectContaining({ code: "USAGE", message: expect.not.stringContaining("pass") as string }),
    );
  });
});

describe("a store that was changed from outside", () => {
  test.each([
    ["its state is gone", (server: Kv2Server) => remove(server, "keyward/state"), "VAULT_DAMAGED"],
    ["its state was deleted", (server: Kv2Server) => markDeleted(server, "keyward/state"), "VAULT_DAMAGED"],
    [
      "an entry was deleted",
      (server: Kv2Server) => markDeleted(server, "keyward/header/count"),
      "VAULT_DAMAGED",
    ],
    ["it is of a newer Keyward", (server: Kv2Server) => setLayout(server, 2), "VAULT_TOO_NEW"],
  ])("%s", async (_, change, code) => {
    const [server, [store]] = await openSome(1);
    await write(store!, "a");
    await store!.close();
    change(server);
    const later = openStore(server);
    expect(await codeOf(later.get("header", "count"))).toBe(code);
    expect(await codeOf(write(later, "b"))).toBe(code);
  });

  test("a log with a gap", async () => {
    const [server, [store]] = await openSome(1);
    for (const id of ["a", "b", "c"]) await write(store!, id);
    await store!.close();
    remove(server, "keyward/audit-log/00000000002");
    expect(await codeOf(openStore(server).read("audit", 0, 10))).toBe("VAULT_DAMAGED");
  });
});

function urlOf(server: Kv2Server): string {
  return `${server.origin.replace("http:", "vault+http:")}/secret`;
}

async function startStandIn(): Promise<Kv2Server> {
  const server = await startKv2Server();
  onTestFinished(() => server.stop());
  return server;
}

function openStore(server: Kv2Server, credentials = ROOT): Store {
  const store = openKv2Store(urlOf(server), credentials);
  onTestFinished(() => store.close());
  return store;
}

async function openSome(count: number): Promise<[Kv2Server, Store[]]> {
  const server = await startStandIn();
  return [server, Array.from({ length: count }, () => openStore(server))];
}

function closingToo(store: Store, close: () => Promise<unknown>): Store {
  return {
    ...store,
    async close() {
      await store.close();
      await close();
    },
  };
}

function remove({ records }: Kv2Server, path: string): void {
  if (!(records as Map<string, unknown>).delete(path)) throw new Error(`there is no ${path}`);
}

function markDeleted({ records }: Kv2Server, path: string): void {
  const { current, versions } = records.get(path)!;
  versions.get(current)!.deleted = true;
}

function setLayout({ records }: Kv2Server, layout: number): void {
  const { current, versions } = records.get("keyward/state")!;
  (versions.get(current)!.data as { layout: number }).layout = layout;
}
