import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { makeCli, type CliResult } from "../support/cli.ts";
import { startKeyring } from "../support/keyring.ts";
import { startIssuer } from "../vault/access/issuer.ts";
import { PASSPHRASE, startTestServer, type TestServer } from "../support/server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const CANARY = ["canary", "value", "7f3a"].join("-");

/** What is typed, and what is piped in. */
const SCENARIO: readonly (readonly [string, string?])[] = [
  ["secret:list"],
  ["secret:add -p shop -k DB_PASS -v -", CANARY],
  ["secret:add -p shop -k DB_PASS -v -", "again"],
  ["secret:add -p shop -e production -s billing -k STRIPE --tags pay -v -", "first"],
  ["secret:update -p shop -k DB_PASS -v - --if-version 1", "second"],
  ["secret:update -p shop -k DB_PASS -v - --if-version 1", "stale"],
  ["secret:list -p shop -e production -s billing"],
  ["secret:list -p shop --own --json"],
  ["secret:list --raw"],
  ["secret:list --raw --json"],
  ["secret:list --raw -p shop"],
  ["secret:get -s billing -e production STRIPE --reveal"],
  ["secret:get -p shop -e production -s billing DB_PASS"],
  ["secret:get -p shop -e production -s billing DB_PASS --reveal --json"],
  ["secret:get -p shop DB_PASS --version 1 --reveal"],
  ["secret:explain -p shop -e production -s billing DB_PASS"],
  ["secret:explain -p shop -e production NONE"],
  ["secret:versions -p shop -k DB_PASS"],
  ["secret:diff -p shop -k DB_PASS"],
  ["secret:diff -p shop -k DB_PASS --reveal --json"],
  ["secret:rollback -p shop -k DB_PASS"],
  ["secret:rotate -p shop -k STRIPE -v -", "nowhere"],
  ["secret:rotate -p shop -e production -s billing -k STRIPE -v - --rotate-every 30d", "second"],
  ["secret:rotate -p shop -e production -s billing -k STRIPE --run"],
  ["secret:rotate -p shop -e production -s billing -k STRIPE --run -v x"],
  ["secret:export -p shop -e production -s billing"],
  ["secret:export -p shop -e production -s billing --reveal"],
  ["secret:export -p shop -e production -s billing --reveal --own --format json"],
  ["secret:destroy -p shop -k DB_PASS --version 1"],
  ["secret:revoke -p shop -k DB_PASS"],
  ["secret:resolve -p shop -k DB_PASS --reveal"],
  ["secret:restore -p shop -k DB_PASS"],
  ["secret:rename -p shop -k DB_PASS DATABASE_PASSWORD"],
  ["secret:remove -p shop -k DATABASE_PASSWORD"],
  ["secret:get -p shop DATABASE_PASSWORD"],
];

test(
  "every secret command does and prints with a server what it does and prints with the vault on this machine",
  { timeout: 300_000 },
  async () => {
    const local = makeCli();
    // The first write makes the vault, and says so.
    await local(["secret:add", "-k", "FIRST", "-v", "-"], { input: "x" });
    const remote = makeCli({ KEYWARD_URL: server.url, KEYWARD_TOKEN: server.root });
    await remote(["secret:add", "-k", "FIRST", "-v", "-"], { input: "x" });
    const codes: string[] = [];
    for (const [line, input] of SCENARIO) {
      const options = input === undefined ? {} : { input };
      const [here, there] = await Promise.all([local, remote].map((cli) => cli(line.split(" "), options)));
      expect({ line, ...plain(there!) }).toEqual({ line, ...plain(here!) });
      codes.push(`${here!.code} ${line}`);
      if (!line.includes("--reveal"))
        expect(here!.out + here!.err + there!.out + there!.err).not.toContain(CANARY);
    }
    expect(codes).toMatchInlineSnapshot(`
      [
        "0 secret:list",
        "0 secret:add -p shop -k DB_PASS -v -",
        "5 secret:add -p shop -k DB_PASS -v -",
        "0 secret:add -p shop -e production -s billing -k STRIPE --tags pay -v -",
        "0 secret:update -p shop -k DB_PASS -v - --if-version 1",
        "5 secret:update -p shop -k DB_PASS -v - --if-version 1",
        "0 secret:list -p shop -e production -s billing",
        "0 secret:list -p shop --own --json",
        "0 secret:list --raw",
        "0 secret:list --raw --json",
        "2 secret:list --raw -p shop",
        "0 secret:get -s billing -e production STRIPE --reveal",
        "0 secret:get -p shop -e production -s billing DB_PASS",
        "0 secret:get -p shop -e production -s billing DB_PASS --reveal --json",
        "0 secret:get -p shop DB_PASS --version 1 --reveal",
        "0 secret:explain -p shop -e production -s billing DB_PASS",
        "3 secret:explain -p shop -e production NONE",
        "0 secret:versions -p shop -k DB_PASS",
        "0 secret:diff -p shop -k DB_PASS",
        "0 secret:diff -p shop -k DB_PASS --reveal --json",
        "0 secret:rollback -p shop -k DB_PASS",
        "3 secret:rotate -p shop -k STRIPE -v -",
        "0 secret:rotate -p shop -e production -s billing -k STRIPE -v - --rotate-every 30d",
        "2 secret:rotate -p shop -e production -s billing -k STRIPE --run",
        "2 secret:rotate -p shop -e production -s billing -k STRIPE --run -v x",
        "2 secret:export -p shop -e production -s billing",
        "0 secret:export -p shop -e production -s billing --reveal",
        "0 secret:export -p shop -e production -s billing --reveal --own --format json",
        "0 secret:destroy -p shop -k DB_PASS --version 1",
        "0 secret:revoke -p shop -k DB_PASS",
        "4 secret:resolve -p shop -k DB_PASS --reveal",
        "0 secret:restore -p shop -k DB_PASS",
        "0 secret:rename -p shop -k DB_PASS DATABASE_PASSWORD",
        "0 secret:remove -p shop -k DATABASE_PASSWORD",
        "3 secret:get -p shop DATABASE_PASSWORD",
      ]
    `);
  },
);

describe("what goes wrong has the exit code of its kind", () => {
  test("a token without rights: 4", async () => {
    const token = await server.token({ user: "nobody" });
    const keyward = makeCli({ KEYWARD_URL: server.url, KEYWARD_TOKEN: token });
    expect(await keyward(["secret:get", "-p", "shop", "STRIPE"])).toMatchObject({
      code: 4,
      out: "",
      err: expect.stringContaining("[DENIED]"),
    });
    const added = await keyward(["secret:add", "-p", "shop", "-k", "X", "-v", "-"], { input: CANARY });
    expect(added).toMatchObject({ code: 4, out: "" });
    expect(added.err).not.toContain(CANARY);
  });

  test("no token, or an unknown one: 4", async () => {
    const wrong = makeCli({ KEYWARD_URL: server.url, KEYWARD_TOKEN: "kw_unknown" });
    expect(await wrong(["list"])).toMatchObject({
      code: 4,
      err: expect.stringContaining("[UNAUTHENTICATED]"),
    });
  });

  test("a server that cannot be reached: 6, with its address and without the token", async () => {
    const keyward = makeCli({ KEYWARD_URL: "http://127.0.0.1:9", KEYWARD_TOKEN: "kw_hidden" });
    const result = await keyward(["list", "--json"]);
    expect(result).toMatchObject({ code: 6, out: "" });
    expect(JSON.parse(result.err)).toMatchObject({
      error: { code: "VAULT_UNAVAILABLE", message: expect.stringContaining("http://127.0.0.1:9") },
    });
    expect(result.err).not.toContain("kw_hidden");
  });

  test("what needs the vault's key is not done through a server: 2", async () => {
    const keyward = makeCli({ KEYWARD_URL: server.url, KEYWARD_TOKEN: server.root });
    for (const words of [["backup", "x"], ["rekey"], ["token:create", "--root"]])
      expect(await keyward(words)).toMatchObject({ code: 2, err: expect.stringContaining("--store") });
  });
});

describe("access", () => {
  test("by a policy that lets read alone is given with a note: elsewhere that would be the value", async () => {
    const keyward = makeCli();
    await keyward(["secret:add", "-p", "shop", "-k", "KEY", "-v", "-"], { input: "value" });
    const apply = async (rules: object) => {
      writeFileSync(path.join(keyward.folder, "it.json"), JSON.stringify({ secrets: { "shop/*": rules } }));
      return keyward(["policy:apply", "it.json"]);
    };
    expect(await apply({ read: ["engineers"], write: ["devops"] })).toMatchObject({
      code: 0,
      err: 'Note: "read" shows what a secret is, but not its value: that takes "reveal".\n',
    });
    const denying = await apply({ read: ["engineers"], deny: { reveal: ["interns"] } });
    expect(denying.err).toContain('that takes "reveal"');
    expect(await apply({ read: ["auditors"], reveal: ["engineers"] })).toMatchObject({ code: 0, err: "" });
  });

  test("is given by tokens, policies and grants, and taken back, on a server as on this machine", async () => {
    const remote = makeCli({ KEYWARD_URL: server.url, KEYWARD_TOKEN: server.root });
    const local = makeCli();
    await local(["secret:add", "-p", "shop", "-k", "KEY", "-v", "-"], { input: "value" });
    await remote(["secret:add", "-p", "shop", "-k", "KEY", "-v", "-"], { input: "value" });
    for (const keyward of [local, remote]) {
      writeFileSync(
        path.join(keyward.folder, "engineers.json"),
        JSON.stringify({ secrets: { "shop/*": { list: ["engineers"] } } }),
      );
      expect(await keyward(["policy:apply", "engineers.json"])).toMatchObject({ code: 0 });
      expect((await keyward(["policy:list"])).out).toContain("engineers  shop/*   list: engineers");
      const asked = ["--user", "ann", "--role", "engineers", "-p", "shop", "-k", "KEY"];
      expect(await keyward(["policy:test", ...asked, "--right", "list"])).toMatchObject({ code: 0 });
      expect(await keyward(["policy:test", ...asked, "--right", "reveal"])).toMatchObject({ code: 1 });
      const granted = await keyward("secrets:grant-access KEY -p shop --user ann --duration 1h".split(" "));
      expect(granted).toMatchObject({ code: 0, out: expect.stringContaining("ann"), err: "" });
      const slip = await keyward("secrets:grant-access KYE -p shop --user ann --duration 1h".split(" "));
      expect(slip).toMatchObject({
        code: 0,
        err: "Note: KYE is not defined in shop or any wider scope, as far as you can see: the grant is for when it is.\n",
      });
      const created = await keyward(["token:create", "--user", "ann", "--role", "engineers", "--ttl", "1h"]);
      expect(created).toMatchObject({ code: 0, out: expect.stringMatching(/^kw_\S+\n$/) });
      const listed = JSON.parse((await keyward(["token:list", "--json"])).out) as Record<string, unknown>[];
      const mine = listed.find(({ user }) => user === "ann");
      expect(JSON.stringify(listed)).not.toContain(created.out.trim());
      if (keyward === remote) {
        const ann = { KEYWARD_TOKEN: created.out.trim() };
        const read = ["get", "KEY", "-p", "shop", "--reveal"];
        expect(await remote(read, { env: ann })).toMatchObject({ code: 0, out: "value\n" });
        await remote("secrets:revoke-access KEY -p shop --user ann".split(" "));
        expect(await remote(read, { env: ann })).toMatchObject({ code: 4, out: "" });
      }
      expect(await keyward(["token:revoke", String(mine?.accessor)])).toMatchObject({ code: 0 });
      expect(await keyward(["token:revoke", String(mine?.accessor)])).toMatchObject({ code: 3 });
    }
  }, 300_000);

  test("begins with a root token that is made beside the store, and is good on its server", async () => {
    const owner = makeCli({ KEYWARD_PASSPHRASE: PASSPHRASE });
    await owner(["secret:add", "-p", "shop", "-k", "KEY", "-v", "-"], { input: "value" });
    const store = `sqlite:${path.join(owner.home, "vault.db")}`;
    const { out } = await owner(["token:create", "--root", "--store", store, "--json"]);
    const { token } = JSON.parse(out) as { token: string };
    const served = await startTestServer({ store });
    onTestFinished(async () => void (await served.close()));
    const remote = makeCli({ KEYWARD_URL: served.url, KEYWARD_TOKEN: token });
    expect(await remote(["get", "KEY", "-p", "shop", "--reveal"])).toMatchObject({ code: 0, out: "value\n" });
  });
});

test("machines and jobs get logins, log in with them, and lose them", async () => {
  const issuer = await startIssuer();
  onTestFinished(() => issuer.close());
  const admin = makeCli({ KEYWARD_URL: server.url, KEYWARD_TOKEN: server.root });
  const policy = JSON.stringify({ secrets: { "shop/*": { reveal: ["services"] } } });
  writeFileSync(path.join(admin.folder, "services.json"), policy);
  await admin(["policy:apply", "services.json"]);
  await admin(["secret:add", "-p", "shop", "-k", "FOR_MACHINES", "-v", "-"], { input: "value" });
  const may = "--role services --scope shop --rights reveal --ttl 1h".split(" ");
  const made = await admin(["login:machine", "billing", ...may, "--secret-uses", "1", "--json"]);
  const { role_id, user } = JSON.parse(made.out) as { role_id: string; user: string };
  expect(user).toBe("billing");
  const claims = [
    "--claim",
    "sub=repo:acme/shop:*",
    "--claim",
    "sub=repo:acme/bank:*",
    "--user-claim",
    "sub",
  ];
  const jwt = ["login:jwt", "ci", "--issuer", issuer.url, "--audience", "keyward", ...claims, ...may];
  expect(await admin(jwt)).toMatchObject({ code: 0 });
  expect((await admin(["login:list"])).out).toContain(role_id);
  const secretId = await admin(["login:secret-id", "billing"]);
  expect(secretId).toMatchObject({ code: 0, out: expect.stringMatching(/^kws_\S+\n$/) });
  expect((await admin(["login:list", "billing"])).out).toMatch(/Uses left.*\n\S+ +1 /);

  const program = makeCli({ KEYWARD_URL: undefined });
  const asMachine = ["login", server.url, "--role-id", role_id, "--print"];
  const machine = await program(asMachine, { input: secretId.out });
  expect(machine).toMatchObject({ code: 0, out: expect.stringMatching(/^kw_\S+\n$/) });
  expect(await program(asMachine, { input: secretId.out })).toMatchObject({ code: 4, out: "" });
  const token = await issuer.sign({
    iss: issuer.url,
    aud: "keyward",
    sub: "repo:acme/bank:main",
    exp: Math.floor(Date.now() / 1000) + 60,
  });
  const job = await program(["login", server.url, "--login", "ci", "--print"], { input: `${token}\n` });
  const read = ["get", "FOR_MACHINES", "-p", "shop", "--reveal"];
  for (const { out } of [machine, job]) {
    const env = { KEYWARD_URL: server.url, KEYWARD_TOKEN: out.trim() };
    expect(await program(read, { env })).toMatchObject({ code: 0, out: "value\n" });
  }
  expect(await admin(["login:remove", "billing"])).toMatchObject({ code: 0 });
  const env = { KEYWARD_URL: server.url, KEYWARD_TOKEN: machine.out.trim() };
  expect(await program(read, { env })).toMatchObject({ code: 4 });

  const local = makeCli();
  await local(["secret:add", "-k", "FIRST", "-v", "-"], { input: "x" });
  expect(await local(["login:machine", "billing", ...may])).toMatchObject({ code: 0 });
  const ids = ["login:remove", "billing", "--secret-id"];
  const { out } = await local(["login:secret-id", "billing", "--json"]);
  expect(await local([...ids, (JSON.parse(out) as { accessor: string }).accessor])).toMatchObject({
    code: 0,
  });
  expect(await local([...ids, "unknown"])).toMatchObject({ code: 3 });
}, 300_000);

test("login asks for a token, keeps it in the keychain, and serves until logout", async () => {
  const keyring = await startKeyring("unlocked");
  onTestFinished(() => keyring.stop());
  const keyward = makeCli({ ...keyring.env, KEYWARD_PASSPHRASE: undefined });
  const refused = await keyward(["login", server.url], { input: "kw_wrong\n" });
  expect(refused).toMatchObject({ code: 4, out: "" });
  expect(refused.err).not.toContain("kw_wrong");
  expect(await keyward(["login", server.url], { input: `${server.root}\n` })).toMatchObject({
    code: 0,
    out: `Logged in to ${server.url} as root; the token does not expire\n`,
  });
  expect(readFileSync(path.join(keyward.home, "server"), "utf8")).toBe(`${server.url}\n`);
  await keyward(["secret:add", "-k", "BY_LOGIN", "-v", "-"], { input: "on the server" });
  expect(await keyward(["get", "BY_LOGIN", "--reveal"])).toMatchObject({ out: "on the server\n" });
  await keyward(["run", "--", "true"]);
  expect(readdirSync(path.join(keyward.home, "offline"))).toHaveLength(1);
  expect(await keyward(["logout"])).toMatchObject({ code: 0, out: expect.stringContaining(server.url) });
  expect(readdirSync(path.join(keyward.home, "offline"))).toEqual([]);
  expect(await keyward(["get", "BY_LOGIN"])).toMatchObject({ code: 3 });
}, 120_000);

test("doctor asks for no keyring where a server and its token are in the environment", async () => {
  const keyward = makeCli({
    KEYWARD_PASSPHRASE: undefined,
    KEYWARD_URL: server.url,
    KEYWARD_TOKEN: server.root,
  });
  const { code, out } = await keyward(["doctor"]);
  expect(out).toContain("Not needed: a server and its token are in the environment.");
  expect(out).toContain(`${server.url} takes the token.`);
  expect(code).toBe(0);
});

/** Without times, ids, and who it was: they are each vault's own. */
function plain({ code, out, err }: CliResult): CliResult {
  const without = (text: string) =>
    text
      .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "TIME")
      .replace(/By +State/, "By  State")
      // Names and states are read without the key where the vault is a file of this machine.
      .replaceAll(/,"verified":false|^Verified: .*\n|^Unverified: .*\n/gm, "")
      .replaceAll(/\((?:in )?\d+ ?m?s(?: ago)?\)/g, "(now)")
      .replaceAll(/(?<=TIME {2})\S+@\S+|(?<=TIME {2})root/g, "WHO")
      .replaceAll(/"created_by":"[^"]*"/g, '"created_by":"WHO"');
  return { code, out: without(out), err: without(err) };
}
