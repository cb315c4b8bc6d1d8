import { createServer } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { expect, onTestFinished, test } from "vitest";
import { clockIn, DAY } from "../support/clock.ts";
import { readEvents, type EventReader } from "../support/event-reader.ts";
import { everyStore, STORE_ENVIRONMENT, STORE_KINDS } from "../support/every-store.ts";
import { serveCommand } from "../support/serve-command.ts";
import { callerOf, PASSPHRASE, startTestServer, type Call } from "../support/server.ts";
import { temporaryFolder } from "../vault/fixtures.ts";

const HOUR = 3_600_000;

/** Either of two servers on a store may be the one that tells webhooks. */
const REACHES_LOOPBACK = { "webhook-networks": "127.0.0.0/8" };

const stores = everyStore();

/** Keys of changes that a webhook was told of. */
async function openReceiver(): Promise<{ url: string; has(key: string): Promise<void> }> {
  const keys: string[] = [];
  const waiting = new Set<() => void>();
  const server = createServer((request, response) => {
    const take = async () => {
      for (const { key } of JSON.parse(await text(request)).changes) keys.push(key);
      response.writeHead(204).end();
      for (const wake of waiting) wake();
    };
    void take();
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    has: (key) =>
      new Promise((resolve) => {
        const wake = () => keys.includes(key) && (waiting.delete(wake), resolve());
        waiting.add(wake);
        wake();
      }),
  };
}

/** A server in a process of its own, whose clock the test sets, and which posts to loopback. */
async function startServer(store: string) {
  const clock = clockIn(temporaryFolder());
  const { url, token: root } = await serveCommand(
    ["--dev", "--listen", "127.0.0.1:0", "--webhook-networks", REACHES_LOOPBACK["webhook-networks"]],
    { ...STORE_ENVIRONMENT, ...clock.env, KEYWARD_SERVER_STORE: store, KEYWARD_PASSPHRASE: PASSPHRASE },
  );
  return { url, root, clock, call: callerOf(url, root) };
}

async function tokenFor(call: Call, asked: object): Promise<string> {
  const { status, body } = await call("POST", "/api/v1/tokens", { body: asked });
  expect(status).toBe(201);
  return body.token;
}

test.each(STORE_KINDS)(
  "a clock that jumps by a day, there and back, changes nothing for good: on %s",
  async (kind) => {
    const store = await stores.newStore(kind);
    const { url, root, clock, call } = await startServer(store);
    const other = await startTestServer({ store, ...REACHES_LOOPBACK });
    onTestFinished(() => void other.close());
    const receiver = await openReceiver();

    const post = (path: string, body: object, options: Parameters<typeof call>[2] = {}) =>
      call("POST", `/api/v1/${path}`, { ...options, body });
    await post("secrets", { key: "PLAIN", value: "v", project: "shop" });
    const expires_at = Math.floor((Date.now() + 12 * HOUR) / 1_000);
    await post("secrets", { key: "EXPIRES", value: "v", project: "shop", expires_at });
    await post("secrets", { key: "GRANTED", value: "v", project: "shop" });
    await call("POST", "/v1/secret/metadata/short", { body: { delete_version_after: "1h" } });
    await call("POST", "/v1/secret/data/short", { body: { data: { a: "b" } } });
    const hour = await tokenFor(call, { user: "ada", roles: ["workers"], ttl: "1h" });
    const week = await tokenFor(call, { user: "ada", roles: ["workers"], ttl: "7d" });
    const gil = await tokenFor(call, { user: "gil", ttl: "7d" });
    await call("PUT", "/api/v1/policies/team", {
      body: { secrets: { "shop/*": { reveal: ["workers"], write: ["workers"] } } },
    });
    await post("grants", { user: "gil", duration: "1h", rights: ["reveal"], pattern: "shop/*/*/GRANTED" });
    expect((await post("webhooks", { url: receiver.url })).status).toBe(201);
    const head = (await call("GET", "/api/v1/audit/head")).body.head;
    const events = await readEvents({ url, root }, { token: week });
    onTestFinished(() => events.close());

    const once = () =>
      post("secrets", { key: "ONCE", value: "v", project: "shop" }, { headers: { "idempotency-key": "k" } });
    const first = await once();
    expect(first.status).toBe(201);
    const revealed = async (key: string, token: string) => {
      const { status, body } = await call("GET", `/api/v1/secrets/${key}?project=shop&raw=true`, { token });
      return `${status} ${body.raw_value ?? body.code}`;
    };
    const state = async () => ({
      hour: await revealed("PLAIN", hour),
      week: await revealed("PLAIN", week),
      expires: await revealed("EXPIRES", week),
      granted: await revealed("GRANTED", gil),
      short: (await call("GET", "/v1/secret/data/short")).status,
      repeated: await once().then(({ status, body }) => [status, body]),
    });
    const right = {
      hour: "200 v",
      week: "200 v",
      expires: "200 v",
      granted: "200 v",
      short: 200,
      repeated: [201, first.body],
    };
    const later = {
      ...right,
      hour: "401 UNAUTHENTICATED",
      expires: "403 SECRET_EXPIRED",
      granted: "403 DENIED",
      short: 404,
    };

    expect(await state()).toEqual(right);
    for (const [n, [ahead, expected]] of (
      [
        [DAY, later],
        [0, right],
        [-DAY, right],
        [DAY, later],
        [0, right],
      ] as const
    ).entries()) {
      clock.set(ahead);
      expect([ahead, await state()]).toEqual([ahead, expected]);
      // Writes go on, and those who follow hear of them, here and at a server whose clock is right.
      const key = `WRITTEN_${n}`;
      expect((await post("secrets", { key, value: "v", project: "shop" }, { token: week })).status).toBe(201);
      await hears(events, key);
      await receiver.has(key);
      expect((await other.call("GET", `/api/v1/secrets/${key}?project=shop`)).status).toBe(200);
      const verified = await other.call("GET", `/api/v1/audit/verify?head=${encodeURIComponent(head)}`);
      expect(verified.body.problems).toEqual([]);
    }
    const { body } = await call("GET", "/api/v1/changes?since=0");
    const sequences = body.changes.map(({ sequence }: { sequence: number }) => sequence);
    expect(sequences).toEqual(sequences.map((_: number, n: number) => n + 1));
  },
  180_000,
);

async function hears(reader: EventReader, key: string): Promise<void> {
  while (!reader.events.some(({ data }) => data.key === key)) await reader.until(reader.events.length + 1);
}
