import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { Redacted } from "../../core/redacted.ts";
import { UserError } from "../../core/user-error.ts";
import { openKeychain, type Keychain, type KeychainOptions } from "../../keychain/keychain.ts";
import { startKeyring, type TestKeyring } from "../support/keyring.ts";

const opened: Keychain[] = [];

afterEach(() => {
  for (const keychain of opened.splice(0)) keychain.close();
});

function open(options: KeychainOptions): Keychain {
  const keychain = openKeychain(options);
  opened.push(keychain);
  return keychain;
}

/** The code and the message of what was thrown. */
async function failure(call: Promise<unknown>): Promise<string> {
  const error = await call.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(error).toBeInstanceOf(UserError);
  const { code, message } = error as UserError;
  return `${code}: ${message}`;
}

describe("with an unlocked keyring", () => {
  let keyring: TestKeyring;
  beforeAll(async () => {
    keyring = await startKeyring();
  });
  afterAll(() => keyring.stop());

  test("a value is kept, replaced, read by another process and deleted", async () => {
    const keychain = open({ env: keyring.env });
    expect(await keychain.get("keyward", "master")).toBeNull();
    await keychain.set("keyward", "master", new Redacted("first"));
    await keychain.set("keyward", "master", new Redacted('"Zweiter" \n 鍵'));
    const other = open({ env: keyring.env });
    expect((await other.get("keyward", "master"))?.reveal()).toBe('"Zweiter" \n 鍵');
    expect(await other.delete("keyward", "master")).toBe(true);
    expect(await other.delete("keyward", "master")).toBe(false);
    expect(await keychain.get("keyward", "master")).toBeNull();
  });

  test("two processes that write and read at once do not disturb each other", async () => {
    const keychains = [open({ env: keyring.env }), open({ env: keyring.env })];
    const rounds = keychains.flatMap((keychain, who) =>
      Array.from({ length: 10 }, async (_, round) => {
        const account = `${who}/${round}`;
        await keychain.set("keyward", account, new Redacted(`value of ${account}`));
        return (await keychain.get("keyward", account))?.reveal() === `value of ${account}`;
      }),
    );
    expect(await Promise.all(rounds)).not.toContain(false);
  });

  test("a text that the keychain would cut or change is refused", async () => {
    const keychain = open({ env: keyring.env });
    for (const value of ["", "a\0b", "\ud800"]) {
      const refused = await failure(keychain.set("keyward", "master", new Redacted(value)));
      expect(refused).toContain("INVALID_VALUE: ");
    }
  });

  test("the value is in no process's arguments or environment", async () => {
    const canary = `canary-${process.pid}-in-the-keyring`;
    const keychain = open({ env: { ...keyring.env, KEYWARD_PASSPHRASE: canary } });
    await keychain.set("keyward", "canary", new Redacted(canary));
    await keychain.get("keyward", "canary");
    expect(childrenOf(process.pid)).toContainEqual(expect.stringContaining("child.ts"));
    expect(processTexts().filter((text) => text.includes(canary))).toEqual([]);
  });

  test("the program ends while the child still waits for more, and the child ends with it", async () => {
    const args = programWith(`await openKeychain().get("keyward", "nothing"); console.log("answered");`);
    expect(execFileSync(process.execPath, args, { env: keyring.env, encoding: "utf8" })).toBe("answered\n");
  });

  test("the child ends when nothing was asked for a while, and the next call starts another", async () => {
    const keychain = open({ env: keyring.env, idleMs: 1 });
    await keychain.get("keyward", "nothing");
    await expect.poll(() => childrenOf(process.pid).join(), { timeout: 10_000 }).not.toContain("child.ts");
    expect(await keychain.get("keyward", "nothing")).toBeNull();
  });

  test("a child that was started ahead is the one that is asked, and ends by itself where nothing is", async () => {
    const running = () => childrenOf(process.pid).filter((command) => command.includes("child.ts"));
    const keychain = open({ env: keyring.env, idleMs: 500 });
    keychain.warm();
    expect(running()).toHaveLength(1);
    const answer = keychain.get("keyward", "nothing");
    keychain.warm();
    expect(running()).toHaveLength(1);
    expect(await answer).toBeNull();
    await expect.poll(running, { timeout: 20_000 }).toEqual([]);
    keychain.warm();
    expect(running()).toHaveLength(1);
    await expect.poll(running, { timeout: 20_000 }).toEqual([]);
  });

  test("where libsecret cannot be loaded, the error names it", async () => {
    const folder = mkdtempSync(join(tmpdir(), "keyward-libsecret-"));
    writeFileSync(join(folder, "libsecret-1.so.0"), "");
    const error = await failure(
      open({ env: { ...keyring.env, LD_LIBRARY_PATH: folder } }).get("keyward", "master"),
    );
    rmSync(folder, { recursive: true });
    expect(error).toMatch(/^KEYRING_ABSENT: .*libsecret-1\.so\.0/);
  });
});

describe("a keyring that does not serve is an error for every call, never an empty answer:", () => {
  test("it is locked", async () => {
    const keyring = await keyringOfTest();
    const keychain = open({ env: keyring.env });
    await keychain.set("keyward", "master", new Redacted("value"));
    await keyring.lock(keyring.login);
    for (const call of [
      keychain.get("keyward", "master"),
      keychain.get("keyward", "nothing"),
      keychain.set("keyward", "master", new Redacted("other")),
      keychain.delete("keyward", "master"),
    ]) {
      expect(await failure(call)).toMatchInlineSnapshot(`"KEYRING_LOCKED: The default keyring is locked."`);
    }
  });

  test("the entry lies in another one, which is locked", async () => {
    const keyring = await keyringOfTest();
    const keychain = open({ env: keyring.env });
    const other = await keyring.addCollection("other");
    await keyring.setDefault(other);
    await keychain.set("keyward", "master", new Redacted("value"));
    await keyring.setDefault(keyring.login);
    expect((await keychain.get("keyward", "master"))?.reveal()).toBe("value");
    await keyring.lock(other);
    expect(await failure(keychain.get("keyward", "master"))).toMatchInlineSnapshot(
      `"KEYRING_LOCKED: The keyring that holds the entry is locked."`,
    );
    expect(await failure(keychain.delete("keyward", "master"))).toContain("KEYRING_LOCKED: ");
    expect(await keychain.get("keyward", "nothing")).toBeNull();
  });

  test("none is the default", async () => {
    const keyring = await keyringOfTest("empty");
    expect(await failure(open({ env: keyring.env }).get("keyward", "master"))).toMatchInlineSnapshot(
      `"KEYRING_ABSENT: The keyring service runs, and has no default keyring."`,
    );
  });

  test("its service hangs; the next call is made afresh", async () => {
    const keyring = await keyringOfTest();
    const keychain = open({ env: keyring.env, timeoutMs: 5000 });
    keyring.freeze();
    expect(await failure(keychain.get("keyward", "master"))).toMatchInlineSnapshot(
      `"KEYRING_TIMEOUT: The keychain did not answer within 5 s; it may be showing a window that waits for you."`,
    );
    // It was killed, which takes the system a moment.
    await expect.poll(() => childrenOf(process.pid).join(), { timeout: 10_000 }).not.toContain("child.ts");
    await keyring.restart();
    expect(await keychain.get("keyward", "master")).toBeNull();
  });

  test("its service does not run, and the bus cannot start it", async () => {
    const keyring = await keyringOfTest("none");
    expect(await failure(open({ env: keyring.env }).get("keyward", "master"))).toMatchInlineSnapshot(
      `"KEYRING_ABSENT: No keyring service runs on the D-Bus session bus (org.freedesktop.DBus.Error.ServiceUnknown)."`,
    );
  });

  test("there is no bus", async () => {
    const env = { ...process.env, DBUS_SESSION_BUS_ADDRESS: "", XDG_RUNTIME_DIR: "/nonexistent" };
    expect(await failure(open({ env }).get("keyward", "master"))).toMatchInlineSnapshot(
      `"KEYRING_ABSENT: The keyring cannot be reached over D-Bus: the session bus does not answer (/nonexistent/bus: connect ENOENT /nonexistent/bus)."`,
    );
  });

  test("the bus is of a kind that only libsecret speaks", async () => {
    const env = { ...process.env, DBUS_SESSION_BUS_ADDRESS: "tcp:host=127.0.0.1,port=1" };
    expect(await failure(open({ env }).get("keyward", "master"))).toMatchInlineSnapshot(
      `"KEYRING_ABSENT: The keyring cannot be reached over D-Bus: DBUS_SESSION_BUS_ADDRESS names no Unix socket."`,
    );
  });
});

test("a keyring service that was started anew is found by a child that knew the old one", async () => {
  const keyring = await keyringOfTest();
  const keychain = open({ env: keyring.env });
  await keychain.set("keyward", "master", new Redacted("value"));
  await keyring.restart();
  expect((await keychain.get("keyward", "master"))?.reveal()).toBe("value");
});

describe("a call that hangs in native code", () => {
  test("is given up in time", async () => {
    const { env, hanging } = await busThatHangsLibsecret();
    const call = failure(open({ env, timeoutMs: 5000 }).get("keyward", "master"));
    const connection = await hanging;
    expect(await call).toContain("KEYRING_TIMEOUT: ");
    await once(connection, "close");
  });

  test("does not outlive the program that asked", async () => {
    const { env, hanging } = await busThatHangsLibsecret();
    const program = spawn(process.execPath, programWith(`await openKeychain().get("keyward", "master");`), {
      env,
    });
    const connection = await hanging;
    program.kill("SIGKILL");
    await once(connection, "close");
  });
});

test("a child that cannot be started is an error, not a crash of the host", async () => {
  const missing = await failure(open({ childPath: "/nonexistent/keychain.js" }).get("keyward", "master"));
  expect(missing).toContain("KEYRING_ABSENT: ");
  const noNode = await failure(open({ execPath: "/nonexistent/node" }).get("keyward", "master"));
  expect(noNode).toContain("KEYRING_ABSENT: ");
});

test("where no more files can be opened, the call fails and the program goes on", () => {
  const program = programWith(`
    const { openSync } = process.getBuiltinModule("node:fs");
    const keychain = openKeychain({ env: {} });
    try { for (;;) openSync(process.execPath); } catch {}
    await keychain.get("keyward", "master").catch(({ code }) => process.stdout.write(code));`);
  const limited = ["-c", 'ulimit -n 64; exec "$@"', "sh", process.execPath, ...program];
  expect(execFileSync("/bin/sh", limited, { encoding: "utf8" })).toBe("KEYRING_ABSENT");
});

test("after close a call is refused", async () => {
  const keychain = openKeychain({ env: {} });
  keychain.close();
  await expect(keychain.get("keyward", "master")).rejects.toThrow("closed");
});

/**
 * We pass over the first address, for it is no Unix socket, and ask the second; libsecret tries them in their order,
 * and waits for ever for an answer on the first.
 */
async function busThatHangsLibsecret(): Promise<{ env: NodeJS.ProcessEnv; hanging: Promise<Socket> }> {
  const keyring = await keyringOfTest();
  const silent = createServer().listen(0, "127.0.0.1");
  onTestFinished(() => void silent.close());
  const hanging = once(silent, "connection").then(([socket]) => (socket as Socket).resume());
  await once(silent, "listening");
  const { port } = silent.address() as AddressInfo;
  const address = `tcp:host=127.0.0.1,port=${port};${keyring.env["DBUS_SESSION_BUS_ADDRESS"]}`;
  return { env: { ...keyring.env, DBUS_SESSION_BUS_ADDRESS: address }, hanging };
}

async function keyringOfTest(...service: Parameters<typeof startKeyring>): Promise<TestKeyring> {
  const keyring = await startKeyring(...service);
  onTestFinished(() => keyring.stop());
  return keyring;
}

/** Arguments with which Node runs a program that uses the keychain. */
function programWith(code: string): string[] {
  const module = JSON.stringify(join(import.meta.dirname, "../../keychain/keychain.ts"));
  return ["--input-type=module", "--eval", `import { openKeychain } from ${module}; ${code}`];
}

/** Command lines of the processes that `pid` started. */
function childrenOf(pid: number): string[] {
  return processFolders()
    .filter((folder) => readIfThere(join(folder, "stat")).split(") ")[1]?.split(" ")[1] === String(pid))
    .map((folder) => readIfThere(join(folder, "cmdline")));
}

function processTexts(): string[] {
  return processFolders().flatMap((folder) =>
    ["cmdline", "environ"].map((file) => readIfThere(join(folder, file))),
  );
}

function processFolders(): string[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((name) => join("/proc", name));
}

/** "" for a process that has ended meanwhile. */
function readIfThere(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
