import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { makeCli } from "../support/cli.ts";

const VALUE = ["kept", "canary", "51c0"].join("-");
const RECOVERY_KEY = /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){6}/;

/** A vault with one secret in it, and its recovery key. */
async function withVault() {
  const keyward = makeCli();
  const { err } = await keyward(["secret:add", "-k", "FOO", "-v", "-"], { input: VALUE });
  return { keyward, recoveryKey: RECOVERY_KEY.exec(err)![0] };
}

test("a backup restores on an empty machine with the recovery key alone, and holds nothing in clear", async () => {
  const { keyward, recoveryKey } = await withVault();
  expect(await keyward(["backup", "vault.kwbackup"])).toMatchObject({
    code: 0,
    out: expect.stringContaining("Successfully backed up"),
  });
  const file = path.join(keyward.folder, "vault.kwbackup");
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(existsSync(`${file}.part`)).toBe(false);
  expect(readFileSync(file, "latin1")).not.toContain(VALUE);

  const other = makeCli({ KEYWARD_PASSPHRASE: "another one" });
  expect(await other(["restore", "--from", file], { input: "not it" })).toMatchObject({ code: 4, out: "" });
  expect(await other(["restore", file], { input: `${recoveryKey}\n` })).toMatchObject({ code: 0 });
  expect(await other(["get", "FOO", "--reveal"])).toMatchObject({ code: 0, out: `${VALUE}\n` });
  expect(await other(["restore", file], { input: recoveryKey })).toMatchObject({
    code: 5,
    err: expect.stringContaining("VAULT_EXISTS"),
  });
}, 120_000);

test("a backup with a passphrase of its own opens with that", async () => {
  const { keyward } = await withVault();
  const input = "of the backup\n";
  expect(await keyward(["backup", "b", "--with-passphrase"], { input })).toMatchObject({ code: 0 });
  const other = makeCli();
  const file = path.join(keyward.folder, "b");
  expect(await other(["restore", file], { input })).toMatchObject({ code: 0 });
  expect(await other(["get", "FOO", "--reveal"])).toMatchObject({ out: `${VALUE}\n` });
}, 120_000);

test("restore without a backup says which restore is which", async () => {
  const keyward = makeCli();
  expect(await keyward(["restore"])).toMatchObject({
    code: 2,
    err: expect.stringContaining("secret:restore"),
  });
  expect(await keyward(["restore", "STRIPE_KEY"])).toMatchObject({
    code: 3,
    err: expect.stringContaining("secret:restore"),
  });
}, 60_000);

test("the key changes to another passphrase, and is recovered where that is lost", async () => {
  const { keyward, recoveryKey } = await withVault();
  const changed = await keyward(["key:change", "--to", "passphrase"], { input: "the second one\n" });
  expect(changed).toMatchObject({ code: 0 });
  const reveal = ["get", "FOO", "--reveal"];
  expect(await keyward(reveal)).toMatchObject({ code: 4, out: "" });
  const second = { env: { KEYWARD_PASSPHRASE: "the second one" } };
  expect(await keyward(reveal, second)).toMatchObject({ code: 0, out: `${VALUE}\n` });

  expect(await keyward(["key:recover"], { input: "no recovery key\nx\n" })).toMatchObject({ code: 4 });
  const recovered = await keyward(["key:recover"], { input: `${recoveryKey}\nthe third one\n` });
  expect(recovered).toMatchObject({ code: 0 });
  const shown = RECOVERY_KEY.exec(recovered.err)?.[0];
  expect([shown === undefined, shown === recoveryKey]).toEqual([false, false]);
  const third = { env: { KEYWARD_PASSPHRASE: "the third one" } };
  expect(await keyward(reveal, third)).toMatchObject({ code: 0, out: `${VALUE}\n` });
  const byKey = (key: string | undefined) => keyward(reveal, { env: { KEYWARD_PASSPHRASE: key } });
  expect(await byKey(shown)).toMatchObject({ code: 0 });
  expect(await byKey(recoveryKey)).toMatchObject({ code: 4 });
}, 120_000);

test("rekey shows a new recovery key once, and the vault opens as before", async () => {
  const { keyward, recoveryKey } = await withVault();
  const { code, out, err } = await keyward(["rekey"]);
  expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining("a new master key") });
  const shown = RECOVERY_KEY.exec(err)?.[0];
  expect(shown).toBeDefined();
  expect(shown).not.toBe(recoveryKey);
  expect(out).not.toContain(shown);
  expect(await keyward(["get", "FOO", "--reveal"])).toMatchObject({ code: 0, out: `${VALUE}\n` });
}, 60_000);

test("the head of the audit log is printed alone, and audit:verify takes it", async () => {
  const { keyward } = await withVault();
  const { out } = await keyward(["audit:head"]);
  expect(out).toMatch(/^\S+\n$/);
  expect(await keyward(["audit:verify", "--head", out.trim()])).toMatchObject({ code: 0 });
}, 60_000);
