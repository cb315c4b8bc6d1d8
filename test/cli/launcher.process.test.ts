import { execFile, spawn, spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { once } from "node:events";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";

const scratch = mkdtempSync(path.join(tmpdir(), "keyward-launcher-"));
afterAll(() => rmSync(scratch, { recursive: true }));

/** Compiled code is cached here and not in the person's own folder. */
const env = { ...process.env, XDG_CACHE_HOME: scratch };

const root = path.join(import.meta.dirname, "../..");

/** Loaded before the launcher, makes the Node that runs it say that it is an old one. */
const oldNode = path.join(scratch, "old-node.cjs");
writeFileSync(
  oldNode,
  `Object.defineProperty(process, "version", { value: "v18.20.4" });
   Object.defineProperty(process, "versions", { value: { ...process.versions, node: "18.20.4" } });`,
);

/** Stands for the built command line: says what it was called with, ends as it is told, or waits. */
const program = `
  export async function main(args) {
    if (args[0] === "exit") return Number(args[1]);
    if (args[0] === "copy") process.stdin.pipe(process.stdout);
    if (args[0] === "trap") process.on("SIGTERM", () => process.exit(43));
    if (args[0] === "trap" || args[0] === "wait") setInterval(() => {}, 1000);
    if (args[0] !== "copy") console.log(process.version, args.join(" "));
    return 0;
  }
`;

test("a Node that is new enough runs the command line itself", async () => {
  const { launcher } = install({ built: true, pinned: false });
  expect(await run([launcher, "list", "-p", "a b"])).toEqual({
    code: 0,
    stdout: `${process.version} list -p a b\n`,
    stderr: "",
  });
});

test.skipIf(process.getuid?.() !== 0)(
  "a user who has no home and stands in no list of users is served",
  async () => {
    const { launcher } = install({ built: true, pinned: false });
    for (let at = launcher; at !== scratch;) chmodSync((at = path.dirname(at)), 0o755);
    const bare = { PATH: process.env.PATH };
    const { status, stdout, stderr } = spawnSync(process.execPath, [launcher, "list"], {
      env: bare,
      uid: 54_321,
      encoding: "utf8",
    });
    expect({ status, stdout, stderr }).toEqual({
      status: 0,
      stdout: `${process.version} list\n`,
      stderr: "",
    });
  },
);

test("an old Node hands over to the pinned one: arguments, input and exit code", async () => {
  const { launcher } = install({ built: true, pinned: true });
  expect(await run(["-r", oldNode, launcher, "list", "-p", "a b"])).toEqual({
    code: 0,
    stdout: `${process.version} list -p a b\n`,
    stderr: "",
  });
  expect(await run(["-r", oldNode, launcher, "copy"], "from a pipe")).toMatchObject({
    stdout: "from a pipe",
  });
  expect(await run(["-r", oldNode, launcher, "exit", "5"])).toMatchObject({ code: 5 });
});

test("signals reach the program behind an old Node, and its end is the launcher's", async () => {
  const { launcher } = install({ built: true, pinned: true });
  expect(await signalled(launcher, "trap", "SIGTERM")).toEqual([43, null]);
  expect(await signalled(launcher, "wait", "SIGTERM")).toEqual([null, "SIGTERM"]);
  expect(await signalled(launcher, "wait", "SIGINT")).toEqual([null, "SIGINT"]);
});

test("an old Node without a pinned one gets one line: what is needed and how to get it", async () => {
  const { launcher } = install({ built: true, pinned: false });
  const { code, stdout, stderr } = await run(["-r", oldNode, launcher, "list"]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toMatchInlineSnapshot(`
    "Keyward needs Node 22.13 or newer and this is v18.20.4: install a current Node from https://nodejs.org and run keyward again.
    "
  `);
});

test("a command line that was not built says so", async () => {
  const { launcher } = install({ built: false, pinned: true });
  const { code, stderr } = await run([launcher, "list"]);
  expect(code).toBe(2);
  expect(stderr).toMatchInlineSnapshot(`
    "Keyward's command line is not built yet: run "npm ci && npm run build" in its repository.
    "
  `);
});

test("the linked command works on the PATH that a shell outside npm has", async () => {
  const outside = process.env
    .PATH!.split(path.delimiter)
    .filter((folder) => !folder.includes("node_modules"));
  const { code, stdout } = await runProgram(path.join(root, "node_modules/.bin/keyward"), ["--version"], {
    ...env,
    PATH: outside.join(path.delimiter),
  });
  expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
});

/** A copy of the launcher in a tree of its own, with or without what it looks for there. */
function install(has: { built: boolean; pinned: boolean }): { launcher: string } {
  const tree = mkdtempSync(path.join(scratch, "tree-"));
  const launcher = path.join(tree, "cli/bin/keyward.js");
  // With the package.json that says that it is CommonJS, whatever one further up says.
  cpSync(path.join(root, "cli/bin"), path.dirname(launcher), { recursive: true });
  if (has.built) {
    mkdirSync(path.join(tree, "cli/dist"));
    writeFileSync(path.join(tree, "cli/dist/main.mjs"), program);
  }
  if (has.pinned) {
    const platform = process.platform === "win32" ? "win" : process.platform;
    const bin = path.join(tree, "node_modules", `node-${platform}-${process.arch}`, "bin");
    mkdirSync(bin, { recursive: true });
    symlinkSync(process.execPath, path.join(bin, platform === "win" ? "node.exe" : "node"));
  }
  return { launcher };
}

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const run = (args: readonly string[], input = "") => runProgram(process.execPath, args, env, input);

function runProgram(
  file: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  input = "",
): Promise<Ended> {
  return new Promise((resolve) => {
    const child = execFile(file, args, { env: environment }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
    child.stdin!.end(input);
  });
}

async function signalled(launcher: string, word: string, signal: NodeJS.Signals): Promise<unknown[]> {
  const child = spawn(process.execPath, ["-r", oldNode, launcher, word], {
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(child.stdout, "data");
  child.kill(signal);
  return await once(child, "exit");
}
