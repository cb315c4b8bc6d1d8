import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";

import { ROOT_TOKEN, startKv2Server, type Kv2Server } from "../../support/kv2-server.ts";
import { PASSWORD, startPostgres, type PostgresServer } from "../../support/postgres.ts";
import { startTestServer } from "../../support/server.ts";

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

const STORES = {
  PostgreSQL: () => postgres.newDatabase(),
  "KV v2": async () => {
    vi.stubEnv("VAULT_TOKEN", ROOT_TOKEN);
    return `vault+${cluster.origin}/secret/${crypto.randomUUID()}`;
  },
} satisfies Record<string, () => Promise<string>>;

describe.each(Object.entries(STORES))("two servers of one team on %s", (_, newStore) => {
  test("serve the same secrets, tokens and changes, and log nothing of what opens the store", async () => {
    const store = await newStore();
    const one = await startTestServer({ store });
    const other = await startTestServer({ store });
    onTestFinished(() => void vi.unstubAllEnvs());

    const body = { project: "shop", key: "DB_PASS", value: "first" };
    expect((await one.call("POST", "/api/v1/secrets", { body })).status).toBe(201);
    const { body: listed } = await other.call("GET", "/api/v1/secrets");
    expect(listed).toMatchObject([{ key: "DB_PASS" }]);
    expect((await other.call("POST", "/api/v1/secrets", { body })).status).toBe(409);

    const token = await one.token({ user: "ada", scope: "shop", rights: ["list", "read"] });
    const self = await other.call("GET", "/api/v1/tokens/self", { token });
    expect([self.status, self.body.user]).toEqual([200, "ada"]);
    await one.call("DELETE", `/api/v1/tokens/${self.body.accessor}`);
    expect((await other.call("GET", "/api/v1/tokens/self", { token })).status).toBe(401);

    const changes = await other.call("GET", "/api/v1/changes?since=0");
    expect([changes.status, JSON.stringify(changes.body)]).toEqual([200, expect.stringContaining("DB_PASS")]);

    const logs = (await one.close()) + (await other.close());
    for (const word of [PASSWORD, encodeURIComponent(PASSWORD), ROOT_TOKEN, token])
      expect(logs).not.toContain(word);
  }, 60_000);
});
