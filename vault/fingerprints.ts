import { createHmac, hkdfSync, type KeyObject } from "node:crypto";
import type { SecretValue } from "../core/secret.ts";
import { decrypt, encrypt } from "./aead.ts";
import type { Binding } from "./envelope.ts";
import { lengthPrefixed } from "./framing.ts";
import { keyFrom } from "./keys.ts";

/** A shorter text has no fingerprint: it may stand somewhere by chance, and whoever has the key could guess it. */
export const SHORTEST_FINGERPRINTED = 12;

/** What a text is known by to whoever has the vault's key of fingerprints, and to nobody else. */
export function fingerprintOf(key: KeyObject, text: string): string {
  return createHmac("sha256", partsOf(key).mac).update(text).digest("base64");
}

/**
 * The fingerprint of a value as it stands beside the value: encrypted, so that who has the store alone cannot even tell
 * that two values are the same. Undefined for values that have none: objects, and short texts.
 */
export function sealFingerprint(key: KeyObject, binding: Binding, value: SecretValue): string | undefined {
  if (typeof value !== "string" || value.length < SHORTEST_FINGERPRINTED) return undefined;
  const bytes = Buffer.from(fingerprintOf(key, value), "base64");
  return encrypt(partsOf(key).seal, contextOf(binding), bytes);
}

/** Undefined where it is not what was sealed for this version of this definition. */
export function openFingerprint(key: KeyObject, binding: Binding, sealed: string): string | undefined {
  return decrypt(partsOf(key).seal, contextOf(binding), sealed)?.toString("base64");
}

function contextOf({ definitionId, path, version }: Binding): Buffer {
  return lengthPrefixed(["keyward/fingerprint/1", definitionId, path, version]);
}

interface Parts {
  readonly mac: KeyObject;
  readonly seal: KeyObject;
}

/** Each vault has one key, with which every write makes a fingerprint. */
const KNOWN = new WeakMap<KeyObject, Parts>();

function partsOf(key: KeyObject): Parts {
  let parts = KNOWN.get(key);
  if (!parts) {
    const part = (purpose: string) =>
      keyFrom(Buffer.from(hkdfSync("sha256", key, "", `keyward/fingerprint/1/${purpose}`, 32)));
    KNOWN.set(key, (parts = { mac: part("mac"), seal: part("seal") }));
  }
  return parts;
}
