import * as fc from "fast-check";
import { beforeEach, describe, expect, test, vi } from "vitest";

import { LIMITS } from "../../core/secret.ts";
import type { Vault } from "../../core/vault.ts";
import type { Store } from "../../vault/store.ts";
import { openMemoryStore } from "../../vault/stores/memory.ts";
import { repetitions } from "../support/repetitions.ts";
import { codeOf, place, refusalOf, secret, vaultIn } from "./fixtures.ts";

const DB = place("shop/DB_PASS");
const START = Date.UTC(2026, 0, 1);

let store: Store;
let vault: Vault;
let now: number;
beforeEach(async () => {
  now = START;
  store = openMemoryStore();
  vault = await vaultIn(store, { now: () => now });
});

describe("create", () => {
  test("gives the metadata, and the value only to who asks for it", async () => {
    const created = await vault.create(DB, secret("one"), { tags: ["db"], expires_at: START / 1000 + 60 });
    expect(created).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      key: "DB_PASS",
      scope: { project: "shop" },
      status: "active",
      version: 1,
      deleted: false,
      apps: [],
      envs: [],
      tags: ["db"],
      metadata: {},
      expires_at: START / 1000 + 60,
      rotationPolicy: null,
      created_at: START,
      updated_at: START,
      rotated_at: START,
    });
    expect(await vault.list()).toEqual([created]);
    const revealed = await vault.reveal(DB);
    expect(revealed.secret).toEqual(created);
    expect(revealed.value.reveal()).toBe("one");
  });

  test("keeps every kind of value as it is", async () => {
    const values = ["", "42", "null", " ä\n\u{1F511}\u0000", "\ud800", { a: { b: [1, null, "x"] } }, {}];
    for (const [n, value] of values.entries()) {
      await vault.create(place(`shop/KEY_${n}`), secret(value));
      expect((await vault.reveal(place(`shop/KEY_${n}`))).value.reveal()).toEqual(value);
    }
  });

  test("takes a name once in each scope", async () => {
    await vault.create(DB, secret("one"));
    await vault.create(place("*/DB_PASS"), secret("two"));
    await vault.create(place("shop/*/billing/DB_PASS"), secret("three"));
    expect(await refusalOf(vault.create(DB, secret("four")))).toMatchInlineSnapshot(
      `"SECRET_EXISTS: DB_PASS is already defined in shop. Use secret:update to give it a new value, or remove it first."`,
    );
    expect((await vault.list()).map(({ scope }) => scope)).toEqual([
      {},
      { project: "shop" },
      { project: "shop", service: "billing" },
    ]);
  });

  test("refuses names, scopes, values and fields that are not allowed, and makes nothing", async () => {
    const bad = (key: string, scope = {}) => vault.create({ key, scope }, secret("x"));
    expect(await codeOf(bad("a/b"))).toBe("INVALID_NAME");
    expect(await codeOf(bad("A", { service: "billing" }))).toBe("INVALID_SCOPE");
    expect(await codeOf(bad("A", { project: ".." }))).toBe("INVALID_SCOPE");
    expect(await codeOf(vault.create(DB, secret("x".repeat(LIMITS.value + 1))))).toBe("INVALID_VALUE");
    expect(await codeOf(vault.create(DB, secret("x"), { expires_at: 1.5 }))).toBe("INVALID_VALUE");
    expect(await vault.list()).toEqual([]);
    expect(vault.id).toBe("");
  });

  test("takes from its fields only what a person may say", async () => {
    const smuggled = { tags: ["a"], id: "chosen", status: "revoked", file: { path: "x", line: 1 } };
    const created = await vault.create(DB, secret("one"), smuggled);
    expect(created).toMatchObject({ tags: ["a"], status: "active" });
    expect(created.id).not.toBe("chosen");
    const updated = await vault.update(DB, { fields: { ...smuggled, version: 9 } as object });
    expect(updated).toEqual({ ...created, updated_at: updated.updated_at });
    expect(created).not.toHaveProperty("file");
  });

  test("refuses fields that it could not read back, whatever a caller in JavaScript brings", async () => {
    const policy = fc.record({ enabled: fc.oneof(fc.boolean(), fc.jsonValue()), period: fc.jsonValue() });
    const any = fc.oneof(fc.jsonValue(), fc.constant(undefined));
    const fields = fc.record(
      {
        apps: any,
        envs: any,
        tags: fc.array(any),
        metadata: fc.dictionary(fc.string(), any),
        description: any,
        token_type: any,
        expires_at: any,
        rotationPolicy: fc.oneof(policy, any),
      },
      { requiredKeys: [] },
    );
    const anyFields: fc.Arbitrary<object> = fc.oneof(
      fields,
      fc.record({ metadata: any }),
      fc.record({ tags: any }),
    );
    await fc.assert(
      fc.asyncProperty(anyFields, async (fields) => {
        const refusal = await vault.create(DB, secret("x"), fields).then(
          () => vault.remove(DB),
          (error: unknown) => error,
        );
        if (refusal) expect(refusal).toMatchObject({ code: "INVALID_VALUE" });
      }),
      { numRuns: repetitions(100, 10_000) },
    );
  });

  test("is made anew after a removal, as another definition", async () => {
    const first = await vault.create(DB, secret("one"));
    await vault.remove(DB);
    const second = await vault.create(DB, secret("two"));
    expect(second.id).not.toBe(first.id);
    expect(second.version).toBe(1);
  });
});

describe("update", () => {
  test("with a value makes a version, and the older ones stay readable", async () => {
    await vault.create(DB, secret("one"));
    now += 1000;
    const updated = await vault.update(DB, { value: secret({ user: "ada" }) });
    expect(updated).toMatchObject({ version: 2, created_at: START, updated_at: now, rotated_at: now });
    expect((await vault.reveal(DB)).value.reveal()).toEqual({ user: "ada" });
    expect((await vault.reveal(DB, 1)).value.reveal()).toBe("one");
  });

  test("with fields replaces those, and makes no version", async () => {
    await vault.create(DB, secret("one"), { tags: ["a", "b"], envs: ["production"] });
    now += 1000;
    const updated = await vault.update(DB, { fields: { tags: ["c"], description: "the shop's database" } });
    expect(updated).toMatchObject({ version: 1, tags: ["c"], envs: ["production"], rotated_at: START });
    expect(updated.updated_at).toBe(now);
  });

  test("with the version that was read is refused once somebody else has written", async () => {
    await vault.create(DB, secret("one"));
    await vault.update(DB, { value: secret("two"), ifVersion: 1 });
    expect(await refusalOf(vault.update(DB, { value: secret("three"), ifVersion: 1 }))).toMatchInlineSnapshot(
      `"STALE_VERSION: DB_PASS in shop is at version 2, not 1: somebody else changed it. Read it again, then repeat the change if it is still wanted."`,
    );
    expect(await codeOf(vault.remove(DB, { ifVersion: 1 }))).toBe("STALE_VERSION");
    expect(await codeOf(vault.revoke(DB, { ifVersion: 3 }))).toBe("STALE_VERSION");
    expect(await codeOf(vault.rename(DB, "OTHER", { ifVersion: 1 }))).toBe("STALE_VERSION");
    expect((await vault.reveal(DB)).value.reveal()).toBe("two");
  });

  test("of many at once on one version lets exactly one win", async () => {
    await vault.create(DB, secret("one"));
    const writers = Array.from({ length: 20 }, (_, n) =>
      vault.update(DB, { value: secret(`${n}`), ifVersion: 1 }),
    );
    const outcomes = await Promise.allSettled(writers);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await vault.list()).toMatchObject([{ version: 2 }]);
  });

  test("has nothing to go back to or to compare with while there is one version", async () => {
    await vault.create(DB, secret("one"));
    const told =
      "VERSION_NOT_FOUND: DB_PASS in shop has no version before its first one. secret:versions lists the versions that are kept.";
    expect(await refusalOf(vault.rollback(DB))).toBe(told);
    expect(await refusalOf(vault.diff(DB))).toBe(told);
  });

  test("keeps ten versions; what falls out is gone", async () => {
    await vault.create(DB, secret("1"));
    for (let n = 2; n <= 12; n++) await vault.update(DB, { value: secret(`${n}`) });
    expect((await vault.versions(DB)).map(({ version }) => version)).toEqual([
      3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
    ]);
    expect(await refusalOf(vault.reveal(DB, 2))).toMatchInlineSnapshot(
      `"VERSION_NOT_FOUND: Version 2 of DB_PASS in shop is not kept. secret:versions lists the versions that are kept."`,
    );
    expect((await vault.reveal(DB, 3)).value.reveal()).toBe("3");
    expect(await store.list("values")).toHaveLength(10);
    await vault.destroy(DB, [3, 4]);
    expect(await store.list("values")).toHaveLength(8);
    await vault.remove(DB);
    expect(await store.list("values")).toEqual([]);
  });

  test("refuses what is not there", async () => {
    expect(await codeOf(vault.update(DB, { value: secret("x") }))).toBe("SECRET_NOT_FOUND");
  });
});

describe("revoke and restore", () => {
  test("a revoked value is given to nobody until it is restored", async () => {
    await vault.create(DB, secret("one"));
    expect((await vault.revoke(DB)).status).toBe("revoked");
    expect(await refusalOf(vault.reveal(DB))).toMatchInlineSnapshot(
      `"SECRET_REVOKED: DB_PASS is revoked (ProjectID: shop); a wider definition is not used in its place. Restore it with secret:restore, give it a new value, or remove the definition."`,
    );
    expect(await codeOf(vault.reveal(DB, 1))).toBe("SECRET_REVOKED");
    expect((await vault.restore(DB)).status).toBe("active");
    expect((await vault.reveal(DB)).value.reveal()).toBe("one");
  });

  test("a new value makes a revoked secret active; an old value and new fields do not", async () => {
    await vault.create(DB, secret("one"));
    await vault.update(DB, { value: secret("two") });
    await vault.revoke(DB);
    expect((await vault.update(DB, { fields: { tags: ["leaked"] } })).status).toBe("revoked");
    expect((await vault.rollback(DB)).status).toBe("revoked");
    expect((await vault.update(DB, { value: secret("three") })).status).toBe("active");
  });

  test("an expired value is given to nobody", async () => {
    await vault.create(DB, secret("one"), { expires_at: START / 1000 + 60 });
    now += 60_000;
    expect(await codeOf(vault.reveal(DB))).toBe("SECRET_EXPIRED");
    expect(await codeOf(vault.resolve(DB))).toBe("SECRET_EXPIRED");
  });
});

describe("versions", () => {
  beforeEach(async () => {
    await vault.create(DB, secret("one"));
    await vault.update(DB, { value: secret("two") });
    await vault.update(DB, { value: secret("three") });
  });

  test("rollback makes a new version with the old value, the one before without a number", async () => {
    expect(await vault.rollback(DB)).toMatchObject({ version: 4 });
    expect((await vault.reveal(DB)).value.reveal()).toBe("two");
    await vault.rollback(DB, 1);
    expect((await vault.reveal(DB)).value.reveal()).toBe("one");
    expect(await codeOf(vault.rollback(DB, 9))).toBe("VERSION_NOT_FOUND");
  });

  test("there is nothing before the first version", async () => {
    await vault.create(place("shop/NEW"), secret("x"));
    expect(await codeOf(vault.rollback(place("shop/NEW")))).toBe("VERSION_NOT_FOUND");
  });

  test("a deleted version comes back, a destroyed one does not", async () => {
    now += 1000;
    await vault.deleteVersions(DB, [1, 2]);
    expect(await vault.versions(DB)).toMatchObject([
      { deleted_at: now },
      { deleted_at: now },
      { deleted_at: null },
    ]);
    expect(await refusalOf(vault.reveal(DB, 1))).toMatchInlineSnapshot(
      `"VERSION_NOT_FOUND: Version 1 of DB_PASS in shop was deleted. secret:versions lists the versions that are kept."`,
    );
    await vault.undelete(DB, [1]);
    expect((await vault.reveal(DB, 1)).value.reveal()).toBe("one");
    await vault.destroy(DB, [1]);
    expect(await refusalOf(vault.reveal(DB, 1))).toMatchInlineSnapshot(
      `"VERSION_NOT_FOUND: Version 1 of DB_PASS in shop was destroyed. secret:versions lists the versions that are kept."`,
    );
    expect(await codeOf(vault.undelete(DB, [1]))).toBe("VERSION_NOT_FOUND");
    expect(await codeOf(vault.rollback(DB, 1))).toBe("VERSION_NOT_FOUND");
  });

  test("whose latest is deleted count as no definition, until it is undeleted or written anew", async () => {
    await vault.create(place("*/DB_PASS"), secret("platform"));
    expect((await vault.deleteVersions(DB, [3])).deleted).toBe(true);
    expect(await codeOf(vault.reveal(DB))).toBe("SECRET_NOT_FOUND");
    const { value, chain } = await vault.resolve(DB);
    expect(value.reveal()).toBe("platform");
    expect(chain.links.map(({ state }) => state)).toEqual(["deleted", "wins"]);
    expect((await vault.undelete(DB, [3])).deleted).toBe(false);
    await vault.destroy(DB, [3]);
    expect((await vault.update(DB, { value: secret("four") })).deleted).toBe(false);
  });

  test("that do not exist cannot be deleted", async () => {
    expect(await codeOf(vault.deleteVersions(DB, [1, 7]))).toBe("VERSION_NOT_FOUND");
    expect((await vault.versions(DB))[0]?.deleted_at).toBeNull();
  });
});

describe("rename", () => {
  test("takes all versions along, and leaves nothing under the old name", async () => {
    const { id } = await vault.create(DB, secret("one"), { tags: ["db"] });
    await vault.update(DB, { value: secret("two") });
    await vault.update(DB, { value: secret("three") });
    await vault.destroy(DB, [2]);
    const to = place("shop/DATABASE_PASSWORD");
    expect(await vault.rename(DB, to.key)).toMatchObject({ id, key: to.key, version: 3, tags: ["db"] });
    expect((await vault.reveal(to)).value.reveal()).toBe("three");
    expect((await vault.reveal(to, 1)).value.reveal()).toBe("one");
    expect(await codeOf(vault.reveal(to, 2))).toBe("VERSION_NOT_FOUND");
    expect(await codeOf(vault.reveal(DB))).toBe("SECRET_NOT_FOUND");
    expect(await vault.list()).toHaveLength(1);
  });

  test("leaves an alias where it is asked for: the latest value alone, and what the secret is called now", async () => {
    const { id } = await vault.create(DB, secret("one"), {
      tags: ["db"],
      metadata: { team: "pay" },
      rotationPolicy: { enabled: true, period: "30d" },
    });
    await vault.update(DB, { value: secret("two") });
    const to = place("shop/DATABASE_PASSWORD");
    expect(await vault.rename(DB, to.key, { alias: true })).toMatchObject({
      id,
      version: 2,
      metadata: { team: "pay" },
    });
    const [alias] = (await vault.list()).filter(({ key }) => key === DB.key);
    expect(alias).toMatchObject({
      version: 1,
      tags: ["db"],
      metadata: { team: "pay", renamed_to: to.key },
      rotationPolicy: null,
    });
    expect(alias!.id).not.toBe(id);
    expect((await vault.reveal(DB)).value.reveal()).toBe("two");
    expect((await vault.reveal(to, 1)).value.reveal()).toBe("one");
    expect((await vault.rotations()).map(({ secret: { key } }) => key)).not.toContain(DB.key);
    const changes = (await vault.changes(2)).map(({ kind, key, version }) => [kind, key, version]);
    expect(changes).toEqual([
      ["updated", "DB_PASS", 1],
      ["renamed", "DATABASE_PASSWORD", 2],
    ]);
    expect((await vault.audit({ limit: 2 })).map(({ action, resource }) => `${action} ${resource}`)).toEqual([
      "accessed secret://shop/DATABASE_PASSWORD",
      "accessed secret://shop/DB_PASS",
    ]);
    expect((await vault.verifyAudit()).problems).toEqual([]);
  });

  test("leaves no alias of what gives no value, and then nothing is renamed", async () => {
    const alias = () => codeOf(vault.rename(DB, "NEW", { alias: true }));
    await vault.create(DB, secret("one"));
    await vault.revoke(DB);
    expect(await alias()).toBe("SECRET_REVOKED");
    await vault.restore(DB);
    await vault.update(DB, { fields: { expires_at: START / 1000 } });
    expect(await alias()).toBe("SECRET_EXPIRED");
    await vault.update(DB, { fields: { expires_at: null } });
    await vault.deleteVersions(DB, [1]);
    expect(await alias()).toBe("VERSION_NOT_FOUND");
    await vault.undelete(DB, [1]);
    const metadata = Object.fromEntries(Array.from({ length: LIMITS.entries }, (_, n) => [`m${n}`, ""]));
    await vault.update(DB, { fields: { metadata } });
    expect(await alias()).toBe("INVALID_VALUE");
    expect((await vault.list()).map(({ key }) => key)).toEqual([DB.key]);
  });

  test("is one of a batch's writes, on the state that was seen", async () => {
    await vault.create(DB, secret("one"));
    const { id, updated_at } = await vault.update(DB, { value: secret("two") });
    now++;
    const write = { op: "rename", place: DB, to: "NEW", alias: true } as const;
    expect(await codeOf(vault.batch([{ ...write, ifState: { id, updated_at: updated_at - 1 } }]))).toBe(
      "STALE_VERSION",
    );
    const at = place("shop/NEW");
    const [renamed, updated] = await vault.batch([
      { ...write, ifState: { id, updated_at } },
      { op: "update", place: at, value: secret("three") },
    ]);
    expect([renamed, updated]).toMatchObject([
      { key: "NEW", version: 2 },
      { key: "NEW", version: 3 },
    ]);
    expect(await vault.list()).toMatchObject([{ key: "DB_PASS" }, { key: "NEW" }]);
    expect(await codeOf(vault.batch([{ ...write, to: "no name" }]))).toBe("INVALID_NAME");
  });

  test("does not take a name that is taken, its own included", async () => {
    await vault.create(DB, secret("one"));
    await vault.create(place("shop/OTHER"), secret("two"));
    expect(await codeOf(vault.rename(DB, "OTHER"))).toBe("SECRET_EXISTS");
    expect(await codeOf(vault.rename(DB, DB.key))).toBe("SECRET_EXISTS");
    expect(await codeOf(vault.rename(DB, "no name"))).toBe("INVALID_NAME");
    expect((await vault.reveal(DB)).value.reveal()).toBe("one");
  });
});

describe("resolve", () => {
  test("gives the most specific definition, and says whether it is inherited", async () => {
    await vault.create(place("*/DB_PASS"), secret("platform"));
    await vault.create(DB, secret("project"));
    await vault.create(place("shop/production/billing/DB_PASS"), secret("service"));
    const at = async (path: string) => {
      const { value, chain } = await vault.resolve(place(path));
      return [value.reveal(), chain.inherited];
    };
    expect(await at("shop/production/billing/DB_PASS")).toEqual(["service", false]);
    expect(await at("shop/staging/billing/DB_PASS")).toEqual(["project", true]);
    expect(await at("other/DB_PASS")).toEqual(["platform", true]);
    expect(await at("-/*/billing/DB_PASS")).toEqual(["platform", true]);
  });

  test("a revoked override never becomes the shared value", async () => {
    await vault.create(place("*/DB_PASS"), secret("platform"));
    await vault.create(DB, secret("project"));
    await vault.revoke(DB);
    expect(await refusalOf(vault.resolve(place("shop/production/DB_PASS")))).toMatchInlineSnapshot(
      `"SECRET_REVOKED: DB_PASS is revoked (ProjectID: shop); a wider definition is not used in its place. Restore it with secret:restore, give it a new value, or remove the definition."`,
    );
  });

  test("a definition for other environments or apps is passed over, and revealed by itself all the same", async () => {
    await vault.create(DB, secret("production only"), { envs: ["production"], apps: ["web"] });
    await vault.create(place("*/DB_PASS"), secret("platform"));
    const at = async (path: string, app?: string) =>
      (await vault.resolve(place(path), app === undefined ? {} : { app })).value.reveal();
    expect(await at("shop/production/DB_PASS")).toBe("platform");
    expect(await at("shop/production/DB_PASS", "web")).toBe("production only");
    expect(await at("shop/staging/DB_PASS", "web")).toBe("platform");
    expect((await vault.reveal(DB)).value.reveal()).toBe("production only");
  });
});

describe("the change log", () => {
  test("has every write in order, with tombstones and without values", async () => {
    await vault.create(DB, secret("one"));
    await vault.update(DB, { value: secret("two") });
    await vault.reveal(DB);
    await vault.rename(DB, "NEW");
    await vault.remove(place("shop/NEW"));
    const changes = await vault.changes(0);
    expect(changes.map(({ sequence, kind, key, version }) => [sequence, kind, key, version])).toEqual([
      [1, "created", "DB_PASS", 1],
      [2, "updated", "DB_PASS", 2],
      [3, "removed", "DB_PASS", 2],
      [4, "renamed", "NEW", 2],
      [5, "removed", "NEW", 2],
    ]);
    expect(await vault.changes(4)).toEqual([
      { sequence: 5, kind: "removed", key: "NEW", scope: { project: "shop" }, version: 2, at: START },
    ]);
    expect(await vault.sequence()).toBe(5);
  });

  test("is what a watcher is called for; a reading is not", async () => {
    await vault.create(DB, secret("one"));
    const listener = vi.fn();
    const end = vault.watch(listener);
    await vault.reveal(DB);
    await vault.update(DB, { value: secret("two") });
    await vi.waitFor(() => expect(listener).toHaveBeenCalled());
    end();
    await vault.remove(DB);
    expect(listener.mock.calls).toEqual([[2]]);
  });

  test("is not told to a watcher that has ended, of a write just before the end either", async () => {
    const listener = vi.fn();
    let end = () => undefined as void;
    store.watch(() => end());
    end = vault.watch(listener);
    await vault.create(DB, secret("one"));
    await new Promise(setImmediate);
    expect(listener).not.toHaveBeenCalled();
  });
});
