import { beforeEach, describe, expect, test } from "vitest";

import { formatScope } from "../../core/scope.ts";
import { UserError } from "../../core/user-error.ts";
import type { ListQuery, Vault } from "../../core/vault.ts";
import type { Store, Transaction } from "../../vault/store.ts";
import { openMemoryStore } from "../../vault/stores/memory.ts";
import type { OpenVault } from "../../vault/vault.ts";
import { codeOf, place, refusalOf, secret, vaultIn } from "./fixtures.ts";

const DB = place("shop/DB_PASS");
const BILLING = place("shop/production/billing/X").scope;
const START = Date.UTC(2026, 0, 1);
const DAY = 86_400_000;

let vault: OpenVault;
let now: number;
beforeEach(async () => {
  now = START;
  vault = await vaultIn(openMemoryStore(), { now: () => now });
});

describe("who acts", () => {
  test("is said for each view of one open vault, in the log and in the versions", async () => {
    const [ada, bob] = [vault.as({ actor: "ada" }), vault.as({ actor: "bob" })];
    await ada.create(DB, secret("one"));
    await bob.update(DB, { value: secret("two") });
    await Promise.all([ada.reveal(DB), bob.reveal(DB)]);
    expect((await vault.audit({ action: "accessed" })).map(({ actor }) => actor).toSorted()).toEqual([
      "ada",
      "bob",
    ]);
    expect((await vault.versions(DB)).map(({ created_by }) => created_by)).toEqual(["ada", "bob"]);
    expect(ada.id).toBe(vault.id);
  });
});

describe("acts that wait for one another", () => {
  test("share a transaction, and one that fails harms no other", async () => {
    await vault.create(DB, secret("one"));
    const readings = [vault.reveal(DB), codeOf(vault.reveal(place("shop/NONE"))), vault.reveal(DB)];
    const writes = [
      vault.create(place("shop/A"), secret("a")),
      codeOf(vault.create(DB, secret("again"))),
      vault.update(DB, { value: secret("two"), ifVersion: 1 }),
      codeOf(vault.update(DB, { value: secret("three"), ifVersion: 1 })),
      vault.revoke(DB),
    ];
    expect(await Promise.all(readings)).toMatchObject([{}, "SECRET_NOT_FOUND", {}]);
    expect(await Promise.all(writes)).toMatchObject([
      {},
      "SECRET_EXISTS",
      { version: 2 },
      "STALE_VERSION",
      {},
    ]);
    const kinds = (await vault.changes(0)).map(({ kind }) => kind);
    expect(kinds.toSorted()).toEqual(["created", "created", "revoked", "updated"]);
    expect((await vault.verifyAudit()).problems).toEqual([]);
  });

  test("are tried one by one where a store takes one's damage for all of theirs", async () => {
    const store = openMemoryStore();
    const strict: Store = {
      ...store,
      // As PostgreSQL does, where a reading that failed ends the transaction.
      transaction: (body, durability) =>
        store.transaction(async (tx) => {
          let failure: unknown;
          const get: Transaction["get"] = async (collection, key) => {
            if (!key.endsWith("/BROKEN")) return tx.get(collection, key);
            throw (failure = new UserError("VAULT_DAMAGED", "An entry cannot be read.", "Restore it."));
          };
          const result = await body({ ...tx, get });
          if (failure) throw failure;
          return result;
        }, durability),
    };
    const on = await vaultIn(strict);
    await on.create(DB, secret("one"));
    const outcomes = [on.reveal(DB), codeOf(on.reveal(place("shop/BROKEN"))), on.reveal(DB)];
    expect(await Promise.all(outcomes)).toMatchObject([{}, "VAULT_DAMAGED", {}]);
    expect(await on.audit({ action: "accessed" })).toHaveLength(2);
  });

  test("give each other nothing of what was undone", async () => {
    await vault.create(DB, secret("one"));
    const batch = vault.batch([
      { op: "create", place: place("shop/A"), value: secret("a") },
      { op: "create", place: DB, value: secret("again") },
    ]);
    const [outcome, created] = await Promise.all([codeOf(batch), vault.create(place("shop/A"), secret("b"))]);
    expect([outcome, created.version]).toEqual(["SECRET_EXISTS", 1]);
    expect((await vault.reveal(place("shop/A"))).value.reveal()).toBe("b");
  });
});

describe("put", () => {
  test("creates, then updates, each under its condition", async () => {
    expect(await vault.put(DB, { value: secret("one"), ifVersion: 0 })).toMatchObject({ version: 1 });
    expect(await codeOf(vault.put(DB, { value: secret("x"), ifVersion: 0 }))).toBe("STALE_VERSION");
    expect(await vault.put(DB, { value: secret("two"), fields: { tags: ["a"] } })).toMatchObject({
      version: 2,
      tags: ["a"],
    });
    expect(await codeOf(vault.put(place("shop/NEW"), { value: secret("x"), ifVersion: 3 }))).toBe(
      "SECRET_NOT_FOUND",
    );
  });
});

test("what is done to versions is done to the state that was seen, or not at all", async () => {
  const at = place("shop/SEEN");
  await vault.create(at, secret("one"));
  const { id, updated_at } = await vault.update(at, { value: secret("two") });
  const seen = { ifState: { id, updated_at } };
  await vault.update(at, { fields: { description: "by somebody else" } });
  const acts = [
    () => vault.rollback(at, 1, seen),
    () => vault.rollback(at, 1, { ifVersion: 1 }),
    () => vault.deleteVersions(at, [1], seen),
    () => vault.undelete(at, [1], seen),
    () => vault.destroy(at, [1], seen),
  ];
  for (const act of acts) expect(await codeOf(act())).toBe("STALE_VERSION");
  expect((await vault.versions(at)).map(({ deleted_at, destroyed }) => deleted_at ?? destroyed)).toEqual([
    false,
    false,
  ]);
  await vault.deleteVersions(at, [1], { ifVersion: 2 });
  await vault.undelete(at, [1], { ifVersion: 2 });
  expect((await vault.rollback(at, 1, { ifVersion: 2 })).version).toBe(3);
  expect((await vault.destroy(at, [1], { ifVersion: 3 })).version).toBe(3);
});

describe("a batch", () => {
  test("is done whole, each item on top of those before it", async () => {
    await vault.create(DB, secret("one"));
    const done = await vault.batch([
      { op: "put", place: DB, value: secret("two"), ifVersion: 1 },
      { op: "create", place: place("shop/A"), value: secret("a"), fields: { tags: ["new"] } },
      { op: "update", place: place("shop/A"), fields: { tags: ["newer"] } },
      { op: "remove", place: DB, ifVersion: 2 },
    ]);
    expect(done).toMatchObject([{ version: 2 }, { version: 1 }, { tags: ["newer"] }, null]);
    expect((await vault.list()).map(({ key }) => key)).toEqual(["A"]);
  });

  test("revokes and restores, and refuses what is not in the very state that was seen", async () => {
    const seen = await vault.create(DB, secret("one"));
    const [described] = await vault.batch([
      { op: "update", place: DB, fields: { tags: ["x"] }, ifState: seen },
      { op: "revoke", place: DB },
    ]);
    expect(described).toMatchObject({ version: 1, tags: ["x"] });
    const now = (await vault.list())[0]!;
    expect(now).toMatchObject({ status: "revoked", version: 1 });
    // The version is what it was, and the clock of this test stands.
    for (const op of ["remove", "restore", "update", "put"] as const) {
      const item = { op, place: DB, value: secret("two"), ifState: seen };
      expect(await codeOf(vault.batch([item]))).toBe("STALE_VERSION");
    }
    expect(
      await codeOf(vault.batch([{ op: "put", place: place("shop/A"), value: secret("a"), ifState: seen }])),
    ).toBe("SECRET_NOT_FOUND");
    expect(await vault.batch([{ op: "restore", place: DB, ifState: now }])).toMatchObject([
      { status: "active" },
    ]);
  });

  test("is refused where another definition of the same version has come under its name", async () => {
    const seen = await vault.create(DB, secret("one"));
    await vault.remove(DB);
    await vault.create(DB, secret("another"));
    expect(await codeOf(vault.batch([{ op: "remove", place: DB, ifState: seen }]))).toBe("STALE_VERSION");
  });

  test("names every item that cannot be done, with what a conflict is about, and does none", async () => {
    await vault.create(DB, secret("one"));
    const batch = () =>
      vault.batch([
        { op: "create", place: place("shop/A"), value: secret("canary-a") },
        { op: "put", place: DB, value: secret("canary-b"), ifVersion: 7 },
        { op: "create", place: { scope: {}, key: "no name" }, value: secret("canary-c") },
        { op: "remove", place: place("shop/NONE") },
      ]);
    expect(await refusalOf(batch())).toMatchInlineSnapshot(
      `"BATCH_REFUSED: 3 of 4 items cannot be done, so none was. DB_PASS: DB_PASS in shop is at version 1, not 7: somebody else changed it. no name: "no name" is not allowed as the name of a secret. NONE: NONE is not defined in shop. Correct or leave out the items that are named, then send the batch again."`,
    );
    const error = (await batch().catch((thrown: unknown) => thrown)) as { details: { items: unknown[] } };
    expect(error.details.items).toMatchObject([
      {
        index: 1,
        key: "DB_PASS",
        scope: "shop",
        details: { version: 1, changed_by: "ada@loom", changed_at: START },
      },
      { index: 2, code: "INVALID_NAME" },
      { index: 3, code: "SECRET_NOT_FOUND" },
    ]);
    expect(JSON.stringify(error)).not.toContain("canary");
    expect((await vault.list()).map(({ key, version }) => [key, version])).toEqual([["DB_PASS", 1]]);
  });

  test("of which all fail for one reason has that reason's code", async () => {
    await vault.create(DB, secret("one"));
    expect(await codeOf(vault.batch([{ op: "create", place: DB, value: secret("x") }]))).toBe(
      "SECRET_EXISTS",
    );
  });
});

describe("many names at once", () => {
  beforeEach(async () => {
    await vault.create(place("*/SHARED"), secret("platform"));
    await vault.create(place("shop/SHARED"), secret("project"));
    await vault.create(place("shop/production/billing/OWN"), secret({ user: "ada" }));
    await vault.create(place("shop/STAGING_ONLY"), secret("x"), { envs: ["staging"] });
    await vault.create(place("shop/OLD"), secret("x"));
    await vault.create(place("*/OLD"), secret("wider"));
    await vault.revoke(place("shop/OLD"));
  });

  test("are one act on record, found by each of its secrets", async () => {
    const { found, refused } = await vault.resolveMany(BILLING, ["SHARED", "OWN", "OLD", "NONE", "SHARED"]);
    expect(found.map(({ secret: { key }, value }) => [key, value.reveal()])).toEqual([
      ["OWN", { user: "ada" }],
      ["SHARED", "project"],
    ]);
    expect(refused.map(({ key, code }) => [key, code])).toEqual([
      ["NONE", "SECRET_NOT_FOUND"],
      ["OLD", "SECRET_REVOKED"],
    ]);
    const scope = "secret://shop/production/billing/*";
    const [denied, done] = await vault.audit({ action: "accessed" });
    expect(done).toMatchObject({
      resource: scope,
      resources: ["secret://shop/production/billing/OWN", "secret://shop/SHARED"],
      outcome: "done",
    });
    expect(denied).toMatchObject({ resource: scope, resources: ["secret://shop/OLD"], outcome: "denied" });
    expect(await vault.audit({ resource: "secret://shop/SHARED", action: "accessed" })).toEqual([done]);
    expect((await vault.verifyAudit()).problems).toEqual([]);
  });

  test("can be all in reach, stops included and filtered ones left out", async () => {
    const { found, refused } = await vault.resolveAll(BILLING);
    expect(found.map(({ secret: { key }, chain }) => [key, chain.inherited])).toEqual([
      ["OWN", false],
      ["SHARED", true],
    ]);
    expect(refused).toMatchObject([{ key: "OLD", code: "SECRET_REVOKED" }]);
    const chains = await vault.explainAll(BILLING);
    expect(chains.map(({ key, links }) => [key, links.map(({ state }) => state).join()])).toEqual([
      ["OLD", "revoked,shadowed"],
      ["OWN", "wins"],
      ["SHARED", "wins,shadowed"],
      ["STAGING_ONLY", "filtered"],
    ]);
    expect(await vault.explain({ scope: BILLING, key: "OLD" })).toEqual(chains[0]);
  });

  test("what the caller may not have is refused, on record, and the rest given", async () => {
    const mayReveal = ({ key }: { key: string }) => key !== "SHARED";
    const { found, refused } = await vault.resolveAll(BILLING, { mayReveal });
    expect(found.map(({ secret: { key } }) => key)).toEqual(["OWN"]);
    expect(refused.map(({ key, code }) => [key, code])).toEqual([
      ["OLD", "SECRET_REVOKED"],
      ["SHARED", "DENIED"],
    ]);
    expect(await codeOf(vault.resolve({ scope: BILLING, key: "SHARED" }, { mayReveal }))).toBe("DENIED");
    expect(await vault.audit({ resource: "secret://shop/SHARED", limit: 2 })).toMatchObject([
      { outcome: "denied" },
      { outcome: "denied" },
    ]);
  });

  test("of a vault that was never made are not defined", async () => {
    const empty = await vaultIn(openMemoryStore());
    expect(await empty.resolveAll(BILLING)).toEqual({ found: [], refused: [] });
    expect((await empty.resolveMany(BILLING, ["A"])).refused).toMatchObject([{ code: "SECRET_NOT_FOUND" }]);
    expect(await empty.explainAll(BILLING)).toEqual([]);
    expect((await empty.explain({ scope: BILLING, key: "A" })).links).toEqual([]);
    expect(await empty.epoch()).toBe("");
  });
});

describe("a page", () => {
  const pageOf = async (on: Vault, query: ListQuery) => {
    const { secrets, next } = await on.page(query);
    return [
      secrets.map(({ secret: { key, scope } }) => `${scope.service ?? scope.environment ?? ""} ${key}`),
      next,
    ];
  };

  test("has the definitions of a scope, of all below it, or the effective ones, part by part", async () => {
    for (const path of [
      "*/A",
      "shop/A",
      "shop/B",
      "shop/production/A",
      "shop/production/billing/C",
      "other/A",
    ])
      await vault.create(place(path), secret("x"));
    const shop = { project: "shop" };
    expect(await pageOf(vault, { scope: shop, reach: "own" })).toEqual([[" A", " B"], null]);
    expect(await pageOf(vault, { scope: shop, reach: "own", limit: 1 })).toEqual([[" A"], "shop/*/*/A"]);
    expect(await pageOf(vault, { scope: shop, reach: "own", limit: 1, after: "shop/*/*/A" })).toEqual([
      [" B"],
      null,
    ]);
    expect(await pageOf(vault, { scope: shop, reach: "below" })).toEqual([
      [" A", " B", "production A", "billing C"],
      null,
    ]);
    const service = { project: "shop", service: "billing" };
    expect(await pageOf(vault, { scope: service, reach: "below" })).toEqual([["billing C"], null]);
    expect((await vault.page({ reach: "below" })).secrets).toHaveLength(6);
    expect(await pageOf(vault, { scope: BILLING, reach: "effective" })).toEqual([
      ["production A", " B", "billing C"],
      null,
    ]);
    expect(await pageOf(vault, { scope: BILLING, reach: "effective", limit: 1 })).toEqual([
      ["production A"],
      "A",
    ]);
    expect(await pageOf(vault, { scope: BILLING, reach: "effective", limit: 1, after: "A" })).toEqual([
      [" B"],
      "B",
    ]);
  });

  test("needs a scope, and these are they", async () => {
    for (const path of [
      "*/A",
      "shop/A",
      "shop/Z",
      "shop/production/A",
      "shop/*/billing/A",
      "-/*/billing/A",
      "shop2/A",
    ])
      await vault.create(place(path), secret("x"));
    const texts = async (service?: string) => (await vault.scopes(service)).map(formatScope);
    expect(await texts()).toEqual(["*", "-/*/billing", "shop", "shop/*/billing", "shop/production", "shop2"]);
    expect(await texts("billing")).toEqual(["-/*/billing", "shop/*/billing"]);
    expect(await texts("none")).toEqual([]);
  });

  test("says of each what became of it, and whether it is inherited", async () => {
    await vault.create(DB, secret("x"), { expires_at: START / 1000 });
    await vault.create(place("*/DB_PASS"), secret("wider"));
    await vault.create(place("shop/GONE"), secret("x"));
    await vault.deleteVersions(place("shop/GONE"), [1]);
    await vault.create(place("*/GONE"), secret("wider"));
    const states = async (query: ListQuery) =>
      (await vault.page(query)).secrets.map(({ secret: { key }, state, inherited }) => [
        key,
        state,
        inherited,
      ]);
    expect(await states({ scope: DB.scope, reach: "effective" })).toEqual([
      ["DB_PASS", "expired", false],
      ["GONE", "wins", true],
    ]);
    expect(await states({ scope: DB.scope, reach: "own" })).toEqual([
      ["DB_PASS", "expired", false],
      ["GONE", "deleted", false],
    ]);
  });

  test("is filtered by all that is asked for", async () => {
    await vault.create(place("shop/STRIPE_KEY"), secret("x"), {
      tags: ["api", "prod"],
      metadata: { owner: "Payments" },
      token_type: "api",
      envs: ["production"],
      apps: ["web"],
      description: "charges cards",
    });
    await vault.create(DB, secret("x"), { tags: ["db"] });
    await vault.revoke(DB);
    const keys = async (query: Partial<ListQuery>) =>
      (await vault.page({ reach: "below", ...query })).secrets.map((listed) => listed.secret.key).join();
    expect(await keys({ tags: ["api", "prod"] })).toBe("STRIPE_KEY");
    expect(await keys({ tags: ["api", "db"] })).toBe("");
    expect(await keys({ metadata: { owner: "Payments" } })).toBe("STRIPE_KEY");
    expect(await keys({ metadata: { toString: "x" } })).toBe("");
    expect(await keys({ status: "revoked" })).toBe("DB_PASS");
    expect(await keys({ token_type: "api" })).toBe("STRIPE_KEY");
    expect(await keys({ forEnvironment: "staging" })).toBe("DB_PASS");
    expect(await keys({ forApp: "web" })).toBe("DB_PASS,STRIPE_KEY");
    expect(await keys({ text: "CARDS" })).toBe("STRIPE_KEY");
    expect(await keys({ text: "payments" })).toBe("STRIPE_KEY");
    expect(await keys({ sees: ({ key }) => key === "DB_PASS" })).toBe("DB_PASS");
  });

  test("looks at a bounded number of definitions, and says where to go on", async () => {
    const items = Array.from({ length: 10_050 }, (_, n) => {
      const key = `K${String(n).padStart(5, "0")}`;
      return { op: "create" as const, place: place(`shop/${key}`), value: secret("x") };
    });
    await vault.batch(items);
    const first = await vault.page({ scope: DB.scope, reach: "own", text: "K10049" });
    expect(first).toEqual({ secrets: [], next: "shop/*/*/K09999" });
    const second = await vault.page({ scope: DB.scope, reach: "own", text: "K10049", after: first.next! });
    expect(second).toMatchObject({ secrets: [{ secret: { key: "K10049" } }], next: null });
  }, 60_000);
});

describe("a difference of versions", () => {
  beforeEach(async () => {
    await vault.create(DB, secret({ user: "ada", pass: "canary-1" }));
    await vault.update(DB, { value: secret({ user: "ada", pass: "canary-2" }) });
    await vault.update(DB, { value: secret({ user: "bob", pass: "canary-2" }) });
  });

  test("is by attribute, of the last two without numbers, and has values for who asks", async () => {
    const masked = await vault.diff(DB);
    expect([masked.from.version, masked.to.version]).toEqual([2, 3]);
    expect(masked.differences).toEqual([{ attribute: "user", change: "changed", before: null, after: null }]);
    const revealed = await vault.diff(DB, { from: 1, to: 2, reveal: true });
    expect(revealed.differences.map(({ before, after }) => [before?.reveal(), after?.reveal()])).toEqual([
      ["canary-1", "canary-2"],
    ]);
    expect((await vault.audit({ limit: 2 })).map(({ action }) => action)).toEqual(["accessed", "compared"]);
  });

  test("passes over versions that cannot be read, and needs two", async () => {
    await vault.deleteVersions(DB, [2]);
    const { from, to } = await vault.diff(DB);
    expect([from.version, to.version]).toEqual([1, 3]);
    await vault.destroy(DB, [1]);
    expect(await refusalOf(vault.diff(DB))).toMatchInlineSnapshot(
      `"VERSION_NOT_FOUND: Version 2 of DB_PASS in shop is not kept. secret:versions lists the versions that are kept."`,
    );
    await vault.revoke(DB);
    expect(await codeOf(vault.diff(DB))).toBe("SECRET_REVOKED");
  });
});

test("the stored form of a value is its ciphertext, for whoever has no key too", async () => {
  await vault.create(DB, secret("canary"));
  const text = await vault.ciphertext(DB);
  expect((await vault.reveal(DB)).ciphertext).toBe(text);
  expect(text).toMatch(/^encrypted:AES256:[A-Za-z0-9+/]+=*$/);
  await vault.update(DB, { value: secret("canary") });
  expect(await vault.ciphertext(DB)).not.toBe(text);
  expect(await vault.ciphertext(DB, 1)).toBe(text);
  expect(await codeOf(vault.ciphertext(DB, 9))).toBe("VERSION_NOT_FOUND");
  expect(await codeOf(vault.ciphertext(place("shop/NONE")))).toBe("SECRET_NOT_FOUND");
});

test("a rotation is a new version under a name of its own, and what is due is told until then", async () => {
  const rotationPolicy = { enabled: true, period: "30d", notifyBefore: "7d" };
  await vault.create(DB, secret("one"), { rotationPolicy });
  expect(await vault.rotations()).toEqual([]);
  now += 32 * DAY;
  expect(await vault.rotations()).toMatchObject([{ state: "overdue", secret: { key: "DB_PASS" } }]);
  expect(await vault.rotate(DB, { value: secret("two"), ifVersion: 1 })).toMatchObject({
    version: 2,
    rotated_at: now,
  });
  expect(await vault.rotations()).toEqual([]);
  expect((await vault.changes(1)).map(({ kind }) => kind)).toEqual(["rotated"]);
  expect((await vault.audit({ limit: 1 }))[0]?.action).toBe("rotated");
});

test("a walk through all definitions lets others go first now and then", async () => {
  const items = Array.from({ length: 1_000 }, (_, n) => ({ place: place(`shop/K${n}`), value: secret("x") }));
  await vault.batch(items.map((item) => ({ op: "create", ...item })));
  let others = 0;
  const go = () => {
    others++;
    next = setImmediate(go);
  };
  let next = setImmediate(go);
  await vault.page({ reach: "below", text: "what none of them has" });
  clearImmediate(next);
  expect(others).toBeGreaterThanOrEqual(3);
});

describe("the audit log", () => {
  test("is read in pages, backwards from a number, within a time", async () => {
    await vault.create(DB, secret("one"));
    for (let n = 0; n < 7; n++) {
      now += 1000;
      await vault.reveal(DB);
    }
    const first = await vault.auditPage({ action: "accessed", limit: 3 });
    expect([first.records.map(({ sequence }) => sequence), first.next]).toEqual([[9, 8, 7], 7]);
    const second = await vault.auditPage({ action: "accessed", limit: 9, before: first.next! });
    expect([second.records.map(({ sequence }) => sequence), second.next]).toEqual([[6, 5, 4, 3], null]);
    const some = await vault.audit({ since: START + 2000, until: START + 4000 });
    expect(some.map(({ at }) => at - START)).toEqual([3000, 2000]);
  });

  test("has a head, which is what a check of all of it finds at its end", async () => {
    expect(await vault.auditHead()).toEqual({ records: 0, head: "" });
    await vault.create(DB, secret("one"));
    const { records, head } = await vault.verifyAudit();
    expect(await vault.auditHead()).toEqual({ records, head });
  });
});
