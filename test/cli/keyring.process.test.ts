import { expect, onTestFinished, test } from "vitest";
import { makeCli } from "../support/cli.ts";
import { startKeyring } from "../support/keyring.ts";

test("with a keyring no passphrase is needed, in any later process either", async () => {
  const { keyward } = await withKeyring();
  expect(await keyward(["secret:add", "-k", "FOO", "-v", "-"], { input: "kept" })).toMatchObject({ code: 0 });
  expect(await keyward(["get", "FOO", "--reveal"])).toMatchObject({ code: 0, out: "kept\n" });
});

test("a locked keyring is exit 6 with its own code; names and states can still be listed", async () => {
  const { keyward, keyring } = await withKeyring();
  await keyward(["secret:add", "-k", "FOO", "-v", "-"], { input: "kept" });
  await keyring.lock(keyring.login);
  const refused = await keyward(["get", "FOO", "--reveal"]);
  expect(refused).toMatchObject({ code: 6, out: "" });
  expect(refused.err).toContain("KEYRING_LOCKED");
  expect(await keyward(["list"])).toMatchObject({ code: 0, out: expect.stringContaining("FOO") });
});

test("a vault whose key is not in this keyring is KEY_LOST, and no new key is made", async () => {
  const first = await withKeyring();
  await first.keyward(["secret:add", "-k", "FOO", "-v", "-"], { input: "kept" });
  const other = await startKeyring("unlocked");
  onTestFinished(() => other.stop());
  const env = { ...other.env, KEYWARD_HOME: first.keyward.home };
  const refused = await first.keyward(["secret:add", "-k", "BAR", "-v", "-"], { input: "x", env });
  expect(refused).toMatchObject({ code: 4, err: expect.stringContaining("KEY_LOST") });
  expect(await first.keyward(["get", "FOO", "--reveal"])).toMatchObject({ out: "kept\n" });
});

async function withKeyring() {
  const keyring = await startKeyring("unlocked");
  onTestFinished(() => keyring.stop());
  return { keyring, keyward: makeCli({ ...keyring.env, KEYWARD_PASSPHRASE: undefined }) };
}
