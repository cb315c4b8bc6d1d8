import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { makeCli } from "../support/cli.ts";

// StreamZero's sample, put together here so that no scanner flags this file.
const PASSWORD = "supersecret" + "pas$";

test("the editor's diagnostics are printed, and an error makes the exit code 1", async () => {
  const keyward = inRepository({
    $scope: { project: "shop", service: "billing" },
    DB_PASS: PASSWORD,
    A: { $from: "secret://shop/*/billing/B" },
    B: { $from: "secret://shop/*/billing/A" },
  });
  const { code, out } = await keyward(["check"]);
  expect(out).toMatchInlineSnapshot(`
    "secrets.json:6:3  hint  No code refers to DB_PASS.  [unused]
    secrets.json:6:14  warning  DB_PASS stands in clear in a file that git tracks.  [plaintext-tracked]
    secrets.json:8:14  error  $from goes in a circle: A (secrets.json:7) → B (secrets.json:10) → A (secrets.json:7).  [reference-cycle]
    secrets.json:11:14  error  $from goes in a circle: B (secrets.json:10) → A (secrets.json:7) → B (secrets.json:10).  [reference-cycle]

    1 secrets file: 2 errors, 1 warning.
    "
  `);
  expect(out).not.toContain("supersecret");
  expect(code).toBe(1);
});

test("a plaintext value in a tracked file is a warning: exit 0, and 1 with --strict", async () => {
  const keyward = inRepository({ DB_PASS: PASSWORD });
  expect(await keyward(["check"])).toMatchObject({
    code: 0,
    out: expect.stringContaining("plaintext-tracked"),
  });
  expect(await keyward(["check", "--strict"])).toMatchObject({ code: 1 });
});

test("--json gives one document", async () => {
  const { out } = await inRepository({ DB_PASS: PASSWORD })(["check", "secrets.json", "--json"]);
  expect(JSON.parse(out)).toMatchObject({
    files: 1,
    problems: [{ file: "secrets.json", line: 2, severity: expect.any(String), code: expect.any(String) }, {}],
  });
});

test("a folder without secrets files is told how to get one", async () =>
  expect(await makeCli()(["check"])).toMatchInlineSnapshot(`
    {
      "code": 0,
      "err": "",
      "out": "No secrets files here. "keyward init" makes one of the names that code reads.
    ",
    }
  `));

test("a path that does not exist is not found", async () => {
  expect(await makeCli()(["check", "nowhere.json"])).toMatchObject({ code: 3 });
});

test("a value that was once committed is said to need rotation, at the first look", async () => {
  const keyward = inRepository({ DB_PASS: PASSWORD });
  const git = (...args: string[]) => execFileSync("git", args, { cwd: keyward.folder });
  git("-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "x");
  const { out } = await keyward(["check"]);
  expect(out).toMatchInlineSnapshot(`
    "secrets.json:2:3  hint  No code refers to DB_PASS.  [unused]
    secrets.json:2:14  warning  DB_PASS stands in clear in a file that git tracks. It was committed before: rotate it as well.  [plaintext-tracked]

    1 secrets file: 0 errors, 1 warning.
    "
  `);
});

test("a required secret is missing where no vault exists yet", async () => {
  const keyward = inRepository({ $scope: { project: "shop" }, NEW_KEY: { $required: true } });
  const { out } = await keyward(["check", "--strict"]);
  expect(out).toContain("required-missing");
});

test("a damaged vault is told, and no error is then no success", async () => {
  const keyward = inRepository({ $scope: { project: "shop" } });
  mkdirSync(keyward.home);
  writeFileSync(path.join(keyward.home, "vault.db"), "cut");
  const { code, out, err } = await keyward(["check"]);
  expect(err).toMatch(/^Not checked against everything: The vault at .* is damaged/);
  expect(code).toBe(6);
  expect(out).toContain("1 secrets file");
  const json = await keyward(["check", "--json"]);
  expect(JSON.parse(json.out)).toMatchObject({ unseen: [expect.stringContaining("is damaged")] });
});

test("without git on the PATH a repository is checked as far as it goes, and that is told", async () => {
  const { code, err } = await inRepository({ DB_PASS: PASSWORD })(["check"], { env: { PATH: "/nowhere" } });
  expect(err).toContain("there is no git on the PATH");
  expect(code).toBe(6);
});

test("a named pipe in the place of a secrets file is told, not waited for", async () => {
  const keyward = makeCli();
  execFileSync("mkfifo", [path.join(keyward.folder, "secrets.json")]);
  expect(await keyward(["check"])).toMatchObject({
    code: 6,
    err: expect.stringContaining("secrets.json cannot be read"),
  });
});

test("a path outside of the current folder is checked in its own repository", async () => {
  const other = inRepository({ DB_PASS: PASSWORD });
  const { code, out } = await makeCli()(["check", "--strict", other.folder]);
  expect(out).toContain("plaintext-tracked");
  expect(code).toBe(1);
});

function inRepository(file: object) {
  const keyward = makeCli();
  writeFileSync(path.join(keyward.folder, "secrets.json"), JSON.stringify(file, null, 2));
  const git = (...args: string[]) => execFileSync("git", args, { cwd: keyward.folder });
  git("init", "-q");
  git("add", "secrets.json");
  return keyward;
}
