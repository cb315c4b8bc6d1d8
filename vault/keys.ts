import { createSecretKey, hkdfSync, randomBytes, type KeyObject } from "node:crypto";

import { decrypt, encrypt } from "./aead.ts";
import { lengthPrefixed } from "./framing.ts";

/** What a vault's master key gives. Held as KeyObjects, which neither inspection nor JSON opens. */
export interface VaultKeys extends WrappingKey {
  readonly vaultId: string;
  /** The master key before this one, as long as data keys may still be wrapped under it. */
  readonly previous: WrappingKey | null;
  /** Encrypts backups. */
  readonly backup: KeyObject;
  /** Chains audit records. */
  readonly audit: KeyObject;
  /** Authenticates what is kept in clear: names, states, filters, expiry. */
  readonly metadata: KeyObject;
  /** Turns tokens into what is kept of them. */
  readonly tokens: KeyObject;
  /** Encrypts what was answered to requests that may come again. */
  readonly replies: KeyObject;
  /** Encrypts what is known of a server that the vault is kept in step with. */
  readonly sync: KeyObject;
  /** Makes the fingerprints of values. The keychain has it too, for those who may match texts and not decrypt. */
  readonly fingerprints: KeyObject;
  /** Wraps the data keys of values that stand encrypted in secrets files. */
  readonly files: WrappingKey;
}

/** What changes with the master key. The keys beside it, of MACs that outlive it, come from the vault's first one. */
export interface WrappingKey {
  /** Derived from the master key, so that another vault's key is told from a damaged file. */
  readonly keyId: string;
  /** Wraps data keys. */
  readonly wrap: KeyObject;
}

/** The master keys of a vault, 32 bytes each, which stay the caller's to wipe. */
export interface MasterKeys {
  readonly master: Buffer;
  /** The vault's first master key; the same where it was never changed. */
  readonly root: Buffer;
  /** The one before, while a change is under way. */
  readonly previous: Buffer | null;
}

export function newMasterKey(): Buffer {
  return randomBytes(32);
}

/** @param master 32 bytes, which stay the caller's to wipe */
export function deriveKeys(vaultId: string, master: Buffer): VaultKeys {
  return deriveAllKeys(vaultId, { master, root: master, previous: null });
}

export function deriveAllKeys(vaultId: string, { master, root, previous }: MasterKeys): VaultKeys {
  return {
    vaultId,
    ...wrappingKey(vaultId, master),
    previous: previous && wrappingKey(vaultId, previous),
    backup: keyFrom(derive(vaultId, master, "backup")),
    audit: keyFrom(derive(vaultId, root, "audit")),
    metadata: keyFrom(derive(vaultId, root, "metadata")),
    tokens: keyFrom(derive(vaultId, root, "tokens")),
    replies: keyFrom(derive(vaultId, root, "replies")),
    sync: keyFrom(derive(vaultId, root, "sync")),
    fingerprints: keyFrom(derive(vaultId, root, "fingerprints")),
    files: {
      keyId: derive(vaultId, root, "files-id", 8).toString("hex"),
      wrap: keyFrom(derive(vaultId, root, "files")),
    },
  };
}

export function keyIdOf(vaultId: string, master: Buffer): string {
  return derive(vaultId, master, "id", 8).toString("hex");
}

type Purpose = "root" | "previous";

/** One master key under another one, as the header keeps it. */
export function sealMaster(vaultId: string, under: Buffer, purpose: Purpose, master: Buffer): string {
  return encrypt(keyFrom(derive(vaultId, under, "masters")), masterContext(vaultId, purpose), master);
}

/** Undefined where it is not what was sealed. */
export function openMaster(
  vaultId: string,
  under: Buffer,
  purpose: Purpose,
  sealed: string,
): Buffer | undefined {
  return decrypt(keyFrom(derive(vaultId, under, "masters")), masterContext(vaultId, purpose), sealed);
}

function masterContext(vaultId: string, purpose: Purpose): Buffer {
  return lengthPrefixed(["keyward/master/1", vaultId, purpose]);
}

function wrappingKey(vaultId: string, master: Buffer): WrappingKey {
  return { keyId: keyIdOf(vaultId, master), wrap: keyFrom(derive(vaultId, master, "wrap")) };
}

function derive(vaultId: string, master: Buffer, purpose: string, length = 32): Buffer {
  return Buffer.from(hkdfSync("sha256", master, vaultId, `keyward/key/1/${purpose}`, length));
}

/** Wipes the bytes, of which the key has a copy in OpenSSL's memory. */
export function keyFrom(bytes: Uint8Array): KeyObject {
  const key = createSecretKey(bytes);
  bytes.fill(0);
  return key;
}
