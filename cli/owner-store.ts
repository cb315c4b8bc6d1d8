import path from "node:path";
import { openStore } from "../backend/open-store.ts";
import { UserError } from "../core/user-error.ts";
import { openKeychain } from "../keychain/keychain.ts";
import { credentialsFromEnvironment } from "../sdk/credentials.ts";
import { defaultHome } from "../sdk/home.ts";
import { serverUrl } from "../sdk/server-login.ts";
import { keySource, type KeySource } from "../vault/key-source.ts";
import type { Store } from "../vault/store.ts";
import type { Credentials } from "../vault/unlock.ts";
import type { Flags } from "./command.ts";
import type { Context } from "./context.ts";

export const STORE_FLAG = {
  store: {
    type: "string",
    help: "the store of a server's vault, on its own machine, such as sqlite:PATH; by default this machine's vault",
    placeholder: "URL",
  },
} as const satisfies Flags;

/**
 * The store of a vault whose key is here: the one that is named, else the one on this machine. It is closed when the
 * command ends.
 * @param what is to be done, for the error where commands work with a server, which keeps its own key
 * @throws UserError USAGE
 */
export async function ownerStore(context: Context, store: string | undefined, what: string): Promise<Store> {
  const url = store === undefined ? await serverUrl(context.env) : undefined;
  if (url !== undefined)
    throw new UserError(
      "USAGE",
      `${what} needs the vault's key, and the server keeps it.`,
      "Run it on the server's own machine with --store, or unset KEYWARD_URL or log out for the vault on this machine.",
    );
  const home = path.join(defaultHome(context.env, process.platform), "vault.db");
  const opened = await openStore(store ?? `sqlite:${home}`);
  context.opened.push(() => opened.close());
  return opened;
}

/** What opens it, as the environment or else the keychain has it. */
export async function ownerCredentials({ env }: Context): Promise<Credentials> {
  const given = await credentialsFromEnvironment(env);
  return given.key || given.passphrase ? given : { keychain: openKeychain() };
}

export async function ownerKeys(context: Context, store: Store): Promise<KeySource> {
  return keySource(store, { ...(await ownerCredentials(context)), create: "never" });
}
