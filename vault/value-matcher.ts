import { createHash, type KeyObject } from "node:crypto";
import type { Place, ValueMatcher } from "../core/vault.ts";
import { sealedLength } from "./aead.ts";
import { fromRecord } from "./definition-record.ts";
import { fingerprintOf, openFingerprint, SHORTEST_FINGERPRINTED } from "./fingerprints.ts";
import { bindingOf, readFingerprinted } from "./sealed-values.ts";
import type { MetadataStore } from "./metadata.ts";
import type { StoredDefinition } from "./definition.ts";

const NOWHERE: readonly Place[] = [];

/** What a vault's metadata and its key of fingerprints tell. Values that were written before there were any have none. */
export async function readMatcher(store: MetadataStore, key: KeyObject): Promise<ValueMatcher> {
  const places = new Map<string, Place[]>();
  const lengths = new Set<number>();
  await store.snapshot(async (reader) => {
    for (const entry of await reader.list("definitions")) {
      const { definition } = fromRecord(entry, store.location);
      const { scope, key: name, version } = definition;
      const stored = isThere(definition) ? await readFingerprinted(reader, definition, version) : undefined;
      const fingerprint = stored && openFingerprint(key, bindingOf(definition, version), stored.fingerprint);
      if (fingerprint === undefined || fingerprint === "") continue;
      places.set(fingerprint, [...(places.get(fingerprint) ?? []), { scope, key: name }]);
      lengths.add(sealedLength(stored!.ciphertext));
    }
  });
  const state = createHash("sha256")
    .update(JSON.stringify([...places]))
    .digest("base64");
  return {
    state,
    placesOf(text) {
      if (text.length < SHORTEST_FINGERPRINTED || !lengths.has(storedLength(text))) return NOWHERE;
      return places.get(fingerprintOf(key, text)) ?? NOWHERE;
    },
  };
}

/**
 * The bytes that a text would take as a value. Ciphertexts are as long as what is in them, so that most texts are known to
 * be no value without a hash.
 */
function storedLength(text: string): number {
  return Buffer.byteLength(ESCAPED.test(text) ? JSON.stringify(text) : `"${text}"`);
}

/** What JSON does not write as it is. */
// oxlint-disable-next-line no-control-regex -- these are what it is about
const ESCAPED = /["\\\u0000-\u001f\ud800-\udfff]/;

function isThere({ version, versions }: StoredDefinition): boolean {
  const latest = versions.find((one) => one.version === version);
  return latest !== undefined && latest.deleted_at === null && !latest.destroyed;
}
