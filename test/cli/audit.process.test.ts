import { cpSync, rmSync } from "node:fs";
import { expect, test } from "vitest";
import { makeCli } from "../support/cli.ts";

test("who did what is listed, newest first, by action, and never with a value", async () => {
  const keyward = makeCli();
  await keyward(["secret:add", "-p", "shop", "-k", "FOO", "-v", "-"], { input: "hidden" });
  await keyward(["secret:get", "-p", "shop", "FOO", "--reveal"]);
  const all = JSON.parse((await keyward(["audit:logs", "--json"])).out);
  expect(all.map(({ action }: { action: string }) => action)).toEqual(["accessed", "created", "vault-made"]);
  const accessed = await keyward(["audit:logs", "--resource", "secrets", "--action", "accessed"]);
  expect(accessed.out).toContain("secret://shop/FOO");
  expect(accessed.out).not.toContain("created");
  expect(JSON.stringify(all) + accessed.out).not.toContain("hidden");
});

test("a vault set back whole to an older copy is found by a head that was kept", async () => {
  const keyward = makeCli();
  await keyward(["secret:add", "-k", "FOO", "-v", "-"], { input: "one" });
  const copy = `${keyward.folder}/copy`;
  cpSync(keyward.home, copy, { recursive: true });
  await keyward(["secret:update", "-k", "FOO", "-v", "-"], { input: "two" });
  const { head } = JSON.parse((await keyward(["audit:verify", "--json"])).out);
  expect(await keyward(["audit:verify", "--head", head])).toMatchObject({ code: 0 });
  rmSync(keyward.home, { recursive: true });
  cpSync(copy, keyward.home, { recursive: true });
  expect(await keyward(["audit:verify"])).toMatchObject({ code: 0 });
  expect(await keyward(["audit:verify", "--head", head])).toMatchObject({
    code: 1,
    out: "",
    err: expect.stringContaining("head"),
  });
});
