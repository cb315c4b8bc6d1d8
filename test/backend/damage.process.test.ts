import { readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import * as fc from "fast-check";
import { describe, expect, onTestFinished, test } from "vitest";
import { openStore } from "../../backend/open-store.ts";
import type { JsonObject, JsonValue } from "../../core/secret.ts";
import { UserError } from "../../core/user-error.ts";
import type { Collection, Entry, Store } from "../../vault/store.ts";
import { everyStore, STORE_KINDS, type StoreKind } from "../support/every-store.ts";
import { repetitions } from "../support/repetitions.ts";
import { startTestServer, type TestServer } from "../support/server.ts";
import { temporaryFolder } from "../vault/fixtures.ts";

const COLLECTIONS = ["header", "definitions", "values", "policies", "tokens", "kv"] as const;
const TRUTH = new Map([
  ["shop A", "the value of A in the shop"],
  ["shop B", "another value"],
  ["bank A", "the value of A in the bank"],
]);

const stores = everyStore();

/** A vault with a few secrets and what stands beside them, which nobody serves. */
async function newVault(kind: StoreKind): Promise<{ url: string; token: string }> {
  const url = await stores.newStore(kind);
  const server = await startTestServer({ store: url });
  for (const [name, value] of TRUTH) {
    const [project, key] = name.split(" ");
    await server.call("POST", "/api/v1/secrets", { body: { key, value: `old ${value}`, project } });
    await server.call("PATCH", `/api/v1/secrets/${key}?project=${project}`, { body: { value } });
  }
  await server.call("POST", "/v1/secret/data/team/entry", { body: { data: { a: "b" } } });
  const secrets = { "shop/*": { reveal: ["workers"] } };
  expect((await server.call("PUT", "/api/v1/policies/team", { body: { secrets } })).status).toBe(200);
  const token = await server.token({ user: "wes", roles: ["workers"] });
  await server.close();
  return { url, token };
}

/** What holds the vault, which takes whatever it is given. */
async function storeAt(url: string): Promise<Store> {
  const store = await openStore(url);
  onTestFinished(() => store.close());
  return store;
}

async function serving<T>(store: string, body: (server: TestServer) => Promise<T>): Promise<T> {
  const server = await startTestServer({ store });
  try {
    return await body(server);
  } finally {
    await server.close();
  }
}

const read = (server: TestServer, name: string, token?: string) => {
  const [project, key] = name.split(" ");
  return server.call("GET", `/api/v1/secrets/${key}?project=${project}&raw=true`, { token });
};

describe.each(STORE_KINDS)("on %s", (kind) => {
  test("a ciphertext that was swapped does not decrypt: not another path's, project's or version's", async () => {
    const { url } = await newVault(kind);
    const store = await storeAt(url);
    const keyOf = async (name: string, version: number) => {
      const [project, key] = name.split(" ");
      const entry = await store.get("definitions", `${project}/*/*/${key}`);
      return `${entry!.data.id as string}/${version}`;
    };
    const replace = async (to: string, from: string, version: number) => {
      const taken = await store.get("values", await keyOf(from, version));
      const at = await keyOf(to, 2);
      await store.transaction((tx) => tx.put("values", at, taken!.data));
    };
    await replace("shop A", "shop B", 2);
    await replace("shop B", "bank A", 2);
    await replace("bank A", "bank A", 1);
    await serving(url, async (server) => {
      for (const name of TRUTH.keys()) {
        const { status, body } = await read(server, name);
        expect([name, status, body.code]).toEqual([name, 503, "VAULT_DAMAGED"]);
        expect(JSON.stringify(body)).not.toContain("value");
      }
      const first = await server.call("GET", "/api/v1/secrets/A?project=shop&raw=true&version=1");
      expect(first.body.raw_value).toBe("old the value of A in the shop");
    });
  });

  test("an entry that is none any more is found, and nobody is told where the store is", async () => {
    const { url } = await newVault(kind);
    const store = await storeAt(url);
    const entry = await store.get("definitions", "shop/*/*/A");
    await store.transaction((tx) => tx.put("definitions", entry!.key, { ...entry!.data, tags: 5 }));
    await serving(url, async (server) => {
      const { body } = await server.call("GET", "/api/v1/audit/verify");
      expect(body.problems).toEqual([
        "The vault is damaged: the entry of shop/*/*/A cannot be read.",
        "secret://shop/A is missing.",
      ]);
    });
  });

  test("whatever is changed in any entry is found or does no harm: no wrong value, and no right that nobody gave", async () => {
    const { url, token } = await newVault(kind);
    const store = await storeAt(url);
    const tally = { found: 0, harmless: 0 };
    const property = fc.asyncProperty(fc.nat(), change, async (pick, alter) => {
      const [collection, entry] = await entryOf(store, pick);
      await store.transaction((tx) => tx.put(collection, entry.key, alter(entry.data)));
      const outcome = await tell(url, token, "changed");
      tally[outcome]++;
      await store.transaction((tx) => tx.put(collection, entry.key, entry.data));
    });
    await fc.assert(property, { numRuns: repetitions(4, 300), endOnFailure: true });
    console.log(`${kind}, changed entries: ${JSON.stringify(tally)}`);
  }, 1_800_000);

  test("whatever entry is taken out is found by who reads it, or by audit:verify", async () => {
    const { url, token } = await newVault(kind);
    const store = await storeAt(url);
    const property = fc.asyncProperty(fc.nat(), async (pick) => {
      const [collection, entry] = await entryOf(store, pick);
      await store.transaction((tx) => tx.delete(collection, entry.key));
      await tell(url, token, "removed");
      await store.transaction((tx) => tx.put(collection, entry.key, entry.data));
    });
    await fc.assert(property, { numRuns: repetitions(3, 60), endOnFailure: true });
  }, 1_800_000);
});

/** Where bits flip, and where a file ends, as parts of its length. */
const damageOfFile = fc.oneof(
  fc.record({ flips: fc.array(fc.tuple(part(), fc.nat(7)), { minLength: 1, maxLength: 4 }) }),
  fc.record({ end: part() }),
);

describe("a file with flipped bits, or cut off,", () => {
  test("of SQLite is found or does no harm", async () => {
    const { url, token } = await newVault("SQLite");
    const whole = readFileSync(url.slice("sqlite:".length));
    const folder = temporaryFolder();
    const property = fc.asyncProperty(damageOfFile, async (damage) => {
      const file = path.join(folder, crypto.randomUUID());
      writeFileSync(file, damaged(whole, damage));
      await tell(`sqlite:${file}`, token, "changed");
    });
    await fc.assert(property, { numRuns: repetitions(4, 300), endOnFailure: true });
  }, 1_800_000);

  test("of SQLite, beneath a server that runs, makes no answer wrong", async () => {
    const { url } = await newVault("SQLite");
    const file = url.slice("sqlite:".length);
    await serving(url, async (server) => {
      truncateSync(file, Math.floor(statSync(file).size / 3));
      for (const [name, value] of TRUTH) {
        const { status, body } = await read(server, name);
        if (status === 200) expect(body.raw_value).toBe(value);
        else expect(REFUSALS).toContain(body.code);
      }
      const written = await server.call("POST", "/api/v1/secrets", { body: { key: "NEW", value: "v" } });
      if (written.status !== 201) expect(REFUSALS).toContain(written.body.code);
    });
  });

  test("of PostgreSQL is found or does no harm", async () => {
    const { url, token } = await newVault("PostgreSQL");
    const { postgres } = stores;
    const file = path.join(postgres.data, await postgres.fileOf(url, "keyward_entries"));
    const property = fc.asyncProperty(damageOfFile, async (damage) => {
      await postgres.stop("fast");
      const whole = readFileSync(file);
      writeFileSync(file, damaged(whole, damage));
      await postgres.start();
      await tell(url, token, "changed");
      await postgres.stop("fast");
      writeFileSync(file, whole);
      await postgres.start();
    });
    await fc.assert(property, { numRuns: repetitions(1, 40), endOnFailure: true });
  }, 1_800_000);
});

/** From 0 to 1. */
function part(): fc.Arbitrary<number> {
  return fc.nat(999_999).map((n) => n / 1_000_000);
}

function damaged(whole: Buffer, damage: { flips?: [number, number][]; end?: number }): Buffer {
  const { flips = [], end = 1 } = damage;
  const bytes = Buffer.from(whole.subarray(0, Math.floor(whole.length * end)));
  for (const [at, bit] of flips) {
    const index = Math.floor(bytes.length * at);
    bytes[index] = bytes[index]! ^ (1 << bit);
  }
  return bytes;
}

/** What a vault refuses with that is not as it was written. */
const REFUSALS = ["VAULT_DAMAGED", "VAULT_TOO_NEW", "KEY_LOST", "WRONG_PASSPHRASE", "VAULT_UNAVAILABLE"];

/** Serves the vault, and has everybody read what they may, and what they may not. */
async function tell(url: string, token: string, how: "changed" | "removed"): Promise<"found" | "harmless"> {
  const refused = (answer: { status: number; body: { code?: string } }) => {
    expect(REFUSALS).toContain(answer.body.code);
    return "found" as const;
  };
  try {
    return await serving(url, async (server) => {
      const { body: verdict } = await server.call("GET", "/api/v1/audit/verify");
      let outcome: "found" | "harmless" = verdict.problems?.length === 0 ? "harmless" : "found";
      for (const [name, value] of TRUTH) {
        const answer = await read(server, name);
        if (answer.status === 200) expect(answer.body.raw_value).toBe(value);
        // What is gone looks as if it had never been; that it is gone, the audit log knows.
        else if (how === "removed" && answer.status === 404) expect(outcome).toBe("found");
        else outcome = refused(answer);
      }
      const self = await server.call("GET", "/api/v1/tokens/self", { token });
      if (self.status === 200) expect(self.body).toMatchObject({ user: "wes", roles: ["workers"] });
      else if (self.status !== 401) outcome = refused(self);
      expect((await read(server, "bank A", token)).status).not.toBe(200);
      return outcome;
    });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    expect(REFUSALS).toContain(error.code);
    return "found";
  }
}

async function entryOf(store: Store, pick: number): Promise<[Collection, Entry]> {
  const all: [Collection, Entry][] = [];
  for (const collection of COLLECTIONS)
    for (const entry of await store.list(collection)) all.push([collection, entry]);
  return all[pick % all.length]!;
}

/** Alters one part of what an entry holds, or takes it out. */
const change: fc.Arbitrary<(data: JsonObject) => JsonObject> = fc
  .tuple(fc.nat(), fc.nat(), fc.constantFrom("alter", "alter", "alter", "remove"))
  .map(([part, at, how]) => (data) => {
    const altered = structuredClone(data);
    const parts = partsOf(altered);
    const [holder, name] = parts[part % parts.length]!;
    if (how === "remove") delete holder[name];
    else holder[name] = alteredValue(holder[name]!, at);
    return altered;
  });

type Holder = Record<string, JsonValue>;

function partsOf(value: JsonValue): [Holder, string][] {
  if (typeof value !== "object" || value === null) return [];
  const holder = value as Holder;
  return Object.keys(holder).flatMap((name) => [
    [holder, name] as [Holder, string],
    ...partsOf(holder[name]!),
  ]);
}

function alteredValue(value: JsonValue, at: number): JsonValue {
  if (typeof value === "number") return value + 1;
  if (typeof value === "boolean") return !value;
  if (typeof value !== "string") return value === null ? "x" : null;
  const index = value === "" ? 0 : at % value.length;
  return value.slice(0, index) + (value[index] === "A" ? "B" : "A") + value.slice(index + 1);
}
