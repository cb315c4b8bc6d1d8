import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { makeCli } from "../support/cli.ts";

/** Two values, one of them inherited, and a revoked secret. */
async function shop() {
  const keyward = makeCli();
  await keyward(["add", "-p", "shop", "-k", "DB_PASS", "-v", "-"], { input: "it's $5" });
  await keyward(["add", "-p", "shop", "-e", "production", "-k", "PEM", "--tags", "tls", "-v", "-"], {
    input: "a\nb",
  });
  await keyward(["add", "-p", "shop", "-k", "OLD", "-v", "-"], { input: "gone" });
  await keyward(["revoke", "-p", "shop", "-k", "OLD"]);
  return keyward;
}

test("without --reveal nothing is exported", async () => {
  const keyward = makeCli();
  expect(await keyward(["export"])).toMatchObject({ code: 2, out: "" });
});

test("export gives the effective values of a scope, as one act on record, and names what is left out", async () => {
  const keyward = await shop();
  const { out, err, code } = await keyward(["export", "-p", "shop", "-e", "production", "--reveal"]);
  expect(out).toBe(`DB_PASS="it's $5"\nPEM='a\nb'\n`);
  expect(err).toContain("Left out: OLD is revoked");
  expect(code).toBe(0);
  const log = JSON.parse((await keyward(["audit:logs", "--json", "--action", "accessed"])).out);
  expect(log).toMatchObject([
    { outcome: "denied", resource: "secret://shop/production/*" },
    { outcome: "done", resources: ["secret://shop/DB_PASS", "secret://shop/production/PEM"] },
  ]);
  const own = await keyward(["export", "-p", "shop", "-e", "production", "--reveal", "--own"]);
  expect(own.out).toBe("PEM='a\nb'\n");
  expect(await keyward(["export", "-p", "shop", "--reveal", "--strict"])).toMatchObject({ code: 4, out: "" });
});

test("what is for other environments is named where it is left out of a list or an export", async () => {
  const keyward = makeCli();
  await keyward(["add", "-p", "shop", "-k", "ALL", "-v", "-"], { input: "a" });
  await keyward(["add", "-p", "shop", "-k", "PROD_ONLY", "--envs", "production", "-v", "-"], { input: "b" });
  const told = "Left out, being for other environments or apps: PROD_ONLY.\n";
  const listed = await keyward(["list", "-p", "shop"]);
  expect(listed).toMatchObject({ code: 0, err: expect.stringContaining(told) });
  expect(listed.out).not.toContain("PROD_ONLY");
  const exported = await keyward(["export", "-p", "shop", "--reveal"]);
  expect(exported).toEqual({ code: 0, out: "ALL=a\n", err: told });
  expect(await keyward(["export", "-p", "shop", "--reveal", "--own"])).toEqual(exported);
  expect(await keyward(["export", "-p", "shop", "-e", "production", "--reveal"])).toEqual({
    code: 0,
    out: "ALL=a\nPROD_ONLY=b\n",
    err: "",
  });
});

test("what is exported and imported again is the same, tags included", { timeout: 120_000 }, async () => {
  const keyward = await shop();
  const scope = ["-p", "shop", "-e", "production"];
  for (const name of ["annotated", "kubernetes"]) {
    const exported = await keyward(["export", ...scope, "--reveal", "--format", name]);
    const other = ["-p", "copy", "-e", name];
    const imported = await keyward(["import", "-", "--format", name, ...other], { input: exported.out });
    expect(imported).toMatchObject({ code: 0 });
    const again = await keyward(["export", ...other, "--reveal", "--format", name]);
    expect(again.out.replaceAll("copy", "shop").replaceAll(name, "production")).toBe(exported.out);
  }
});

test(
  "an exported file is the owner's alone, and never one that git tracks or that is there already",
  { timeout: 120_000 },
  async () => {
    const keyward = await shop();
    const folder = mkdtempSync(path.join(keyward.folder, "w"));
    execFileSync("git", ["init", "-q"], { cwd: folder });
    writeFileSync(path.join(folder, "tracked.env"), "A=1\n");
    writeFileSync(path.join(folder, ".gitignore"), "ignored.env\n");
    execFileSync("git", ["add", "tracked.env"], { cwd: folder });
    const to = (file: string, ...more: string[]) =>
      keyward(["export", "-p", "shop", "--reveal", "-o", file, ...more], { cwd: folder });

    const tracked = await to("tracked.env", "--overwrite");
    expect(tracked.err).toContain("git tracks tracked.env: values written there would be in every clone");
    expect(tracked.code).toBe(1);
    expect(readFileSync(path.join(folder, "tracked.env"), "utf8")).toBe("A=1\n");

    const redirect = "> tracked.env";
    const redirected = await keyward(["export", "-p", "shop", "--reveal"], { cwd: folder, redirect });
    expect(redirected.err).toContain("git tracks tracked.env");
    expect(redirected.code).toBe(1);
    expect(readFileSync(path.join(folder, "tracked.env"), "utf8")).not.toContain("it's");

    const ignored = await to("ignored.env");
    expect(ignored).toMatchObject({ code: 0, out: "" });
    expect(ignored.err).not.toContain("Warning");
    expect(statSync(path.join(folder, "ignored.env")).mode & 0o777).toBe(0o600);
    expect((await to("open.env")).err).toContain("Warning: git does not ignore open.env");

    expect(await to("ignored.env")).toMatchObject({ code: 5 });
    expect(await to("ignored.env", "--overwrite", "--format", "json")).toMatchObject({ code: 0 });
    expect(readFileSync(path.join(folder, "ignored.env"), "utf8")).toBe(`{\n  "DB_PASS": "it's $5"\n}\n`);
    expect(await to("none/there.env")).toMatchObject({ code: 3 });
  },
);

test("in a workflow the file of the runner is appended to, and each line of a value is masked", async () => {
  const keyward = await shop();
  const file = path.join(keyward.folder, "github.env");
  writeFileSync(file, "BEFORE=1\n");
  const words = ["export", "-p", "shop", "-e", "production", "--reveal", "--format", "github", "-o", file];
  const { out } = await keyward(words, { env: { GITHUB_ACTIONS: "true" } });
  expect(out).toBe("::add-mask::it's $5\n::add-mask::a\n::add-mask::b\n");
  expect(readFileSync(file, "utf8")).toBe("BEFORE=1\nDB_PASS=it's $5\nPEM<<KEYWARD_END\na\nb\nKEYWARD_END\n");
});
