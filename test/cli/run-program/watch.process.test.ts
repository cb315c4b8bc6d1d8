import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { createServer as createTcpServer } from "node:net";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { runningPrograms } from "../../../sdk/running.ts";
import { makeCli } from "../../support/cli.ts";
import { isGone, startCommand, type Running } from "../../support/running.ts";
import { startTestServer, type TestServer } from "../../support/server.ts";
import { temporaryFolder } from "../../vault/fixtures.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

/** A `keyward` of its own project, so that tests that share a server do not meet. */
let projects = 0;
function setUp(where: "here" | "server") {
  const remote = { KEYWARD_URL: server.url, KEYWARD_TOKEN: server.root };
  const env = where === "server" ? remote : { KEYWARD_PASSPHRASE: "correct horse" };
  const cli = makeCli(env);
  const project = `shop${projects++}`;
  const write = (verb: "add" | "update", key: string, value: string) =>
    cli([`secret:${verb}`, "-p", project, "-k", key, "-v", "-"], { input: value });
  function run(program: string, flags: readonly string[] = ["--watch"]): Running {
    const args = ["run", "-p", project, ...flags, "--", process.execPath, "-e", program];
    const own = { PATH: process.env.PATH, HOME: cli.folder, KEYWARD_HOME: cli.home, ...env };
    const running = startCommand(args, { cwd: cli.folder, env: own });
    onTestFinished(() => running.kill("SIGTERM"));
    return running;
  }
  return { cli, project, write, run };
}

/** Says what it got and who it is, and stays. */
const SHOW = `console.log("got " + process.env.FOO + " as " + process.pid + "."); setInterval(() => {}, 1000);`;

describe.each(["here", "server"] as const)("with the vault %s", (where) => {
  test(
    "a changed secret starts the program again, an unchanged one does not",
    { timeout: 120_000 },
    async () => {
      const { cli, project, write, run } = setUp(where);
      await write("add", "FOO", "BAR");
      const running = run(SHOW);
      await running.says("got BAR as");
      const first = Number(/as (\d+)/.exec(running.out())![1]);
      // Neither the same value, nor a description, nor what a narrower scope has, changes what the program got.
      await write("update", "FOO", "BAR");
      await cli(["secret:update", "-p", project, "-k", "FOO", "--description", "for the seed"]);
      await cli(["secret:add", "-p", project, "-e", "dev", "-k", "FOO", "-v", "-"], { input: "elsewhere" });
      await write("update", "FOO", "BAR2");
      await running.says("got BAR2 as");
      await isGone(first);
      expect(running.out().match(/got/g)).toHaveLength(2);
      expect(running.err().match(/FOO changed: the program is started again/g)).toHaveLength(1);
      await write("add", "NEW", "x");
      await running.says("NEW changed: the program is started again");
      running.kill("SIGTERM");
      expect(await running.ended).toBe(143);
    },
  );

  test("--signal sends a signal in its place", { timeout: 60_000 }, async () => {
    const { write, run } = setUp(where);
    await write("add", "FOO", "BAR");
    const running = run(`process.on("SIGHUP", () => console.log("reloaded by " + process.pid)); ${SHOW}`, [
      "--signal",
      "HUP",
    ]);
    await running.says("got BAR as");
    await write("update", "FOO", "BAR2");
    await running.says("reloaded");
    const [, first, second] = /as (\d+)\.\nreloaded by (\d+)/.exec(running.out())!;
    expect(second).toBe(first);
    expect(running.err()).toContain("FOO changed: SIGHUP is sent to the program.");
  });

  test("a secret that expires is taken away when its time has come", { timeout: 60_000 }, async () => {
    const { cli, project, write, run } = setUp(where);
    await write("add", "FOO", "BAR");
    const running = run(SHOW);
    await running.says("got BAR as");
    await cli(["secret:update", "-p", project, "-k", "FOO", "--expires-in", "5s"]);
    await running.says("got undefined as");
    expect(running.err()).toContain("Left out: FOO expired on");
  });
});

test(
  "a secrets file is followed too; one that is broken meanwhile changes nothing",
  { timeout: 60_000 },
  async () => {
    const { cli, run } = setUp("here");
    const file = path.join(cli.folder, "secrets.local.json");
    writeFileSync(file, `{ "FOO": "one" }`);
    const running = run(SHOW);
    await running.says("got one as");
    writeFileSync(file, `{ "FOO": `);
    await running.says("The program goes on with what it has.");
    writeFileSync(file, `{ "FOO": "two" }`);
    await running.says("got two as");
    expect(running.out().match(/got/g)).toHaveLength(2);
  },
);

test("with --strict a secret that is revoked ends the program: 4", { timeout: 60_000 }, async () => {
  const { cli, project, write, run } = setUp("here");
  await write("add", "FOO", "BAR");
  const running = run(SHOW, ["--watch", "--strict"]);
  await running.says("got BAR as");
  await cli(["secret:revoke", "-p", project, "-k", "FOO"]);
  expect(await running.ended).toBe(4);
  await isGone(Number(/as (\d+)/.exec(running.out())![1]));
});

describe("the whole group of a program ends with it", () => {
  /** A program that starts another one, and then goes on in its own way. */
  const family = (ending = "setInterval(() => {}, 1000)") => `
    const stay = ["-e", "setInterval(() => {}, 1000)"];
    const child = require("child_process").spawn(process.execPath, stay, { stdio: "ignore" });
    console.log("family " + process.env.FOO + " " + process.pid + " " + child.pid + "."); ${ending}`;
  const members = (running: Running) =>
    [.../family \w+ (\d+) (\d+)/.exec(running.out())!].slice(1).map(Number);

  test("when it is started again, and when it ends", { timeout: 60_000 }, async () => {
    const { write, run } = setUp("here");
    await write("add", "FOO", "BAR");
    const running = run(family());
    await running.says("family BAR");
    const first = members(running);
    await write("update", "FOO", "BAR2");
    await running.says("family BAR2");
    await Promise.all(first.map(isGone));
    running.kill("SIGINT");
    expect(await running.ended).toBe(130);
    const second = [.../BAR2 (\d+) (\d+)/.exec(running.out())!].slice(1).map(Number);
    await Promise.all(second.map(isGone));
  });

  test("when it ends by itself, with its exit code", { timeout: 60_000 }, async () => {
    const { write, run } = setUp("here");
    await write("add", "FOO", "BAR");
    const running = run(family("process.exit(5)"));
    expect(await running.ended).toBe(5);
    await Promise.all(members(running).map(isGone));
  });

  test("when keyward is killed", { timeout: 60_000 }, async () => {
    const { write, run } = setUp("here");
    await write("add", "FOO", "BAR");
    const running = run(family());
    await running.says("family BAR");
    running.kill("SIGKILL");
    await Promise.all(members(running).map(isGone));
  });
});

test("a program that does not end when asked is killed after ten seconds", { timeout: 90_000 }, async () => {
  const { write, run } = setUp("here");
  await write("add", "FOO", "BAR");
  const running = run(`process.on("SIGTERM", () => console.log("no")); ${SHOW}`);
  await running.says("got BAR as");
  await write("update", "FOO", "BAR2");
  await running.says("got BAR2 as");
  expect(running.out()).toContain("no\n");
});

/** Takes a connection and says nothing. `cut` tells who ended it. */
async function silentServer(port: number) {
  let tell = (_who: string) => undefined as void;
  const cut = new Promise<string>((resolve) => (tell = resolve));
  const server = createTcpServer((socket) => {
    const limit = setTimeout(() => {
      tell("after 25 seconds");
      socket.destroy();
    }, 25_000);
    socket.resume().on("error", () => undefined); // Cut is cut.
    socket.on("close", () => {
      clearTimeout(limit);
      tell("by the caller");
    });
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return { server, cut };
}

describe("without its server", () => {
  const OFFLINE =
    /^keyward: The vault at http:\/\/127\.0\.0\.1:\d+ cannot be reached: .*\. What it said \d+\w ago is used, which was kept encrypted on this machine\.\n$/;

  /** A server that may go and come again, and a `keyward` that has run with it once. */
  async function once() {
    const store = `sqlite:${path.join(temporaryFolder(), "vault.db")}`;
    const first = await startTestServer({ store });
    const { port } = new URL(first.url);
    const env = { KEYWARD_URL: first.url, KEYWARD_TOKEN: first.root, KEYWARD_PASSPHRASE: undefined };
    const cli = makeCli(env);
    await cli(["secret:add", "-s", "web", "-e", "demo", "-k", "FOO", "-v", "-"], { input: "canary-9d" });
    const run = (...flags: string[]) =>
      cli(["run", "-s", "web", "-e", "demo", ...flags, "--", "sh", "-c", 'echo "$FOO"']);
    expect(await run()).toMatchObject({ code: 0, out: "canary-9d\n", err: "" });
    await first.close();
    return { cli, env, run, port, again: () => startTestServer({ store, listen: `127.0.0.1:${port}` }) };
  }

  test(
    "a program gets what the server said last, which is told with its age",
    { timeout: 90_000 },
    async () => {
      const { cli, run } = await once();
      for (const name of readdirSync(path.join(cli.home, "offline")))
        expect(readFileSync(path.join(cli.home, "offline", name), "utf8")).not.toContain("canary");
      const offline = await run();
      expect(offline).toMatchObject({ code: 0, out: "canary-9d\n", err: expect.stringMatching(OFFLINE) });
      expect(await cli(["env", "-s", "web", "-e", "demo"])).toMatchObject({
        code: 0,
        out: "Variable  Source\nFOO       Environment: demo, ServiceID: web\n",
        err: expect.stringContaining("is used, which was kept encrypted on this machine."),
      });
      expect(await run("--no-offline")).toMatchObject({ code: 6, out: "" });
      expect(await cli(["run", "-p", "another", "--", "true"])).toMatchObject({ code: 6 });
      const other = { KEYWARD_TOKEN: "kw_another" };
      expect(await cli(["run", "-s", "web", "-e", "demo", "--", "true"], { env: other })).toMatchObject({
        code: 6,
      });
    },
  );

  test(
    "keyward sync keeps what the server has beforehand, and tells what changed",
    { timeout: 90_000 },
    async () => {
      const { cli, run, again } = await once();
      const server = await again();
      const sync = async (...flags: string[]) => {
        const { code, out } = await cli(["sync", "-s", "web", "-e", "demo", ...flags]);
        return `${code} ${out.replace(server.url, "SERVER")}`;
      };
      const path = "/api/v1/secrets/FOO?project=-&environment=demo&service=web";
      await server.call("PATCH", path, { body: { value: "BAR2" } });
      expect(await sync()).toBe(
        "0 Kept 1 secret in -/demo/web from SERVER: FOO changed since the last time.\n",
      );
      expect(JSON.parse((await sync("--json")).slice(2))).toEqual({
        server: "SERVER",
        names: ["FOO"],
        changed: [],
        first: false,
      });
      await server.close();
      expect(await run()).toMatchObject({ code: 0, out: "BAR2\n" });
      expect(await sync()).toBe("6 ");
    },
  );

  test(
    "whoever refuses is no server that is away, and nothing kept is used",
    { timeout: 90_000 },
    async () => {
      const { run, port } = await once();
      let status = 401;
      const fake = createServer((_request, response) => response.writeHead(status).end("no"));
      onTestFinished(() => void fake.close());
      await new Promise<void>((resolve) => fake.listen(Number(port), "127.0.0.1", resolve));
      for (status of [401, 403, 404, 302])
        expect(await run(), String(status)).toMatchObject({ code: 6, out: "" });
      // A gateway that has no server behind it.
      for (status of [502, 503])
        expect(await run(), String(status)).toMatchObject({ code: 0, out: "canary-9d\n" });
    },
  );

  test(
    "a server that never answers is not waited for, neither before the program nor after it",
    { timeout: 90_000 },
    async () => {
      const { run, port } = await once();
      const { server, cut } = await silentServer(Number(port));
      onTestFinished(() => void server.close());
      const { code, out, err } = await run();
      expect({ code, out }).toEqual({ code: 0, out: "canary-9d\n" });
      expect(err).toContain("it did not answer within 5 seconds");
      // Its end is keyward's, not that of a time limit.
      expect(await cut).toBe("by the caller");
    },
  );

  test("a revoked token gets nothing, though the same was kept for it", { timeout: 90_000 }, async () => {
    const { cli, env, again } = await once();
    const server = await again();
    onTestFinished(async () => void (await server.close()));
    const { body: self } = await server.call("GET", "/api/v1/tokens/self");
    const run = () =>
      cli(["run", "-s", "web", "-e", "demo", "--", "sh", "-c", "echo $FOO"], {
        env: { ...env, KEYWARD_TOKEN: server.root },
      });
    expect(await run()).toMatchObject({ code: 0, out: "canary-9d\n" });
    expect(await server.call("DELETE", `/api/v1/tokens/${self.accessor}`)).toMatchObject({ status: 204 });
    expect(await run()).toMatchObject({ code: 4, out: "" });
  });

  test("a watched program follows the server as soon as it is back", { timeout: 90_000 }, async () => {
    const { cli, env, again } = await once();
    const running = startCommand(
      ["run", "--watch", "-s", "web", "-e", "demo", "--", process.execPath, "-e", SHOW],
      { cwd: cli.folder, env: { PATH: process.env.PATH, HOME: cli.folder, KEYWARD_HOME: cli.home, ...env } },
    );
    onTestFinished(() => running.kill("SIGTERM"));
    await running.says("got canary-9d as");
    await running.says("cannot be reached");
    const server = await again();
    onTestFinished(async () => void (await server.close()));
    const path = "/api/v1/secrets/FOO?project=-&environment=demo&service=web";
    expect(await server.call("PATCH", path, { body: { value: "BAR2" } })).toMatchObject({ status: 200 });
    await running.says("got BAR2 as");
  });
});

test("while it runs it is known to others by the program's name, its place and its signal, and by no argument", async () => {
  const { cli, project, write, run } = setUp("here");
  await write("add", "FOO", "BAR");
  const running = run(SHOW, ["--watch", "--signal", "HUP"]);
  await running.says("got BAR as");
  expect(runningPrograms(cli.home)).toEqual([
    { name: "node", isTask: false, pid: running.pid, scope: { project }, signal: "SIGHUP" },
  ]);
  const [file] = readdirSync(path.join(cli.home, "running"));
  const text = readFileSync(path.join(cli.home, "running", file!), "utf8");
  expect(text).not.toMatch(/BAR|console|setInterval/);
  running.kill("SIGTERM");
  await running.ended;
  expect(readdirSync(path.join(cli.home, "running"))).toEqual([]);
});

test("one that was killed leaves a file, which is known for what it is", async () => {
  const { cli, write, run } = setUp("here");
  await write("add", "FOO", "BAR");
  const running = run(SHOW);
  await running.says("got BAR as");
  running.kill("SIGKILL");
  await running.ended;
  expect(readdirSync(path.join(cli.home, "running"))).toHaveLength(1);
  expect(runningPrograms(cli.home)).toEqual([]);
  expect(readdirSync(path.join(cli.home, "running"))).toEqual([]);
});

test("one that has its values from a server says which", async () => {
  const { cli, write, run } = setUp("server");
  await write("add", "FOO", "BAR");
  const running = run(SHOW);
  await running.says("got BAR as");
  expect(runningPrograms(cli.home)).toMatchObject([{ name: "node", server: server.url }]);
});
