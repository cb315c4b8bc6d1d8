import { compareDefinitions } from "../core/resolve.ts";
import { rotationEvent, type RotationEvent } from "../core/rotation.ts";
import type { Change, Place, VaultMetadata } from "../core/vault.ts";
import { chainAt, chainsIn, lookUp, type Definitions } from "./chains.ts";
import { pathOf, metadataOf, type StoredDefinition } from "./definition.ts";
import { fromRecord } from "./definition-record.ts";
import { epochOf, readHeader } from "./header.ts";
import { assertReadable } from "./mutations.ts";
import { rawEntries } from "./kv/raw-entries.ts";
import { pageOf, scopesIn } from "./pages.ts";
import { checkPlace, placeAt } from "./place.ts";
import { notFound } from "./refusals.ts";
import { marksFrom } from "./rotation-mark.ts";
import { displayed, readEnvelope } from "./sealed-values.ts";
import type { Reader, Store } from "./store.ts";

export type MetadataStore = Reader & Pick<Store, "location" | "snapshot" | "watch" | "close">;

/** Change records are small; a reader that was away for long gets them in pages of this many. */
const PAGE = 10_000;
/** No sequence number: whatever comes next is news. */
const NEVER = -1;

/**
 * What can be known of a vault without its key. It is not verified: whoever can write the file can change names and
 * states, which the key's holder finds (`Vault.resolve`, `Vault.verifyAudit`).
 */
export async function openMetadata(
  store: MetadataStore,
  now: () => number = Date.now,
): Promise<VaultMetadata> {
  const readId = async () => (await readHeader(store, store.location))?.vault_id ?? "";
  let id = await readId();
  const sequence = () => store.last("changes");
  return {
    get id() {
      return id;
    },
    location: store.location,
    unverified: true,
    async list() {
      id = await readId(); // The vault may have been made meanwhile.
      const entries = await store.list("definitions");
      const all = entries.map((entry) => metadataOf(fromRecord(entry, store.location).definition));
      return all.toSorted(compareDefinitions);
    },
    async epoch() {
      const header = await readHeader(store, store.location);
      return header ? epochOf(header) : "";
    },
    page: (query) => store.snapshot((reader) => pageOf(reader, store.location, query, now())),
    scopes: (service) => store.snapshot((reader) => scopesIn(reader, store.location, service)),
    explain: (place, { app } = {}) =>
      store.snapshot(async (reader) =>
        chainAt(definitionsOf(reader, store.location), place, { app, now: now() }),
      ),
    explainAll: (scope, { app } = {}) =>
      store.snapshot((reader) => chainsIn(definitionsOf(reader, store.location), scope, { app, now: now() })),
    async ciphertext(place, version) {
      return store.snapshot(async (reader) => {
        const definition = await definitionAt(reader, store.location, checkPlace(place));
        const wanted = version ?? definition.version;
        assertReadable(definition, wanted);
        return displayed(await readEnvelope(reader, definition, wanted, store.location));
      });
    },
    rawEntries: () => store.snapshot((reader) => rawEntries(reader, now())),
    rotations: () => store.snapshot((reader) => rotationsIn(reader, store.location, now())),
    async versions(place: Place) {
      return [...(await definitionAt(store, store.location, place)).versions];
    },
    sequence,
    changes: async (after, limit = PAGE) => {
      const entries = await store.read("changes", after, Math.min(limit, PAGE));
      return entries.map(({ sequence, data }) => ({ sequence, ...data }) as unknown as Change);
    },
    watch: (listener, since) => watchSequence(store, sequence, listener, since),
    close: () => store.close(),
  };
}

/** What was read is not authenticated: that takes a key. */
function definitionsOf(reader: Reader, location: string): StoredDefinitions {
  const at: StoredDefinitions["at"] = async (place) => {
    const entry = await reader.get("definitions", pathOf(place));
    return entry && fromRecord(entry, location).definition;
  };
  return {
    at,
    inReach: (place) =>
      lookUp(place, async (wider) => {
        const definition = await at(wider);
        return definition && metadataOf(definition);
      }),
    async inScope(scope) {
      const entries = await reader.list("definitions", pathOf({ scope, key: "" }));
      return entries.map((entry) => metadataOf(fromRecord(entry, location).definition));
    },
  };
}

interface StoredDefinitions extends Definitions {
  at(place: Place): Promise<StoredDefinition | null>;
}

async function definitionAt(reader: Reader, location: string, place: Place): Promise<StoredDefinition> {
  const definition = await definitionsOf(reader, location).at(place);
  if (!definition) throw notFound(place);
  return definition;
}

async function rotationsIn(reader: Reader, location: string, now: number): Promise<RotationEvent[]> {
  const definitions = definitionsOf(reader, location);
  const events: RotationEvent[] = [];
  for await (const { path, mark } of marksFrom(reader)) {
    const definition = await definitions.at(placeAt(path));
    const event = definition && rotationEvent(metadataOf(definition), now);
    if (event) events.push({ ...event, ...(mark.trouble !== null && { trouble: mark.trouble }) });
  }
  return events.toSorted((a, b) => a.due_at - b.due_at);
}

/** A store also tells of commits that changed no secret, such as the records of reads. */
function watchSequence(
  store: MetadataStore,
  sequence: () => Promise<number>,
  listener: (sequence: number) => void,
  since?: number,
): () => void {
  let isOver = false;
  // An unreadable vault is told by whoever reads it next; the watch goes on.
  const current = () => sequence().catch(() => NEVER);
  const tell = async (before: number) => {
    const now = await current();
    // By itself, so that a fault of the listener's is seen, and ends neither the watch nor the write that it is told of.
    if (now !== before && now !== NEVER) queueMicrotask(() => isOver || listener(now));
    return now;
  };
  let told = since === undefined ? current() : tell(since);
  const end = store.watch(() => {
    told = told.then(tell);
  });
  return () => {
    isOver = true;
    end();
  };
}
