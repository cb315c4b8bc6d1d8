import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { openLog } from "../../backend/log.ts";
import { readRotationCommands, readSettings, type SettingSources } from "../../backend/read-settings.ts";
import { serve as startServing, type Serving } from "../../backend/serve.ts";
import { SETTINGS, type SettingName, type Settings } from "../../backend/settings.ts";
import { Redacted } from "../../core/redacted.ts";
import { UserError } from "../../core/user-error.ts";
import { openKeychain } from "../../keychain/keychain.ts";
import { credentialsFromEnvironment } from "../../sdk/credentials.ts";
import { defaultHome } from "../../sdk/home.ts";
import { defineCommand, type Flag } from "../command.ts";
import type { Context } from "../context.ts";
import manifest from "../package.json" with { type: "json" };
import { showFirstRecoveryKey } from "../show-recovery-key.ts";

const SETTING_FLAGS = Object.fromEntries(
  Object.entries(SETTINGS).map(([name, { placeholder, help }]) => [
    name,
    { type: "string", placeholder, help } satisfies Flag,
  ]),
) as { readonly [name in SettingName]: { type: "string"; placeholder: string; help: string } };

export const serve = defineCommand({
  usage: "[--listen HOST:PORT] [--store URL] [--config FILE] [--dev]",
  flags: {
    ...SETTING_FLAGS,
    config: { type: "string", placeholder: "FILE", help: "Settings in TOML, under the flags' names" },
    dev: {
      type: "boolean",
      help: "Make a root token and print it; without --store, keep everything in memory",
    },
  },
  examples: [
    "keyward serve --dev",
    "keyward serve --listen 0.0.0.0:8250 --store sqlite:/var/lib/keyward/vault.db --tls-cert cert.pem --tls-key key.pem",
  ],
  maxPositionals: 0,
  async run(context, { flags }) {
    const { config, dev = false, ...given } = flags;
    const file = await readConfig(context, config);
    const settings = readSettings({ flags: given, env: context.env, file });
    const inMemory = dev && settings.store === "";
    const home = path.join(defaultHome(context.env, process.platform), "vault.db");
    const store = settings.store || (inMemory ? "memory:" : `sqlite:${home}`);
    const serving = await startServing({
      settings: { ...settings, store },
      credentials: await credentialsOf(withKeyFile(context, settings), inMemory),
      version: manifest.version,
      rotations: readRotationCommands(file),
      log: openLog(settings["log-level"], process.stderr),
    });
    const ended = untilTold(serving); // Before anybody hears of it, for whoever does may end it at once.
    context.print(`Listening: ${serving.url}`);
    if (dev) context.print(`Root token: ${(await serving.rootToken()).reveal()}`);
    await ended;
  },
});

async function readConfig(context: Context, file: string | undefined): Promise<SettingSources["file"]> {
  if (file === undefined) return undefined;
  const where = path.resolve(context.cwd, file);
  try {
    return { path: file, text: await readFile(where, "utf8") };
  } catch (cause) {
    throw new UserError("FILE_NOT_FOUND", `The configuration cannot be read: ${file}.`, "Correct the path.", {
      cause,
    });
  }
}

/** The setting comes before what the environment says. */
function withKeyFile(context: Context, { "key-file": file }: Settings): Context {
  if (file === "") return context;
  const own = { KEYWARD_KEY: undefined, KEYWARD_KEY_FILE: path.resolve(context.cwd, file) };
  return { ...context, env: { ...context.env, ...own } };
}

async function credentialsOf({ env, printError }: Context, inMemory: boolean) {
  // Nobody needs to open it ever again.
  if (inMemory) return { passphrase: new Redacted(randomBytes(32).toString("hex")) };
  const { key, passphrase } = await credentialsFromEnvironment(env);
  return {
    ...(key || passphrase ? { key, passphrase } : { keychain: openKeychain() }),
    onCreated: (recoveryKey: Redacted) => showFirstRecoveryKey({ printError }, recoveryKey),
  };
}

/** Until a signal comes; a second one does not wait for what is still in flight. */
function untilTold(serving: Serving): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => {
      for (const signal of SIGNALS)
        process.off(signal, end).on(signal, () => process.kill(process.pid, "SIGKILL"));
      serving.close().then(resolve, reject);
    };
    for (const signal of SIGNALS) process.on(signal, end);
  });
}

const SIGNALS = ["SIGTERM", "SIGINT", "SIGHUP"] as const;
