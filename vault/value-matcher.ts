import type { KeyObject } from "node:crypto";
import type { Place, ValueMatcher } from "../core/vault.ts";
import { fromRecord } from "./definition-record.ts";
import { fingerprintOf, openFingerprint, SHORTEST_FINGERPRINTED } from "./fingerprints.ts";
import { bindingOf, sealedFingerprintOf } from "./sealed-values.ts";
import type { MetadataStore } from "./metadata.ts";
import type { StoredDefinition } from "./definition.ts";

const NOWHERE: readonly Place[] = [];

/** What a vault's metadata and its key of fingerprints tell. Values that were written before there were any have none. */
export async function readMatcher(store: MetadataStore, key: KeyObject): Promise<ValueMatcher> {
  const places = new Map<string, Place[]>();
  await store.snapshot(async (reader) => {
    for (const entry of await reader.list("definitions")) {
      const { definition } = fromRecord(entry, store.location);
      const { version } = definition;
      const sealed = isThere(definition) ? await sealedFingerprintOf(reader, definition, version) : undefined;
      const fingerprint = sealed && openFingerprint(key, bindingOf(definition, version), sealed);
      if (fingerprint === undefined || fingerprint === "") continue;
      const { scope, key: name } = definition;
      places.set(fingerprint, [...(places.get(fingerprint) ?? []), { scope, key: name }]);
    }
  });
  return {
    placesOf(text) {
      if (places.size === 0 || text.length < SHORTEST_FINGERPRINTED) return NOWHERE;
      return places.get(fingerprintOf(key, text)) ?? NOWHERE;
    },
  };
}

function isThere({ version, versions }: StoredDefinition): boolean {
  const latest = versions.find((one) => one.version === version);
  return latest !== undefined && latest.deleted_at === null && !latest.destroyed;
}
