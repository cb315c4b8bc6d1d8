import type { JsonObject, JsonValue } from "../core/secret.ts";
import { UserError } from "../core/user-error.ts";
import { damaged } from "./damaged.ts";
import type { VaultKeys } from "./keys.ts";
import { KDF_BOUNDS, type Slot } from "./slots.ts";
import type { Reader, Transaction } from "./store.ts";

/** What can be read of a vault before it is opened. */
export interface Header {
  /** Of the documents and the cryptography; a store has a number of its own for its layout. */
  readonly format: number;
  readonly vault_id: string;
  /** Unix time in milliseconds. */
  readonly created_at: number;
  readonly key_id: string;
  readonly slots: readonly Slot[];
  /** Random, and another one after a restore: numbers of changes mean something within one of them. Not in older vaults. */
  readonly epoch?: string;
  /** The vault's first master key under the current one, where that is another: MACs outlive a change of the key. */
  readonly root?: string;
  /** While the master key is being changed. */
  readonly rekey?: Rekey;
}

export interface Rekey {
  /** The key before, under which some data keys still are. */
  readonly key_id: string;
  /** That key under the current one. */
  readonly wrapped_key: string;
  /** Where the keychain had it. */
  readonly slots: readonly Slot[];
  /** The path of the last definition whose data keys are wrapped anew. */
  readonly after: string;
}

/** Of vaults that are made now. */
export const FORMAT = 1;
/** Of those whose master key was changed: without the root an older Keyward would take all of it for forged. */
export const FORMAT_WITH_ROOT = 2;

/**
 * Null where no vault was made yet.
 * @throws UserError VAULT_TOO_NEW, VAULT_DAMAGED
 */
export async function readHeader(reader: Reader, location: string): Promise<Header | null> {
  const entry = await reader.get("header", "vault");
  if (entry) return parseHeader(entry.data, location);
  // Without its header a vault must not pass for a new one: the next write would give it a new key.
  if ((await reader.last("audit")) > 0 || (await reader.list("header")).length > 0)
    throw damaged(location, "its header is missing");
  return null;
}

/** @param ifRevision that of the header that was read; 0 where there must be none */
export async function writeHeader(tx: Transaction, header: Header, ifRevision: number): Promise<void> {
  await tx.put("header", "vault", { ...header } as unknown as JsonObject, ifRevision);
}

/** What tells one history of a store from another. */
export function epochOf({ epoch, vault_id }: Pick<Header, "epoch" | "vault_id">): string {
  return epoch ?? vault_id;
}

/** Whether keys that were derived once are still the ones that the header asks for. */
export function keysFit({ vault_id, key_id, rekey }: Header, keys: KeyNames): boolean {
  const knowsPrevious = rekey === undefined || rekey.key_id === keys.previous?.keyId;
  return vault_id === keys.vaultId && key_id === keys.keyId && knowsPrevious;
}

/** Of a vault's keys, what the header names. */
type KeyNames = Pick<VaultKeys, "vaultId" | "keyId"> & {
  readonly previous: { readonly keyId: string } | null;
};

/** @throws UserError VAULT_TOO_NEW, VAULT_DAMAGED */
export function parseHeader(data: JsonObject, location: string): Header {
  const { format, vault_id, created_at, key_id, slots, epoch, root, rekey } = data;
  if (typeof format === "number" && format > FORMAT_WITH_ROOT) {
    throw new UserError(
      "VAULT_TOO_NEW",
      `The vault at ${location} was written by a newer Keyward (format ${format}; this one knows ${FORMAT_WITH_ROOT}).`,
      "Update Keyward.",
    );
  }
  const isWhole =
    (format === FORMAT || format === FORMAT_WITH_ROOT) &&
    typeof vault_id === "string" &&
    typeof created_at === "number" &&
    typeof key_id === "string" &&
    Array.isArray(slots) &&
    slots.every(isSlot) &&
    (epoch === undefined || typeof epoch === "string") &&
    (root === undefined || typeof root === "string") &&
    (rekey === undefined || isRekey(rekey));
  if (!isWhole) throw damaged(location, "its header cannot be read");
  return data as unknown as Header;
}

function isRekey(rekey: JsonValue): boolean {
  return (
    isObject(rekey) &&
    [rekey.key_id, rekey.wrapped_key, rekey.after].every((part) => typeof part === "string")
  );
}

function isSlot(slot: JsonValue): boolean {
  if (!isObject(slot)) return false;
  if (slot.kind === "keychain") return slot.account === undefined || typeof slot.account === "string";
  const isWrapped = typeof slot.salt === "string" && typeof slot.wrapped_key === "string";
  if (slot.kind === "recovery" || slot.kind === "key") return isWrapped;
  return slot.kind === "passphrase" && isWrapped && isObject(slot.kdf) && isKdf(slot.kdf);
}

function isKdf(kdf: JsonObject): boolean {
  const within = (value: JsonValue | undefined, [least, most]: readonly [number, number]) =>
    Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most;
  return (
    kdf.algorithm === "argon2id" &&
    within(kdf.memory_kib, KDF_BOUNDS.memory_kib) &&
    within(kdf.passes, KDF_BOUNDS.passes) &&
    within(kdf.lanes, KDF_BOUNDS.lanes)
  );
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
