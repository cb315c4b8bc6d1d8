import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { makeCli } from "../../support/cli.ts";
import { isGone, startCommand, type Running } from "../../support/running.ts";

type Cli = ReturnType<typeof makeCli>;

let keyward: Cli;
beforeEach(() => {
  keyward = makeCli();
});

const add = (scope: string, key: string, value: string) =>
  keyward(["secret:add", ...scope.split(" "), "-k", key, "-v", "-"], { input: value });

/** Runs a program of Node with the secrets of the project `shop`. */
function runNode(program: string, flags: readonly string[] = [], env: Record<string, string> = {}) {
  return keyward(["run", "-p", "shop", ...flags, "--", process.execPath, "-e", program], { env });
}

function start(args: readonly string[], env: Record<string, string> = {}): Running {
  const own = { KEYWARD_HOME: keyward.home, KEYWARD_PASSPHRASE: "correct horse" };
  return startCommand(args, {
    cwd: keyward.folder,
    env: { PATH: process.env.PATH, HOME: keyward.folder, ...own, ...env },
  });
}

describe("the program's environment", () => {
  test("has the secrets of the scope over what the parent had, and no credential of Keyward's", async () => {
    await add("-p shop", "DB_PASS", "vault's");
    await add("-p shop", "db.pass", "dotted");
    const shown = "console.log(process.env.DB_PASS, process.env.EDITOR, Object.keys(process.env).join(' '))";
    const { code, out, err } = await runNode(shown, [], { DB_PASS: "the shell's", EDITOR: "vi" });
    expect(code).toBe(0);
    expect(out).toMatch(/^vault's vi /);
    expect(out).not.toMatch(/KEYWARD_PASSPHRASE|FX_EF|db\.pass/);
    expect(err).toMatchInlineSnapshot(`
      "keyward: Left out, for no environment variable can have such a name or value: db.pass.
      keyward: Secrets win over what the environment had: DB_PASS.
      "
    `);
  });

  test("is bare with --clean", async () => {
    await add("-p shop", "DB_PASS", "x");
    const { out } = await runNode("console.log(Object.keys(process.env).toSorted().join(' '))", ["--clean"], {
      EDITOR: "vi",
    });
    expect(out).toBe("DB_PASS HOME PATH\n");
  });

  test("has what the folder's files say, in the scope to which they bind it", async () => {
    await add("-p shop -e dev", "A", "of dev");
    await add("-p shop", "B", "of shop");
    writeFileSync(
      path.join(keyward.folder, "secrets.json"),
      `{ "$scope": { "project": "shop" }, "C": "of the file", "D": { "$required": true } }`,
    );
    const shown = "console.log(process.env.A, process.env.B, process.env.C)";
    const run = (flags: string[]) => keyward(["run", ...flags, "--", process.execPath, "-e", shown]);
    expect(await run([])).toMatchObject({ out: "undefined of shop of the file\n" });
    const { out, err } = await run(["-e", "dev"]);
    expect(out).toBe("of dev of shop of the file\n");
    expect(err).toContain("keyward: Left out: D is required by secrets.json:1 and defined nowhere.\n");
  });

  test("lacks what is revoked or has expired, which is named; with --strict nothing starts: 4", async () => {
    await add("-p shop", "GOOD", "x");
    await add("-p shop", "GONE", "y");
    await keyward(["secret:revoke", "-p", "shop", "-k", "GONE"]);
    const { code, out, err } = await runNode("console.log(process.env.GOOD, process.env.GONE)");
    expect({ code, out }).toEqual({ code: 0, out: "x undefined\n" });
    expect(err).toMatchInlineSnapshot(`
      "keyward: Left out: GONE is revoked (ProjectID: shop); a wider definition is not used in its place.
      "
    `);
    const strict = await runNode("console.log('started')", ["--strict"]);
    expect(strict).toMatchObject({ code: 4, out: "" });
    expect(strict.err).toMatchInlineSnapshot(`
      "keyward: Not started, for --strict: GONE is revoked (ProjectID: shop); a wider definition is not used in its place. [SECRET_REVOKED]
        Restore it with secret:restore, give it a new value, or remove the definition.
      "
    `);
  });
});

describe("how it ends", () => {
  test("the exit code is the program's, or 128+n for a signal", async () => {
    expect((await runNode("process.exit(7)")).code).toBe(7);
    expect((await runNode("process.kill(process.pid, 'SIGKILL')")).code).toBe(137);
    expect((await runNode("process.kill(process.pid, 'SIGTERM')")).code).toBe(143);
  });

  test("127 where there is no such program, 126 where it cannot be executed", async () => {
    const none = await keyward(["run", "--", "no-such-program"]);
    expect(none.code).toBe(127);
    expect(none.err).toContain('keyward: "no-such-program" is not found on the PATH. [FILE_NOT_FOUND]\n');
    expect((await keyward(["run", "--", "./none.sh"])).code).toBe(127);
    writeFileSync(path.join(keyward.folder, "plain.txt"), "x");
    mkdirSync(path.join(keyward.folder, "folder"));
    for (const name of ["./plain.txt", "./folder"])
      expect((await keyward(["run", "--", name])).code).toBe(126);
    const json = await keyward(["run", "--json", "--", "no-such-program"]);
    expect(JSON.parse(json.err.split("\n").at(-2)!)).toMatchObject({ error: { code: "FILE_NOT_FOUND" } });
  });

  test("words without -- are none of ours to guess: 2", async () => {
    for (const words of [["run", "node"], ["run"], ["run", "-p", "shop", "--"], ["run", "node", "--", "x"]])
      expect(await keyward(words)).toMatchObject({
        code: 2,
        err: expect.stringContaining("needs -- before"),
      });
  });

  test("signals reach the program, and what it makes of them is the end", async () => {
    const program = `process.on("SIGTERM", () => process.exit(43)); process.on("SIGHUP", () => console.log("reloaded"));
      process.on("SIGUSR1", () => console.log("noted")); console.log("up"); setInterval(() => {}, 1000)`;
    const running = start(["run", "--", process.execPath, "-e", program]);
    await running.says("up");
    running.kill("SIGHUP");
    await running.says("reloaded");
    running.kill("SIGUSR1");
    await running.says("noted");
    running.kill("SIGTERM");
    expect(await running.ended).toBe(43);
  });

  test("a program goes with a keyward that is killed", async () => {
    const running = start([
      "run",
      "--",
      process.execPath,
      "-e",
      "console.log(process.pid); setInterval(() => {}, 1000)",
    ]);
    await running.says(/^\d+\n/);
    const pid = Number(running.out());
    running.kill("SIGKILL");
    await isGone(pid);
  });

  test("standard input is the program's", async () => {
    const { out } = await keyward(["run", "--", "cat"], { input: "from a pipe" });
    expect(out).toBe("from a pipe");
  });
});

describe("--mask", () => {
  test("puts a mask in place of values in what it writes on either way, and leaves the exit code", async () => {
    await add("-p shop", "TOKEN", "hunter2-hunter2");
    const program = `const { TOKEN } = process.env; process.stdout.write("a " + TOKEN.slice(0, 5));
      setTimeout(() => { console.log(TOKEN.slice(5) + " b"); console.error(btoa(TOKEN)); process.exitCode = 3 }, 50)`;
    const { code, out, err } = await runNode(program, ["--mask"]);
    expect({ code, out, err }).toEqual({ code: 3, out: "a •••• b\n", err: "••••\n" });
  });

  test("passes all of a large output on, and ends where nobody reads it any more", async () => {
    await add("-p shop", "TOKEN", "hunter2-hunter2");
    const line = "x".repeat(99);
    const program = `for (let i = 0; i < 50_000; i++) process.stdout.write("${line}\\n")`;
    const words = ["run", "-p", "shop", "--mask", "--", process.execPath, "-e", program];
    const { code, out } = await keyward(words);
    expect({ code, size: out.length }).toEqual({ code: 0, size: 5_000_000 });
    const cut = await keyward(["run", "-p", "shop", "--mask", "--", "yes"], { redirect: "| head -n 1" });
    expect(cut.out).toBe("y\n");
  });
});

describe("keyward env", () => {
  test("lists what run would give, with where it comes from, without values or a key", async () => {
    await add("-p shop", "DB_PASS", "canary-1b");
    await add("-p shop -e dev", "API_URL", "canary-2b");
    await add("-p shop", "db.pass", "canary-3b");
    await add("-p shop -e dev", "GONE", "canary-4b");
    await keyward(["secret:revoke", "-p", "shop", "-e", "dev", "-k", "GONE"]);
    const listed = await keyward(["env", "-p", "shop", "-e", "dev"], {
      env: { KEYWARD_PASSPHRASE: undefined },
    });
    expect(listed).toMatchInlineSnapshot(`
      {
        "code": 0,
        "err": "Left out: GONE is revoked (ProjectID: shop, Environment: dev); a wider definition is not used in its place.
      Left out, being no POSIX identifiers: db.pass.
      ",
        "out": "Variable  Source
      API_URL   ProjectID: shop, Environment: dev
      DB_PASS   ProjectID: shop
      ",
      }
    `);
    const { out } = await keyward(["env", "-p", "shop", "-e", "dev", "--json"]);
    expect(JSON.parse(out)).toMatchInlineSnapshot(`
      {
        "left_out": [
          {
            "code": "SECRET_REVOKED",
            "fix": "Restore it with secret:restore, give it a new value, or remove the definition.",
            "key": "GONE",
            "message": "GONE is revoked (ProjectID: shop, Environment: dev); a wider definition is not used in its place.",
          },
          {
            "code": "INVALID_NAME",
            "key": "db.pass",
            "message": "db.pass is no POSIX identifier.",
          },
        ],
        "scope": "shop/dev",
        "variables": [
          {
            "inherited": false,
            "key": "API_URL",
            "scope": "shop/dev",
            "source": "ProjectID: shop, Environment: dev",
          },
          {
            "inherited": true,
            "key": "DB_PASS",
            "scope": "shop",
            "source": "ProjectID: shop",
          },
        ],
      }
    `);
  });
});

test("without a vault a program runs without secrets, which is said", async () => {
  chmodSync(keyward.folder, 0o755);
  const { code, err } = await keyward(["run", "--", "true"]);
  expect({ code, err }).toEqual({ code: 0, err: "keyward: No secrets are defined here.\n" });
});
