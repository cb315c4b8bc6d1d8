import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { Redacted } from "../core/redacted.ts";
import { UserError } from "../core/user-error.ts";
import { makeFolder } from "../vault/make-folder.ts";
import { defaultHome } from "./home.ts";
import { locationOf } from "./server-address.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** A server, and the token that it knows one by. */
export interface ServerLogin {
  readonly url: string;
  readonly token: Redacted;
}

/**
 * The server that commands work with: `KEYWARD_URL`, else the one that was logged in to. Undefined where there is
 * neither: then it is the vault on this machine.
 * @throws UserError UNAUTHENTICATED where there is no token for it, KEYRING_*
 */
export async function serverLogin(env: Environment): Promise<ServerLogin | undefined> {
  const url = await serverUrl(env);
  if (url === undefined) return undefined;
  // A token in the environment is for the address in the environment, not for what was logged in to before.
  const given = env.KEYWARD_URL ? env.KEYWARD_TOKEN : undefined;
  const token = given ? new Redacted(given) : await keptToken(url);
  if (token) return { url, token };
  throw new UserError(
    "UNAUTHENTICATED",
    `There is no token for the vault at ${url}.`,
    `Run "keyward login ${url}", or set KEYWARD_TOKEN.`,
  );
}

/** What was logged in with. A machine that has no keychain keeps none. */
async function keptToken(url: string): Promise<Redacted | null> {
  return withTokens((tokens) => tokens.get(url)).catch((error: unknown) => {
    if (error instanceof UserError && error.code === "KEYRING_ABSENT") return null;
    throw error;
  });
}

/** The same without its token. @throws UserError USAGE, NO_ACCESS */
export async function serverUrl(env: Environment): Promise<string | undefined> {
  if (env.KEYWARD_URL) return locationOf(env.KEYWARD_URL);
  const text = await readFile(fileIn(env), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return undefined;
    throw new UserError(
      "NO_ACCESS",
      `What was logged in to cannot be read: ${fileIn(env)} (${error.code}).`,
      "Correct the permissions of the file.",
      { cause: error },
    );
  });
  return text?.trim() ? locationOf(text.trim()) : undefined;
}

/** The token that is kept for this very address, or that the environment has for it; null where there is none. */
export async function tokenFor(env: Environment, url: string): Promise<Redacted | null> {
  const isItsToken = env.KEYWARD_URL !== undefined && locationOf(env.KEYWARD_URL) === url;
  return isItsToken && env.KEYWARD_TOKEN ? new Redacted(env.KEYWARD_TOKEN) : keptToken(url);
}

/** Keeps a token for what works with this server besides commands. */
export async function rememberToken({ url, token }: ServerLogin): Promise<void> {
  await withTokens((tokens) => tokens.set(url, token)).catch((error: unknown) => {
    if (!(error instanceof UserError && error.code === "KEYRING_ABSENT")) throw error;
    const fix = `Where there is none, as in a container, set KEYWARD_URL to ${url} and KEYWARD_TOKEN instead.`;
    throw new UserError(error.code, `${error.message} The token would be kept there.`, fix, { cause: error });
  });
}

/** Commands work with the vault on this machine again, and the token is kept. */
export async function leaveServer(env: Environment, url: string): Promise<void> {
  if ((await serverUrl({ ...env, KEYWARD_URL: undefined })) === url) await rm(fileIn(env), { force: true });
}

/** From now on commands work with this server. */
export async function rememberLogin(env: Environment, login: ServerLogin): Promise<void> {
  await rememberToken(login);
  makeFolder(path.dirname(fileIn(env)));
  await writeFile(fileIn(env), `${login.url}\n`, { mode: 0o600 });
}

/** Commands work with the vault on this machine again. The address that was left; undefined where there was none. */
export async function forgetLogin(env: Environment, given: string | undefined): Promise<string | undefined> {
  const url = given === undefined ? await serverUrl(env) : locationOf(given);
  if (url === undefined) return undefined;
  const remembered = await serverUrl({ ...env, KEYWARD_URL: undefined });
  const isKept = await withTokens((tokens) => tokens.delete(url));
  if (remembered === url) await rm(fileIn(env), { force: true });
  return isKept || remembered === url ? url : undefined;
}

function fileIn(env: Environment): string {
  return path.join(defaultHome(env, process.platform), "server");
}

/** Tokens in the OS keychain, by the address of their server. */
interface Tokens {
  get(url: string): Promise<Redacted | null>;
  set(url: string, token: Redacted): Promise<void>;
  delete(url: string): Promise<boolean>;
}

/** What it takes is loaded only here: who works with the vault on this machine does without. */
async function withTokens<T>(step: (tokens: Tokens) => Promise<T>): Promise<T> {
  const [{ openKeychain }, { KEYCHAIN_SERVICE }] = await Promise.all([
    import("../keychain/keychain.ts"),
    import("../vault/unlock.ts"),
  ]);
  const keychain = openKeychain();
  const account = (url: string) => `token ${url}`;
  try {
    return await step({
      get: (url) => keychain.get(KEYCHAIN_SERVICE, account(url)),
      set: (url, token) => keychain.set(KEYCHAIN_SERVICE, account(url), token),
      delete: (url) => keychain.delete(KEYCHAIN_SERVICE, account(url)),
    });
  } finally {
    keychain.close();
  }
}
