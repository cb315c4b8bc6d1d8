import type { JsonObject, JsonValue } from "../core/secret.ts";
import { UserError } from "../core/user-error.ts";
import { damaged } from "./damaged.ts";
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
}

export const FORMAT = 1;

/**
 * Null where no vault was made yet.
 * @throws UserError VAULT_TOO_NEW, VAULT_DAMAGED
 */
export async function readHeader(reader: Reader, location: string): Promise<Header | null> {
  const entry = await reader.get("header", "vault");
  if (entry) return parse(entry.data, location);
  // Without its header a vault must not pass for a new one: the next write would give it a new key.
  if ((await reader.last("audit")) > 0 || (await reader.list("header")).length > 0)
    throw damaged(location, "its header is missing");
  return null;
}

export async function writeHeader(tx: Transaction, header: Header): Promise<void> {
  await tx.put(
    "header",
    "vault",
    { ...header, slots: header.slots.map((slot) => ({ ...slot })) } as JsonObject,
    0,
  );
}

function parse(data: JsonObject, location: string): Header {
  const { format, vault_id, created_at, key_id, slots } = data;
  if (typeof format === "number" && format > FORMAT) {
    throw new UserError(
      "VAULT_TOO_NEW",
      `The vault at ${location} was written by a newer Keyward (format ${format}; this one knows ${FORMAT}).`,
      "Update Keyward.",
    );
  }
  const isWhole =
    format === FORMAT &&
    typeof vault_id === "string" &&
    typeof created_at === "number" &&
    typeof key_id === "string" &&
    Array.isArray(slots) &&
    slots.every(isSlot);
  if (!isWhole) throw damaged(location, "its header cannot be read");
  return { format, vault_id, created_at, key_id, slots: slots as unknown as Slot[] };
}

function isSlot(slot: JsonValue): boolean {
  if (!isObject(slot)) return false;
  if (slot.kind === "keychain") return true;
  const isWrapped = typeof slot.salt === "string" && typeof slot.wrapped_key === "string";
  if (slot.kind === "recovery") return isWrapped;
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
