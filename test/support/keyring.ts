import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { accessSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { connectToBus } from "../../keychain/dbus.ts";
import type { MethodCall } from "../../keychain/dbus-message.ts";

type Service = "unlocked" | "empty" | "none";

/** A private session bus, with a real gnome-keyring on it unless asked otherwise; nothing of it is shared. */
export interface TestKeyring {
  /** For the processes that shall use it; the caller's own environment with a home of its own. */
  env: NodeJS.ProcessEnv;
  /** The default collection's object path. */
  login: string;
  lock(collection: string): Promise<void>;
  /** Another collection, unlocked; gives its object path. */
  addCollection(label: string): Promise<string>;
  setDefault(collection: string): Promise<void>;
  /** Ends the keyring's service and starts another, unlocked, on the same files. */
  restart(): Promise<void>;
  /** Stops the keyring where it is, as a machine under load would: from now on nothing answers. */
  freeze(): void;
  stop(): Promise<void>;
}

/**
 * @param service "empty": a keyring that was never unlocked and so has no collection; "none": a bus on which no keyring
 * service runs or can be started
 * @throws Error that names the packages, where the programs are not installed
 */
export async function startKeyring(service: Service = "unlocked"): Promise<TestKeyring> {
  requirePrograms("dbus-daemon", "gnome-keyring-daemon");
  const home = mkdtempSync(join(tmpdir(), "keyward-keyring-"));
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    HOME: home,
    XDG_DATA_HOME: join(home, "data"),
    XDG_RUNTIME_DIR: join(home, "run"),
    DBUS_SESSION_BUS_ADDRESS: `unix:path=${home}/bus`,
  };
  mkdirSync(env["XDG_RUNTIME_DIR"]!, { mode: 0o700 });
  mkdirSync(join(home, "data/keyrings"), { recursive: true });

  const bus = await startBus(home, env);
  let daemon = service === "none" ? undefined : await startDaemon(env, service);
  return {
    env,
    login: "/org/freedesktop/secrets/collection/login",
    async lock(collection) {
      await ask(env, { ...SECRETS, member: "Lock", signature: "ao", body: [[collection]] });
    },
    addCollection: (label) => addCollection(env, label),
    async setDefault(collection) {
      await ask(env, { ...SECRETS, member: "SetAlias", signature: "so", body: ["default", collection] });
    },
    async restart() {
      await end(daemon);
      daemon = await startDaemon(env, "unlocked");
    },
    freeze: () => void daemon?.kill("SIGSTOP"),
    async stop() {
      await end(daemon);
      await end(bus);
      rmSync(home, { recursive: true });
    },
  };
}

/** The configuration names no folder of services, so that the bus can start none by itself. */
async function startBus(home: string, env: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const config = join(home, "bus.conf");
  writeFileSync(
    config,
    `<busconfig>
      <type>session</type>
      <listen>unix:path=${home}/bus</listen>
      <auth>EXTERNAL</auth>
      <policy context="default"><allow send_destination="*"/><allow receive_sender="*"/><allow own="*"/></policy>
    </busconfig>`,
  );
  const bus = spawn(
    "dbus-daemon",
    [`--config-file=${config}`, "--nofork", "--nopidfile", "--print-address"],
    {
      env,
      stdio: ["ignore", "pipe", "ignore"],
    },
  );
  await once(bus.stdout, "data"); // The address: now it listens.
  return bus;
}

async function startDaemon(env: NodeJS.ProcessEnv, service: Service): Promise<ChildProcess> {
  const unlock = service === "unlocked" ? ["--unlock"] : [];
  const daemon = spawn("gnome-keyring-daemon", ["--foreground", "--components=secrets", ...unlock], {
    env,
    stdio: ["pipe", "ignore", "ignore"],
  });
  daemon.stdin.end("test-pass");
  while (!(await hasOwner(env, SECRETS.destination))) {
    if (daemon.exitCode !== null) throw new Error(`gnome-keyring-daemon ended with ${daemon.exitCode}.`);
    await sleep(20);
  }
  return daemon;
}

const SECRETS = {
  destination: "org.freedesktop.secrets",
  path: "/org/freedesktop/secrets",
  interface: "org.freedesktop.Secret.Service",
};

/** Through gnome-keyring's own interface, for the standard one asks for the password in a window. */
async function addCollection(env: NodeJS.ProcessEnv, label: string): Promise<string> {
  const bus = await connectToBus(env);
  const open = { ...SECRETS, member: "OpenSession", signature: "sv", body: ["plain", ["s", ""]] };
  const [, session] = await bus.call(open);
  const password = [session, [], [...Buffer.from("other-pass")], "text/plain"];
  const [collection] = await bus.call({
    ...SECRETS,
    interface: "org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface",
    member: "CreateWithMasterPassword",
    signature: "a{sv}(oayays)",
    body: [[["org.freedesktop.Secret.Collection.Label", ["s", label]]], password],
  });
  bus.close();
  return collection as string;
}

async function hasOwner(env: NodeJS.ProcessEnv, name: string): Promise<boolean> {
  const daemon = "org.freedesktop.DBus";
  const [owned] = await ask(env, {
    destination: daemon,
    path: "/org/freedesktop/DBus",
    interface: daemon,
    member: "NameHasOwner",
    signature: "s",
    body: [name],
  });
  return owned === true;
}

async function ask(env: NodeJS.ProcessEnv, call: MethodCall): Promise<unknown[]> {
  const bus = await connectToBus(env);
  try {
    return await bus.call(call);
  } finally {
    bus.close();
  }
}

async function end(child: ChildProcess | undefined): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGKILL");
  await once(child, "exit");
}

function requirePrograms(...names: string[]): void {
  const missing = names.filter((name) => !isOnPath(name));
  if (missing.length === 0) return;
  throw new Error(
    `${missing.join(" and ")} not found. The keyring tests need: apt-get install -y --no-install-recommends gnome-keyring dbus libsecret-1-0`,
  );
}

function isOnPath(name: string): boolean {
  return (process.env["PATH"] ?? "").split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, name));
      return true;
    } catch {
      return false; // Not in this folder; the next may have it.
    }
  });
}
