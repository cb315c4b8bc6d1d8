import { setTimeout as pause } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { everyStore, type StoreKind } from "../support/every-store.ts";
import { repetitions } from "../support/repetitions.ts";
import { startTestServer } from "../support/server.ts";
import { expectKept, newClient, type Client } from "./persistent-client.ts";

const OUTAGES = repetitions(1, 20);

const stores = everyStore();

/** What stops the store and starts it again. */
const DATABASES: Record<string, readonly [StoreKind, () => Promise<void>, () => Promise<void>]> = {
  "PostgreSQL, told to end": [
    "PostgreSQL",
    () => stores.postgres.stop("fast"),
    () => stores.postgres.start(),
  ],
  "PostgreSQL, killed": ["PostgreSQL", () => stores.postgres.stop("kill"), () => stores.postgres.start()],
  "a KV v2 cluster": ["KV v2", () => stores.cluster.stop(), () => stores.cluster.start()],
};

test.each(Object.entries(DATABASES))(
  "%s, stopped and started under load: servers refuse meanwhile, lose nothing and go on by themselves",
  async (what, [kind, stop, start]) => {
    const store = await stores.newStore(kind);
    const servers = [await startTestServer({ store }), await startTestServer({ store })];
    onTestFinished(async () => {
      for (const server of servers) await server.close();
    });
    const end = new AbortController();
    const clients = Array.from({ length: 4 }, (_, n) => newClient(`C${n}`));
    const working = clients.map((client, n) => client.workUntil(end.signal, servers[n % 2]!.call));
    for (let outage = 0; outage < OUTAGES; outage++) {
      await goOn(clients);
      await stop();
      const { status, body } = await servers[outage % 2]!.call("GET", "/api/v1/ready", { token: null });
      expect([status, body.code]).toEqual([503, "VAULT_UNAVAILABLE"]);
      // Where the store is is nobody's to know who has shown no token.
      expect(body.message).toMatch(/^The vault cannot be reached/);
      expect(JSON.stringify(body)).not.toContain(new URL(store.replace(/^vault\+/, "")).host);
      expect((await servers[0]!.call("GET", "/api/v1/health", { token: null })).status).toBe(200);
      await start();
    }
    await goOn(clients);
    end.abort();
    await Promise.all(working);
    const { acts, secrets } = await expectKept(servers[1]!.call, clients);
    console.log(`${what}: ${OUTAGES} outages, ${acts} acts acknowledged, ${secrets} secrets`);
  },
  3_600_000,
);

/** Until each client has had an answer. */
async function goOn(clients: readonly Client[]): Promise<void> {
  const before = clients.map(({ answered }) => answered);
  while (clients.some(({ answered }, n) => answered <= before[n]!)) await pause(10);
}
