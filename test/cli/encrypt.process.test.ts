import { execFileSync } from "node:child_process";
import { lstatSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { makeCli } from "../support/cli.ts";
import { startKeyring } from "../support/keyring.ts";
import { startTestServer, type TestServer } from "../support/server.ts";

let keyward: ReturnType<typeof makeCli>;
beforeEach(() => {
  keyward = makeCli();
});

const write = (name: string, content: object) =>
  writeFileSync(path.join(keyward.folder, name), `${JSON.stringify(content, null, 2)}\n`, { mode: 0o640 });
const read = (name: string) => readFileSync(path.join(keyward.folder, name), "utf8");
const git = (...words: string[]) => execFileSync("git", words, { cwd: keyward.folder, stdio: "ignore" });

const bound = { $scope: { project: "shop" } };
const OURS = /^encrypted:v1:[0-9a-f]{16}:[A-Za-z0-9+/]+=*$/;

test("a value in clear is encrypted where it stands, and programs get it as before", async () => {
  write("secrets.json", bound);
  write("secrets.local.json", { DB: { $value: "of the shop", $tags: ["db"] }, OTHER: "left in clear" });
  expect(await keyward(["secret:encrypt", "DB"])).toEqual({
    code: 0,
    out: "Successfully encrypted DB of shop in secrets.local.json\n",
    err: expect.stringContaining("recovery key"),
  });
  expect(read("secrets.local.json")).not.toContain("of the shop");
  expect(JSON.parse(read("secrets.local.json"))).toEqual({
    DB: { $value: expect.stringMatching(OURS), $tags: ["db"] },
    OTHER: "left in clear",
  });
  const shown = "console.log(process.env.DB, process.env.OTHER)";
  expect(await keyward(["run", "-e", "dev", "--", process.execPath, "-e", shown])).toMatchObject({
    code: 0,
    out: "of the shop left in clear\n",
  });
  expect(await keyward(["get", "DB", "--reveal"])).toMatchObject({ code: 0, out: "of the shop\n" });
  expect((await keyward(["secret:explain", "DB"])).out).not.toContain("of the shop");
});

test("under another name it gives nothing, and says why", async () => {
  write("secrets.local.json", { A: "the value" });
  await keyward(["encrypt", "A"]);
  const { A: moved } = JSON.parse(read("secrets.local.json")) as { A: string };
  write("secrets.local.json", { B: moved });
  const { code, out, err } = await keyward(["get", "B", "--reveal"]);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toContain("it was cut or edited, or made for another name or scope");
});

test("a file that git gives to others is left as it is, without a server that they share", async () => {
  git("init", "-q");
  write("secrets.local.json", { A: "the value" });
  const before = read("secrets.local.json");
  expect(await keyward(["encrypt", "A"])).toMatchObject({ code: 1, out: "" });
  expect(read("secrets.local.json")).toBe(before);
  writeFileSync(path.join(keyward.folder, ".gitignore"), "secrets.local.json\n");
  expect(await keyward(["encrypt", "A"])).toMatchObject({ code: 0 });
});

test("a file to which a link leads is encrypted, and the link stays one", async () => {
  mkdirSync(path.join(keyward.folder, "private"));
  write("private/mine.json", { A: "the value" });
  symlinkSync("private/mine.json", path.join(keyward.folder, "secrets.local.json"));
  expect(await keyward(["encrypt", "A"])).toMatchObject({ code: 0 });
  expect(lstatSync(path.join(keyward.folder, "secrets.local.json")).isSymbolicLink()).toBe(true);
  expect(read("private/mine.json")).not.toContain("the value");
  expect(await keyward(["get", "A", "--reveal"])).toMatchObject({ code: 0, out: "the value\n" });
  // Whether git gives it to others depends on the file that holds the value.
  write("private/mine.json", { A: "the value" });
  writeFileSync(path.join(keyward.folder, ".gitignore"), "secrets.local.json\n");
  git("init", "-q");
  git("add", "private");
  expect(await keyward(["encrypt", "A"])).toMatchObject({ code: 1, out: "" });
});

test("a file that is not there is named as it was written", async () => {
  const { code, err } = await keyward(["encrypt", "A", "--file", "secrets.prod.json"]);
  expect(code).toBe(3);
  expect(err).toContain("There is no file or folder secrets.prod.json.");
});

test("what has no value in clear is named, and nothing is written", async () => {
  write("secrets.local.json", { A: "the value", B: { $from: "secret://shop/B" } });
  const before = read("secrets.local.json");
  expect(await keyward(["encrypt", "A", "B"])).toMatchObject({ code: 3, out: "" });
  expect(read("secrets.local.json")).toBe(before);
});

test("with a server's vault the file is for all who may have the value there", async () => {
  const server = await startTestServer();
  onTestFinished(async () => void (await server.close()));
  // A policy names projects that there are.
  await server.call("POST", "/api/v1/secrets", { body: { key: "OTHER", value: "x", project: "shop" } });
  const policy = { secrets: { "shop/*": { write: ["user:ada"], reveal: ["user:bob"] } } };
  expect(await server.call("PUT", "/api/v1/policies/team", { body: policy })).toMatchObject({ status: 200 });
  const as = async (user: string) => ({
    env: { KEYWARD_URL: server.url, KEYWARD_TOKEN: await server.token({ user }) },
  });
  git("init", "-q");
  write("secrets.json", { ...bound, DB: "of the shop" });
  expect(await keyward(["encrypt", "DB", "--file", "secrets.json"], await as("bob"))).toMatchObject({
    code: 4,
  });
  expect(await keyward(["encrypt", "DB", "--file", "secrets.json"], await as("ada"))).toMatchObject({
    code: 0,
  });
  expect(read("secrets.json")).not.toContain("of the shop");

  const program = ["run", "--", process.execPath, "-e", "console.log(process.env.DB)"];
  expect(await keyward(program, await as("bob"))).toMatchObject({ code: 0, out: "of the shop\n" });
  const { out, err } = await keyward(program, await as("ada"));
  expect(out).toBe("undefined\n");
  expect(err).toContain("ada may not reveal DB in shop");
  // The vault on this machine is another one.
  expect(await keyward(["get", "DB", "--reveal"])).toMatchObject({
    code: 4,
    err: expect.stringContaining("is encrypted by another vault"),
  });
});

describe("with a vault that is linked to a server", () => {
  let server: TestServer;
  let linked: ReturnType<typeof makeCli>;
  let asColleague: { env: Record<string, string> };
  beforeEach(async () => {
    const keyring = await startKeyring();
    onTestFinished(() => keyring.stop());
    server = await startTestServer();
    onTestFinished(async () => void (await server.close().catch(() => "")));
    const { DBUS_SESSION_BUS_ADDRESS, XDG_RUNTIME_DIR } = keyring.env;
    linked = makeCli({ DBUS_SESSION_BUS_ADDRESS, XDG_RUNTIME_DIR });
    asColleague = { env: { KEYWARD_URL: server.url, KEYWARD_TOKEN: server.root } };
    const answer = await linked(["sync", "--link", server.url, "-p", "shop"], { input: server.root });
    expect(answer).toMatchObject({ code: 0 });
    execFileSync("git", ["init", "-q"], { cwd: linked.folder });
  });
  const put = (name: string, content: object) =>
    writeFileSync(path.join(linked.folder, name), `${JSON.stringify(content, null, 2)}\n`);
  const encrypted = (name: string) => linked(["encrypt", "DB", "--file", name]);
  const program = ["run", "--", process.execPath, "-e", "console.log(process.env.DB)"];

  test("the server encrypts a file that others get, and both this machine and they open it", async () => {
    put("secrets.json", { ...bound, DB: "of the shop" });
    expect(await encrypted("secrets.json")).toMatchObject({ code: 0 });
    expect(readFileSync(path.join(linked.folder, "secrets.json"), "utf8")).not.toContain("of the shop");
    expect(await linked(program)).toMatchObject({ code: 0, out: "of the shop\n" });
    expect(await linked(["get", "DB", "--reveal"])).toMatchObject({ code: 0, out: "of the shop\n" });
    expect((await linked(["export", "--reveal"])).out).toContain("of the shop");
    expect(await linked(program, asColleague)).toMatchObject({ code: 0, out: "of the shop\n" });

    const names = ["A", "B", "C"];
    put("secrets.json", { ...bound, ...Object.fromEntries(names.map((name) => [name, `of ${name}`])) });
    expect(await linked(["encrypt", ...names, "--file", "secrets.json"])).toMatchObject({ code: 0 });
    const several = "console.log(process.env.A, process.env.B, process.env.C)";
    const together = await linked(["run", "--", process.execPath, "-e", several]);
    expect(together, "they are asked for at once").toMatchObject({ code: 0, out: "of A of B of C\n" });
    put("secrets.json", { ...bound, DB: "of the shop" });
    expect(await encrypted("secrets.json")).toMatchObject({ code: 0 });

    await server.close();
    const { out, err } = await linked(program);
    expect(out).toBe("undefined\n");
    expect(err).toMatch(
      /DB is encrypted in a file, and opens with the server alone\. The vault at \S+ cannot be reached/,
    );
  });

  test("what git ignores stays with the vault here, which needs no server for it", async () => {
    writeFileSync(path.join(linked.folder, ".gitignore"), "secrets.local.json\n");
    put("secrets.json", bound);
    put("secrets.local.json", { DB: "of this machine" });
    await server.close();
    expect(await encrypted("secrets.local.json")).toMatchObject({ code: 0 });
    expect(await linked(program)).toMatchObject({ code: 0, out: "of this machine\n" });
  });

  test("a server gets nothing of a scope that is not linked", async () => {
    put("secrets.json", { $scope: { project: "private" }, DB: "of nobody else" });
    expect(await encrypted("secrets.json")).toMatchObject({
      code: 4,
      err: expect.stringContaining("is linked for shop alone"),
    });
    const { status, body } = await server.call("GET", "/api/v1/audit");
    expect(status).toBe(200);
    expect(JSON.stringify(body)).not.toContain('"encrypted"');
  });
});
