import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { everyStore, STORE_ENVIRONMENT, STORE_KINDS, type StoreKind } from "../support/every-store.ts";
import { isLinearizable, type Operation } from "../support/linearizable.ts";
import { repetitions } from "../support/repetitions.ts";
import { serveCommand } from "../support/serve-command.ts";
import { callerOf, PASSPHRASE, type Call } from "../support/server.ts";

/** Of each client. */
const ACTS = repetitions(15, 400);
const ROUTE = "/api/v1/secrets/CONTESTED?project=shop";

const stores = everyStore();

/**
 * Clients of two servers, each a process of its own, set one secret on condition of the version that they saw, while
 * connections to the store break. What all of them were answered must be what one register could have answered that
 * does one thing at a time.
 */
test.each(STORE_KINDS)(
  "two servers that race on one secret answer as if there were one: on %s",
  async (kind) => {
    const store = await stores.newStore(kind);
    const servers: Call[] = [];
    for (let n = 0; n < 2; n++) {
      const { url, token } = await serveCommand(["--dev", "--listen", "127.0.0.1:0"], {
        ...STORE_ENVIRONMENT,
        KEYWARD_SERVER_STORE: store,
        KEYWARD_PASSPHRASE: PASSPHRASE,
      });
      servers.push(callerOf(url, token));
    }
    const [first, second] = servers as [Call, Call];
    const body = { key: "CONTESTED", value: "start", project: "shop" };
    expect((await first("POST", "/api/v1/secrets", { body })).status).toBe(201);

    const history: Operation<string>[] = [];
    const end = breakConnections(kind);
    await Promise.all([first, second, first, second].map((call, n) => act(call, `${n}`, history)));
    await end();
    const done = history.filter((each) => each.kind === "cas" && each.outcome === "done").length;
    console.log(`${kind}: ${history.length} operations, ${done} of them won`);
    expect(done).toBeGreaterThan(0);
    expect(isLinearizable("start", history), JSON.stringify(history)).toBe(true);
    const { body: verdict } = await second("GET", "/api/v1/audit/verify");
    expect(verdict.problems).toEqual([]);
  },
  1_800_000,
);

/** A client that reads, and sets what it last saw to something new. */
async function act(call: Call, client: string, history: Operation<string>[]): Promise<void> {
  let seen = { value: "start", version: 1 };
  for (let n = 0; n < ACTS; n++) {
    const called = performance.now();
    if (Math.random() < 0.4) {
      const { status, body } = await call("GET", `${ROUTE}&raw=true`);
      if (status === 503) continue;
      expect(status).toBe(200);
      seen = { value: body.raw_value, version: body.version };
      history.push({ kind: "read", called, answered: performance.now(), value: seen.value });
    } else {
      const value = `${client}/${n}`;
      const headers = { "if-match": `"${seen.version}"` };
      const { status, body } = await call("PATCH", ROUTE, { body: { value }, headers });
      expect([200, 409, 503]).toContain(status);
      const outcome = status === 200 ? "done" : status === 409 ? "refused" : "unknown";
      const answered = outcome === "unknown" ? Number.POSITIVE_INFINITY : performance.now();
      history.push({ kind: "cas", called, answered, expected: seen.value, value, outcome });
      if (outcome === "done") seen = { value, version: body.version };
    }
  }
}

/** What happens to connections meanwhile. @returns ends it */
function breakConnections(kind: StoreKind): () => Promise<void> {
  const end = new AbortController();
  async function cutNowAndThen(): Promise<void> {
    while (!end.signal.aborted) {
      await pause(200);
      await stores.postgres.cutConnections();
    }
  }
  const faults = ["before", "after", "delay", "busy"] as const;
  if (kind === "KV v2")
    stores.cluster.faults = () =>
      Math.random() < 0.05 ? faults[Math.floor(Math.random() * faults.length)] : undefined;
  const cutting = kind === "PostgreSQL" ? cutNowAndThen() : undefined;
  return async () => {
    end.abort();
    stores.cluster.faults = () => undefined;
    await cutting;
  };
}
