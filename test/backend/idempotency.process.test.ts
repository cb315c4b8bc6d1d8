import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { everyStore, STORE_KINDS } from "../support/every-store.ts";
import { PASSPHRASE, startTestServer, type Answer, type TestServer } from "../support/server.ts";
import { temporaryFolder } from "../vault/fixtures.ts";

const stores = everyStore();

const KEY = { "idempotency-key": "8e03978e-40d5-43dd-bc93-6894a57f9324" };

async function start(store = "memory:"): Promise<TestServer> {
  const server = await startTestServer({ store });
  onTestFinished(async () => void (await server.close()));
  return server;
}

const create = (server: TestServer, body: object = { key: "KEY", value: "v" }, token?: string) =>
  server.call("POST", "/api/v1/secrets", { body, headers: KEY, token });

async function changes(server: TestServer): Promise<string[]> {
  const { body } = await server.call("GET", "/api/v1/changes");
  return body.changes.map(({ kind, key }: Record<string, string>) => `${key} ${kind}`);
}

/** With the id of the definition in it. */
const etagOf = ({ headers }: Answer) => headers.get("etag");

function shown({ status, headers, body }: Answer): object {
  return { status, body, etag: headers.get("etag"), location: headers.get("location") };
}

describe("a write with an Idempotency-Key", () => {
  test("that is sent again is answered alike, and done once", async () => {
    const server = await start();
    const first = await create(server);
    expect(first.status).toBe(201);
    expect(shown(await create(server))).toEqual(shown(first));
    const again = { headers: { "idempotency-key": "another" } };
    for (let n = 0; n < 2; n++)
      expect(await server.call("DELETE", "/api/v1/secrets/KEY", again)).toMatchObject({
        status: 204,
        body: "",
      });
    expect(await changes(server)).toEqual(["KEY created", "KEY removed"]);
    expect(shown(await create(server))).toEqual(shown(first));
  });

  test("works for batches and for what is done to a secret", async () => {
    const server = await start();
    const operations = [
      { op: "create", key: "A", value: "a" },
      { op: "create", key: "B", value: "b" },
    ];
    const send = (path: string, key: string, body?: object) =>
      server.call("POST", `/api/v1/${path}`, { body, headers: { "idempotency-key": key } });
    const batch = await send("batch", "1", { operations });
    expect((await send("batch", "1", { operations })).body).toEqual(batch.body);
    const rotated = await send("secrets/A/rotate", "2", { value: "c" });
    expect((await send("secrets/A/rotate", "2", { value: "c" })).body).toEqual(rotated.body);
    expect(rotated.body.version).toBe(2);
    expect(await changes(server)).toEqual(["A created", "B created", "A rotated"]);
  });

  test("works for access itself, and what is shown once is shown again to the same token alone", async () => {
    const server = await start();
    const send = async (method: string, path: string, body?: object, token?: string) => {
      const headers = { "idempotency-key": `${method} ${path}` };
      return server.call(method, `/api/v1/${path}`, { body, headers, token });
    };
    const policy = { secrets: { "*": { grant: ["admins"] } } };
    const admin = { user: "ada", roles: ["admins"] };
    const machine = { kind: "machine", roles: ["services"] };
    const calls: [method: string, path: string, body?: object][] = [
      ["PUT", "policies/main", policy],
      ["POST", "tokens", admin],
      ["PUT", "logins/billing", machine],
      ["POST", "logins/billing/secret-ids"],
      ["POST", "grants", { user: "ann", pattern: "shop/*", duration: "1h" }],
      ["POST", "webhooks", { url: "https://example.com/hook" }],
      ["DELETE", "policies/main"],
      ["DELETE", "logins/billing"],
    ];
    for (const call of calls) {
      const first = await send(...call);
      expect([call, first.status]).toEqual([call, expect.toSatisfy((status: number) => status < 300)]);
      expect(shown(await send(...call))).toEqual(shown(first));
    }
    const { body } = await server.call("GET", "/api/v1/tokens");
    expect(body).toHaveLength(2);

    await server.call("PUT", "/api/v1/policies/main", { body: policy });
    const [one, other] = [await server.token(admin), await server.token(admin)];
    const made = await send("POST", "tokens", { ttl: "1h" }, one);
    expect((await send("POST", "tokens", { ttl: "1h" }, one)).body.token).toBe(made.body.token);
    expect((await send("POST", "tokens", { ttl: "1h" }, other)).body.token).not.toBe(made.body.token);
  });

  test("runs a secret's rotation command once", async () => {
    const script = `console.log(JSON.parse(require("node:fs").readFileSync(0, "utf8")).value + "+");`;
    const argv: [string, ...string[]] = [process.execPath, "-e", script];
    const server = await startTestServer({}, { rotations: () => ({ argv, timeout: 20_000 }) });
    onTestFinished(async () => void (await server.close()));
    await create(server);
    const rotate = () =>
      server.call("POST", "/api/v1/secrets/KEY/rotate", { headers: { "idempotency-key": "r" } });
    const first = await rotate();
    expect(shown(await rotate())).toEqual(shown(first));
    expect((await server.call("GET", "/api/v1/secrets/KEY?raw=true")).body).toMatchObject({
      version: 2,
      raw_value: "v+",
    });
  });

  test("is refused for another body, another address or another condition", async () => {
    const server = await start();
    await create(server);
    const others = [
      await create(server, { key: "KEY", value: "w" }),
      await server.call("POST", "/api/v1/batch", {
        body: { operations: [{ op: "put", key: "KEY", value: "v" }] },
        headers: KEY,
      }),
      await server.call("DELETE", "/api/v1/secrets/KEY", { headers: KEY }),
    ];
    for (const { status, body } of others) expect([status, body.code]).toEqual([422, "IDEMPOTENCY_MISMATCH"]);
    expect(await changes(server)).toEqual(["KEY created"]);
  });

  test("is another one of another user, whose right is asked for", async () => {
    const server = await start();
    await create(server);
    expect((await create(server, undefined, await server.token({ user: "ada" }))).body.code).toBe("DENIED");
    await server.call("PUT", "/api/v1/policies/all", { body: { secrets: { "*": { write: ["*"] } } } });
    const answer = await create(server, undefined, await server.token({ user: "bob" }));
    expect(answer.body.code).toBe("SECRET_EXISTS");
  });

  test("that failed is tried anew", async () => {
    const server = await start();
    await server.call("POST", "/api/v1/secrets", { body: { key: "KEY", value: "in the way" } });
    expect((await create(server)).body.code).toBe("SECRET_EXISTS");
    await server.call("DELETE", "/api/v1/secrets/KEY");
    expect((await create(server)).status).toBe(201);
  });

  test.each(STORE_KINDS)("sent many times at once to two servers is done once: on %s", async (kind) => {
    const store = await stores.newStore(kind);
    const servers = [await start(store), await start(store)];
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => create(servers[n % 2]!)));
    const done = answers.filter(({ status }) => status === 201);
    expect(done.length).toBeGreaterThan(0);
    expect(new Set(done.map(etagOf)).size).toBe(1);
    for (const { status, body, headers } of answers)
      if (status !== 201)
        expect([status, body.code, headers.get("retry-after")]).toEqual([409, "IN_FLIGHT", "1"]);
    expect(await changes(servers[0]!)).toEqual(["KEY created"]);
    expect(etagOf(await create(servers[1]!))).toBe(etagOf(done[0]!));
  });

  test.each(STORE_KINDS)("that the network doubles and reorders is done once each: on %s", async (kind) => {
    const server = await start(await stores.newStore(kind));
    await create(server);
    const writes = Array.from({ length: 30 }, (_, n) => n);
    // Each three times, in an order in which all are mixed: 37 and 90 have no divisor in common.
    const copies = Array.from({ length: 90 }, (_, n) => Math.floor(((n * 37) % 90) / 3));
    const versions = new Map<number, Set<number>>(writes.map((n) => [n, new Set()]));
    const lane = async () => {
      for (let n = copies.pop(); n !== undefined; n = copies.pop()) {
        const request = { body: { value: `v${n}` }, headers: { "idempotency-key": `write ${n}` } };
        const { status, body } = await server.call("PATCH", "/api/v1/secrets/KEY", request);
        if (status === 200) versions.get(n)!.add(body.version);
        else expect(body.code).toBe("IN_FLIGHT");
      }
    };
    await Promise.all([lane(), lane(), lane(), lane()]);
    const answered = [...versions.values()].map((set) => [...set]);
    expect(answered.every((set) => set.length === 1)).toBe(true);
    expect(answered.flat().toSorted((a, b) => a - b)).toEqual(writes.map((n) => n + 2));
    expect(await changes(server)).toHaveLength(31);
  });

  test("is done once though the server was killed between commit and answer", async () => {
    const file = path.join(temporaryFolder(), "vault.db");
    const before = await startTestServer({ store: `sqlite:${file}` });
    await before.close();
    const child = spawn(process.execPath, [
      path.join(import.meta.dirname, "dying-server.ts"),
      file,
      PASSPHRASE,
    ]);
    const url = String((await once(child.stdout, "data"))[0]).trim();
    const sent = fetch(`${url}/api/v1/secrets`, {
      method: "POST",
      headers: { ...KEY, authorization: `Bearer ${before.root}`, "content-type": "application/json" },
      body: JSON.stringify({ key: "KEY", value: "v" }),
    });
    await expect(sent).rejects.toThrow("fetch failed");
    await once(child, "exit");
    expect(child.signalCode).toBe("SIGKILL");
    const server = await start(`sqlite:${file}`);
    expect(await changes(server)).toEqual(["KEY created"]);
    const answer = await create(server, undefined, before.root);
    expect([answer.status, answer.body.version]).toEqual([201, 1]);
    expect(await changes(server)).toEqual(["KEY created"]);
  });
});
