import { hkdfSync, randomBytes, type KeyObject } from "node:crypto";

import type { Redacted } from "../core/redacted.ts";
import { decrypt, encrypt } from "./aead.ts";
import { argon2id } from "./argon2.ts";
import { lengthPrefixed } from "./framing.ts";
import { keyFrom } from "./keys.ts";
import { readRecoveryKey } from "./recovery-key.ts";

/** One way to the master key. What is wrapped is always the same random key, so slots can come and go. */
export type Slot = KeychainSlot | PassphraseSlot | KeySlot | RecoverySlot;

/** The master key itself lies in the OS keychain. */
export interface KeychainSlot {
  readonly kind: "keychain";
  /** By default the vault's id. */
  readonly account?: string;
}

/** For servers: under a random key that is in a file or in the environment. Needs no stretching either. */
export interface KeySlot {
  readonly kind: "key";
  readonly salt: string;
  readonly wrapped_key: string;
}

export interface PassphraseSlot {
  readonly kind: "passphrase";
  readonly kdf: Argon2Parameters;
  /** Base64: 16 random bytes. */
  readonly salt: string;
  readonly wrapped_key: string;
}

/** 130 random bits need no stretching. */
export interface RecoverySlot {
  readonly kind: "recovery";
  readonly salt: string;
  readonly wrapped_key: string;
}

export interface Argon2Parameters {
  readonly algorithm: "argon2id";
  readonly memory_kib: number;
  readonly passes: number;
  readonly lanes: number;
}

/** OWASP's first choice; 64 MiB and three passes would cost every start of the CLI 150 ms. */
const DEFAULT_KDF: Argon2Parameters = { algorithm: "argon2id", memory_kib: 19_456, passes: 2, lanes: 1 };

/** Outside these a header asks for more than any of ours ever will: it was changed to stop the machine. */
export const KDF_BOUNDS = { memory_kib: [8_192, 1_048_576], passes: [1, 16], lanes: [1, 8] } as const;

export async function passphraseSlot(
  vaultId: string,
  master: Buffer,
  passphrase: Redacted,
): Promise<PassphraseSlot> {
  const salt = randomBytes(16);
  const key = await stretch(passphrase, salt, DEFAULT_KDF);
  const context = slotContext(vaultId, "passphrase");
  return {
    kind: "passphrase",
    kdf: DEFAULT_KDF,
    salt: salt.toString("base64"),
    wrapped_key: encrypt(key, context, master),
  };
}

export function recoverySlot(vaultId: string, master: Buffer, recoveryKey: Redacted): RecoverySlot {
  const salt = randomBytes(16);
  const key = expand(recoveryKey.reveal(), salt);
  const context = slotContext(vaultId, "recovery");
  return { kind: "recovery", salt: salt.toString("base64"), wrapped_key: encrypt(key, context, master) };
}

/** @param key 32 random bytes */
export function keySlot(vaultId: string, master: Buffer, key: Buffer): KeySlot {
  const salt = randomBytes(16);
  const wrapping = expandKey(key, salt);
  const context = slotContext(vaultId, "key");
  return { kind: "key", salt: salt.toString("base64"), wrapped_key: encrypt(wrapping, context, master) };
}

/** The master key, or undefined where the key is not this slot's. */
export function openKeySlot(vaultId: string, slot: KeySlot, key: Buffer): Buffer | undefined {
  const wrapping = expandKey(key, Buffer.from(slot.salt, "base64"));
  return decrypt(wrapping, slotContext(vaultId, "key"), slot.wrapped_key);
}

/** The master key, or undefined where the passphrase is not this slot's. */
export async function openPassphraseSlot(
  vaultId: string,
  slot: PassphraseSlot,
  passphrase: Redacted,
): Promise<Buffer | undefined> {
  const key = await stretch(passphrase, Buffer.from(slot.salt, "base64"), slot.kdf);
  return decrypt(key, slotContext(vaultId, "passphrase"), slot.wrapped_key);
}

/** The master key, or undefined where the text is no recovery key, or another vault's. */
export function openRecoverySlot(
  vaultId: string,
  slot: RecoverySlot,
  recoveryKey: Redacted,
): Buffer | undefined {
  const key = expand(recoveryKey.reveal(), Buffer.from(slot.salt, "base64"));
  return decrypt(key, slotContext(vaultId, "recovery"), slot.wrapped_key);
}

async function stretch(passphrase: Redacted, salt: Buffer, kdf: Argon2Parameters): Promise<KeyObject> {
  // macOS and Linux compose accents differently; a passphrase must open on both.
  return keyFrom(await argon2id(passphrase.reveal().normalize("NFC"), salt, kdf));
}

function expand(recoveryKey: string, salt: Buffer): KeyObject {
  const reading = readRecoveryKey(recoveryKey);
  const text = reading.kind === "recovery-key" ? reading.symbols : "";
  return keyFrom(Buffer.from(hkdfSync("sha256", text, salt, "keyward/recovery/1", 32)));
}

function expandKey(key: Buffer, salt: Buffer): KeyObject {
  return keyFrom(Buffer.from(hkdfSync("sha256", key, salt, "keyward/key-slot/1", 32)));
}

function slotContext(vaultId: string, kind: Slot["kind"]): Buffer {
  return lengthPrefixed(["keyward/slot/1", vaultId, kind]);
}
