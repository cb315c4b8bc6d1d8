import { createSecretKey, hkdfSync, randomBytes, timingSafeEqual, type KeyObject } from "node:crypto";

import { UserError } from "../core/user-error.ts";
import { decrypt, encrypt } from "./aead.ts";
import { lengthPrefixed } from "./framing.ts";
import { keyFrom, type VaultKeys } from "./keys.ts";

const FORMAT = "keyward/envelope/1";

/** Where a value belongs. It opens nowhere else: not under another path, version or definition, nor in another vault. */
export interface Binding {
  readonly definitionId: string;
  /** `project/environment/service/NAME` */
  readonly path: string;
  readonly version: number;
}

/** One version's value as it is stored. Everything but the key id is base64. */
export interface Envelope {
  /** Names the master key under which the data key is wrapped. */
  readonly key_id: string;
  readonly wrapped_key: string;
  /** Ties the ciphertext to one data key: GCM alone lets a ciphertext open under several keys. */
  readonly commitment: string;
  readonly ciphertext: string;
}

/** Encrypts under a fresh data key, and that key under the vault's. */
export function seal(keys: VaultKeys, binding: Binding, plaintext: Uint8Array): Envelope {
  const dataKey = randomBytes(32);
  const wrapped_key = encrypt(keys.wrap, context(keys, binding, "wrap"), dataKey);
  const { encryption, commitment } = split(dataKey);
  const ciphertext = encrypt(encryption, context(keys, binding, "value"), plaintext);
  return { key_id: keys.keyId, wrapped_key, commitment: commitment.toString("base64"), ciphertext };
}

/** @throws UserError VAULT_DAMAGED where the envelope was not sealed for this binding by this vault */
export function open(keys: VaultKeys, binding: Binding, envelope: Envelope): Buffer {
  const dataKey = decrypt(keys.wrap, context(keys, binding, "wrap"), envelope.wrapped_key);
  if (dataKey?.length !== 32) throw foreign(binding);
  const { encryption, commitment } = split(dataKey);
  const stored = Buffer.from(envelope.commitment, "base64");
  const isCommitted = stored.length === commitment.length && timingSafeEqual(stored, commitment);
  const plaintext = isCommitted
    ? decrypt(encryption, context(keys, binding, "value"), envelope.ciphertext)
    : undefined;
  if (!plaintext) throw foreign(binding);
  return plaintext;
}

/** Wipes the data key's bytes. */
function split(dataKey: Buffer): { encryption: KeyObject; commitment: Buffer } {
  const bytes = Buffer.from(hkdfSync("sha256", createSecretKey(dataKey), "", FORMAT, 64));
  dataKey.fill(0);
  return { encryption: keyFrom(bytes.subarray(0, 32)), commitment: bytes.subarray(32) };
}

function context(
  { vaultId, keyId }: VaultKeys,
  { definitionId, path, version }: Binding,
  purpose: "wrap" | "value",
): Buffer {
  return lengthPrefixed([FORMAT, purpose, vaultId, definitionId, path, version, keyId]);
}

function foreign({ path, version }: Binding): UserError {
  return new UserError(
    "VAULT_DAMAGED",
    `Version ${version} of ${path} does not decrypt: what is stored there was damaged, or was not written there by this vault.`,
    "Use another version, or restore the vault from a backup; audit:verify tells what else was changed.",
  );
}
