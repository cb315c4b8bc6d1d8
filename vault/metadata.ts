import { compareDefinitions } from "../core/resolve.ts";
import type { Change, Place, VaultMetadata } from "../core/vault.ts";
import { pathOf, metadataOf } from "./definition.ts";
import { fromRecord } from "./definition-record.ts";
import { readHeader } from "./header.ts";
import { notFound } from "./refusals.ts";
import type { Reader, Store } from "./store.ts";

export type MetadataStore = Reader & Pick<Store, "location" | "watch" | "close">;

/** Change records are small; a reader that was away for long gets them in pages of this many. */
const PAGE = 10_000;
/** No sequence number: whatever comes next is news. */
const NEVER = -1;

/**
 * What can be known of a vault without its key. It is not verified: whoever can write the file can change names and
 * states, which the key's holder finds (`Vault.resolve`, `Vault.verifyAudit`).
 */
export async function openMetadata(store: MetadataStore): Promise<VaultMetadata> {
  const readId = async () => (await readHeader(store, store.location))?.vault_id ?? "";
  let id = await readId();
  const sequence = () => store.last("changes");
  return {
    get id() {
      return id;
    },
    location: store.location,
    async list() {
      id = await readId(); // The vault may have been made meanwhile.
      const entries = await store.list("definitions");
      const all = entries.map((entry) => metadataOf(fromRecord(entry, store.location).definition));
      return all.toSorted(compareDefinitions);
    },
    async versions(place: Place) {
      const entry = await store.get("definitions", pathOf(place));
      if (!entry) throw notFound(place);
      return [...fromRecord(entry, store.location).definition.versions];
    },
    sequence,
    changes: async (after) => {
      const entries = await store.read("changes", after, PAGE);
      return entries.map(({ sequence, data }) => ({ sequence, ...data }) as unknown as Change);
    },
    watch: (listener) => watchSequence(store, sequence, listener),
    close: () => store.close(),
  };
}

/** A store also tells of commits that changed no secret, such as the records of reads. */
function watchSequence(
  store: MetadataStore,
  sequence: () => Promise<number>,
  listener: (sequence: number) => void,
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
  let told = current();
  const end = store.watch(() => {
    told = told.then(tell);
  });
  return () => {
    isOver = true;
    end();
  };
}
