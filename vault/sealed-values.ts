import { parseExact } from "../core/exact-json.ts";
import { Redacted } from "../core/redacted.ts";
import type { Place } from "../core/vault.ts";
import type { JsonObject, SecretValue } from "../core/secret.ts";
import type { AtOnce } from "./at-once.ts";
import { pathOf, type ValueOwner } from "./definition.ts";
import { openEnvelope, seal, type Binding, type Envelope, type OpenedEnvelope } from "./envelope.ts";
import { damaged } from "./damaged.ts";
import { sealFingerprint } from "./fingerprints.ts";
import type { VaultKeys } from "./keys.ts";
import type { KnownView } from "./known.ts";
import type { Reader, Transaction } from "./store.ts";

/** Encrypts the value of one version and stores it. As JSON text: it keeps strings and objects apart. */
export async function putValue(
  tx: Transaction,
  keys: VaultKeys,
  definition: ValueOwner,
  version: number,
  value: Redacted<SecretValue>,
): Promise<void> {
  const binding = bindingOf(definition, version);
  const plaintext = Buffer.from(JSON.stringify(value.reveal()));
  const envelope = seal(keys, binding, plaintext);
  plaintext.fill(0);
  const fingerprint = isSecret(definition)
    ? sealFingerprint(keys.fingerprints, binding, value.reveal())
    : undefined;
  await tx.put("values", valueKey(definition, version), { ...envelope, ...(fingerprint && { fingerprint }) });
}

/** A version's value with what it is known by, both as they are stored; undefined where it is known by nothing. */
export async function readFingerprinted(
  reader: Reader,
  definition: ValueOwner,
  version: number,
): Promise<{ readonly fingerprint: string; readonly ciphertext: string } | undefined> {
  const { fingerprint, ciphertext } = (await reader.get("values", valueKey(definition, version)))?.data ?? {};
  const isKnown = typeof fingerprint === "string" && typeof ciphertext === "string";
  return isKnown ? { fingerprint, ciphertext } : undefined;
}

/**
 * A version's value, ready to be decrypted: at once where it was opened before.
 * @param known where envelopes that were opened before are looked up, and this one is remembered
 * @throws UserError VAULT_DAMAGED
 */
export function openValue(
  reader: Reader,
  known: Pick<KnownView, "envelope" | "learnEnvelope"> | null,
  keys: VaultKeys,
  definition: ValueOwner,
  version: number,
  location: string,
): AtOnce<OpenedEnvelope> {
  const key = valueKey(definition, version);
  const binding = bindingOf(definition, version);
  const remembered = known?.envelope(key);
  // Under its former name a value is another ciphertext.
  if (remembered?.path === binding.path) return remembered;
  return readEnvelope(reader, definition, version, location).then((envelope) => {
    const opened = openEnvelope(keys, binding, envelope);
    known?.learnEnvelope(key, opened);
    return opened;
  });
}

export function valueIn(opened: OpenedEnvelope): StoredValue {
  const value = parseExact(textOf(opened)) as SecretValue;
  return { value: new Redacted(value), ciphertext: displayed(opened) };
}

/** The value's JSON text as it was written: numbers that are more than a JavaScript number holds are still in it. */
export function textOf(opened: OpenedEnvelope): string {
  const bytes = opened.value.reveal();
  const text = bytes.toString("utf8");
  bytes.fill(0);
  return text;
}

export interface StoredValue {
  readonly value: Redacted<SecretValue>;
  /** As it is stored, for display. */
  readonly ciphertext: string;
}

/** `encrypted:AES256:…`, as a value is shown to who may not have it. */
export function displayed({ ciphertext }: Pick<Envelope, "ciphertext">): string {
  return `encrypted:AES256:${ciphertext}`;
}

/** What is stored of one version. @throws UserError VAULT_DAMAGED */
export async function readEnvelope(
  reader: Reader,
  definition: ValueOwner,
  version: number,
  location: string,
): Promise<Envelope> {
  const entry = await reader.get("values", valueKey(definition, version));
  if (!entry || !isEnvelope(entry.data))
    throw damaged(location, `version ${version} of ${boundPath(definition)} is missing or cannot be read`);
  return entry.data as unknown as Envelope;
}

export async function deleteValues(
  tx: Transaction,
  definition: ValueOwner,
  versions: Iterable<number>,
): Promise<void> {
  for (const version of versions) await tx.delete("values", valueKey(definition, version));
}

export function bindingOf(definition: ValueOwner, version: number): Binding {
  return { definitionId: definition.id, path: boundPath(definition), version };
}

function boundPath(owner: ValueOwner): string {
  return isSecret(owner) ? pathOf(owner) : owner.path;
}

/** An entry of the KV API under a path of its own is none. */
function isSecret(owner: ValueOwner): owner is ValueOwner & Place {
  return !("path" in owner);
}

export function valueKey({ id }: ValueOwner, version: number): string {
  return `${id}/${version}`;
}

function isEnvelope({ key_id, wrapped_key, commitment, ciphertext }: JsonObject): boolean {
  return [key_id, wrapped_key, commitment, ciphertext].every((part) => typeof part === "string");
}
