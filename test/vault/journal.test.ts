import { beforeEach, describe, expect, test } from "vitest";

import { UserError } from "../../core/user-error.ts";
import type { Journal } from "../../vault/journal.ts";
import type { Store } from "../../vault/store.ts";
import { openMemoryStore } from "../../vault/stores/memory.ts";
import type { OpenVault } from "../../vault/vault.ts";
import { codeOf, place, secret, vaultIn } from "./fixtures.ts";

const DB = place("shop/DB_PASS");

let store: Store;
let vault: OpenVault;
let journal: Journal;
beforeEach(async () => {
  store = openMemoryStore();
  vault = await vaultIn(store);
  journal = (await vault.journal({ make: true }))!;
});

const noting = (name: string, data: object | null, ifRevision?: number) => ({
  writes: [],
  notes: () => [{ name, data: data && { ...data }, ifRevision }],
});

describe("a vault's journal", () => {
  test("is there only with a vault, which it can make", async () => {
    expect(await (await vaultIn(openMemoryStore())).journal()).toBeUndefined();
    expect(await journal.read()).toEqual(new Map());
    expect(vault.id).not.toBe("");
  });

  test("notes a write with what came of it, or neither", async () => {
    const step = (value: string) => ({
      writes: [{ op: "create" as const, place: DB, value: secret(value) }],
      notes: ([written]: readonly unknown[]) => [
        { name: "item", data: { version: (written as { version: number }).version, of: value } },
      ],
    });
    const outcomes = await journal.commit([step("one"), step("two"), noting("other", { is: "done" })]);
    expect(outcomes.map(({ refusal }) => refusal?.code)).toEqual([undefined, "SECRET_EXISTS", undefined]);
    expect([...(await journal.read())].map(([name, { data }]) => [name, data])).toEqual([
      ["item", { version: 1, of: "one" }],
      ["other", { is: "done" }],
    ]);
    expect((await vault.reveal(DB)).value.reveal()).toBe("one");
  });

  test("is written by who read it last", async () => {
    await journal.commit([noting("a", { n: 1 }, 0)]);
    const outcomes = await journal.commit([noting("a", { n: 2 }, 0), noting("a", null, 1)]);
    expect(outcomes.map(({ refusal }) => refusal?.code)).toEqual(["STALE_VERSION", undefined]);
    expect((await journal.read()).size).toBe(0);
  });

  test("is encrypted, bound to the names of its entries, and neither audited nor told as a change", async () => {
    const before = [await vault.sequence(), (await vault.audit()).length];
    await journal.commit([noting("a", { text: "canary" }), noting("b", {})]);
    expect(JSON.stringify(await store.list("sync"))).not.toContain("canary");
    expect([await vault.sequence(), (await vault.audit()).length]).toEqual(before);
    const [entry] = await store.list("sync");
    await store.transaction((tx) => tx.put("sync", "b", entry!.data));
    expect(await codeOf(journal.read())).toBe("VAULT_DAMAGED");
  });

  test("reads values of what is revoked, too, in one act, and passes over what is gone", async () => {
    const other = place("shop/OTHER");
    await vault.create(DB, secret("one"));
    await vault.revoke(DB);
    await vault.create(other, secret("two"));
    await vault.deleteVersions(other, [1]);
    const read = await journal.values([DB, other, place("shop/NONE")]);
    expect(read.map(({ secret, value }) => [secret.key, secret.status, value.reveal()])).toEqual([
      ["DB_PASS", "revoked", "one"],
    ]);
    expect(await vault.audit({ action: "accessed" })).toMatchObject([{ resource: "secret://shop/DB_PASS" }]);
  });

  test("opens after the master key was changed", async () => {
    await journal.commit([noting("a", { n: 1 })]);
    const print = journal.print("a", "text");
    await vault.rekey(() => undefined);
    const again = (await vault.journal())!;
    expect((await again.read()).get("a")?.data).toEqual({ n: 1 });
    expect(again.print("a", "text")).toBe(print);
    expect(again.print("b", "text")).not.toBe(print);
  });

  test("lets faults of ours through", async () => {
    const step = {
      writes: [],
      notes: () => {
        throw new TypeError("a bug");
      },
    };
    const outcome = await journal.commit([step]).catch((error: unknown) => error);
    expect(outcome).toBeInstanceOf(TypeError);
    expect(outcome).not.toBeInstanceOf(UserError);
  });
});
