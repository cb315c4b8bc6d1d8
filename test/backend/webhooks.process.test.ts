import { createHmac } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { text } from "node:stream/consumers";
import { pino } from "pino";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { openChangesHub } from "../../backend/changes-hub.ts";
import { startDispatcher, type Dispatcher } from "../../backend/webhooks/dispatcher.ts";
import { reachable } from "../../backend/webhooks/reachable.ts";
import { Redacted } from "../../core/redacted.ts";
import { parseScope } from "../../core/scope.ts";
import { createWebhook, removeWebhook, signingKey } from "../../vault/access/webhooks.ts";
import { createRootToken } from "../../vault/access/tokens.ts";
import { keySource } from "../../vault/key-source.ts";
import type { Store } from "../../vault/store.ts";
import { openMemoryStore } from "../../vault/stores/memory.ts";
import { openSqliteStore } from "../../vault/stores/sqlite.ts";
import { openTeam, type Team } from "../../vault/team.ts";
import { temporaryFolder } from "../vault/fixtures.ts";

const WAITS = { first: 20, longest: 200, look: 50 };
const LOOPBACK = ["127.0.0.0/8", "::1/128"];

/** A server's vault, and what tells its webhooks. */
interface Office {
  readonly team: Team;
  readonly dispatcher: Dispatcher;
  write(...keys: string[]): Promise<void>;
  hook(url: string, scope?: string): Promise<{ id: string; key: string }>;
  close(): Promise<void>;
}

async function openOffice(store: Store = openMemoryStore(), allowed = LOOPBACK): Promise<Office> {
  const keys = keySource(store, { passphrase: new Redacted("for tests"), create: "onFirstWrite" });
  await keys.findOrMake({ actor: "ada", now: Date.now() });
  const team = await openTeam(store, keys);
  const fail = (error: unknown) => expect.unreachable(String(error));
  const hub = await openChangesHub(team, fail);
  const log = pino({ level: "silent" });
  const dispatcher = startDispatcher({ team, hub, mayReach: reachable(allowed), log, waits: WAITS });
  const { token } = await team.door("ada", (records) => createRootToken(records));
  const { vault } = await team.enter(token.reveal());
  let isOpen = true;
  const office: Office = {
    team,
    dispatcher,
    async write(...names) {
      for (const name of names)
        await vault.put({ scope: parseScope("shop"), key: name }, { value: new Redacted("a value") });
    },
    hook: (url, scope = "*") =>
      team.door("ada", async (records) => {
        const webhook = await createWebhook(records, url, parseScope(scope));
        return { id: webhook.id, key: signingKey(records.keys, webhook).reveal() };
      }),
    async close() {
      if (!isOpen) return;
      isOpen = false;
      hub.close();
      await dispatcher.close();
      await team.close();
    },
  };
  onTestFinished(() => office.close());
  return office;
}

interface Delivered {
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
  readonly keys: string[];
}

/** Takes what it is sent, as `answer` says: by default with 204. */
async function openReceiver(
  answer: (response: ServerResponse, count: number) => void = (response) => response.writeHead(204).end(),
) {
  const delivered: Delivered[] = [];
  const waiting = new Set<() => void>();
  const server = createServer((request, response) => {
    const take = async () => {
      const body = await text(request);
      const keys = JSON.parse(body).changes.map(({ key }: { key: string }) => key);
      delivered.push({ headers: request.headers, body, keys });
      answer(response, delivered.length);
      for (const wake of waiting) wake();
    };
    void take();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const until = (isEnough: () => boolean) =>
    new Promise<void>((resolve) => {
      const wake = () => isEnough() && (waiting.delete(wake), resolve());
      waiting.add(wake);
      wake();
    });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    delivered,
    keys: () => delivered.flatMap(({ keys }) => keys),
    until,
    /** Until the change of this name has come. */
    has: (key: string) => until(() => delivered.some(({ keys }) => keys.includes(key))),
  };
}

async function troubled({ dispatcher }: Office, id: string): Promise<string> {
  for (;;) {
    const trouble = dispatcher.trouble(id);
    if (trouble !== undefined) return trouble;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

describe("a webhook", () => {
  test("is told of changes in order, signed, and never of a value", async () => {
    const office = await openOffice();
    const receiver = await openReceiver();
    await office.write("BEFORE");
    const { id, key } = await office.hook(receiver.url);
    await office.write("A", "B", "C");
    await receiver.has("C");
    expect(receiver.keys()).toEqual(["A", "B", "C"]);
    for (const { headers, body } of receiver.delivered) {
      const [, time, signature] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(headers["keyward-signature"]))!;
      expect(signature).toBe(createHmac("sha256", key).update(`${time}.${body}`).digest("hex"));
      expect(Math.abs(Number(time) * 1_000 - Date.now())).toBeLessThan(60_000);
      expect(JSON.parse(body)).toMatchObject({ webhook: id, epoch: expect.any(String) });
      expect(body).not.toContain("a value");
    }
  });

  test("of a scope is told of what matters there", async () => {
    const office = await openOffice();
    const receiver = await openReceiver();
    await office.hook(receiver.url, "bank");
    const other = await openReceiver();
    await office.hook(other.url, "shop/production/billing");
    await office.write("WIDER");
    await other.has("WIDER");
    expect(receiver.delivered).toEqual([]);
  });

  test("that refuses is told again after a wait, of the same first, until it takes it", async () => {
    const office = await openOffice();
    const receiver = await openReceiver((response, count) => response.writeHead(count < 4 ? 500 : 200).end());
    const { id } = await office.hook(receiver.url);
    await office.write("A");
    expect(await troubled(office, id)).toBe("it answered 500");
    await office.write("B");
    await receiver.until(() => receiver.delivered.length >= 4 && receiver.keys().at(-1) === "B");
    expect(receiver.delivered.every(({ keys }) => keys[0] === "A" || keys.at(-1) === "B")).toBe(true);
    while (office.dispatcher.trouble(id) !== undefined)
      await new Promise((resolve) => setTimeout(resolve, 10));
  });

  test("that refuses is told again though the clock was set back by a day meanwhile", async () => {
    const office = await openOffice();
    const receiver = await openReceiver((response, count) => response.writeHead(count < 2 ? 500 : 200).end());
    const { id } = await office.hook(receiver.url);
    await office.write("A");
    await troubled(office, id);
    const now = Date.now();
    vi.spyOn(Date, "now").mockReturnValue(now - 86_400_000);
    onTestFinished(() => void vi.restoreAllMocks());
    await receiver.until(() => receiver.delivered.length >= 2);
    expect(receiver.keys()).toEqual(["A", "A"]);
  });

  test("says with Retry-After when to come again", async () => {
    const office = await openOffice();
    const times: number[] = [];
    const receiver = await openReceiver((response, count) => {
      times.push(Date.now());
      response.writeHead(count === 1 ? 503 : 204, { "retry-after": "1" }).end();
    });
    await office.hook(receiver.url);
    await office.write("A");
    await receiver.until(() => times.length === 2);
    // The longest wait of these tests, a fifth of a second, comes before the second that was asked for.
    expect(times[1]! - times[0]!).toBeGreaterThanOrEqual(WAITS.longest * 0.7);
  });

  test("is not followed to another address", async () => {
    const office = await openOffice();
    const other = await openReceiver();
    const receiver = await openReceiver((response) => response.writeHead(307, { location: other.url }).end());
    const { id } = await office.hook(receiver.url);
    await office.write("A");
    expect(await troubled(office, id)).toBe("it answered 307");
    expect(other.delivered).toEqual([]);
  });

  test("keeps no other one waiting", async () => {
    const office = await openOffice();
    const silent = await openReceiver(() => undefined);
    const receiver = await openReceiver();
    await office.hook(silent.url);
    await office.hook(receiver.url);
    for (const key of ["A", "B", "C"]) {
      await office.write(key);
      await receiver.has(key);
    }
    expect(receiver.keys()).toEqual(["A", "B", "C"]);
    await silent.until(() => silent.delivered.length > 0);
    await office.close();
  });

  test("that is removed is told of nothing more", async () => {
    const office = await openOffice();
    const receiver = await openReceiver();
    const { id } = await office.hook(receiver.url);
    await office.write("A");
    await receiver.has("A");
    await office.team.door("ada", (records) => removeWebhook(records, id));
    await office.write("B");
    const other = await openReceiver();
    await office.hook(other.url);
    await office.write("C");
    await other.has("C");
    expect(receiver.keys()).toEqual(["A"]);
    const left = await office.team.door("ada", ({ tx }) => tx.get("header", `webhook/${id}`));
    expect(left).toBeNull();
  });
});

describe("an address that is private", () => {
  test.each(["http://127.0.0.1:1/", "https://127.0.0.1/", "https://[::1]/", "https://localhost/"])(
    "%s is refused unless its network is allowed",
    async (url) => {
      const office = await openOffice(openMemoryStore(), []);
      const { id } = await office.hook(url);
      await office.write("A");
      expect(await troubled(office, id)).toMatch(/has an address in a network that is closed to webhooks\.$/);
    },
  );

  test("is found in every form of it", () => {
    const mayReach = reachable([]);
    const closed = [
      "10.0.0.1",
      "172.31.255.255",
      "192.168.1.1",
      "169.254.169.254",
      "100.64.0.1",
      "0.0.0.0",
      "::",
      "::1",
      "::ffff:127.0.0.1",
      "::ffff:7f00:1",
      "64:ff9b::7f00:1",
      "2002:7f00:1::",
      "::7f00:1",
      "::ffff:0:7f00:1",
      "100::1",
      "2001::1",
      "2001:20::1",
      "3fff::1",
      "5f00::1",
      "fec0::1",
      "fd00::1",
      "fe80::1",
      "fe80::1%eth0",
      "ff02::1",
      "no address",
    ];
    expect(closed.filter(mayReach)).toEqual([]);
    expect(["8.8.8.8", "172.32.0.1", "2606:4700::1111", "2a00:1450::1"].filter(mayReach)).toHaveLength(4);
    expect(reachable(["10.1.0.0/16"])("10.1.2.3")).toBe(true);
    expect(reachable(["10.1.0.0/16"])("10.2.2.3")).toBe(false);
    expect(reachable(["10.1.0.0/16", "fd00::/8"])).toSatisfy(
      (may: ReturnType<typeof reachable>) => may("::ffff:a01:203") && may("fd00::1") && !may("fe80::1"),
    );
    for (const wrong of ["10.0.0.0", "10.0.0.0/33", "x/8", "10.0.0.0/"])
      expect(() => reachable([wrong])).toThrow("is no network");
  });
});

describe("servers", () => {
  test("go on after a restart where they were", async () => {
    const file = path.join(temporaryFolder(), "vault.db");
    const receiver = await openReceiver();
    const first = await openOffice(openSqliteStore(file));
    await first.hook(receiver.url);
    await first.write("A");
    await receiver.has("A");
    await first.close();
    const between = await openOffice(openSqliteStore(file), []);
    await between.write("B");
    await between.close();
    const second = await openOffice(openSqliteStore(file));
    await second.write("C");
    await receiver.has("C");
    expect(receiver.keys()).toEqual(["A", "B", "C"]);
  });

  test("that share a store do not both tell", async () => {
    const file = path.join(temporaryFolder(), "vault.db");
    const receiver = await openReceiver();
    const first = await openOffice(openSqliteStore(file));
    const second = await openOffice(openSqliteStore(file));
    await first.hook(receiver.url);
    const keys = Array.from({ length: 20 }, (_, n) => `KEY_${n}`);
    for (const [n, key] of keys.entries()) await (n % 2 ? first : second).write(key);
    await receiver.has(keys.at(-1)!);
    expect(receiver.keys()).toEqual(keys);
    await first.close();
    await second.write("AFTER");
    await receiver.has("AFTER");
    expect(receiver.keys()).toEqual([...keys, "AFTER"]);
  });
});
