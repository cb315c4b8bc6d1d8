import type { KeyObject } from "node:crypto";
import path from "node:path";

import type { Redacted } from "../core/redacted.ts";
import type { ValueMatcher, VaultMetadata } from "../core/vault.ts";
import { changeKey, type KeyChange } from "../vault/change-key.ts";
import type { Moment } from "../vault/definition.ts";
import { findFingerprintKey, keepingFingerprints } from "../vault/fingerprint-key.ts";
import { openReceiver, sealFor, type Receiver } from "../vault/hand-over.ts";
import { readHeader } from "../vault/header.ts";
import { keySource } from "../vault/key-source.ts";
import { openMetadata, type MetadataStore } from "../vault/metadata.ts";
import { openSqliteForReading, openSqliteStore } from "../vault/stores/sqlite.ts";
import type { Store } from "../vault/store.ts";
import type { Keychain } from "../vault/unlock.ts";
import { restore, type Restoration } from "../vault/restore.ts";
import { readMatcher } from "../vault/value-matcher.ts";
import { openVault, type OpenVault } from "../vault/vault.ts";

export interface EmbeddedOptions {
  /** The vault's folder; the file in it is `vault.db`. See `defaultHome`. */
  readonly home: string;
  /** A server's key of 32 bytes, used instead of all else. */
  readonly key?: Redacted<Buffer> | undefined;
  /** Used instead of the keychain. The vault's recovery key opens it too. */
  readonly passphrase?: Redacted | undefined;
  /** By default the operating system's. */
  readonly keychain?: Keychain | undefined;
  /** Asks for the passphrase where one is needed and none was given; see `Credentials`. */
  readonly askPassphrase?: ((question: "needed" | "new") => Promise<Redacted>) | undefined;
  /** Who acts, as the audit log names them: `user@host`. */
  readonly actor: string;
  /** Whether the first `create` makes a vault where there is none, which it does by default. */
  readonly create?: "never" | "onFirstWrite" | undefined;
  /** Gets the new vault's recovery key, once: it must be shown, for it is kept nowhere. */
  readonly onCreated?: ((recoveryKey: Redacted) => void | Promise<void>) | undefined;
}

export interface EmbeddedVault extends OpenVault {
  /**
   * The key of fingerprints for a process that is to find values in texts, where the keychain has none for it; see
   * `EmbeddedMetadata.receiver`. Null where no vault was made yet.
   */
  sealFingerprintKey(receiver: string): Promise<string | null>;
}

/**
 * Opens the vault on this machine. One that does not exist yet reads as an empty one.
 * @throws UserError WRONG_PASSPHRASE, KEY_LOST, KEYRING_*, VAULT_DAMAGED, VAULT_TOO_NEW, NO_ACCESS
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<EmbeddedVault> {
  const { home, key, passphrase, askPassphrase, actor, create = "onFirstWrite", onCreated } = options;
  const keychain = options.keychain ?? (key || passphrase ? undefined : await systemKeychain());
  const store = openSqliteStore(fileIn(home));
  try {
    const source = keySource(store, { key, passphrase, keychain, askPassphrase, create, onCreated });
    const keys = keychain ? keepingFingerprints(source, keychain) : source;
    await keys.find();
    const vault = await openVault(store, keys, { actor });
    return Object.assign(vault, {
      async sealFingerprintKey(receiver: string) {
        const found = await keys.find();
        return found && sealFor(receiver, found.vaultId, found.fingerprints);
      },
    });
  } catch (error) {
    await store.close();
    throw error;
  }
}

export interface EmbeddedMetadata extends VaultMetadata {
  /**
   * What tells that a text is a secret's value, as the vault is now. Null where the keychain has no key of fingerprints:
   * the vault has a passphrase, or nobody has opened it since there are fingerprints; and none was handed over.
   * @throws UserError KEYRING_*, VAULT_DAMAGED
   */
  matcher(): Promise<ValueMatcher | null>;
  /** Whether the vault is kept in step with a server. */
  isLinked(): Promise<boolean>;
  /** For whom `EmbeddedVault.sealFingerprintKey` seals the key. */
  receiver(): string;
  /** Takes what was sealed for the receiver. Returns whether it is this vault's. */
  takeFingerprintKey(sealed: string): boolean;
}

/** The same vault without its key: lists and explains, follows every process's writes, and cannot decrypt. */
export async function openEmbeddedMetadata(
  home: string,
  keychain?: Pick<Keychain, "get">,
): Promise<EmbeddedMetadata> {
  const store = openSqliteForReading(fileIn(home));
  try {
    const metadata = await openMetadata(store);
    let receiver: Receiver | undefined;
    let key: KeyObject | null = null;
    return Object.assign(metadata, {
      async matcher() {
        key ??= await fingerprintKeyOf(store, keychain);
        return key && readMatcher(store, key);
      },
      isLinked: () => hasLink(store),
      receiver: () => (receiver ??= openReceiver()).publicKey,
      takeFingerprintKey(sealed: string) {
        const given = receiver?.open(metadata.id, sealed);
        if (given) key = given;
        return given !== undefined;
      },
    });
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** Only a vault whose own key is in the keychain has that of its fingerprints there: of others it is not even asked. */
async function fingerprintKeyOf(
  store: MetadataStore,
  keychain: Pick<Keychain, "get"> | undefined,
): Promise<KeyObject | null> {
  const header = await readHeader(store, store.location);
  if (!header?.slots.some(({ kind }) => kind === "keychain")) return null;
  return findFingerprintKey(header.vault_id, keychain ?? (await systemKeychain()));
}

/** Whether the vault on this machine is kept in step with a server, which can be known without its key. */
export async function isEmbeddedLinked(home: string): Promise<boolean> {
  const store = openSqliteForReading(fileIn(home));
  try {
    return await hasLink(store);
  } finally {
    await store.close();
  }
}

/** That there is an entry says it; what stands in it takes the key. */
async function hasLink(store: MetadataStore): Promise<boolean> {
  return (await store.get("sync", "link")) !== null;
}

/** Changes how the vault on this machine is opened; see `changeKey`. */
export function changeEmbeddedKey(home: string, change: KeyChange, moment: Moment): Promise<void> {
  return withStore(home, (store) => changeKey(store, change, moment));
}

/** Makes the vault on this machine out of a backup; see `restore`. */
export function restoreEmbedded(home: string, restoration: Restoration, moment: Moment): Promise<void> {
  return withStore(home, (store) => restore(store, restoration, moment));
}

async function withStore<T>(home: string, step: (store: Store) => Promise<T>): Promise<T> {
  const store = openSqliteStore(fileIn(home));
  try {
    return await step(store);
  } finally {
    await store.close();
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
