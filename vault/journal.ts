import { createHmac } from "node:crypto";

import { parseExact } from "../core/exact-json.ts";
import type { Redacted } from "../core/redacted.ts";
import type { JsonObject, SecretMetadata, SecretValue } from "../core/secret.ts";
import { formatSecretUri } from "../core/secret-uri.ts";
import { UserError } from "../core/user-error.ts";
import type { BatchItem, Place, Revealed } from "../core/vault.ts";
import { decrypt, encrypt } from "./aead.ts";
import { writeItem } from "./batch.ts";
import { damaged } from "./damaged.ts";
import { isGone, metadataOf, type Moment } from "./definition.ts";
import { lengthPrefixed } from "./framing.ts";
import type { VaultKeys } from "./keys.ts";
import type { Ledger } from "./ledger.ts";
import type { Store } from "./store.ts";
import type { Act } from "./turns.ts";

/**
 * What is known of a server that this vault is kept in step with, in the vault's own store: what is noted of a write is
 * noted in the write's own transaction, synced with it, and seen by every process that has the vault open. Entries are
 * encrypted under a key that only the master key gives; what they are called stands in clear, as secrets' names do.
 */
export interface Journal {
  /** All entries, by name. @throws UserError VAULT_DAMAGED */
  read(): Promise<ReadonlyMap<string, JournalEntry>>;
  /** Takes steps in one transaction, each of them whole or not at all. Durable when it is answered. */
  commit(steps: readonly Step[]): Promise<StepOutcome[]>;
  /**
   * The latest values of definitions, of revoked and expired ones as well: to keep two vaults in step is not to use a
   * secret. What is gone, or has no value, is left out. On record.
   */
  values(places: readonly Place[]): Promise<Pick<Revealed, "secret" | "value">[]>;
  /** One version's value, in the same way; undefined where it is not kept. */
  version(place: Place, version: number): Promise<Redacted<SecretValue> | undefined>;
  /** A keyed hash: equal texts are equal in this vault alone, and under one name alone. */
  readonly print: (name: string, text: string) => string;
}

export interface JournalEntry {
  readonly data: JsonObject;
  /** For compare-and-set. */
  readonly revision: number;
}

/** Writes of secrets, and what is to be noted with them. */
export interface Step {
  readonly writes: readonly BatchItem[];
  /** @param written what each write gave */
  readonly notes: (written: readonly (SecretMetadata | null)[]) => readonly Note[];
}

export interface Note {
  readonly name: string;
  /** Null removes the entry. */
  readonly data: JsonObject | null;
  /** The revision that was read, 0 where there was none. Left out: whatever is there. */
  readonly ifRevision?: number | undefined;
}

export type StepOutcome =
  | { readonly written: readonly (SecretMetadata | null)[]; readonly refusal?: undefined }
  | { readonly refusal: UserError };

export function journalIn(
  store: Store,
  keys: VaultKeys,
  { read, write }: { readonly read: Act; readonly write: Act },
  moment: () => Moment,
  keep: number,
): Journal {
  async function take(ledger: Ledger, { writes, notes }: Step): Promise<StepOutcome> {
    try {
      return await ledger.attempt(async (part) => {
        const written: (SecretMetadata | null)[] = [];
        for (const item of writes) written.push(await writeItem(part, item, keep));
        for (const note of notes(written)) await putNote(part, keys, note);
        return { written };
      });
    } catch (error) {
      if (error instanceof UserError) return { refusal: error };
      throw error;
    }
  }
  return {
    async read() {
      const entries = await store.list("sync");
      return new Map(
        entries.map(({ key, revision, data }) => [key, { revision, data: open(store, keys, key, data) }]),
      );
    },
    async commit(steps) {
      if (steps.length === 0) return [];
      return write(moment(), async (ledger) => {
        const outcomes: StepOutcome[] = [];
        for (const step of steps) outcomes.push(await take(ledger, step));
        return outcomes;
      });
    },
    async values(places) {
      if (places.length === 0) return [];
      return read(moment(), async (ledger) => {
        const found: Pick<Revealed, "secret" | "value">[] = [];
        for (const place of places) {
          const definition = (await ledger.find(place))?.definition;
          if (!definition || isGone(definition.versions.at(-1))) continue;
          const { value } = await ledger.value(definition, definition.version);
          ledger.note({ action: "accessed", resource: formatSecretUri(definition), outcome: "done" });
          found.push({ secret: metadataOf(definition), value });
        }
        return found;
      });
    },
    version: (place, version) =>
      read(moment(), async (ledger) => {
        const definition = (await ledger.find(place))?.definition;
        const kept = definition?.versions.find((each) => each.version === version);
        if (!definition || !kept || kept.destroyed) return undefined;
        ledger.note({ action: "accessed", resource: formatSecretUri(definition), outcome: "done" });
        return (await ledger.value(definition, version)).value;
      }),
    print: (name, text) =>
      createHmac("sha256", keys.sync)
        .update(lengthPrefixed(["keyward/sync-print/1", keys.vaultId, name, text]))
        .digest("base64"),
  };
}

async function putNote(ledger: Ledger, keys: VaultKeys, { name, data, ifRevision }: Note): Promise<void> {
  const { tx } = ledger.records;
  const revision = (await tx.get("sync", name))?.revision ?? 0;
  if (ifRevision !== undefined && ifRevision !== revision)
    throw new UserError(
      "STALE_VERSION",
      "Another process has synced this vault meanwhile.",
      'Run "keyward sync" again.',
    );
  if (!data) return tx.delete("sync", name);
  const sealed = encrypt(keys.sync, contextOf(keys, name), Buffer.from(JSON.stringify(data)));
  await tx.put("sync", name, { sealed });
}

function open(store: Store, keys: VaultKeys, name: string, { sealed }: JsonObject): JsonObject {
  const text = typeof sealed === "string" && decrypt(keys.sync, contextOf(keys, name), sealed);
  if (!text) throw damaged(store.location, "what it knows of the server was changed from outside");
  return parseExact(text.toString()) as JsonObject;
}

/** Bound to its place: an entry that was copied to another name does not open there. */
function contextOf({ vaultId }: VaultKeys, name: string): Buffer {
  return lengthPrefixed(["keyward/sync/1", vaultId, name]);
}
