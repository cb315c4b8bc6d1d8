import { parseExact } from "../core/exact-json.ts";
import { Redacted } from "../core/redacted.ts";
import { formatSecretUri } from "../core/secret-uri.ts";
import type { SecretValue } from "../core/secret.ts";
import { ciphertextKeyId } from "../core/secrets-file-value.ts";
import { UserError } from "../core/user-error.ts";
import type { Place } from "../core/vault.ts";
import { pathOf } from "./definition.ts";
import { open, seal, type Binding, type Envelope, type EnvelopeKeys } from "./envelope.ts";
import type { VaultKeys } from "./keys.ts";

/**
 * One value as it stands encrypted in a secrets file: `encrypted:v1:<keyId>:<base64>`, where the base64 is the wrapped
 * data key, its commitment and the ciphertext of the value's JSON text. It is an envelope under a key of its own that
 * outlives the master key, so that files stay readable after `rekey`; and it opens under its own name and scope only.
 */
export function sealEntry(keys: VaultKeys, place: Place, value: Redacted<SecretValue>): string {
  const plaintext = Buffer.from(JSON.stringify(value.reveal()));
  const envelope = seal(fileKeys(keys), bindingOf(place), plaintext);
  plaintext.fill(0);
  const parts = PARTS.map((part) => Buffer.from(envelope[part], "base64"));
  return `encrypted:v1:${envelope.key_id}:${Buffer.concat(parts).toString("base64")}`;
}

/** @throws UserError WRONG_VAULT; FILE_INVALID where it was cut, edited, or made for another place */
export function openEntry(keys: VaultKeys, place: Place, text: string): Redacted<SecretValue> {
  const keyId = ciphertextKeyId(text);
  if (keyId !== undefined && keyId !== keys.files.keyId) throw wrongVault(place, keyId);
  const envelope = keyId === undefined ? undefined : envelopeIn(text, keyId);
  if (!envelope) throw notWhole(place);
  const plaintext = opened(keys, place, envelope);
  const value = parseExact(plaintext.toString("utf8")) as SecretValue;
  plaintext.fill(0);
  return new Redacted(value);
}

/** @throws UserError WRONG_VAULT, for a vault that has not made this, or any */
export function wrongVault(place: Place, keyId: string): UserError {
  return new UserError(
    "WRONG_VAULT",
    `The entry for ${formatSecretUri(place)} is encrypted by another vault, whose key is ${keyId}.`,
    'Open it with the vault that made it ("keyward login URL" where that is a server\'s), or give the entry its value anew and encrypt it in this one.',
  );
}

const PARTS = ["wrapped_key", "commitment", "ciphertext"] as const satisfies (keyof Envelope)[];

/** Bytes: a nonce of 12, the data key of 32 and a tag of 16; and what ties the ciphertext to that key. */
const WRAPPED = 60;
const COMMITMENT = 32;

/** Undefined where it is not the one way to write these bytes: base64 leaves bits at its end that mean nothing. */
function envelopeIn(text: string, key_id: string): Envelope | undefined {
  const written = text.slice(text.lastIndexOf(":") + 1);
  const bytes = Buffer.from(written, "base64");
  if (bytes.toString("base64") !== written) return undefined;
  const part = (from: number, to?: number) => bytes.subarray(from, to).toString("base64");
  return {
    key_id,
    wrapped_key: part(0, WRAPPED),
    commitment: part(WRAPPED, WRAPPED + COMMITMENT),
    ciphertext: part(WRAPPED + COMMITMENT),
  };
}

function opened(keys: VaultKeys, place: Place, envelope: Envelope): Buffer {
  try {
    return open(fileKeys(keys), bindingOf(place), envelope);
  } catch (error) {
    // An envelope that does not open speaks of a damaged vault; here it is the file.
    if (error instanceof UserError) throw notWhole(place);
    throw error;
  }
}

function fileKeys({ vaultId, files }: VaultKeys): EnvelopeKeys {
  return { vaultId, ...files, previous: null };
}

/** No definition of the vault has this id. */
function bindingOf(place: Place): Binding {
  return { definitionId: "secrets-file", path: pathOf(place), version: 1 };
}

function notWhole(place: Place): UserError {
  return new UserError(
    "FILE_INVALID",
    `The entry for ${formatSecretUri(place)} does not decrypt: it was cut or edited, or made for another name or scope.`,
    "Take the entry as it was from git, or give it its value anew and encrypt it again.",
  );
}
