import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
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

async function failure(call: Promise<unknown>): Promise<UserError> {
  const error = await call.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(error).toBeInstanceOf(UserError);
  return error as UserError;
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
      expect((await failure(keychain.set("keyward", "master", new Redacted(value)))).code).toBe(
        "INVALID_VALUE",
      );
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
    const script = `
      import { openKeychain } from ${JSON.stringify(join(import.meta.dirname, "../../keychain/keychain.ts"))};
      await openKeychain().get("keyward", "nothing");
      console.log("answered");
    `;
    const args = ["--input-type=module", "--eval", script];
    expect(execFileSync(process.execPath, args, { env: keyring.env, encoding: "utf8" })).toBe("answered\n");
  });

  test("the child ends when nothing was asked for a while, and the next call starts another", async () => {
    const keychain = open({ env: keyring.env, idleMs: 1 });
    await keychain.get("keyward", "nothing");
    await expect.poll(() => childrenOf(process.pid).join()).not.toContain("child.ts");
    expect(await keychain.get("keyward", "nothing")).toBeNull();
  });

  test("where libsecret cannot be loaded, the error names it", async () => {
    const folder = mkdtempSync(join(tmpdir(), "keyward-libsecret-"));
    writeFileSync(join(folder, "libsecret-1.so.0"), "");
    const error = await failure(
      open({ env: { ...keyring.env, LD_LIBRARY_PATH: folder } }).get("keyward", "master"),
    );
    rmSync(folder, { recursive: true });
    expect(error.code).toBe("KEYRING_ABSENT");
    expect(error.message).toContain("libsecret-1.so.0");
  });
});

test("a locked keyring is an error for every call, never an empty answer", async () => {
  const keyring = await startKeyring();
  const keychain = open({ env: keyring.env });
  await keychain.set("keyward", "master", new Redacted("value"));
  await keyring.lock();
  const value = new Redacted("other");
  for (const call of [
    keychain.get("keyward", "master"),
    keychain.set("keyward", "master", value),
    keychain.delete("keyward", "master"),
  ]) {
    expect(await failure(call)).toMatchObject({
      code: "KEYRING_LOCKED",
      message: "The default keyring is locked.",
    });
  }
  await keyring.stop();
});

test("a keyring that never answers is given up in time, and the next call is made afresh", async () => {
  const keyring = await startKeyring();
  const keychain = open({ env: keyring.env, timeoutMs: 1000 });
  keyring.freeze();
  expect((await failure(keychain.get("keyward", "master"))).code).toBe("KEYRING_TIMEOUT");
  expect(childrenOf(process.pid).join()).not.toContain("child.ts");
  await keyring.stop();
  expect((await failure(keychain.get("keyward", "master"))).code).toBe("KEYRING_ABSENT");
});

test("without a bus the keyring is absent", async () => {
  const env = { ...process.env, DBUS_SESSION_BUS_ADDRESS: "", XDG_RUNTIME_DIR: "/nonexistent" };
  expect(await failure(open({ env }).get("keyward", "master"))).toMatchInlineSnapshot(
    `[UserError: The keyring cannot be reached over D-Bus: the session bus does not answer (/nonexistent/bus: connect ENOENT /nonexistent/bus).]`,
  );
});

test("on a bus without a keyring service the keyring is absent", async () => {
  const keyring = await startKeyring({ service: false });
  expect(await failure(open({ env: keyring.env }).get("keyward", "master"))).toMatchInlineSnapshot(
    `[UserError: No keyring service runs on the D-Bus session bus (org.freedesktop.DBus.Error.ServiceUnknown).]`,
  );
  await keyring.stop();
});

test("a child that cannot be started is an error, not a crash of the host", async () => {
  const missing = await failure(open({ childPath: "/nonexistent/keychain.js" }).get("keyward", "master"));
  expect(missing.code).toBe("KEYRING_ABSENT");
  const noNode = await failure(open({ execPath: "/nonexistent/node" }).get("keyward", "master"));
  expect(noNode.code).toBe("KEYRING_ABSENT");
});

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
