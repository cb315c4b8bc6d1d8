import { readFile } from "node:fs/promises";
import type { Logger } from "pino";
import type { Redacted } from "../core/redacted.ts";
import { UserError } from "../core/user-error.ts";
import { createRootToken } from "../vault/access/tokens.ts";
import { keySource, type KeyOptions } from "../vault/key-source.ts";
import { openTeam } from "../vault/team.ts";
import { openScribe } from "./scribe/open-scribe.ts";
import { listenAddress } from "./listen-address.ts";
import { openStore } from "./open-store.ts";
import type { RotationCommands } from "./rotation/commands.ts";
import type { Settings } from "./settings.ts";
import { startServer } from "./start.ts";

export interface ServeOptions {
  readonly settings: Settings;
  /** How the vault's key is found. Where there is no vault yet, one is made. */
  readonly credentials: Pick<KeyOptions, "key" | "passphrase" | "keychain" | "onCreated">;
  readonly version: string;
  readonly log: Logger;
  /** Programs that rotate secrets; by default there are none. */
  readonly rotations?: RotationCommands | undefined;
}

export interface Serving {
  readonly url: string;
  /** A new token that may do everything; for `--dev`. */
  rootToken(): Promise<Redacted>;
  /** Ends it without losing anything, within the time that the settings give. */
  close(): Promise<void>;
}

/** Opens the store and the vault in it, and serves them. */
export async function serve(options: ServeOptions): Promise<Serving> {
  const { settings, credentials, version, log, rotations } = options;
  const address = listenAddress(settings.listen);
  const tls = await readTls(settings);
  const store = await openStore(settings.store);
  try {
    const keys = keySource(store, { ...credentials, create: "onFirstWrite" });
    const vaultKeys = await keys.findOrMake({ actor: "server", now: Date.now() });
    const scribe = settings.store.startsWith("sqlite:") ? openScribe(store.location, vaultKeys) : undefined;
    const team = await openTeam(store, keys, { scribe });
    const server = await startServer({
      team,
      ...address,
      tls,
      log,
      version,
      rotations,
      maxBody: settings["max-body"],
      requestTimeout: settings["request-timeout"] * 1_000,
      rateLimit: settings["rate-limit"],
      maxStreams: settings["max-streams"],
      webhookNetworks: settings["webhook-networks"].split(",").filter((network) => network !== ""),
    });
    return {
      url: server.url,
      rootToken: async () => (await team.door("server", (records) => createRootToken(records))).token,
      async close() {
        await server.close(settings["drain-timeout"] * 1_000);
        await scribe?.close();
        await team.close();
      },
    };
  } catch (error) {
    await store.close();
    throw listenError(error, settings);
  }
}

async function readTls(settings: Settings): Promise<{ cert: string; key: string } | undefined> {
  const { "tls-cert": cert, "tls-key": key } = settings;
  if (cert === "" && key === "") return undefined;
  if (cert === "" || key === "")
    throw new UserError("USAGE", "TLS needs both a certificate and its key.", "Set tls-cert and tls-key.");
  return { cert: await readPem(cert, "tls-cert"), key: await readPem(key, "tls-key") };
}

async function readPem(file: string, setting: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (cause) {
    throw new UserError("FILE_NOT_FOUND", `The file of ${setting} cannot be read: ${file}.`, "Correct it.", {
      cause,
    });
  }
}

function listenError(error: unknown, { listen }: Settings): unknown {
  const { code } = error as NodeJS.ErrnoException;
  const reasons: Record<string, string> = {
    EADDRINUSE: "another program listens there",
    EACCES: "this user may not listen there",
    EADDRNOTAVAIL: "this machine has no such address",
    ENOTFOUND: "the host is unknown",
  };
  const reason = code === undefined ? undefined : reasons[code];
  if (reason === undefined) return error;
  return new UserError(
    "USAGE",
    `The server cannot listen at ${listen}: ${reason}.`,
    "Choose another address.",
    {
      cause: error,
    },
  );
}
