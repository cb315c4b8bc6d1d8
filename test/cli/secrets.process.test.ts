import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { makeCli } from "../support/cli.ts";

test("adding a secret prints code.store's message and table, with the value masked", async () => {
  const keyward = makeCli();
  const { code, out, err } = await keyward(
    "secret:add -p MY_PROJECT -e development -s A -k FOO -v BAR3".split(" "),
  );
  expect(out).toMatchInlineSnapshot(`
    "Successfully added a new secret variable FOO
    Key  Value  Source
    FOO  ••••   ProjectID: MY_PROJECT, Environment: development, ServiceID: A
    "
  `);
  expect(err).toContain("shell's history");
  expect(err).toContain("recovery key");
  expect(code).toBe(0);
});

test("the recovery key is printed once, when the vault is made", async () => {
  const keyward = makeCli();
  await keyward(["secret:add", "-k", "FIRST", "-v", "-"], { input: "one" });
  const second = await keyward(["secret:add", "-k", "SECOND", "-v", "-"], { input: "two" });
  expect(second).toEqual({ code: 0, err: "", out: expect.stringContaining("SECOND") });
});

test("code.store's inheritance: three services in three environments see BAR, BAR2 and BAR3", async () => {
  const keyward = makeCli();
  await keyward(["secret:add", "-p", "MY_PROJECT", "-k", "FOO", "-v", "-"], { input: "BAR" });
  await keyward(["secret:add", "-p", "MY_PROJECT", "-e", "development", "-k", "FOO", "-v", "-"], {
    input: "BAR2",
  });
  await keyward(["secret:add", "-p", "MY_PROJECT", "-e", "development", "-s", "A", "-k", "FOO", "-v", "-"], {
    input: "BAR3",
  });
  const seen: Record<string, string> = {};
  for (const environment of ["development", "staging", "production"]) {
    for (const service of ["A", "B", "C"]) {
      const { out } = await keyward([
        "secret:get",
        "-p",
        "MY_PROJECT",
        "-e",
        environment,
        "-s",
        service,
        "FOO",
        "--reveal",
      ]);
      seen[`${environment}/${service}`] = out.trim();
    }
  }
  expect(seen).toMatchInlineSnapshot(`
    {
      "development/A": "BAR3",
      "development/B": "BAR2",
      "development/C": "BAR2",
      "production/A": "BAR",
      "production/B": "BAR",
      "production/C": "BAR",
      "staging/A": "BAR",
      "staging/B": "BAR",
      "staging/C": "BAR",
    }
  `);
});

test("a service without a project is -/demo/MY_SERVICE, and -e alone is wrong usage", async () => {
  const keyward = makeCli();
  const added = await keyward(["secret:add", "-s", "MY_SERVICE", "-e", "demo", "-k", "FOO", "-v", "-"], {
    input: "BAR",
  });
  expect(added.out).toContain("Environment: demo, ServiceID: MY_SERVICE");
  expect(await keyward(["secret:add", "-e", "demo", "-k", "FOO", "-v", "-"], { input: "BAR" })).toMatchObject(
    { code: 2 },
  );
});

test("a service known in two projects is asked for by project", async () => {
  const keyward = makeCli();
  for (const project of ["one", "two"]) {
    await keyward(["secret:add", "-p", project, "-s", "api", "-k", "FOO", "-v", "-"], { input: "x" });
  }
  const { code, err } = await keyward(["secret:get", "-s", "api", "FOO"]);
  expect(code).toBe(2);
  expect(err).toContain("one, two");
});

test("a vault that does not exist yet reads as an empty one", async () => {
  const keyward = makeCli();
  expect(await keyward(["secret:list"])).toMatchObject({ code: 0, out: "" });
  expect(await keyward(["secret:list", "--json"])).toMatchObject({ code: 0, out: "[]\n" });
  const missing = await keyward(["secret:get", "-p", "shop", "FOO"]);
  expect(missing.code).toBe(3);
  expect(missing.err).toMatchInlineSnapshot(`
    "keyward: FOO is not defined in shop or any wider scope. [SECRET_NOT_FOUND]
      Run "keyward secret:add -p shop -k FOO".
    "
  `);
});

test("errors under --json are one document on standard error", async () => {
  const { code, out, err } = await makeCli()(["secret:get", "FOO", "--json"]);
  expect({ code, out, error: JSON.parse(err) }).toMatchInlineSnapshot(`
    {
      "code": 3,
      "error": {
        "error": {
          "code": "SECRET_NOT_FOUND",
          "fix": "Run "keyward secret:add -k FOO".",
          "message": "FOO is not defined on the platform.",
        },
      },
      "out": "",
    }
  `);
});

test("so are they where there is something to warn of: it stands in the document", async () => {
  const keyward = makeCli();
  await keyward(["secret:add", "-k", "FOO", "-v", "-"], { input: "first" });
  const refused = await keyward(["secret:add", "FOO=second", "--json"]);
  expect(JSON.parse(refused.err)).toEqual({
    error: expect.objectContaining({ code: "SECRET_EXISTS" }),
    warnings: [expect.stringContaining("shell's history")],
  });
  const done = await keyward(["secret:add", "BAR=second", "--json"]);
  expect(JSON.parse(done.out)).toMatchObject({ key: "BAR" });
  expect(done.err).toContain("shell's history");
  expect(await keyward(["export", "--reveal", "--json", "--format", "yaml"])).toMatchObject({ code: 2 });
});

test("a second definition in the same scope is a conflict, and nothing is changed", async () => {
  const keyward = makeCli();
  await keyward(["secret:add", "-k", "FOO", "-v", "-"], { input: "first" });
  const again = await keyward(["secret:add", "-k", "FOO", "-v", "-"], { input: "second" });
  expect(again.code).toBe(5);
  expect(again.err).toContain("SECRET_EXISTS");
  expect((await keyward(["get", "FOO", "--reveal"])).out).toBe("first\n");
});

test("a revoked override stops the search; restored, it wins again", async () => {
  const keyward = makeCli();
  await keyward(["secret:add", "-p", "shop", "-k", "FOO", "-v", "-"], { input: "wide" });
  await keyward(["secret:add", "-p", "shop", "-e", "production", "-k", "FOO", "-v", "-"], {
    input: "narrow",
  });
  await keyward(["secret:revoke", "-p", "shop", "-e", "production", "-k", "FOO"]);
  const refused = await keyward(["secret:resolve", "-p", "shop", "-e", "production", "FOO", "--reveal"]);
  expect(refused).toMatchObject({ code: 4, out: "" });
  expect(refused.err).toContain("SECRET_REVOKED");
  const explained = await keyward(["secret:explain", "-p", "shop", "-e", "production", "FOO"]);
  expect(explained.out).toMatchInlineSnapshot(`
    "Order  Source                                    State
    1      ProjectID: shop, Environment: production  revoked
    2      ProjectID: shop                           shadowed
    "
  `);
  await keyward(["secret:restore", "-p", "shop", "-e", "production", "-k", "FOO"]);
  expect((await keyward(["secret:resolve", "-p", "shop", "-e", "production", "FOO", "--reveal"])).out).toBe(
    "narrow\n",
  );
});

test("update makes a version, changes metadata alone, and refuses a stale one", async () => {
  const keyward = makeCli();
  await keyward(["secrets:create", "API_KEY", "-v", "-", "--tags", "production,api"], { input: "one" });
  await keyward(["secrets:update", "API_KEY", "-v", "-"], { input: "two" });
  const tagged = await keyward([
    "secrets:update",
    "API_KEY",
    "--expires-in",
    "90d",
    "--metadata",
    "owner=team",
    "--json",
  ]);
  expect(JSON.parse(tagged.out)).toMatchObject({
    version: 2,
    tags: ["production", "api"],
    metadata: { owner: "team" },
  });
  expect(
    await keyward(["secrets:update", "API_KEY", "-v", "-", "--if-version", "1"], { input: "three" }),
  ).toMatchObject({ code: 5 });
  await keyward(["secrets:rollback", "API_KEY"]);
  expect((await keyward(["get", "API_KEY", "--reveal"])).out).toBe("one\n");
});

test("remove takes the definition away, and the wider one wins again", async () => {
  const keyward = makeCli();
  await keyward(["secret:add", "-p", "shop", "-k", "FOO", "-v", "-"], { input: "wide" });
  await keyward(["secret:add", "-p", "shop", "-e", "production", "-k", "FOO", "-v", "-"], {
    input: "narrow",
  });
  expect((await keyward(["secret:remove", "-p", "shop", "-e", "production", "-k", "FOO"])).out).toContain(
    "Successfully removed",
  );
  expect((await keyward(["get", "-p", "shop", "-e", "production", "FOO", "--reveal"])).out).toBe("wide\n");
});

test("--json gives metadata, and the value only with --reveal", async () => {
  const keyward = makeCli();
  await keyward(["secret:add", "-p", "shop", "-k", "FOO", "-v", "-"], { input: "hidden" });
  const masked = await keyward(["secret:list", "-p", "shop", "-e", "production", "--json"]);
  expect(masked.out).not.toContain("hidden");
  expect(JSON.parse(masked.out)).toEqual([
    expect.objectContaining({ key: "FOO", scope: "shop", inherited: true, status: "active" }),
  ]);
  const shown = JSON.parse((await keyward(["secret:get", "-p", "shop", "FOO", "--reveal", "--json"])).out);
  expect(shown.value).toBe("hidden");
});

test("a name that is given twice is no name", async () => {
  const keyward = makeCli();
  expect(await keyward(["get", "ONE_KEY", "-k", "OTHER_KEY"])).toMatchObject({
    code: 2,
    err: expect.stringContaining("The name was given twice."),
  });
  expect(await keyward(["remove", "ONE_KEY", "-k", "OTHER_KEY"])).toMatchObject({ code: 2 });
});

test("an older version is shown as that one, and one that is not kept is refused", async () => {
  const keyward = makeCli();
  await keyward(["secret:add", "-p", "shop", "-k", "FOO", "-v", "-"], { input: "first" });
  await keyward(["secret:update", "-p", "shop", "-k", "FOO", "-v", "-"], { input: "second" });
  const get = (...words: string[]) => keyward(["secret:get", "-p", "shop", "FOO", ...words]);
  expect(JSON.parse((await get("--version", "1", "--reveal", "--json")).out)).toMatchObject({
    version: 1,
    latest_version: 2,
    value: "first",
  });
  expect((await get("--version", "1")).out).toContain("Version:      1, of which 2 is the latest");
  expect(await get("--version", "9")).toMatchObject({ code: 3, out: "" });
  await keyward(["secret:destroy", "-p", "shop", "-k", "FOO", "--version", "1"]);
  expect((await get("--version", "1")).err).toContain("Version 1 of FOO in shop was destroyed.");
  writeFileSync(path.join(keyward.folder, "secrets.local.json"), '{ "FOO": "here" }');
  expect(await get("--version", "1")).toMatchObject({ code: 2, out: "" });
});

test("a folder's secrets.json comes before the vault, and its $from is followed", async () => {
  const keyward = makeCli();
  const folder = path.join(keyward.folder, "billing");
  mkdirSync(folder);
  writeFileSync(
    path.join(folder, "secrets.json"),
    JSON.stringify(
      {
        $scope: { project: "shop", service: "billing" },
        DB_NAME: "test_db",
        DB_PASS: { $from: "secret://shop/production/DB_PASS" },
      },
      null,
      2,
    ),
  );
  await keyward(["secret:add", "-p", "shop", "-e", "production", "-k", "DB_PASS", "-v", "-"], {
    input: "from the vault",
  });
  const at = { cwd: folder };
  expect((await keyward(["resolve", "DB_NAME", "--reveal"], at)).out).toBe("test_db\n");
  expect((await keyward(["resolve", "DB_PASS", "--reveal"], at)).out).toBe("from the vault\n");
  expect((await keyward(["explain", "DB_PASS", "-e", "production"], at)).out).toMatchInlineSnapshot(`
    "Order  Source                                    State
    1      File: secrets.json:7                      wins
    2      ProjectID: shop, Environment: production  shadowed
    "
  `);
});

test("a broken secrets.json is an error that names it, never a wider value in its place", async () => {
  const keyward = makeCli();
  writeFileSync(path.join(keyward.folder, "secrets.json"), '{ "FOO": ');
  const { code, err } = await keyward(["get", "FOO"]);
  expect(code).toBe(2);
  expect(err).toContain("secrets.json");
});

test("a wrong passphrase is refused with its own code, and nothing is made anew", async () => {
  const keyward = makeCli();
  await keyward(["secret:add", "-k", "FOO", "-v", "-"], { input: "kept" });
  const wrong = await keyward(["get", "FOO", "--reveal"], { env: { KEYWARD_PASSPHRASE: "battery staple" } });
  expect(wrong.code).toBe(4);
  expect(wrong.err).toContain("WRONG_PASSPHRASE");
  expect((await keyward(["get", "FOO", "--reveal"])).out).toBe("kept\n");
});

test("without a keyring and without a passphrase the first write says what to do", async () => {
  const keyward = makeCli({
    KEYWARD_PASSPHRASE: undefined,
    DBUS_SESSION_BUS_ADDRESS: "unix:path=/nonexistent/bus",
  });
  const { code, err } = await keyward(["secret:add", "-k", "FOO", "-v", "-"], { input: "x" });
  expect(code).toBe(6);
  expect(err).toContain("KEYWARD_PASSPHRASE");
});

test("a value is stored as it is or refused: no bytes are replaced, no end is waited for", async () => {
  const keyward = makeCli();
  await keyward(["add", "PEM", "-v", "-"], { input: "one\r\ntwo\n\n" });
  expect(await keyward(["get", "PEM", "--reveal"])).toMatchObject({ out: "one\r\ntwo\n\n" });
  const binary = await keyward(["add", "BIN", "-v", "-"], { redirect: "< <(printf 'a\\377')" });
  expect(binary).toMatchObject({ code: 2, err: expect.stringContaining("no UTF-8 text") });
  const endless = await keyward(["add", "BIG", "-v", "-"], { redirect: "< /dev/zero" });
  expect(endless).toMatchObject({ code: 2, err: expect.stringContaining("more than 65536 bytes") });
});

test("update takes NAME=VALUE as add does; where only a name is asked the value counts for nothing and is not repeated", async () => {
  const keyward = makeCli();
  const value = "hunter" + "2";
  await keyward(["add", `DB_PASS=one`]);
  expect(await keyward(["update", `DB_PASS=${value}`])).toMatchObject({ code: 0 });
  expect(await keyward(["get", "DB_PASS", "--reveal"])).toMatchObject({ out: `${value}\n` });
  const { code, err, out } = await keyward(["secrets:versions", `DB_PASS=${value}`]);
  expect(err).toMatchInlineSnapshot(`
    "Warning: only the name is asked for here. The value behind it was passed over, and is kept in the shell's history.
    "
  `);
  expect(out).toContain("Version");
  expect(err + out).not.toContain(value);
  expect(code).toBe(0);
});

test.each([
  ["a list", "[]"],
  ["nothing", ""],
  ["bound to an impossible scope", '{ "$scope": { "project": "a b" } }'],
])("a secrets.json that is %s is an error, never the platform's value in its place", async (_, text) => {
  const keyward = makeCli();
  writeFileSync(path.join(keyward.folder, "secrets.json"), text);
  expect(await keyward(["list"])).toMatchObject({ code: 2, err: expect.stringContaining("FILE_INVALID") });
});

test("a secrets.json that is a named pipe is not waited for, a folder of that name is none", async () => {
  const keyward = makeCli();
  mkdirSync(path.join(keyward.folder, "secrets.json"));
  expect(await keyward(["list"])).toMatchObject({ code: 0 });
  execFileSync("mkfifo", [path.join(keyward.folder, "secrets.local.json")]);
  expect(await keyward(["list"])).toMatchObject({ code: 6, err: expect.stringContaining("NO_ACCESS") });
});

test("a byte order mark in front of a secrets.json means nothing", async () => {
  const keyward = makeCli();
  writeFileSync(path.join(keyward.folder, "secrets.json"), '\uFEFF{ "A": "x" }');
  expect(await keyward(["get", "A", "--reveal"])).toMatchObject({ code: 0, out: "x\n" });
});

test("a vault's home that is a file is an error, not an empty vault", async () => {
  const keyward = makeCli();
  writeFileSync(keyward.home, "");
  expect(await keyward(["list"])).toMatchObject({ code: 6, err: expect.stringContaining("NO_ACCESS") });
});

test("the passphrase's file may end in CRLF and begin with a mark, and is read whole", async () => {
  const keyward = makeCli();
  await keyward(["add", "DB_PASS", "-v", "-"], { input: "x" });
  const file = path.join(keyward.folder, "passphrase");
  writeFileSync(file, "\uFEFFcorrect horse\r\n");
  const env = { KEYWARD_PASSPHRASE: undefined, KEYWARD_PASSPHRASE_FILE: file };
  expect(await keyward(["get", "DB_PASS", "--reveal"], { env })).toMatchObject({ out: "x\n" });
});
