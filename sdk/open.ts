import path from "node:path";
import { fileURLToPath } from "node:url";
import { Redacted } from "../core/redacted.ts";
import { UserError } from "../core/user-error.ts";
import type { ConnectOptions } from "./api.ts";
import type { Opened } from "./connection.ts";
import { locationOf } from "./server-address.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Opens the vault that is meant: the server or the folder that is named, else the server of `KEYWARD_URL` or of a login,
 * else the vault on this machine. What each takes is loaded only then.
 * @param closing ends what is under way
 * @throws UserError
 */
export async function open(
  where: string | URL | undefined,
  options: ConnectOptions,
  env: Environment,
  closing: AbortSignal,
): Promise<Opened> {
  const named = where === undefined ? undefined : String(where);
  if (named?.startsWith("file:")) return openFolder(folderIn(named), options, env);
  if (named !== undefined && !/^https?:/i.test(named))
    throw new UserError(
      "USAGE",
      "The vault's address is neither that of a server nor that of a folder.",
      "Write https://HOST, or file:PATH for a vault on this machine.",
    );
  const login = await loginFor(named, options.token ?? options.accessKey, env);
  return login ? openServer(login, options, closing) : openFolder(undefined, options, env);
}

/** The server and its token. A token of the environment is for the server that the environment names. */
async function loginFor(named: string | undefined, token: string | undefined, env: Environment) {
  if (named !== undefined && token !== undefined) return { url: named, token: new Redacted(token) };
  const { serverLogin, serverUrl } = await import("./server-login.ts");
  if (named !== undefined) {
    const isItsToken = !env.KEYWARD_URL || locationOf(env.KEYWARD_URL) === locationOf(named);
    const given = isItsToken ? env.KEYWARD_TOKEN : undefined;
    return serverLogin({ ...env, KEYWARD_URL: named, KEYWARD_TOKEN: given });
  }
  if (token === undefined) return serverLogin(env);
  const url = await serverUrl(env);
  return url === undefined ? undefined : { url, token: new Redacted(token) };
}

async function openServer(
  login: { readonly url: string; readonly token: Redacted },
  { timeout }: ConnectOptions,
  closing: AbortSignal,
): Promise<Opened> {
  const { openRemote } = await import("./remote.ts");
  const vault = await openRemote({ ...login, timeout, signal: closing });
  let mark = 0;
  const change = () => void mark++;
  let following: Promise<unknown> | undefined;

  /** From the first value that is kept: who keeps none needs no stream of changes. */
  async function follow(): Promise<void> {
    const since = await vault.sequence();
    vault.watch(change, since);
  }
  return {
    vault,
    until: (signal) => vault.until(signal),
    async mark() {
      following ??= follow().catch((error: unknown) => {
        following = undefined;
        throw error;
      });
      await following;
      return mark;
    },
    wrote: change,
  };
}

async function openFolder(
  folder: string | undefined,
  { passphrase, actor, onRecoveryKey }: ConnectOptions,
  env: Environment,
): Promise<Opened> {
  const [{ openEmbedded }, { defaultHome }, { credentialsFromEnvironment }, { localActor }] =
    await Promise.all([
      import("./embedded.ts"),
      import("./home.ts"),
      import("./credentials.ts"),
      import("./local-actor.ts"),
    ]);
  const credentials =
    passphrase === undefined
      ? await credentialsFromEnvironment(env)
      : { passphrase: new Redacted(passphrase) };
  const vault = await openEmbedded({
    ...credentials,
    home: folder ?? defaultHome(env, process.platform),
    actor: actor ?? localActor(),
    onCreated: (recoveryKey) =>
      onRecoveryKey ? onRecoveryKey(recoveryKey.reveal()) : unseen(vault.location),
  });
  // Its calls end at once or not at all; who waits for one no longer does not hear of it.
  return { vault, until: () => vault, mark: () => vault.sequence(), wrote: () => undefined };
}

/** The recovery key is not printed: what a service prints is kept in logs, and this key opens everything. */
function unseen(location: string): void {
  process.emitWarning(
    `A new vault was made: ${location}. Nobody saw its recovery key. Run "keyward key:change --new-recovery-key" to have one, or give connect() an onRecoveryKey.`,
    { type: "KeywardWarning", code: "KEYWARD_RECOVERY_KEY" },
  );
}

/** The folder that `file:PATH` names, absolute or not; that of `vault.db` where the file itself is named. */
function folderIn(url: string): string | undefined {
  const text = url.slice("file:".length);
  if (text === "") return undefined;
  const isAbsolute = text.startsWith("/") || /^[a-z]:/i.test(text);
  try {
    const named = isAbsolute ? fileURLToPath(new URL(url)) : path.resolve(decodeURIComponent(text));
    return path.basename(named) === "vault.db" ? path.dirname(named) : named;
  } catch (cause) {
    throw new UserError(
      "USAGE",
      "The vault's address is no path of this machine.",
      "Write file:PATH, with %25 for a % that is part of the path.",
      { cause },
    );
  }
}
