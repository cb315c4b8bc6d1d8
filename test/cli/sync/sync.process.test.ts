import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { makeCli } from "../../support/cli.ts";
import { KEYWARD } from "../../support/from-source.ts";
import { startKeyring } from "../../support/keyring.ts";
import { repetitions } from "../../support/repetitions.ts";
import { serveCommand } from "../../support/serve-command.ts";
import { callerOf, PASSPHRASE, startTestServer, type TestServer } from "../../support/server.ts";
import { severableProxy } from "../../support/severable-proxy.ts";
import { temporaryFolder } from "../../vault/fixtures.ts";

const ROOT = path.resolve(import.meta.dirname, "../../..");
const CANARY = ["canary", "value", "91c2"].join("-");

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

let projects = 0;

/** A machine that is linked to a project of its own, and works on its own vault. */
async function linkedMachine(project = `p${++projects}`, token = server.root, url = server.url) {
  const login = { KEYWARD_URL: url, KEYWARD_TOKEN: token };
  const cli = makeCli();
  // Where there is no keychain the environment brings the token of this one server.
  const sync = (...args: string[]) => cli(["sync", ...args], { env: login });
  const linked = await sync("--link", url, "-p", project);
  expect(linked).toMatchObject({ code: 0, err: expect.stringContaining("recovery key") });
  const add = async (key: string, value: string) =>
    expect(await cli(["secret:add", "-p", project, "-k", key, "-v", "-"], { input: value })).toMatchObject({
      code: 0,
    });
  const update = (key: string, value: string) =>
    cli(["secret:update", "-p", project, "-k", key, "-v", "-"], { input: value });
  const get = async (key: string) =>
    (await cli(["secret:resolve", "-p", project, "-k", key, "--reveal"])).out.trim();
  return { cli, sync, add, update, get, project, login };
}

function onServer(project: string) {
  const at = `?project=${project}`;
  return {
    put: async (key: string, value: string) => {
      const body = { operations: [{ op: "put", key, project, value }] };
      expect((await server.call("POST", "/api/v1/batch", { body })).status).toBe(200);
    },
    get: async (key: string) =>
      (await server.call("GET", `/api/v1/secrets/${key}${at}&raw=true`)).body.raw_value as string,
    names: async () =>
      ((await server.call("GET", `/api/v1/secrets${at}&reach=below`)).body as { key: string }[]).map(
        ({ key }) => key,
      ),
  };
}

describe("keyward sync", () => {
  test("where no keyring keeps its token, says what does instead", async () => {
    const refused = await makeCli()(["sync", "--link", server.url], {
      input: server.root,
      env: { DBUS_SESSION_BUS_ADDRESS: "unix:path=/nowhere" },
    });
    expect(refused).toMatchObject({ code: 6, err: expect.stringContaining("[KEYRING_ABSENT]") });
    expect(refused.err).toContain(`set KEYWARD_URL to ${server.url} and KEYWARD_TOKEN instead`);
    expect(refused.err).not.toContain(server.root);
  });

  test("works offline first: what was said here is said there, and the other way round", async () => {
    const ada = await linkedMachine();
    const there = onServer(ada.project);
    await ada.add("MINE", CANARY);
    await there.put("THEIRS", "from the server");
    const status = await ada.sync("--status");
    expect(status.out).toContain(`Waiting: MINE in ${ada.project} was added here and is not sent yet.`);
    const synced = await ada.sync();
    expect(synced).toEqual({
      code: 0,
      out: `In step with ${server.url}: THEIRS in ${ada.project} came; MINE in ${ada.project} went.\n`,
      err: "",
    });
    expect([await there.get("MINE"), await ada.get("THEIRS")]).toEqual([CANARY, "from the server"]);
    expect((await ada.sync()).out).toBe(`In step with ${server.url}: nothing was to be done.\n`);
    expect(status.out + synced.out).not.toContain(CANARY);
  });

  test("THE DOPPLER FAULT, for real: a colleague's new key outlives a save", async () => {
    const [ada, bob] = [await linkedMachine("doppler"), await linkedMachine("doppler")];
    await ada.add("A", "one");
    await ada.sync();
    await bob.sync();
    await bob.add("B", "the colleague's");
    await bob.sync();
    await ada.update("A", "two");
    await ada.sync();
    expect((await onServer("doppler").names()).toSorted()).toEqual(["A", "B"]);
    expect(await ada.get("B")).toBe("the colleague's");
  });

  test("tells a conflict with exit 5, keeps both sides, and takes the one that is said", async () => {
    const ada = await linkedMachine();
    const there = onServer(ada.project);
    await ada.add("KEY", "base");
    await ada.sync();
    await there.put("KEY", "theirs");
    await ada.update("KEY", CANARY);
    const conflict = await ada.sync();
    expect(conflict).toMatchObject({ code: 5, err: "" });
    expect(conflict.out).toContain(`Synced with ${server.url}: nothing came or went.\n`);
    expect(conflict.out).toMatch(
      /Conflict: KEY in p\d+ \(value\): changed \S+ ago here, changed \S+ ago on the server\./,
    );
    expect(conflict.out).not.toContain(CANARY);
    expect([await there.get("KEY"), await ada.get("KEY")]).toEqual(["theirs", CANARY]);
    const json = JSON.parse((await ada.sync("--status", "--json")).out);
    expect(json).toMatchObject({
      server: server.url,
      scope: ada.project,
      waiting: [],
      conflicts: [{ uri: `secret://${ada.project}/KEY`, parts: ["value"] }],
    });
    expect(await ada.sync("--take", "theirs", "OTHER")).toMatchObject({ code: 3 });
    expect(await ada.sync("--take", "mine", "KEY")).toMatchObject({ code: 0 });
    expect([await there.get("KEY"), await ada.get("KEY")]).toEqual([CANARY, CANARY]);
  });

  test("a conflict is settled part by part: what is named from one side, the rest from the other", async () => {
    const ada = await linkedMachine();
    const update = (...args: string[]) => ada.cli(["secret:update", "-p", ada.project, "-k", "KEY", ...args]);
    await ada.add("KEY", "base");
    await ada.sync();
    const { put, get } = onServer(ada.project);
    await put("KEY", "theirs");
    const body = { description: "theirs", metadata: { team: "theirs" } };
    await server.call("PATCH", `/api/v1/secrets/KEY?project=${ada.project}`, { body });
    await ada.update("KEY", CANARY);
    await update("--description", "mine");
    const conflict = await ada.sync();
    expect(conflict.out).toContain(`(value, description): changed`);
    expect(conflict.out).toContain(`\n  description: "mine" here, "theirs" on the server\n`);
    expect(conflict.out).not.toContain(CANARY);
    const { conflicts } = JSON.parse((await ada.sync("--status", "--json")).out);
    expect(conflicts).toMatchObject([
      { here: { says: { description: "mine" } }, there: { says: { description: "theirs" } } },
    ]);
    expect(await ada.sync("--part", "value")).toMatchObject({ code: 2 });
    expect(await ada.sync("--take", "mine", "--part", "tags", "KEY")).toMatchObject({
      code: 2,
      err: expect.stringMatching(/KEY is not in conflict in tags\. .*\n.*It is in value, description/),
    });
    expect(await ada.sync("--take", "mine", "--part", "value", "KEY")).toMatchObject({ code: 0 });
    expect([await get("KEY"), await ada.get("KEY")]).toEqual([CANARY, CANARY]);
    const shown = JSON.parse((await ada.cli(["secret:get", "-p", ada.project, "KEY", "--json"])).out);
    expect(shown).toMatchObject({ description: "theirs", metadata: { team: "theirs" } });
  });

  test("what the token may not write is refused with exit 4, and holds nothing else up", async () => {
    const project = `p${++projects}`;
    const token = await server.token({ user: "reader", roles: ["reader"], scope: project });
    const policies = {
      secrets: { [`${project}/*`]: { list: ["reader"], read: ["reader"], reveal: ["reader"] } },
    };
    await onServer(project).put("THEIRS", "x");
    expect((await server.call("PUT", `/api/v1/policies/${project}`, { body: policies })).status).toBe(200);
    const ada = await linkedMachine(project, token);
    await ada.add("MINE", CANARY);
    const refused = await ada.sync();
    expect(refused).toMatchObject({ code: 4, err: "" });
    expect(refused.out).toMatch(/THEIRS in p\d+ came/);
    expect(refused.out).toMatch(/Refused: MINE in p\d+: .*write/);
    expect(refused.out).not.toContain(CANARY);
    expect(await ada.get("THEIRS")).toBe("x");
  });

  test.each([
    [
      "a token that was revoked: 4",
      4,
      "[UNAUTHENTICATED]",
      async () => {
        const token = await server.token({ user: "root" });
        const ada = await linkedMachine(undefined, token);
        const { body: self } = await server.call("GET", "/api/v1/tokens/self", { token });
        await server.call("DELETE", `/api/v1/tokens/${self.accessor}`);
        return ada;
      },
    ],
    [
      "a server that is down: 6",
      6,
      "[VAULT_UNAVAILABLE]",
      async () => {
        const dying = await startTestServer();
        const ada = await linkedMachine("shop", dying.root, dying.url);
        await dying.close();
        return ada;
      },
    ],
  ] as const)("is calm about %s", async (_, code, told, prepare) => {
    const ada = await prepare();
    await ada.add("KEY", CANARY);
    const failed = await ada.sync();
    expect(failed).toMatchObject({ code, out: "", err: expect.stringContaining(told) });
    expect(await ada.get("KEY")).toBe(CANARY);
    const status = await ada.sync("--status");
    expect(status).toMatchObject({ code: 0, err: "" });
    expect(status.out).toMatch(/The last time: .*\n.*Waiting: KEY/s);
    expect(failed.err + status.out).not.toContain(CANARY);
  });

  test("a server that is something else is told as that", async () => {
    const ada = await linkedMachine();
    const other = createServer((_, response) => response.end("<html>")).listen(0, "127.0.0.1");
    await once(other, "listening");
    onTestFinished(() => void other.close());
    const { port } = other.address() as { port: number };
    const env = { KEYWARD_URL: `http://127.0.0.1:${port}`, KEYWARD_TOKEN: server.root };
    const linked = await ada.cli(["sync", "--link", env.KEYWARD_URL], { env });
    expect(linked).toMatchObject({ code: 6, err: expect.stringContaining("no Keyward server") });
    expect(await ada.sync()).toMatchObject({ code: 0 });
  });

  test("is linked and unlinked; what both have stays with both", async () => {
    const ada = await linkedMachine();
    await ada.add("KEY", "x");
    await ada.sync();
    expect(await ada.sync("--unlink")).toMatchObject({ code: 0, out: expect.stringContaining("no more") });
    expect([await onServer(ada.project).get("KEY"), await ada.get("KEY")]).toEqual(["x", "x"]);
    expect(await ada.sync("--unlink")).toMatchObject({ code: 2 });
    expect(await ada.cli(["sync"])).toMatchObject({
      code: 0,
      out: expect.stringContaining("linked to no server"),
    });
    expect(await ada.cli(["sync", "--status", "--json"])).toMatchObject({
      code: 0,
      out: '{"server":null}\n',
    });
    expect(await ada.cli(["sync", "--link", "--watch"])).toMatchObject({ code: 2 });
  });

  test("--watch brings what changes on either side, at once, and ends with Ctrl+C", async () => {
    const ada = await linkedMachine();
    const there = onServer(ada.project);
    const watching = start(["sync", "--watch"], { ...ada.cli.env, ...ada.login });
    await watching.said("nothing was to be done");
    await there.put("LATER", "from the server");
    await watching.said(`LATER in ${ada.project} came`);
    expect(await ada.get("LATER")).toBe("from the server");
    await ada.add("MINE", "from here");
    // It may be told as waiting before that.
    await watching.said(`MINE in ${ada.project} went`);
    expect(await there.get("MINE")).toBe("from here");
    watching.child.kill("SIGINT");
    expect(await once(watching.child, "exit")).toEqual([0, null]);
  });

  test("a slow server is told as that, holds nothing else up, and is waited for as long as one likes", async () => {
    const proxy = await severableProxy(server.url);
    onTestFinished(() => proxy.close());
    const ada = await linkedMachine(undefined, server.root, proxy.url);
    const there = onServer(ada.project);
    proxy.hold();
    await ada.add("KEY", CANARY);
    const env = { ...ada.cli.env, ...ada.login };
    // Broken off while nothing has been answered.
    for (const [args, end] of [
      [["sync"], [null, "SIGINT"]],
      [
        ["sync", "--watch"],
        [0, null],
      ],
    ] as const) {
      const { child, said } = start(args, env);
      await said("takes long to answer");
      child.kill("SIGINT");
      expect(await once(child, "exit")).toEqual(end);
    }
    const watching = start(["sync", "--watch"], env);
    await watching.said("takes long to answer");
    // Meanwhile everything goes on working on the vault here.
    const [, status] = await Promise.all([ada.add("OTHER", "x"), ada.sync("--status")]);
    expect(status).toMatchObject({ code: 0, out: expect.stringContaining("Waiting: KEY") });
    expect(await ada.get("OTHER")).toBe("x");
    proxy.release();
    await watching.said("OTHER in");
    expect([await there.get("KEY"), await there.get("OTHER")]).toEqual([CANARY, "x"]);
  });

  test("what stands in a folder's files is sent once a command has moved it into the vault, and not before", async () => {
    const ada = await linkedMachine();
    const file = path.join(ada.cli.folder, "secrets.local.json");
    const text = JSON.stringify({ FROM_FILE: CANARY });
    writeFileSync(file, text);
    await ada.add("KEY", "x");
    await ada.sync();
    const there = onServer(ada.project);
    expect(await there.names()).toEqual(["KEY"]);
    expect(await ada.cli(["import", "secrets.local.json", "-p", ada.project])).toMatchObject({ code: 0 });
    expect(await ada.sync()).toMatchObject({ code: 0, out: expect.stringContaining("FROM_FILE in") });
    expect(await there.get("FROM_FILE")).toBe(CANARY);
    expect(readFileSync(file, "utf8")).toBe(text);
  });

  const kills = repetitions(3, 40);
  test(`loses nothing in ${kills} rounds that are killed with kill -9, and two that run at once`, async () => {
    const ada = await linkedMachine();
    const there = onServer(ada.project);
    for (let round = 0; round < kills; round++) {
      const env = { ...ada.cli.env, ...ada.login };
      await ada.add(`MINE_${round}`, `mine ${round}`);
      await there.put(`THEIRS_${round}`, `theirs ${round}`);
      const { child } = start(["sync"], env);
      const ended = once(child, "exit");
      // Somewhere from before it has begun to after it has done all.
      await pause(100 + ((round * 97) % 700));
      child.kill("SIGKILL");
      await ended;
    }
    const both = await Promise.all([ada.sync(), ada.sync()]);
    // Who finds another one at it waits for it.
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    for (let round = 0; round < kills; round++) {
      expect(await there.get(`MINE_${round}`)).toBe(`mine ${round}`);
      expect(await ada.get(`THEIRS_${round}`)).toBe(`theirs ${round}`);
    }
    const versions = (await server.call("GET", `/api/v1/secrets?project=${ada.project}&reach=below`)).body;
    expect(new Set((versions as { version: number }[]).map(({ version }) => version))).toEqual(new Set([1]));
  });
});

test("a server that is killed between its commit and its answer has done all of it, once", async () => {
  const file = path.join(temporaryFolder(), "vault.db");
  const first = await serveCommand(["--listen", "127.0.0.1:0", "--store", `sqlite:${file}`, "--dev"]);
  const proxy = await severableProxy(first.url);
  onTestFinished(() => proxy.close());
  const ada = await linkedMachine("shop", first.token, proxy.url);
  for (const key of ["A", "B", "C"]) await ada.add(key, key.toLowerCase());
  first.child.kill("SIGKILL");
  await first.ended;

  const dying = spawn(process.execPath, [path.join(ROOT, "test/backend/dying-server.ts"), file, PASSPHRASE]);
  proxy.lead(String((await once(dying.stdout, "data"))[0]).trim());
  expect(await ada.sync()).toMatchObject({ code: 6, err: expect.stringContaining("[VAULT_UNAVAILABLE]") });
  expect(dying.signalCode).toBe("SIGKILL");
  expect((await ada.sync("--status")).out).toMatch(/Waiting: A in shop.*\nWaiting: B in shop.*\nWaiting: C/);

  const second = await serveCommand(["--listen", "127.0.0.1:0", "--store", `sqlite:${file}`]);
  proxy.lead(second.url);
  expect(await ada.sync()).toMatchObject({
    code: 0,
    out: expect.stringContaining("A in shop, B in shop, C in shop went"),
  });
  const { body } = await callerOf(second.url, first.token)("GET", "/api/v1/secrets?project=shop&reach=below");
  expect((body as { key: string; version: number }[]).map(({ key, version }) => [key, version])).toEqual([
    ["A", 1],
    ["B", 1],
    ["C", 1],
  ]);
});

test("with a keychain: asked for the token once; no other address ever gets it; commands work on this machine again", async () => {
  const keyring = await startKeyring();
  onTestFinished(() => keyring.stop());
  const { HOME, XDG_RUNTIME_DIR, XDG_DATA_HOME, DBUS_SESSION_BUS_ADDRESS } = keyring.env;
  const cli = makeCli({
    HOME,
    XDG_RUNTIME_DIR,
    XDG_DATA_HOME,
    DBUS_SESSION_BUS_ADDRESS,
    KEYWARD_PASSPHRASE: undefined,
  });
  const project = `p${++projects}`;
  expect(await cli(["login", server.url], { input: server.root })).toMatchObject({ code: 0 });
  expect(await cli(["sync", "--link", "-p", project])).toMatchObject({ code: 0 });
  // Without the login this is the vault on this machine.
  expect(await cli(["secret:add", "-p", project, "-k", "KEY", "-v", "-"], { input: "x" })).toMatchObject({
    code: 0,
  });
  expect(await onServer(project).names()).toEqual([]);
  expect(await cli(["sync"])).toMatchObject({ code: 0 });
  expect(await onServer(project).get("KEY")).toBe("x");

  const heard: (string | undefined)[] = [];
  const other = createServer((request, response) => {
    heard.push(request.headers.authorization);
    response.writeHead(401).end();
  }).listen(0, "127.0.0.1");
  await once(other, "listening");
  onTestFinished(() => void other.close());
  const { port } = other.address() as { port: number };
  const elsewhere = await cli(["sync", "--link", `http://127.0.0.1:${port}`], { input: "another-token\n" });
  expect(elsewhere.code).not.toBe(0);
  expect(heard).toEqual(["Bearer another-token"]);

  expect(await cli(["logout", server.url])).toMatchObject({ code: 0 });
  expect(await cli(["sync"])).toMatchObject({ code: 4, err: expect.stringContaining("no token") });
});

/** A command that stays, and what it has said. */
function start(args: readonly string[], env: Record<string, string | undefined>) {
  const [program, ...words] = KEYWARD;
  const child = spawn(program, [...words, ...args], {
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => (said += String(chunk)));
  return {
    child,
    said: async (text: string): Promise<void> => {
      while (!said.includes(text)) {
        if (child.exitCode !== null) throw new Error(`it ended, having said: ${said}`);
        await pause(20);
      }
    },
  };
}
