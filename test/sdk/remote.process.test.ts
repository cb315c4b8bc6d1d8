import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import {
  connect,
  createServer as createTcpServer,
  type AddressInfo,
  type Server,
  type Socket,
} from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { Redacted } from "../../core/redacted.ts";
import { UserError } from "../../core/user-error.ts";
import type { Vault } from "../../core/vault.ts";
import { openRemote } from "../../sdk/remote.ts";
import { keySource } from "../../vault/key-source.ts";
import { openMemoryStore } from "../../vault/stores/memory.ts";
import { openVault } from "../../vault/vault.ts";
import { PASSPHRASE, startTestServer, type TestServer } from "../support/server.ts";

let server: TestServer;
let remote: Vault;
let embedded: Vault;

beforeAll(async () => {
  server = await startTestServer();
  remote = await openRemote({ url: server.url, token: new Redacted(server.root) });
  const store = openMemoryStore();
  const keys = keySource(store, { passphrase: new Redacted(PASSPHRASE), create: "onFirstWrite" });
  embedded = await openVault(store, keys, { actor: "root" });
});

afterAll(async () => {
  await Promise.all([remote.close(), embedded.close()]);
  await server.close();
});

const shop = { project: "shop" };
const billing = { project: "shop", environment: "production", service: "billing" };
const value = (text: string) => new Redacted(text);
const at = (key: string, scope: object = shop) => ({ scope, key });

/** Every call of the interface, one after another on the same vault: what each gives, or how it refuses. */
const CALLS: readonly (readonly [string, (vault: Vault) => Promise<unknown>])[] = [
  ["an empty vault", (vault) => vault.list()],
  ["create", (vault) => vault.create(at("DB_PASS"), value("one"), { tags: ["db"], envs: ["production"] })],
  ["create a second time", (vault) => vault.create(at("DB_PASS"), value("two"))],
  ["create with all fields", (vault) => vault.create(at("FULL", billing), value("x"), FULL)],
  ["create an object", (vault) => vault.create(at("DB", {}), new Redacted({ user: "u", port: 1 }))],
  ["create what only looks like one", (vault) => vault.create(at("TEXT", {}), value('{"user":"u"}'))],
  ["put", (vault) => vault.put(at("DB_PASS"), { value: value("two"), ifVersion: 1 })],
  ["put of a stale version", (vault) => vault.put(at("DB_PASS"), { value: value("no"), ifVersion: 1 })],
  ["put of a new one", (vault) => vault.put(at("DB_PASS", billing), { value: value("b"), ifVersion: 0 })],
  [
    "update",
    (vault) => vault.update(at("DB_PASS"), { fields: { description: "of the shop" }, ifVersion: 2 }),
  ],
  ["a stale update", (vault) => vault.update(at("DB_PASS"), { value: value("no"), ifVersion: 1 })],
  ["rotate", (vault) => vault.rotate(at("FULL", billing), { value: value("fresh") })],
  [
    "batch",
    (vault) =>
      vault.batch([
        { op: "create", place: at("B1"), value: value("1") },
        { op: "put", place: at("B2"), value: value("2"), ifVersion: 0 },
        { op: "update", place: at("B1"), fields: { tags: ["t"] } },
        { op: "remove", place: at("B2") },
      ]),
  ],
  [
    "a batch of which none is done",
    (vault) =>
      vault.batch([
        { op: "create", place: at("B3"), value: value("1") },
        { op: "create", place: at("B1"), value: value("2") },
        { op: "remove", place: at("NONE") },
      ]),
  ],
  [
    "encrypt for a file, and decrypt",
    async (vault) =>
      vault.decrypt(at("E", billing), await vault.encrypt(at("E", billing), value("in a file"))),
  ],
  [
    "encrypt an object for a file",
    async (vault) =>
      vault.decrypt(at("E"), await vault.encrypt(at("E"), new Redacted({ user: "u", port: 1 }))),
  ],
  [
    "decrypt what was made for another scope",
    async (vault) => vault.decrypt(at("E", billing), await vault.encrypt(at("E"), value("in a file"))),
  ],
  ["decrypt what another vault made", (vault) => vault.decrypt(at("E"), "encrypted:v1:0011:AAAA")],
  ["encrypt under a name that is none", (vault) => vault.encrypt(at("no name!"), value("x"))],
  ["reveal", (vault) => vault.reveal(at("DB_PASS"))],
  ["reveal an older version", (vault) => vault.reveal(at("DB_PASS"), 1)],
  ["reveal an object", (vault) => vault.reveal(at("DB", {}))],
  ["reveal what only looks like one", (vault) => vault.reveal(at("TEXT", {}))],
  ["reveal what is not there", (vault) => vault.reveal(at("NONE"))],
  ["reveal a version that is not there", (vault) => vault.reveal(at("DB_PASS"), 9)],
  ["resolve", (vault) => vault.resolve(at("DB_PASS", billing))],
  ["resolve what is inherited", (vault) => vault.resolve(at("DB", billing))],
  [
    "resolve for one who may not",
    (vault) => code(vault.resolve(at("DB", billing), { mayReveal: () => false })),
  ],
  ["resolveMany", (vault) => vault.resolveMany(billing, ["DB", "DB_PASS", "NONE"])],
  ["resolveMany of none", (vault) => vault.resolveMany(billing, [])],
  ["resolveAll", (vault) => vault.resolveAll(billing)],
  ["resolveAll for another app", (vault) => vault.resolveAll(billing, { app: "other" })],
  ["explain", (vault) => vault.explain(at("DB_PASS", billing))],
  ["explain nothing", (vault) => vault.explain(at("NONE", billing))],
  ["explainAll", (vault) => vault.explainAll(billing)],
  ["revoke", (vault) => vault.revoke(at("DB_PASS", billing))],
  ["resolve what is revoked", (vault) => vault.resolve(at("DB_PASS", billing))],
  ["explain what is revoked", (vault) => vault.explain(at("DB_PASS", billing))],
  ["restore", (vault) => vault.restore(at("DB_PASS", billing), { ifVersion: 1 })],
  ["versions", (vault) => vault.versions(at("DB_PASS"))],
  ["diff", (vault) => vault.diff(at("DB_PASS"))],
  ["diff with values", (vault) => vault.diff(at("DB_PASS"), { from: 1, to: 2, reveal: true })],
  ["rollback", (vault) => vault.rollback(at("DB_PASS"))],
  ["deleteVersions", (vault) => vault.deleteVersions(at("DB_PASS"), [3])],
  ["resolve what is deleted", (vault) => vault.resolve(at("DB_PASS"))],
  ["undelete", (vault) => vault.undelete(at("DB_PASS"), [3])],
  ["destroy", (vault) => vault.destroy(at("DB_PASS"), [1])],
  ["reveal what is destroyed", (vault) => vault.reveal(at("DB_PASS"), 1)],
  [
    "rename, and leave an alias",
    (vault) => vault.batch([{ op: "rename", place: at("DB_PASS"), to: "DATABASE", alias: true }]),
  ],
  ["what the alias has", (vault) => vault.explain(at("DB_PASS"))],
  ["retire the alias", (vault) => vault.remove(at("DB_PASS"), { ifVersion: 1 })],
  ["rename", (vault) => vault.rename(at("DATABASE"), "DATABASE_PASSWORD")],
  ["remove", (vault) => vault.remove(at("DATABASE_PASSWORD"), { ifVersion: 3 })],
  ["remove it again", (vault) => vault.remove(at("DATABASE_PASSWORD"))],
  ["scopes", (vault) => vault.scopes()],
  ["a service's scopes", (vault) => vault.scopes("billing")],
  ["list", (vault) => vault.list()],
  ["own", (vault) => vault.page({ scope: shop, reach: "own" })],
  ["effective", (vault) => vault.page({ scope: billing, reach: "effective" })],
  ["with filters", (vault) => vault.page({ reach: "below", tags: ["t"], metadata: {}, status: "active" })],
  ["by metadata", (vault) => vault.page({ reach: "below", metadata: { team: "pay" } })],
  ["rotations", (vault) => vault.rotations()],
  ["changes", (vault) => vault.changes(0)],
  ["sequence", (vault) => vault.sequence()],
  ["an illegal name", (vault) => vault.create(at("1X"), value("x"))],
  ["a value that is too large", (vault) => vault.create(at("BIG"), value("x".repeat(70_000)))],
];

const FULL = {
  description: "all of them",
  token_type: "api",
  apps: ["billing"],
  envs: ["production"],
  tags: ["a", "b"],
  metadata: { team: "pay" },
  expires_at: 4_000_000_000,
  rotationPolicy: { enabled: true, period: "30d", notifyBefore: "7d" },
} as const;

describe("a vault on a server gives what the embedded one gives, and refuses as it does", () => {
  test.each(CALLS)("%s", async (_name, call) => {
    expect(await answerOf(call, remote)).toEqual(await answerOf(call, embedded));
  });

  test("a list of more than one page is whole", async () => {
    const items = Array.from({ length: 1_001 }, (_, index) => ({
      op: "create" as const,
      place: at(`N${index}`, { project: "many" }),
      value: value("x"),
    }));
    await remote.batch(items.slice(0, 1_000));
    await remote.batch(items.slice(1_000));
    const keys = (await remote.list()).filter(({ scope }) => scope.project === "many").map(({ key }) => key);
    expect(keys).toEqual(items.map(({ place }) => place.key).toSorted());
  });

  test("the audit log, in pages and whole", async () => {
    const records = await remote.audit({ action: "created" });
    expect(records.every(({ actor, action }) => actor === "root" && action === "created")).toBe(true);
    const page = await remote.auditPage({ action: "created", limit: 2 });
    expect(page.records).toEqual(records.slice(0, 2));
    expect(await remote.audit({ action: "created", before: page.next! })).toEqual(records.slice(2));
    const { head } = await remote.auditHead();
    expect(await remote.verifyAudit(head)).toMatchObject({ head: expect.any(String), problems: [] });
  });
});

describe("changes", () => {
  test("are told as they come, until it is ended", async () => {
    const told: number[] = [];
    const end = remote.watch((sequence) => told.push(sequence));
    await until(async () => {
      await remote.put(at("WATCHED"), { value: value(String(Math.random())) });
      return told.length > 0;
    });
    end();
    const latest = await remote.sequence();
    expect(told.at(-1)).toBeLessThanOrEqual(latest);
  });

  test("that come while the connection is cut are told after it", async () => {
    const proxy = await cuttable(server.url);
    const vault = await openRemote({ url: proxy.url, token: new Redacted(server.root) });
    const told: number[] = [];
    vault.watch((sequence) => told.push(sequence));
    await until(async () => {
      await remote.put(at("CUT"), { value: value(String(Math.random())) });
      return told.length > 0;
    });
    proxy.cut();
    await remote.put(at("CUT"), { value: value("while it was cut") });
    const latest = await remote.sequence();
    await until(async () => told.at(-1) === latest);
    await vault.close();
  });
});

test("no change is missed between the call and the first answer", async () => {
  const since = await remote.sequence();
  await remote.put(at("MISSED"), { value: value("x") });
  const told = new Promise<number>((resolve) => void remote.watch(resolve, since));
  expect(await told).toBe(since + 1);
  // Who does not say what he knows of is told once, for there may have been one.
  expect(await new Promise<number>((resolve) => void remote.watch(resolve))).toBe(since + 1);
});

test("where the token has ended, who follows changes is told, and reads the refusal", async () => {
  const vault = await openRemote({ url: server.url, token: new Redacted(await server.token({ ttl: "1h" })) });
  const self = await server.call("GET", "/api/v1/tokens");
  const since = await vault.sequence();
  const told = new Promise<number>((resolve) => void vault.watch(resolve, since));
  const { accessor } = self.body.find(({ root }: { root: boolean }) => !root);
  await server.call("DELETE", `/api/v1/tokens/${accessor}`);
  expect(await told).toBe(since);
  expect(await code(vault.changes(since))).toBe("UNAUTHENTICATED");
  await vault.close();
});

test("changes go on after the last one told; where the log begins anew, all is to be read anew", async () => {
  const asked: unknown[] = [];
  const answers = [
    (response: Response) => response.end("id: old:6\nevent: change\ndata: {}\n\n"),
    (response: Response) => refuse(response, 410, "CHANGES_GONE"),
    (response: Response) => response.write(": here\n\n"),
  ];
  const url = await answering((request, response) => {
    if (request.url?.endsWith("/self")) response.end(JSON.stringify({ workspace_id: "id" }));
    else if (request.headers.accept === "text/event-stream") {
      asked.push(request.headers["last-event-id"]);
      answers[asked.length - 1]!(response);
    } else if (asked.length < 2) response.end(JSON.stringify({ epoch: "old", latest: 5, changes: [] }));
    else response.end(JSON.stringify({ epoch: "new", latest: 2, changes: [] }));
  });
  const vault = await openRemote({ url, token: value("kw_x") });
  const told: number[] = [];
  vault.watch((sequence) => told.push(sequence));
  await until(async () => asked.length === 3);
  await vault.close();
  expect({ asked, told }).toEqual({ asked: ["old:5", "old:6", "new:2"], told: [5, 6, 2] });
});

describe("what stands between", () => {
  const open = (url: string, token = "kw_x") =>
    openRemote({ url, token: new Redacted(token), timeout: 2_000 });

  test.each([
    ["http://vault.example.com", "USAGE"],
    ["https://user:pass@vault.example.com", "USAGE"],
    ["ftp://vault.example.com", "USAGE"],
    ["not a url", "USAGE"],
  ])("no token is sent to %s", async (url, expected) => {
    const error = await open(url).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: expected });
    expect(JSON.stringify(error)).not.toContain("pass@");
  });

  test("a wrong token is refused as such", async () => {
    expect(await code(open(server.url))).toBe("UNAUTHENTICATED");
    expect(await code(open(server.url, "two words"))).toBe("UNAUTHENTICATED");
  });

  test("a server that is not there is named, with what to look at", async () => {
    const error = await open("http://127.0.0.1:9/below").catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      code: "VAULT_UNAVAILABLE",
      message: expect.stringContaining("The vault at http://127.0.0.1:9/below cannot be reached"),
    });
  });

  test("what keeps an answer from coming is said as it is", async () => {
    const whyOf = async (url: string) => {
      const { message } = (await open(url).catch((thrown: unknown) => thrown)) as Error;
      return /cannot be reached: (.*)\.$/.exec(message)?.[1];
    };
    const speech = createTcpServer((socket) => socket.end("220 mail.example.com ESMTP\r\n"));
    const cut = createTcpServer((socket) => void socket.resetAndDestroy());
    const portOf = async (listening: Server) => {
      await once(listening.listen(0, "127.0.0.1"), "listening");
      onTestFinished(() => void listening.close());
      return (listening.address() as AddressInfo).port;
    };
    const mail = await portOf(speech);
    expect(await whyOf("http://127.0.0.1:9")).toBe(
      "its port is kept for another protocol, and no client of HTTP connects to it",
    );
    expect(await whyOf(`http://127.0.0.1:${mail}`)).toBe("what answers there does not speak HTTP");
    expect(await whyOf(`https://127.0.0.1:${mail}`)).toBe("what answers there does not speak TLS");
    expect(await whyOf(`http://127.0.0.1:${await portOf(cut)}`)).toBe("the connection was cut");
    expect(await whyOf("https://nobody.invalid")).toMatch(/no such host|cannot be looked up/);
  });

  test("a redirect is not followed, and nobody else sees the token", async () => {
    let wasAsked = false;
    const other = await answering((_request, response) => {
      wasAsked = true;
      response.end();
    });
    const url = await answering((_request, response) => {
      response.writeHead(307, { location: `${other}/api/v1/tokens/self` }).end();
    });
    expect(await code(open(url))).toBe("VAULT_UNAVAILABLE");
    expect(wasAsked).toBe(false);
  });

  test("what is no Keyward server is told as that, and nothing of its answer", async () => {
    const url = await answering((_request, response) => response.end("<html>canary</html>"));
    const error = await open(url).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "VAULT_UNAVAILABLE" });
    expect((error as Error).message).not.toContain("canary");
  });

  test("a server that never answers is not waited for without end", async () => {
    const url = await answering(() => undefined);
    expect(await code(openRemote({ url, token: value("kw_x"), timeout: 50 }))).toBe("VAULT_UNAVAILABLE");
  });

  test("a proxy that finds no server behind it is asked again", async () => {
    let asked = 0;
    const url = await answering((_request, response) => {
      if (asked++ < 2) response.writeHead(502, { "content-type": "text/html" }).end("<h1>Bad gateway</h1>");
      else response.end(JSON.stringify({ workspace_id: "id" }));
    });
    expect((await open(url)).id).toBe("id");
  });

  test("a signal ends the request itself, and the pause before the next one", async () => {
    const gone: string[] = [];
    const url = await answering((request, response) => {
      request.socket.once("close", () => gone.push(request.url!));
      if (request.url?.endsWith("/self")) response.end(JSON.stringify({ workspace_id: "id" }));
      if (request.url?.includes("PAUSE")) refuse(response, 429, "RATE_LIMITED", { "retry-after": "9" });
    });
    const vault = await openRemote({ url, token: value("kw_x") });
    const ending = new AbortController();
    const waiting = [
      code(vault.until(ending.signal).reveal(at("HANG"))),
      code(vault.until(ending.signal).reveal(at("PAUSE"))),
    ];
    setTimeout(() => ending.abort(), 200);
    await Promise.all(waiting);
    await until(async () => gone.some((address) => address.includes("HANG")));
    await vault.close();
  });

  test("who is told to come again later does so, and a write comes again under the same key", async () => {
    const keys: unknown[] = [];
    const url = await answering((request, response) => {
      if (request.method === "GET") response.end(JSON.stringify({ workspace_id: "id" }));
      else keys.push(request.headers["idempotency-key"]);
      if (keys.length === 1) request.socket.destroy();
      if (keys.length === 2) refuse(response, 429, "RATE_LIMITED", { "retry-after": "0" });
      if (keys.length === 3) refuse(response, 409, "SECRET_EXISTS");
    });
    const vault = await open(url);
    expect(await code(vault.create(at("X"), value("x")))).toBe("SECRET_EXISTS");
    expect(keys).toEqual([keys[0], keys[0], keys[0]]);
    expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
  });
});

/**
 * Plain data that two vaults should agree in: ids, ciphertexts and times are each vault's own. A server does not tell
 * what it found in wider scopes from what the caller may not know of.
 */
async function answerOf(call: (vault: Vault) => Promise<unknown>, vault: Vault): Promise<unknown> {
  const answer = await call(vault).catch((error: unknown) => {
    if (!(error instanceof UserError)) throw error;
    return { refused: error.toJSON() };
  });
  const text = JSON.stringify(bare(answer));
  return text === undefined ? undefined : JSON.parse(text.replaceAll(" or any wider scope", ""));
}

/** With the values themselves, and the kind alone of what is each vault's own. */
function bare(answer: unknown): unknown {
  if (answer instanceof Redacted) return { revealed: answer.reveal() as unknown };
  if (Array.isArray(answer)) return answer.map(bare);
  if (typeof answer !== "object" || answer === null) return answer;
  return Object.fromEntries(
    Object.entries(answer).map(([name, part]) => [name, OWN.has(name) ? typeof part : bare(part)]),
  );
}

const OWN = new Set([
  "id",
  "ciphertext",
  "at",
  "created_at",
  "updated_at",
  "rotated_at",
  "deleted_at",
  "due_at",
  "changed_at",
]);

async function code(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => "none",
    (error: unknown) => (error instanceof UserError ? error.code : String(error)),
  );
}

async function until(isDone: () => Promise<boolean>): Promise<void> {
  while (!(await isDone())) await pause(20);
}

async function answering(listener: RequestListener): Promise<string> {
  const peer = createServer(listener);
  await new Promise<void>((resolve) => void peer.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    peer.closeAllConnections();
    peer.close();
  });
  return `http://127.0.0.1:${(peer.address() as AddressInfo).port}`;
}

type Response = Parameters<RequestListener>[1];

function refuse(
  response: Response,
  status: number,
  refusal: string,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { "content-type": "application/problem+json", ...headers });
  response.end(JSON.stringify({ code: refusal, message: "No.", fix: "Wait." }));
}

/** The same server behind a connection that can be cut. */
async function cuttable(url: string): Promise<{ url: string; cut: () => void }> {
  const { port, hostname } = new URL(url);
  const sockets = new Set<Socket>();
  const proxy = createTcpServer((near) => {
    const far = connect(Number(port), hostname);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on("error", () => undefined).on("close", () => sockets.delete(socket));
    }
    near.pipe(far).pipe(near);
  });
  await new Promise<void>((resolve) => void proxy.listen(0, "127.0.0.1", resolve));
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  onTestFinished(() => {
    cut();
    proxy.close();
  });
  return { url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`, cut };
}
