import { beforeAll, expect, test } from "vitest";
import { listFolder } from "../../vault/kv/list.ts";
import type { Store } from "../../vault/store.ts";
import { openMemoryStore } from "../../vault/stores/memory.ts";
import type { OpenVault } from "../../vault/vault.ts";
import { place, secret, vaultIn } from "./fixtures.ts";

/** Whoever may ask for these may do so as often as he likes: nobody else is to wait until they are done. */

let store: Store;
let vault: OpenVault;
beforeAll(async () => {
  store = openMemoryStore();
  vault = await vaultIn(store);
  const fields = { rotationPolicy: { enabled: true, period: "30d" } };
  const items = Array.from({ length: 600 }, (_, n) => ({
    op: "create" as const,
    place: place(`p${n}/KEY`),
    value: secret("v"),
    fields,
  }));
  await vault.batch(items);
});

/** How often the event loop came to others meanwhile. */
async function turnsDuring(work: Promise<unknown>): Promise<number> {
  let turns = 0;
  let isOver = false;
  const count = () => {
    if (isOver) return;
    turns++;
    setImmediate(count);
  };
  setImmediate(count);
  await work;
  isOver = true;
  return turns;
}

test("the scopes of a vault with very many are looked through in turns", async () => {
  expect(await turnsDuring(vault.scopes("billing"))).toBeGreaterThan(1);
});

test("a folder of which the caller may see nothing is looked through in turns", async () => {
  expect(await turnsDuring(listFolder(store, "", () => false))).toBeGreaterThan(1);
});

test("what is to be rotated is looked through in turns", async () => {
  expect(await turnsDuring(vault.rotations())).toBeGreaterThan(0);
});
