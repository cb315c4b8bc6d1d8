import { randomBytes } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { everyStore, STORE_KINDS, type StoreKind } from "../../support/every-store.ts";
import { startTestServer, type TestServer } from "../../support/server.ts";
import { CASES, OURS } from "./cases.ts";
import { call, talk, type KvServer } from "./talk.ts";

/** Before a store of ours may have set it. */
const { VAULT_ADDR, VAULT_TOKEN } = process.env;
const real: KvServer | undefined =
  VAULT_ADDR && VAULT_TOKEN ? { url: VAULT_ADDR, token: VAULT_TOKEN, isReal: true } : undefined;

const stores = everyStore();
const ours = new Map<StoreKind, TestServer>();
beforeAll(async () => {
  for (const kind of STORE_KINDS)
    ours.set(kind, await startTestServer({ store: await stores.newStore(kind) }));
});
afterAll(async () => {
  for (const server of ours.values()) await server.close();
});

/** No two cases, and no two runs against a server that stays, share a key. */
const run = `r${randomBytes(4).toString("hex")}`;
const all = Object.entries({ ...CASES, ...OURS });
const numbered = all.map(([name, steps], index) => ({ name, steps, index }));
const shared = numbered.filter(({ name }) => name in CASES);
const PLAIN = { cas_required: false, max_versions: 0, delete_version_after: 0 };

test("there are at least 60 cases", () => expect(shared.length).toBeGreaterThanOrEqual(60));

const servers = [
  ...STORE_KINDS.flatMap((kind) => [
    {
      what: `our server on ${kind}, where a path is a secret's`,
      server: () => at(ours.get(kind)!),
      key: `shop/${run}/api/KEY_`,
      cases: numbered,
    },
    {
      what: `our server on ${kind}, where it is none`,
      server: () => at(ours.get(kind)!),
      key: `team/${run}/key-`,
      cases: numbered,
    },
  ]),
  ...(real
    ? [{ what: "the server at VAULT_ADDR", server: () => real, key: `keyward/${run}/key-`, cases: shared }]
    : []),
];

describe.each(servers)("$what", ({ server, key, cases }) => {
  afterEach(() => call(server(), "POST", "secret/config", { body: PLAIN }));

  test.each(cases)("$name", ({ steps, index }) => talk(server(), steps, `${key}${index}`));
});

function at({ url, root }: TestServer): KvServer {
  return { url, token: root };
}
