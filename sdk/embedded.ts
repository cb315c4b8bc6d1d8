import path from "node:path";

import type { Redacted } from "../core/redacted.ts";
import type { Vault, VaultMetadata } from "../core/vault.ts";
import { keySource } from "../vault/key-source.ts";
import { openMetadata } from "../vault/metadata.ts";
import { openSqliteForReading, openSqliteStore } from "../vault/stores/sqlite.ts";
import type { Keychain } from "../vault/unlock.ts";
import { openVault } from "../vault/vault.ts";

export interface EmbeddedOptions {
  /** The vault's folder; the file in it is `vault.db`. See `defaultHome`. */
  readonly home: string;
  /** Used instead of the keychain. The vault's recovery key opens it too. */
  readonly passphrase?: Redacted | undefined;
  /** By default the operating system's. */
  readonly keychain?: Keychain | undefined;
  /** Who acts, as the audit log names them: `user@host`. */
  readonly actor: string;
  /** Whether the first `create` makes a vault where there is none, which it does by default. */
  readonly create?: "never" | "onFirstWrite" | undefined;
  /** Gets the new vault's recovery key, once: it must be shown, for it is kept nowhere. */
  readonly onCreated?: ((recoveryKey: Redacted) => void | Promise<void>) | undefined;
}

/**
 * Opens the vault on this machine. One that does not exist yet reads as an empty one.
 * @throws UserError WRONG_PASSPHRASE, KEY_LOST, KEYRING_*, VAULT_DAMAGED, VAULT_TOO_NEW, NO_ACCESS
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<Vault> {
  const { home, passphrase, actor, create = "onFirstWrite", onCreated } = options;
  const keychain = options.keychain ?? (passphrase ? undefined : await systemKeychain());
  const store = openSqliteStore(fileIn(home));
  try {
    const keys = keySource(store, { passphrase, keychain, create, onCreated });
    await keys.find();
    return await openVault(store, keys, { actor });
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** The same vault without its key: lists and explains, follows every process's writes, and cannot decrypt. */
export async function openEmbeddedMetadata(home: string): Promise<VaultMetadata> {
  const store = openSqliteForReading(fileIn(home));
  try {
    return await openMetadata(store);
  } catch (error) {
    await store.close();
    throw error;
  }
}

function fileIn(home: string): string {
  return path.join(home, "vault.db");
}

/** Loaded here only, so that who brings a passphrase, and who only lists, does without it. */
async function systemKeychain(): Promise<Keychain> {
  const { openKeychain } = await import("../keychain/keychain.ts");
  return openKeychain();
}
