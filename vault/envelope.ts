import { createSecretKey, hkdfSync, randomBytes, timingSafeEqual, type KeyObject } from "node:crypto";

import { UserError } from "../core/user-error.ts";
import { decrypt, encrypt } from "./aead.ts";
import { lengthPrefixed } from "./framing.ts";
import { hide, type HiddenBytes } from "./hidden-bytes.ts";
import { keyFrom, type VaultKeys } from "./keys.ts";

const FORMAT = "keyward/envelope/1";

/** Where a value belongs. It opens nowhere else: not under another path, version or definition, nor in another vault. */
export interface Binding {
  readonly definitionId: string;
  /** `project/environment/service/NAME` */
  readonly path: string;
  readonly version: number;
}

/** One version's value as it is stored. Everything but the key ids is base64. */
export interface Envelope {
  /** Names the master key under which the data key is wrapped. */
  readonly key_id: string;
  /** The master key at the time of sealing, where the data key was wrapped anew since: the ciphertext is bound to it. */
  readonly sealed_under?: string;
  readonly wrapped_key: string;
  /** Ties the ciphertext to one data key: GCM alone lets a ciphertext open under several keys. */
  readonly commitment: string;
  readonly ciphertext: string;
}

/**
 * An envelope that was opened, as its holder may keep it: what was in it is encrypted anew, under a key of this process,
 * from which it comes back at a tenth of the cost. Its data key is not kept.
 */
export interface OpenedEnvelope {
  readonly path: string;
  /** Bytes that it takes in memory, about. */
  readonly weight: number;
  /** As it is stored, base64. */
  readonly ciphertext: string;
  readonly value: HiddenBytes;
}

/** Under what an envelope is sealed, and opens. */
export type EnvelopeKeys = Pick<VaultKeys, "vaultId" | "keyId" | "wrap" | "previous">;

/** Encrypts under a fresh data key, and that key under the vault's. */
export function seal(keys: EnvelopeKeys, binding: Binding, plaintext: Uint8Array): Envelope {
  const { keyId: key_id } = keys;
  const dataKey = randomBytes(32);
  const wrapped_key = encrypt(keys.wrap, context(keys, binding, "wrap", key_id), dataKey);
  const { encryption, commitment } = split(dataKey);
  const ciphertext = encrypt(encryption, context(keys, binding, "value", key_id), plaintext);
  return { key_id, wrapped_key, commitment: commitment.toString("base64"), ciphertext };
}

/** @throws UserError VAULT_DAMAGED where the envelope was not sealed for this binding by this vault */
export function open(keys: EnvelopeKeys, binding: Binding, envelope: Envelope): Buffer {
  const { encryption, commitment } = split(unwrap(keys, binding, envelope));
  const stored = Buffer.from(envelope.commitment, "base64");
  if (stored.length !== commitment.length || !timingSafeEqual(stored, commitment)) throw foreign(binding);
  const bound = context(keys, binding, "value", envelope.sealed_under ?? envelope.key_id);
  const plaintext = decrypt(encryption, bound, envelope.ciphertext);
  if (!plaintext) throw foreign(binding);
  return plaintext;
}

/** The same, to be kept. @throws UserError VAULT_DAMAGED */
export function openEnvelope(keys: EnvelopeKeys, binding: Binding, envelope: Envelope): OpenedEnvelope {
  const plaintext = open(keys, binding, envelope);
  const value = hide(plaintext);
  plaintext.fill(0);
  const { ciphertext } = envelope;
  const { path } = binding;
  return { path, weight: path.length + ciphertext.length + value.length + HELD, ciphertext, value };
}

/** Bytes of what holds an opened envelope, about. */
const HELD = 512;

/**
 * The same envelope with its data key wrapped under the vault's current key; undefined where it is already.
 * @throws UserError VAULT_DAMAGED
 */
export function rewrap(keys: EnvelopeKeys, binding: Binding, envelope: Envelope): Envelope | undefined {
  const { key_id, sealed_under = key_id } = envelope;
  if (key_id === keys.keyId) return undefined;
  const dataKey = unwrap(keys, binding, envelope);
  const wrapped_key = encrypt(keys.wrap, context(keys, binding, "wrap", keys.keyId), dataKey);
  dataKey.fill(0);
  return { ...envelope, key_id: keys.keyId, sealed_under, wrapped_key };
}

function unwrap(keys: EnvelopeKeys, binding: Binding, { key_id, wrapped_key }: Envelope): Buffer {
  const wrap = key_id === keys.previous?.keyId ? keys.previous.wrap : keys.wrap;
  const dataKey = decrypt(wrap, context(keys, binding, "wrap", key_id), wrapped_key);
  if (dataKey?.length !== 32) throw foreign(binding);
  return dataKey;
}

/** Wipes the data key's bytes. */
function split(dataKey: Buffer): { encryption: KeyObject; commitment: Buffer } {
  const bytes = Buffer.from(hkdfSync("sha256", createSecretKey(dataKey), "", FORMAT, 64));
  dataKey.fill(0);
  return { encryption: keyFrom(bytes.subarray(0, 32)), commitment: bytes.subarray(32) };
}

function context(
  { vaultId }: EnvelopeKeys,
  { definitionId, path, version }: Binding,
  purpose: "wrap" | "value",
  keyId: string,
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
