import type { JsonObject } from "../../../core/secret.ts";
import { damaged } from "../../damaged.ts";
import type { Collection, Entry, Log } from "../../store.ts";
import { parseData } from "../parse-data.ts";
import { nameOfKey, nameOfSequence } from "./names.ts";

/** Where an entry or a log's entry is, within the store's folder. */
export function pathOfEntry(collection: Collection, key: string): string {
  return `${collection}/${nameOfKey(key)}`;
}

export function pathOfLog(log: Log, sequence: number): string {
  return `${log}-log/${nameOfSequence(sequence)}`;
}

/**
 * What stands at a path: the commit that wrote it, and the data as JSON text, for a Vault that parses it would lose
 * what its own JSON cannot hold. Where an entry was deleted a record stays, without data, so that versions never
 * begin anew and a late write is known by its version.
 */
export interface StoredRecord {
  readonly commit: number;
  /** 0 for what was deleted, and in logs. */
  readonly revision: number;
  readonly data: string | null;
}

export function toStored({ commit, revision, data }: StoredRecord): JsonObject {
  return { commit, revision, data };
}

/** @throws UserError VAULT_DAMAGED, also for what was deleted by others than the store */
export function fromStored(found: JsonObject | null, path: string, location: string): StoredRecord {
  const { commit, revision, data } = found ?? {};
  if (
    typeof commit !== "number" ||
    typeof revision !== "number" ||
    !(data === null || typeof data === "string")
  )
    throw damaged(location, `${path} was deleted or changed from outside`);
  return { commit, revision, data };
}

export function toEntry(key: string, { revision, data }: StoredRecord, location: string): Entry | null {
  return data === null ? null : { key, revision, data: parseData(data, location) };
}
