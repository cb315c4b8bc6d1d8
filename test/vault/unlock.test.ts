import { inspect } from "node:util";
import { beforeEach, describe, expect, test, vi } from "vitest";

import { Redacted } from "../../core/redacted.ts";
import type { JsonObject } from "../../core/secret.ts";
import { UserError } from "../../core/user-error.ts";
import { openMemoryStore } from "../../vault/stores/memory.ts";
import type { Store } from "../../vault/store.ts";
import { codeOf, refusalOf, fakeKeychain, place, secret, vaultIn } from "./fixtures.ts";

const passphrase = new Redacted("correct horse battery staple");
const DB = place("shop/DB_PASS");

let store: Store;
beforeEach(() => {
  store = openMemoryStore("~/vault.db");
});

describe("with a passphrase", () => {
  test("the vault opens with it, and with its recovery key", async () => {
    const recoveryKey = await make({ passphrase });
    for (const key of [passphrase, recoveryKey, new Redacted(recoveryKey.reveal().toLowerCase())]) {
      const vault = await vaultIn(store, { passphrase: key });
      expect((await vault.reveal(DB)).value.reveal()).toBe("hunter2");
    }
  });

  test("a passphrase is the same however its accents are composed", async () => {
    await make({ passphrase: new Redacted("café".normalize("NFD")) });
    await vaultIn(store, { passphrase: new Redacted("café".normalize("NFC")) });
  });

  test("another passphrase does not open it", async () => {
    await make({ passphrase });
    expect(await refusalOf(vaultIn(store, { passphrase: new Redacted("wrong") }))).toMatchInlineSnapshot(
      `"WRONG_PASSPHRASE: The passphrase does not open the vault at ~/vault.db. Check KEYWARD_PASSPHRASE or KEYWARD_PASSPHRASE_FILE; the vault's recovery key opens it too."`,
    );
  });

  test("a slip in the recovery key is told from a wrong one", async () => {
    const recoveryKey = (await make({ passphrase })).reveal();
    const slip = recoveryKey.replace(/^./, (symbol) => (symbol === "7" ? "8" : "7"));
    expect(await refusalOf(vaultIn(store, { passphrase: new Redacted(slip) }))).toMatchInlineSnapshot(
      `"WRONG_PASSPHRASE: The recovery key for the vault at ~/vault.db has a slip in it: its check symbols do not fit. Compare it with what was written down: seven groups of four letters and digits."`,
    );
    const foreign = await make({ passphrase }, openMemoryStore());
    expect(await codeOf(vaultIn(store, { passphrase: foreign }))).toBe("WRONG_PASSPHRASE");
  });

  test("without one it is locked, whatever the keychain has", async () => {
    await make({ passphrase });
    expect(await refusalOf(vaultIn(store))).toMatchInlineSnapshot(
      `"KEY_LOST: The vault at ~/vault.db opens with a passphrase, and none was given. Set KEYWARD_PASSPHRASE or KEYWARD_PASSPHRASE_FILE."`,
    );
  });

  test("an empty one makes no vault", async () => {
    expect(await codeOf(make({ passphrase: new Redacted("") }))).toBe("USAGE");
    expect(await store.list("header")).toEqual([]);
  });
});

describe("with a keychain", () => {
  test("the key lies under the vault's id, and the recovery key opens the vault without it", async () => {
    const keychain = fakeKeychain();
    const recoveryKey = await make({ keychain });
    const vault = await vaultIn(store, { keychain });
    expect([...keychain.entries.keys()]).toEqual([vault.id]);
    await vaultIn(store, { passphrase: recoveryKey, keychain: undefined });
  });

  test("a key that is gone is an error and never a new key", async () => {
    const keychain = fakeKeychain();
    await make({ keychain });
    keychain.entries.clear();
    expect(await refusalOf(vaultIn(store, { keychain }))).toMatchInlineSnapshot(
      `"KEY_LOST: The vault at ~/vault.db exists, and the OS keychain has nothing where its key should be. Set KEYWARD_PASSPHRASE to the recovery key that was printed when the vault was made, or log in as the user who made it."`,
    );
    expect(keychain.entries.size).toBe(0);
  });

  test("so is one that is another vault's, or no key at all", async () => {
    const keychain = fakeKeychain();
    await make({ keychain });
    const [[account = ""] = []] = keychain.entries;
    for (const wrong of [Buffer.alloc(32, 7).toString("base64"), "rubbish", ""]) {
      keychain.entries.set(account, wrong);
      expect(await codeOf(vaultIn(store, { keychain }))).toBe("KEY_LOST");
    }
  });

  test("a passphrase is not tried on it", async () => {
    await make({});
    expect(await refusalOf(vaultIn(store, { passphrase }))).toMatchInlineSnapshot(
      `"WRONG_PASSPHRASE: The vault at ~/vault.db has no passphrase: its key is in the OS keychain. Unset KEYWARD_PASSPHRASE and KEYWARD_PASSPHRASE_FILE, or set KEYWARD_PASSPHRASE to the vault's recovery key."`,
    );
  });

  test("another vault's recovery key is told to be wrong", async () => {
    await make({});
    const foreign = await make({}, openMemoryStore());
    expect(await refusalOf(vaultIn(store, { passphrase: foreign }))).toMatchInlineSnapshot(
      `"WRONG_PASSPHRASE: The passphrase does not open the vault at ~/vault.db. Check KEYWARD_PASSPHRASE or KEYWARD_PASSPHRASE_FILE; the vault's recovery key opens it too."`,
    );
  });

  test("a keychain that forgets at once makes no vault", async () => {
    const forgetful = { ...fakeKeychain(), set: async () => undefined };
    expect(await codeOf(make({ keychain: forgetful }))).toBe("KEYRING_ABSENT");
    expect(await store.list("header")).toEqual([]);
  });

  test("with neither keychain nor passphrase no vault is made", async () => {
    expect(await refusalOf(make({ keychain: undefined }))).toMatchInlineSnapshot(
      `"KEYRING_ABSENT: A new vault's key needs an OS keychain or a passphrase, and there is neither. Set KEYWARD_PASSPHRASE or KEYWARD_PASSPHRASE_FILE: a vault made with a passphrase needs no keychain."`,
    );
  });
});

describe("the header", () => {
  test.each<[string, JsonObject]>([
    ["a gibibyte and more of memory", { memory_kib: 1_048_577 }],
    ["next to no memory", { memory_kib: 8 }],
    ["a thousand passes", { passes: 1_000 }],
    ["half a pass", { passes: 1.5 }],
    ["another function", { algorithm: "argon2d" }],
  ])("that asks the key derivation for %s is refused before it is followed", async (_, change) => {
    await make({ passphrase });
    await changeHeader((header) => {
      const slot = (header.slots as JsonObject[])[0]!;
      slot.kdf = { ...(slot.kdf as JsonObject), ...change };
    });
    expect(await codeOf(vaultIn(store, { passphrase }))).toBe("VAULT_DAMAGED");
  });

  test("of a newer format is left alone", async () => {
    await make({ passphrase });
    await changeHeader((header) => (header.format = 3));
    expect(await refusalOf(vaultIn(store, { passphrase }))).toMatchInlineSnapshot(
      `"VAULT_TOO_NEW: The vault at ~/vault.db was written by a newer Keyward (format 3; this one knows 2). Update Keyward."`,
    );
  });

  test("that is missing does not make the vault pass for a new one", async () => {
    await make({ passphrase });
    await store.transaction((tx) => tx.delete("header", "vault"));
    expect(await codeOf(vaultIn(store, { passphrase }))).toBe("VAULT_DAMAGED");
  });

  test("with another key's id is a wrong passphrase, not a wrong value", async () => {
    await make({ passphrase });
    await changeHeader((header) => (header.key_id = "0000000000000000"));
    expect(await codeOf(vaultIn(store, { passphrase }))).toBe("WRONG_PASSPHRASE");
  });
});

test("two who make a vault at once end up in one, and leave no key of the other", async () => {
  const keychain = fakeKeychain();
  const onCreated = vi.fn();
  const both = await Promise.all([1, 2].map(() => vaultIn(store, { keychain, onCreated })));
  await Promise.all(both.map((vault, n) => vault.create(place(`shop/KEY_${n}`), secret(`${n}`))));
  expect(both[0]!.id).toBe(both[1]!.id);
  expect([...keychain.entries.keys()]).toEqual([both[0]!.id]);
  expect(onCreated).toHaveBeenCalledOnce();
  expect(await both[0]!.list()).toHaveLength(2);
});

test("a vault that cannot be written leaves no key in the keychain", async () => {
  const keychain = fakeKeychain();
  const full = { ...store, transaction: () => Promise.reject(new UserError("DISK_FULL", "full", "")) };
  const vault = await vaultIn(full, { keychain });
  expect(await codeOf(vault.create(DB, secret("x")))).toBe("DISK_FULL");
  expect(keychain.entries.size).toBe(0);
});

test("a vault is only made where it may be, and only by what adds a secret", async () => {
  const vault = await vaultIn(store, { create: "never" });
  expect(await codeOf(vault.create(DB, secret("x")))).toBe("VAULT_UNAVAILABLE");
  const empty = await vaultIn(store);
  expect(await empty.list()).toEqual([]);
  expect(await codeOf(empty.reveal(DB))).toBe("SECRET_NOT_FOUND");
  expect(await codeOf(empty.resolve(DB))).toBe("SECRET_NOT_FOUND");
  expect(await codeOf(empty.update(DB, { value: secret("x") }))).toBe("SECRET_NOT_FOUND");
  expect(await codeOf(empty.remove(DB))).toBe("SECRET_NOT_FOUND");
  expect([await empty.audit(), await empty.sequence(), empty.id]).toEqual([[], 0, ""]);
  expect(await empty.verifyAudit()).toEqual({ records: 0, head: "", problems: [] });
  expect(await store.list("header")).toEqual([]);
});

test("a vault that is inspected shows no key", async () => {
  const keychain = fakeKeychain();
  await make({ keychain });
  const vault = await vaultIn(store, { keychain });
  const shown = inspect(vault, { depth: 20, showHidden: true, getters: true });
  const [key = ""] = keychain.entries.values();
  expect(shown).not.toContain(key);
  expect(shown).not.toContain("hunter2");
});

/** Makes a vault with one secret in it, and gives its recovery key. */
async function make(options: Parameters<typeof vaultIn>[1], where = store): Promise<Redacted> {
  let recoveryKey = new Redacted("");
  const vault = await vaultIn(where, { ...options, onCreated: (key) => void (recoveryKey = key) });
  await vault.create(DB, secret("hunter2"));
  return recoveryKey;
}

async function changeHeader(change: (header: JsonObject) => void): Promise<void> {
  await store.transaction(async (tx) => {
    const header = structuredClone((await tx.get("header", "vault"))!.data);
    change(header);
    await tx.put("header", "vault", header);
  });
}
