import { once } from "node:events";
import { connect } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { readEvents, type EventReader, type ReaderOptions } from "../support/event-reader.ts";
import { everyStore, STORE_KINDS } from "../support/every-store.ts";
import { repetitions } from "../support/repetitions.ts";
import { startTestServer, type TestServer } from "../support/server.ts";

/** The server's own, which follow as well. */
const WEBHOOKS = 1;

/** A ping, after 20 seconds, looks at the token as well. */
const SOONER_THAN_A_PING_MS = 15_000;

const stores = everyStore();
let server: TestServer;
let readers: EventReader[];
beforeAll(async () => {
  server = await startTestServer({ "request-timeout": "1" });
  const secrets = { "shop/*": { reveal: ["workers"] }, "shop/hidden/*": { deny: { list: ["workers"] } } };
  await write("FIRST", "shop");
  await server.call("PUT", "/api/v1/policies/team", { body: { secrets } });
});
beforeEach(() => {
  readers = [];
  return () => readers.forEach((reader) => reader.close());
});
afterAll(() => server.close());

async function write(key: string, project: string, environment?: string): Promise<void> {
  const body = { operations: [{ op: "put", key, value: "v", project, environment }] };
  expect((await server.call("POST", "/api/v1/batch", { body })).status).toBe(200);
}

/** A list has 10,000 changes at most. */
async function latest(): Promise<number> {
  for (let since = 0; ;) {
    const { body } = await server.call("GET", `/api/v1/changes?since=${since}`);
    if (body.changes.length === 0) return since;
    since = body.sequence;
  }
}

async function follow(options: ReaderOptions = {}): Promise<EventReader> {
  const reader = await readEvents(server, options);
  readers.push(reader);
  return reader;
}

const keysOf = (reader: EventReader) => reader.events.map(({ data }) => data.key as string);

describe("a stream of changes", () => {
  test("tells of each in order, with its number, and never with a value", async () => {
    const reader = await follow();
    for (const key of ["A", "B", "C"]) await write(key, "shop");
    await reader.until(3);
    expect(keysOf(reader)).toEqual(["A", "B", "C"]);
    const [{ id, event, data }] = reader.events as [EventReader["events"][number]];
    expect(event).toBe("change");
    expect(id).toMatch(new RegExp(`^[^:]+:${data.sequence}$`));
    expect({ ...data, sequence: 0, at: "" }).toMatchInlineSnapshot(`
      {
        "at": "",
        "key": "A",
        "kind": "created",
        "project": "shop",
        "sequence": 0,
        "uri": "secret://shop/A",
        "version": 1,
      }
    `);
  });

  test("goes on after Last-Event-ID without gaps or doubles, while others write", async () => {
    const many = 100;
    const query = `?since=${await latest()}`;
    const writing = Promise.all(Array.from({ length: many }, (_, n) => write(`R${n}`, "resumed")));
    const seen: number[] = [];
    let lastEventId: string | undefined;
    while (seen.length < many) {
      const reader = await follow({ query, lastEventId });
      await reader.until(1);
      await new Promise((resolve) => setImmediate(resolve));
      reader.close();
      for (const { id, data } of reader.events.filter(({ data: { project } }) => project === "resumed"))
        seen.push(((lastEventId = id), data.sequence));
    }
    await writing;
    expect(seen).toEqual([...new Set(seen)].toSorted((a, b) => a - b));
    expect(seen).toHaveLength(many);
  });

  test("goes on after a sequence number as Last-Event-ID, too: then there is no epoch to compare", async () => {
    const before = await latest();
    await write("COUNTED", "shop");
    const reader = await follow({ lastEventId: String(before) });
    expect(reader.status).toBe(200);
    expect((await reader.until(1))[0]!.data.key).toBe("COUNTED");
  });

  test("of a scope tells what can matter there: it, what is within, and what it inherits", async () => {
    const reader = await follow({ query: "?project=shop&environment=production" });
    await write("WIDE", "shop");
    await write("ELSE", "bank");
    await write("OTHER", "shop", "staging");
    await write("OWN", "shop", "production");
    await reader.until(2);
    expect(keysOf(reader)).toEqual(["WIDE", "OWN"]);
  });

  test("shows to each only what they may know of", async () => {
    const token = await server.token({ user: "wes", roles: ["workers"] });
    const reader = await follow({ token });
    await write("ELSE", "bank");
    await write("DENIED", "shop", "hidden");
    await write("SEEN", "shop", "production");
    await reader.until(1);
    expect(keysOf(reader)).toEqual(["SEEN"]);
    const { body } = await server.call("GET", "/api/v1/changes", { token });
    expect(body.changes.map(({ key }: { key: string }) => key)).not.toContain("DENIED");
    expect(body.changes.at(-1).key).toBe("SEEN");
  });

  test(
    "ends at once when its token is revoked, or the one with which that was made",
    async () => {
      const parent = await server.token({ user: "wes", roles: ["workers"] });
      const child = await server.call("POST", "/api/v1/tokens", { token: parent, body: {} });
      const reader = await follow({ token: child.body.token });
      const self = await server.call("GET", "/api/v1/tokens/self", { token: parent });
      await server.call("DELETE", `/api/v1/tokens/${self.body.accessor}`);
      expect(await reader.ended()).toMatchObject({ event: "end", data: { code: "UNAUTHENTICATED" } });
    },
    SOONER_THAN_A_PING_MS,
  );

  test(
    "ends at once when its token expires, though nothing changes then",
    async () => {
      // Many: a timer is a moment early now and then.
      const readers = await Promise.all(
        Array.from({ length: 40 }, async () =>
          follow({ token: await server.token({ user: "wes", ttl: "1s" }) }),
        ),
      );
      const end = { event: "end", data: { code: "UNAUTHENTICATED" } };
      for (const reader of readers) expect(await reader.ended()).toMatchObject(end);
    },
    SOONER_THAN_A_PING_MS,
  );

  test("shows no more when a grant has ended by itself", async () => {
    const token = await server.token({ user: "gil" });
    const grant = { user: "gil", duration: "1s", rights: ["read"], pattern: "shop/granted/*" };
    expect((await server.call("POST", "/api/v1/grants", { body: grant })).status).toBe(201);
    const reader = await follow({ token });
    await write("DURING", "shop", "granted");
    await reader.until(1);
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    await write("AFTER", "shop", "granted");
    await server.call("POST", "/api/v1/grants", { body: { ...grant, duration: "1h" } });
    await write("AGAIN", "shop", "granted");
    await reader.until(2);
    expect(keysOf(reader)).toEqual(["DURING", "AGAIN"]);
  });

  test("beyond as many as a user may have is refused with when to come again, as a request that waits is", async () => {
    const few = await startTestServer({ "max-streams": "2" });
    const wes = await few.token({ user: "wes" });
    const { body: child } = await few.call("POST", "/api/v1/tokens", { token: wes, body: {} });
    const one = await readEvents(few, { token: wes });
    const other = await readEvents(few, { token: child.token });
    const refused = await few.call("GET", "/api/v1/changes?since=0&wait=1", { token: wes });
    expect([refused.status, refused.headers.get("retry-after"), refused.body]).toMatchInlineSnapshot(`
      [
        429,
        "10",
        {
          "code": "RATE_LIMITED",
          "detail": "wes has 2 streams of changes and waiting requests open at once.",
          "fix": "Close those that are not needed, or raise the server's setting max-streams.",
          "message": "wes has 2 streams of changes and waiting requests open at once.",
          "status": 429,
          "title": "Too many requests came from one caller, or are open at once.",
          "type": "urn:keyward:error:RATE_LIMITED",
        },
      ]
    `);
    expect((await readEvents(few, { token: child.token })).status).toBe(429);
    expect((await readEvents(few, { token: await few.token({ user: "ann" }) })).status).toBe(200);
    one.close();
    await expect
      .poll(async () => (await few.call("GET", "/api/v1/changes?wait=1", { token: wes })).status, {
        timeout: 10_000,
      })
      .toBe(200);
    other.close();
    await few.close();
  });

  test("of another epoch, or from a number that is not there yet, is gone", async () => {
    const beyond = `?since=${(await latest()) + 1}`;
    for (const options of [{ lastEventId: "other:1" }, { lastEventId: "other" }, { query: beyond }]) {
      const reader = await follow(options);
      expect(reader.status).toBe(410);
    }
    expect((await server.call("GET", `/api/v1/changes${beyond}`)).body.code).toBe("CHANGES_GONE");
  });

  test("that nobody reads is cut off", async () => {
    const { hostname, port } = new URL(server.url);
    const socket = connect({ host: hostname, port: Number(port) });
    socket.on("error", () => undefined);
    socket.write(
      `GET /api/v1/changes?since=0 HTTP/1.1\r\nhost: x\r\naccept: text/event-stream\r\nauthorization: Bearer ${server.root}\r\n\r\n`,
    );
    await once(socket, "readable");
    // Enough that neither side's buffers hold it.
    const operations = Array.from({ length: 1_000 }, (_, n) => ({
      op: "put",
      key: `${"UNREAD_".repeat(30)}${n}`,
      value: "v",
      project: "p".repeat(60),
      environment: "e".repeat(60),
      service: "s".repeat(60),
    }));
    for (let n = 0; n < 8; n++) await server.call("POST", "/api/v1/batch", { body: { operations } });
    const open = async () => {
      const { body } = await server.call("GET", "/metrics");
      return Number(/^keyward_change_followers (\d+)$/m.exec(body)![1]);
    };
    while ((await open()) > WEBHOOKS) await new Promise((resolve) => setTimeout(resolve, 50));
    socket.destroy();
  });
});

test("a list of changes waits for one where that is wished, and has what was written just before", async () => {
  await write("JUST", "shop");
  const { body } = await server.call("GET", "/api/v1/changes?limit=1");
  expect(body.changes).toHaveLength(1);
  const sequence = await latest();
  const waiting = server.call("GET", `/api/v1/changes?since=${sequence}&wait=30`);
  await write("AWAITED", "shop");
  const waited = await waiting;
  expect(waited.body.changes).toHaveLength(1);
  expect(waited.body.changes).toMatchObject([{ key: "AWAITED", sequence: sequence + 1 }]);
  expect(waited.body.sequence).toBe(sequence + 1);
  const none = await server.call("GET", `/api/v1/changes?since=${sequence + 1}&wait=1`);
  expect(none.body).toMatchObject({ sequence: sequence + 1, changes: [] });
});

test.each(STORE_KINDS)(
  "who follows one server hears, without gaps or doubles, of what others write through another: on %s",
  async (kind) => {
    const store = await stores.newStore(kind);
    const [one, other] = [await startTestServer({ store }), await startTestServer({ store })];
    const many = 30;
    const put = (n: number) =>
      one.call("POST", "/api/v1/secrets", { body: { key: `K${n}`, value: "v", project: "shop" } });
    const writing = Promise.all(Array.from({ length: many }, (_, n) => put(n)));
    const seen: number[] = [];
    let lastEventId: string | undefined;
    while (seen.length < many) {
      // Cut off after each few that came, and followed anew from there.
      const reader = await readEvents(other, { lastEventId, query: "?since=0" });
      await reader.until(1);
      reader.close();
      for (const { id, data } of reader.events) seen.push(((lastEventId = id), data.sequence));
    }
    await writing;
    expect(seen).toEqual(Array.from({ length: many }, (_, n) => n + 1));
    await Promise.all([one.close(), other.close()]);
  },
);

test("a write reaches every one of many who follow", async () => {
  const many = repetitions(200, 1_000);
  const followers = await Promise.all(Array.from({ length: many }, () => follow()));
  await write("TOLD", "shop");
  for (const follower of followers) expect((await follower.until(1))[0]!.data.key).toBe("TOLD");
});

test("streams end when the server does, long before its patience", async () => {
  const other = await startTestServer({ "drain-timeout": "600" });
  const reader = await readEvents(other);
  const waiting = other.call("GET", "/api/v1/changes?wait=60");
  await other.call("GET", "/api/v1/health");
  await other.close();
  await reader.ended();
  expect((await waiting).status).toBe(200);
});
