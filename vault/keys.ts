import { createSecretKey, hkdfSync, randomBytes, type KeyObject } from "node:crypto";

/** What a vault's master key gives. Held as KeyObjects, which neither inspection nor JSON opens. */
export interface VaultKeys {
  readonly vaultId: string;
  /** Derived from the master key, so that another vault's key is told from a damaged file. */
  readonly keyId: string;
  /** Wraps data keys. */
  readonly wrap: KeyObject;
  /** Chains audit records. */
  readonly audit: KeyObject;
  /** Authenticates what is kept in clear: names, states, filters, expiry. */
  readonly metadata: KeyObject;
  /** Turns tokens into what is kept of them. */
  readonly tokens: KeyObject;
}

export function newMasterKey(): Buffer {
  return randomBytes(32);
}

/** @param master 32 bytes, which stay the caller's to wipe */
export function deriveKeys(vaultId: string, master: Buffer): VaultKeys {
  const derive = (purpose: string, length: number) =>
    Buffer.from(hkdfSync("sha256", master, vaultId, `keyward/key/1/${purpose}`, length));
  return {
    vaultId,
    keyId: derive("id", 8).toString("hex"),
    wrap: keyFrom(derive("wrap", 32)),
    audit: keyFrom(derive("audit", 32)),
    metadata: keyFrom(derive("metadata", 32)),
    tokens: keyFrom(derive("tokens", 32)),
  };
}

/** Wipes the bytes, of which the key has a copy in OpenSSL's memory. */
export function keyFrom(bytes: Uint8Array): KeyObject {
  const key = createSecretKey(bytes);
  bytes.fill(0);
  return key;
}
