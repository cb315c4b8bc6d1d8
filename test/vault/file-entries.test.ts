import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { ciphertextKeyId, valueState } from "../../core/secrets-file-value.ts";
import { UserError } from "../../core/user-error.ts";
import { guarded } from "../../vault/guarded.ts";
import { openEntry, sealEntry } from "../../vault/file-entries.ts";
import { deriveAllKeys, deriveKeys, newMasterKey } from "../../vault/keys.ts";
import { openMemoryStore } from "../../vault/stores/memory.ts";
import { openDesk } from "./access/desk.ts";
import { codeOf, fakeKeychain, place, refusalOf, secret, vaultIn } from "./fixtures.ts";

const BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".split("");

const root = newMasterKey();
const keys = deriveKeys("vault-1", root);
const here = place("shop/production/DB_PASS");
const sealed = sealEntry(keys, here, secret("the value"));

test("a value is whole again, whatever it is, and stands in the file in the form that is read", () => {
  const attributes = fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.boolean()));
  fc.assert(
    fc.property(fc.oneof(fc.string(), attributes), (value) => {
      const text = sealEntry(keys, here, secret(value));
      expect(valueState(text)).toBe("encrypted");
      expect(ciphertextKeyId(text)).toBe(keys.files.keyId);
      expect(openEntry(keys, here, text).reveal()).toEqual(value);
    }),
  );
});

test("no character of it can be another one, and none left out", () => {
  const letters = [...BASE64, "=", ":"];
  fc.assert(
    fc.property(fc.nat(sealed.length - 1), fc.constantFrom("", ...letters), (at, letter) => {
      fc.pre(sealed[at] !== letter);
      const other = sealed.slice(0, at) + letter + sealed.slice(at + 1);
      expect(() => openEntry(keys, here, other)).toThrow(UserError);
    }),
  );
});

test("bits that mean nothing to base64 are refused as well", () => {
  const text = sealEntry(keys, here, secret("x".repeat(9)));
  const last = text.replace(/=*$/, "").length - 1;
  const others = BASE64.filter((letter) => letter !== text[last]).map(
    (letter) => text.slice(0, last) + letter + text.slice(last + 1),
  );
  for (const other of others) expect(() => openEntry(keys, here, other)).toThrow(UserError);
});

test.each([
  "shop/production/DB_PASS2",
  "shop/staging/DB_PASS",
  "shop/DB_PASS",
  "other/production/DB_PASS",
  "shop/production/api/DB_PASS",
  "*/DB_PASS",
])("it does not open as %s", (path) => {
  expect(() => openEntry(keys, place(path), sealed)).toThrow(/made for another name or scope/);
});

test("nor in another vault, which is told by its key", () => {
  const others = deriveKeys("vault-2", newMasterKey());
  expect(others.files.keyId).not.toBe(keys.files.keyId);
  expect(() => openEntry(others, here, sealed)).toThrow(`by another vault, whose key is ${keys.files.keyId}`);
  const posing = sealed.replace(keys.files.keyId, others.files.keyId);
  expect(() => openEntry(others, here, posing)).toThrow(/does not decrypt/);
});

test("another master key leaves files readable", () => {
  const later = deriveAllKeys("vault-1", { master: newMasterKey(), root, previous: null });
  expect(later.keyId).not.toBe(keys.keyId);
  expect(openEntry(later, here, sealed).reveal()).toBe("the value");
});

describe("a vault", () => {
  test("seals and opens, on record, and without a definition", async () => {
    const vault = await vaultIn(openMemoryStore());
    const text = await vault.encrypt(here, secret({ user: "ada", password: "of ada" }));
    expect((await vault.decrypt(here, text)).reveal()).toEqual({ user: "ada", password: "of ada" });
    expect(await vault.list()).toEqual([]);
    const [opened, made] = await vault.audit({ resource: "secret://shop/production/DB_PASS" });
    expect([opened, made]).toMatchObject([
      { action: "decrypted", outcome: "done" },
      { action: "encrypted", outcome: "done" },
    ]);
    expect(JSON.stringify(await vault.audit())).not.toContain("of ada");
    expect((await vault.verifyAudit()).problems).toEqual([]);
  });

  test("opens what it made after its master key was changed", async () => {
    const keychain = fakeKeychain();
    const store = openMemoryStore();
    const vault = await vaultIn(store, { keychain });
    const text = await vault.encrypt(here, secret("kept"));
    await vault.rekey(() => undefined);
    const again = await vaultIn(store, { keychain });
    expect((await again.decrypt(here, text)).reveal()).toBe("kept");
  });

  test("puts on record that an entry was refused", async () => {
    const vault = await vaultIn(openMemoryStore());
    const text = await vault.encrypt(here, secret("the value"));
    expect(await codeOf(vault.decrypt(place("shop/production/OTHER"), text))).toBe("FILE_INVALID");
    const [act] = await vault.audit();
    expect(act).toMatchObject({
      action: "decrypted",
      resource: "secret://shop/production/OTHER",
      outcome: "denied",
    });
  });

  test("that was never made has made nothing", async () => {
    const vault = await vaultIn(openMemoryStore());
    const text = sealed.replace(keys.files.keyId, "0011223344556677");
    expect(await refusalOf(vault.decrypt(here, text))).toMatchInlineSnapshot(
      `"WRONG_VAULT: The entry for secret://shop/production/DB_PASS is encrypted by another vault, whose key is 0011223344556677. Open it with the vault that made it ("keyward login URL" where that is a server's), or give the entry its value anew and encrypt it in this one."`,
    );
  });

  test("seals for who may write there, and opens for who may have values there", async () => {
    const desk = await openDesk();
    await desk.policy({ "shop/production/*": { write: ["user:writer"], reveal: ["user:reader"] } });
    const vault = await vaultIn(openMemoryStore());
    const as = async (user: string) =>
      guarded(vault, await desk.guard(), await desk.identity({ user }), async () => undefined);
    const [writer, reader] = [await as("writer"), await as("reader")];
    const text = await writer.encrypt(here, secret("the value"));
    expect((await reader.decrypt(here, text)).reveal()).toBe("the value");
    expect(await codeOf(writer.decrypt(here, text))).toBe("DENIED");
    expect(await codeOf(reader.encrypt(here, secret("another")))).toBe("DENIED");
    expect(await codeOf(writer.encrypt(place("shop/staging/DB_PASS"), secret("another")))).toBe("DENIED");
  });

  test("takes no value that it would not keep", async () => {
    const vault = await vaultIn(openMemoryStore());
    expect(await codeOf(vault.encrypt(here, secret("x".repeat(10_000_000))))).toBe("INVALID_VALUE");
  });
});
