import { randomUUID } from "node:crypto";
import type { JsonObject } from "../../core/secret.ts";
import { UserError } from "../../core/user-error.ts";
import type { ValueOwner } from "../definition.ts";
import type { Ledger } from "../ledger.ts";
import type { Entry } from "../store.ts";
import type { KeptKey } from "./kept-key.ts";
import type { KvKey } from "./kv-key.ts";
import { RAW, rawKey } from "./target.ts";

/** An entry of a path that names no secret, as it is kept. */
interface RawRecord extends KvKey {
  /** Random, new at each creation, so that an old ciphertext cannot be replayed into a new entry. */
  readonly id: string;
}

const MOST_BYTES = 1024 * 1024;

export async function rawKeyAt(ledger: Ledger, path: string): Promise<KeptKey> {
  const { records } = ledger;
  const at = rawKey(path);
  const record = await records.find<RawRecord>("kv", at);
  const owner = ownerOf(at, record?.id ?? randomUUID());
  return {
    key: record && keyOf(record),
    text: (version) => ledger.valueText(owner, version),
    async save(next, kind, written) {
      if (written) {
        assertSize(path, written.reveal());
        await ledger.putValue(owner, next.version, written);
      }
      await ledger.deleteValues(owner, lost(record, next));
      await records.put("kv", at, { ...next, id: owner.id }, kind);
    },
    async remove() {
      if (!record) return;
      await ledger.deleteValues(
        owner,
        record.versions.map(({ version }) => version),
      );
      await records.remove("kv", at, "removed");
    },
  };
}

function keyOf({ id: _id, ...key }: RawRecord): KvKey {
  return key;
}

/** What owns the values of an entry that is kept, for who wraps their keys anew. */
export function rawOwner({ key, data }: Entry): ValueOwner & Pick<KvKey, "versions"> {
  const { id, versions } = data.record as unknown as RawRecord;
  return { ...ownerOf(key, id), versions };
}

/** @param at the entry's key in the store, by which no secret can be mistaken for one */
function ownerOf(at: string, id: string): { id: string; path: string } {
  return { id, path: `kv:${at.slice(RAW.length)}` };
}

/** Versions whose values go: those that fell out, and those that were destroyed. */
function lost(before: KvKey | null, after: KvKey): number[] {
  const kept = new Set(after.versions.filter(({ destroyed }) => !destroyed).map(({ version }) => version));
  return (before?.versions ?? []).map(({ version }) => version).filter((version) => !kept.has(version));
}

function assertSize(path: string, data: JsonObject): void {
  const bytes = Buffer.byteLength(JSON.stringify(data));
  if (bytes <= MOST_BYTES) return;
  throw new UserError(
    "INVALID_VALUE",
    `The data of ${path} has ${bytes} bytes; at most ${MOST_BYTES} (1 MiB) are allowed.`,
    "Keep large files elsewhere, encrypted, and store their key here.",
  );
}
