import { setTimeout as pause } from "node:timers/promises";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { keySource, type KeySource } from "../../vault/key-source.ts";
import { oneAtATime, recordIfStill, type Minutes, type Scribe } from "../../vault/scribe.ts";
import type { Store } from "../../vault/store.ts";
import { openMemoryStore } from "../../vault/stores/memory.ts";
import { openVault, type OpenVault } from "../../vault/vault.ts";
import { codeOf, fakeKeychain, place, secret } from "./fixtures.ts";

const DB = place("shop/DB");

let store: Store;
let keys: KeySource;
/** Another server on the same store. */
let other: OpenVault;
let vault: OpenVault;
/** How often the scribe was handed something, and what came of it. */
let handed: number;
let written: boolean[];
/** What happens before the scribe writes. */
let before: () => Promise<unknown>;

beforeEach(async () => {
  store = openMemoryStore();
  keys = keySource(store, { keychain: fakeKeychain(), create: "onFirstWrite" });
  [handed, written, before] = [0, [], async () => undefined];
  other = await openVault(store, keys, { actor: "bob@loom" });
  await other.create(DB, secret("first"));
  vault = await openVault(store, keys, { actor: "ada@loom", scribe: scribe() });
  await get(); // In a transaction, as nothing is known yet.
});

function scribe(): Scribe {
  return {
    least: 1,
    async record(minutes: Minutes) {
      handed++;
      await before();
      const isWritten = await recordIfStill(store, (await keys.find())!, minutes);
      written.push(isWritten);
      return isWritten;
    },
  };
}

const get = async () => (await vault.resolve(place("shop/production/api/DB"))).value.reveal();
const readings = async () => vault.audit({ actor: "ada@loom" });
const problems = async () => (await vault.verifyAudit()).problems;

test("what is read is put on record by the scribe, in the same chain", async () => {
  expect(await Promise.all([get(), get(), get()])).toEqual(["first", "first", "first"]);
  expect(await get()).toBe("first");
  expect(written).toEqual([true, true]);
  expect(await readings()).toHaveLength(5);
  expect(await problems()).toEqual([]);
});

describe("what changed before it was on record is not given:", () => {
  test("another value", async () => {
    before = once(() => other.update(DB, { value: secret("second") }));
    expect(await get()).toBe("second");
    expect(written).toEqual([false]);
    expect((await readings()).at(0)).toMatchObject({ action: "accessed", outcome: "done" });
    expect(await problems()).toEqual([]);
  });

  test("a revoked one", async () => {
    before = once(() => other.revoke(DB));
    expect(await codeOf(get())).toBe("SECRET_REVOKED");
    expect((await readings()).map(({ outcome }) => outcome)).toEqual(["denied", "done"]);
  });

  test("a key", async () => {
    before = once(() => other.rekey(() => undefined));
    expect(await get()).toBe("first");
    expect(written).toEqual([false]);
    expect(await problems()).toEqual([]);
  });
});

test("the next ones are read while it writes, and answered after it", async () => {
  const order: string[] = [];
  before = once(() => vi.waitFor(() => expect(order).toEqual(["second was read"])));
  const first = get().then(() => order.push("first was answered"));
  await vi.waitFor(() => expect(handed).toBe(1));
  const mayReveal = () => order.push("second was read") > 0;
  const second = vault.resolve(place("shop/production/api/DB"), { mayReveal });
  await Promise.all([first, second.then(() => order.push("second was answered"))]);
  expect(order).toEqual(["second was read", "first was answered", "second was answered"]);
  expect(written).toEqual([true, true]);
  expect(await problems()).toEqual([]);
});

test("where the scribe fails a reading is on record all the same", async () => {
  before = async () => Promise.reject(new Error("the thread ended"));
  expect(await get()).toBe("first");
  expect(await readings()).toHaveLength(2);
});

test("where fewer come together than are worth it, a transaction is", async () => {
  vault = await openVault(store, keys, { actor: "ada@loom", scribe: { ...scribe(), least: 3 } });
  await get();
  await Promise.all([get(), get()]);
  expect(written).toEqual([]);
  await Promise.all([get(), get(), get()]);
  expect(written).toEqual([true]);
  expect(await readings()).toHaveLength(7);
});

test("a refusal is on record", async () => {
  expect(await codeOf(vault.resolve(place("shop/production/api/DB"), { mayReveal: () => false }))).toBe(
    "DENIED",
  );
  expect(written).toEqual([true]);
  expect((await readings()).at(0)).toMatchObject({ outcome: "denied" });
});

test("a value that is given was true at some time between question and answer", async () => {
  before = () => pause(Math.random() * 3);
  let [begun, done] = [0, 0];
  const reading = new AbortController();
  const write = async (writer: OpenVault) => {
    while (!reading.signal.aborted) {
      const value = ++begun;
      await writer.update(DB, { value: secret(`${value}`) });
      done = Math.max(done, value);
      await pause(Math.random() * 6);
    }
  };
  const read = async () => {
    for (let n = 0; n < 60; n++) {
      const [least, value] = [done, Number(await get())];
      if (least > 0) expect(value).toBeGreaterThanOrEqual(least);
      if (least > 0) expect(value).toBeLessThanOrEqual(begun);
    }
  };
  const writing = write(other);
  await Promise.all([read(), read(), read()]);
  reading.abort();
  await writing;
  expect(new Set(written).size).toBe(2);
  expect(await problems()).toEqual([]);
});

test("acts that must not meet are done one after the other, those that fail too", async () => {
  const alone = oneAtATime();
  const seen: number[] = [];
  const act = (n: number) => async () => {
    seen.push(n);
    await pause(5 - n);
    seen.push(n);
    if (n === 2) throw new Error("two");
  };
  const done = await Promise.allSettled([1, 2, 3].map((n) => alone(act(n))));
  expect(seen).toEqual([1, 1, 2, 2, 3, 3]);
  expect(done.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
});

/** Does it the first time. */
function once(act: () => Promise<unknown>): () => Promise<unknown> {
  let isDone = false;
  return async () => {
    if (isDone) return;
    isDone = true;
    await act();
  };
}
