import { DatabaseSync } from "node:sqlite";
import path from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { Redacted } from "../../core/redacted.ts";
import { formatSecretUri } from "../../core/secret-uri.ts";
import { openEmbedded, openEmbeddedMetadata, type EmbeddedOptions } from "../../sdk/embedded.ts";
import { fakeKeychain, place, secret, temporaryFolder } from "./fixtures.ts";

const VALUE = "hV9s-Lq2Z-tY7b-Nc4X";
const NEXT = "another-value-4711";
const DB = place("shop/DB_PASS");

let home: string;
let keychain: ReturnType<typeof fakeKeychain>;

beforeEach(() => {
  home = path.join(temporaryFolder(), "home");
  keychain = fakeKeychain();
});

const open = (options: Partial<EmbeddedOptions> = {}) =>
  openEmbedded({ home, keychain, actor: "ada@loom", ...options });

/** The secrets whose value a text is, as who has the metadata and the keychain's key of fingerprints knows it. */
async function matches(
  text: string,
  from: Pick<typeof keychain, "get"> = keychain,
): Promise<string[] | null> {
  const metadata = await openEmbeddedMetadata(home, from);
  const matcher = await metadata.matcher();
  await metadata.close();
  return matcher && matcher.placesOf(text).map(formatSecretUri);
}

describe("a text is found to be a secret's value", () => {
  test("as a whole, in every scope that has it", async () => {
    const vault = await open();
    await vault.create(DB, secret(VALUE));
    await vault.create(place("shop/production/DB_PASS"), secret(VALUE));
    await vault.create(place("shop/OTHER"), secret(NEXT));
    expect(await matches(VALUE)).toEqual(["secret://shop/DB_PASS", "secret://shop/production/DB_PASS"]);
    expect(await matches(`${VALUE}x`)).toEqual([]);
    expect(await matches(VALUE.slice(1))).toEqual([]);
    await vault.close();
  });

  test("but not a short one, nor an attribute of several", async () => {
    const vault = await open();
    await vault.create(DB, secret("hunter2hunt"));
    await vault.create(place("shop/JSON"), secret({ password: VALUE }));
    expect(await matches("hunter2hunt")).toEqual([]);
    expect(await matches(VALUE)).toEqual([]);
    await vault.close();
  });

  test("as long as it is the latest version, and there", async () => {
    const vault = await open();
    await vault.create(DB, secret(VALUE));
    await vault.update(DB, { value: secret(NEXT) });
    expect([await matches(VALUE), await matches(NEXT)]).toEqual([[], ["secret://shop/DB_PASS"]]);
    await vault.rename(DB, "NEW_PASS");
    expect(await matches(NEXT)).toEqual(["secret://shop/NEW_PASS"]);
    const renamed = place("shop/NEW_PASS");
    await vault.deleteVersions(renamed, [2]);
    expect(await matches(NEXT)).toEqual([]);
    await vault.undelete(renamed, [2]);
    expect(await matches(NEXT)).toEqual(["secret://shop/NEW_PASS"]);
    await vault.destroy(renamed, [2]);
    expect(await matches(NEXT)).toEqual([]);
    await vault.close();
  });

  test("after the master key was changed too", async () => {
    const vault = await open();
    await vault.create(DB, secret(VALUE));
    await vault.rekey(() => undefined);
    expect(await matches(VALUE)).toEqual(["secret://shop/DB_PASS"]);
    await vault.close();
  });
});

test("texts that JSON does not write as they are, or that take more bytes than characters, are found too", async () => {
  const texts = [
    'with "quotes" in it',
    "with a \\ backslash",
    "-----BEGIN\nlines\n-----END",
    "straße-mit-ümlauten",
    "emoji 🔐 and more of them",
    "a tab\tand \u007f and \u2028 as well",
  ];
  const vault = await open();
  for (const [index, text] of texts.entries()) await vault.create(place(`shop/S${index}`), secret(text));
  for (const [index, text] of texts.entries())
    expect(await matches(text)).toEqual([`secret://shop/S${index}`]);
  await vault.close();
});

describe("a vault with a passphrase", () => {
  const passphrase = new Redacted("a long passphrase");
  const openIt = () => openEmbedded({ home, passphrase, actor: "ada@loom" });

  test("has its values found by whom its holder gives the key of fingerprints, and follows it from then on", async () => {
    const vault = await openIt();
    await vault.create(DB, secret(VALUE));
    const metadata = await openEmbeddedMetadata(home, fakeKeychain());
    await metadata.list();
    expect(await metadata.matcher()).toBeNull();
    const sealed = await vault.sealFingerprintKey(metadata.receiver());
    expect(metadata.takeFingerprintKey(sealed!)).toBe(true);
    const before = (await metadata.matcher())!;
    expect(before.placesOf(VALUE)).toEqual([DB]);

    await vault.update(DB, { value: secret(NEXT) });
    const after = (await metadata.matcher())!;
    expect([after.placesOf(VALUE), after.placesOf(NEXT)]).toEqual([[], [DB]]);
    expect(after.state).not.toBe(before.state);
    expect((await metadata.matcher())!.state).toBe(after.state);
    await metadata.close();
    await vault.close();
  });

  test("gives it to nobody else: neither to another process nor for another vault", async () => {
    const vault = await openIt();
    await vault.create(DB, secret(VALUE));
    const [here, there] = [await openEmbeddedMetadata(home), await openEmbeddedMetadata(home)];
    await Promise.all([here.list(), there.list()]);
    const sealed = (await vault.sealFingerprintKey(here.receiver()))!;
    there.receiver();
    expect(there.takeFingerprintKey(sealed)).toBe(false);
    expect(here.takeFingerprintKey(`${sealed.slice(0, -8)}AAAAAAA=`)).toBe(false);
    expect(here.takeFingerprintKey("nothing of the kind")).toBe(false);

    const elsewhere = await openEmbedded({ home: `${home}2`, passphrase, actor: "ada@loom" });
    expect(await elsewhere.sealFingerprintKey(here.receiver())).toBeNull();
    await elsewhere.create(DB, secret(VALUE));
    expect(here.takeFingerprintKey((await elsewhere.sealFingerprintKey(here.receiver()))!)).toBe(false);
    await expect(vault.sealFingerprintKey("no key")).rejects.toThrow("cannot be read");
    await Promise.all([here.close(), there.close(), vault.close(), elsewhere.close()]);
  });
});

test("what a sync writes is found as well", async () => {
  const vault = await open();
  const journal = (await vault.journal({ make: true }))!;
  await journal.commit([
    { writes: [{ op: "create", place: DB, value: secret(VALUE) }], notes: () => [] },
    { writes: [{ op: "update", place: DB, value: secret(NEXT) }], notes: () => [] },
  ]);
  expect([await matches(VALUE), await matches(NEXT)]).toEqual([[], ["secret://shop/DB_PASS"]]);
  await vault.close();
});

describe("nothing is found", () => {
  test("where there is no vault, or the keychain has no key of fingerprints", async () => {
    expect(await matches(VALUE)).toBeNull();
    const vault = await open();
    await vault.create(DB, secret(VALUE));
    await vault.close();
    expect(await matches(VALUE, fakeKeychain())).toBeNull();
  });

  test("of a vault with a passphrase, whose key no keychain has", async () => {
    const vault = await openEmbedded({
      home,
      passphrase: new Redacted("a long passphrase"),
      actor: "ada@loom",
    });
    await vault.create(DB, secret(VALUE));
    await vault.close();
    expect(await matches(VALUE)).toBeNull();
  });

  test("with the key of another vault", async () => {
    const vault = await open();
    await vault.create(DB, secret(VALUE));
    const other = fakeKeychain();
    for (const [account] of keychain.entries)
      other.entries.set(account, Buffer.alloc(32, 7).toString("base64"));
    expect(await matches(VALUE, other)).toEqual([]);
    await vault.close();
  });

  test("by who has the store alone: not even that two values are the same", async () => {
    const vault = await open();
    await vault.create(DB, secret(VALUE));
    await vault.create(place("shop/SAME"), secret(VALUE));
    await vault.close();
    const stored = fingerprintsStored();
    expect(stored).toHaveLength(2);
    expect(new Set(stored).size).toBe(2);
  });
});

test("a value from before there were fingerprints gets one when it is written again", async () => {
  const vault = await open();
  await vault.create(DB, secret(VALUE));
  await vault.close();
  keychain.entries.forEach(
    (_, account) => account.endsWith("fingerprints") && keychain.entries.delete(account),
  );
  const database = new DatabaseSync(path.join(home, "vault.db"));
  database.exec("UPDATE entries SET data = json_remove(data, '$.fingerprint') WHERE collection = 'values'");
  database.close();
  expect(await matches(VALUE)).toBeNull();
  const again = await open();
  expect(await matches(VALUE)).toEqual([]);
  await again.update(DB, { value: secret(VALUE) });
  expect(await matches(VALUE)).toEqual(["secret://shop/DB_PASS"]);
  await again.close();
});

test("a keychain that keeps nothing more refuses no write", async () => {
  const vault = await open();
  await vault.create(DB, secret(VALUE));
  await vault.close();
  const full = { ...keychain, set: () => Promise.reject(new Error("The keychain is full.")) };
  keychain.entries.forEach(
    (_, account) => account.endsWith("fingerprints") && keychain.entries.delete(account),
  );
  const again = await open({ keychain: full });
  await again.update(DB, { value: secret(NEXT) });
  expect((await again.reveal(DB)).value.reveal()).toBe(NEXT);
  await again.close();
  expect(await matches(NEXT)).toBeNull();
});

function fingerprintsStored(): string[] {
  const database = new DatabaseSync(path.join(home, "vault.db"));
  const rows = database.prepare("SELECT data FROM entries WHERE collection = 'values'").all();
  database.close();
  return rows.map(({ data }) => (JSON.parse(String(data)) as { fingerprint: string }).fingerprint);
}
