import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { inspect } from "node:util";
import { beforeEach, describe, expect, test, vi } from "vitest";

import { Redacted } from "../../core/redacted.ts";
import { openEmbedded, openEmbeddedMetadata, type EmbeddedOptions } from "../../sdk/embedded.ts";
import { codeOf, fakeKeychain, place, secret, temporaryFolder } from "../vault/fixtures.ts";

const DB = place("shop/DB_PASS");

let home: string;
beforeEach(() => {
  home = path.join(temporaryFolder(), "home");
});

const open = (options: Partial<EmbeddedOptions> = {}) =>
  openEmbedded({ home, actor: "ada@loom", keychain: fakeKeychain(), ...options });

test("a vault that does not exist yet reads as empty, and nothing is made by looking", async () => {
  const vault = await open();
  expect(await vault.list()).toEqual([]);
  expect(await codeOf(vault.resolve(DB))).toBe("SECRET_NOT_FOUND");
  expect(() => readdirSync(home)).toThrow("ENOENT");
  await vault.close();
});

test("the first secret makes it, and its recovery key is given once", async () => {
  const onCreated = vi.fn<(key: Redacted) => void>();
  const keychain = fakeKeychain();
  const vault = await open({ onCreated, keychain });
  await vault.create(DB, secret("one"));
  await vault.create(place("shop/OTHER"), secret("two"));
  await vault.close();
  expect(onCreated).toHaveBeenCalledOnce();
  const again = await open({ onCreated, keychain });
  expect((await again.reveal(DB)).value.reveal()).toBe("one");
  await again.close();
  expect(onCreated).toHaveBeenCalledOnce();
  const recovered = await open({ passphrase: onCreated.mock.calls[0]![0] });
  expect((await recovered.reveal(DB)).value.reveal()).toBe("one");
  await recovered.close();
});

test("a wrong passphrase is told when the vault is opened", async () => {
  const vault = await open({ passphrase: new Redacted("right") });
  await vault.create(DB, secret("one"));
  await vault.close();
  expect(await codeOf(open({ passphrase: new Redacted("wrong") }))).toBe("WRONG_PASSPHRASE");
});

test("who has no key lists and explains the same, and has no way to a value", async () => {
  const vault = await open();
  const metadata = await openEmbeddedMetadata(home);
  expect([await metadata.list(), await metadata.sequence(), await metadata.changes(0)]).toEqual([[], 0, []]);
  await vault.create(DB, secret("one"), { tags: ["db"] });
  expect(await metadata.list()).toEqual(await vault.list());
  expect(await metadata.versions(DB)).toEqual(await vault.versions(DB));
  expect(metadata.id).toBe(vault.id);
  expect(Object.keys(metadata).toSorted()).toMatchInlineSnapshot(`
    [
      "changes",
      "ciphertext",
      "close",
      "epoch",
      "explain",
      "explainAll",
      "id",
      "isLinked",
      "list",
      "location",
      "matcher",
      "page",
      "rawEntries",
      "receiver",
      "rotations",
      "scopes",
      "sequence",
      "takeFingerprintKey",
      "unverified",
      "versions",
      "watch",
    ]
  `);
  await metadata.close();
  await vault.close();
});

describe("no secret is in clear", () => {
  const canaries = {
    value: "canary-value-4711",
    attribute: "canary-attribute-4712",
    passphrase: "canary passphrase 4713",
  };

  test("in any file of the vault's folder, at any moment", async () => {
    let recoveryKey = "";
    const keychain = fakeKeychain();
    const byKeychain = await open({ keychain });
    await byKeychain.create(DB, secret(canaries.value));
    expectNowhere([...Object.values(canaries), ...keyForms([...keychain.entries.values()][0]!)]);
    await byKeychain.close();

    home = path.join(temporaryFolder(), "home");
    const passphrase = new Redacted(canaries.passphrase);
    const vault = await open({ passphrase, onCreated: (key) => void (recoveryKey = key.reveal()) });
    await vault.create(DB, secret(canaries.value));
    await vault.update(DB, { value: secret({ [canaries.attribute]: canaries.attribute }) });
    await vault.rename(DB, "NEW");
    await vault.reveal(place("shop/NEW"));
    await vault.destroy(place("shop/NEW"), [1]);
    expectNowhere([...Object.values(canaries), recoveryKey, recoveryKey.replaceAll("-", "")]);
    await vault.close();
    expectNowhere([...Object.values(canaries), recoveryKey, recoveryKey.replaceAll("-", "")]);
  });

  test("in an inspected vault, its JSON or an error", async () => {
    const vault = await open({ passphrase: new Redacted(canaries.passphrase) });
    await vault.create(DB, secret(canaries.value));
    const revealed = await vault.reveal(DB);
    const errors = [
      await vault.create(DB, secret(canaries.value)).catch((error: unknown) => error),
      await vault.create(DB, secret(canaries.value.repeat(10_000))).catch((error: unknown) => error),
      await open({ passphrase: new Redacted(`not ${canaries.passphrase}`) }).catch((error: unknown) => error),
    ];
    const shown = [vault, revealed, ...errors].flatMap((thing) => [
      inspect(thing, { depth: 20, showHidden: true, getters: true }),
      JSON.stringify(thing),
      String(thing),
    ]);
    for (const canary of Object.values(canaries)) expect(shown.join("\n")).not.toContain(canary);
    await vault.close();
  });

  /** Searches every file of the folder, as bytes. */
  function expectNowhere(secrets: readonly string[]): void {
    const files = readdirSync(home);
    expect(files).toContain("vault.db");
    for (const file of files) {
      const bytes = readFileSync(path.join(home, file));
      for (const text of secrets) expect(bytes.includes(text), `${file} has ${text}`).toBe(false);
    }
  }

  function keyForms(base64: string): string[] {
    const key = Buffer.from(base64, "base64");
    return [base64, key.toString("hex"), key.toString("latin1")];
  }
});
