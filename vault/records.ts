import { createHmac } from "node:crypto";

import type { JsonObject, JsonValue } from "../core/secret.ts";
import type { AuditRecord } from "../core/vault.ts";
import { record as putOnRecord, type Act } from "./audit.ts";
import { damaged } from "./damaged.ts";
import type { Moment } from "./definition.ts";
import { lengthPrefixed } from "./framing.ts";
import type { VaultKeys } from "./keys.ts";
import { sameText } from "./same-text.ts";
import type { Entry, Page, Reader, Transaction } from "./store.ts";

/** What is kept in clear and grants something, and how the audit log calls one of it: `token:5f0c…`. */
export const RECORDS = {
  policies: "policy",
  grants: "grant",
  tokens: "token",
  logins: "login",
  webhooks: "webhook",
  kv: "kv",
} as const;

export type RecordCollection = keyof typeof RECORDS;

/** Records that were checked to be those that this vault wrote, each under its own key. */
export interface RecordReader {
  /** @throws UserError VAULT_DAMAGED */
  find<T>(collection: RecordCollection, key: string): Promise<T | null>;
  /** @throws UserError VAULT_DAMAGED */
  list<T>(collection: RecordCollection, prefix?: string, page?: Page): Promise<Keyed<T>[]>;
}

export interface Keyed<T> {
  readonly key: string;
  readonly record: T;
}

/** Records inside one transaction: what is written is authenticated, and in the audit log. */
export interface Records extends RecordReader {
  readonly moment: Moment;
  readonly tx: Transaction;
  readonly keys: VaultKeys;
  /** The same for who was found to act only here. */
  as(actor: string): Records;
  put(collection: RecordCollection, key: string, record: object, action: string): Promise<void>;
  remove(collection: RecordCollection, key: string, action: string): Promise<void>;
  /** Puts on record what changed nothing. */
  note(resource: string, action: string, outcome: AuditRecord["outcome"], count?: number): Promise<void>;
}

export function resourceOf(collection: RecordCollection, key: string): string {
  return `${RECORDS[collection]}:${key}`;
}

export function recordsIn(reader: Reader, keys: VaultKeys, location: string): RecordReader {
  const open = (collection: RecordCollection, entry: Entry): JsonValue | undefined => {
    if (isAuthenticRecord(keys, collection, entry)) return entry.data.record;
    throw damaged(location, `${resourceOf(collection, entry.key)} was changed from outside`);
  };
  // Authentic is what this vault wrote, so that it has the shape that it was written with.
  return {
    async find<T>(collection: RecordCollection, key: string) {
      const entry = await reader.get(collection, key);
      return entry && (open(collection, entry) as T);
    },
    async list<T>(collection: RecordCollection, prefix?: string, page?: Page): Promise<Keyed<T>[]> {
      const entries = await reader.list(collection, prefix, page);
      return entries.map((entry): Keyed<T> => ({ key: entry.key, record: open(collection, entry) as T }));
    },
  };
}

/** @param putAct where acts go: into the audit log at once, or to what puts them there together */
export function recordsOn(
  tx: Transaction,
  keys: VaultKeys,
  location: string,
  moment: Moment,
  putAct: (act: Act) => Promise<void> = (act) => putOnRecord(tx, keys, location, act),
): Records {
  const { actor, token, now: at } = moment;
  const log = (resource: string, action: string, outcome: AuditRecord["outcome"], state?: string) =>
    putAct({ at, actor, token, action, resource, outcome, state });
  return {
    ...recordsIn(tx, keys, location),
    moment,
    tx,
    keys,
    as: (user) => recordsOn(tx, keys, location, { actor: user, now: at }, putAct),
    async put(collection, key, record, action) {
      // As the store gives it back, so that the MAC is over what will be read.
      const data = JSON.parse(JSON.stringify(record)) as JsonObject;
      const mac = recordMac(keys, collection, key, data);
      await tx.put(collection, key, { record: data, mac });
      await log(resourceOf(collection, key), action, "done", mac);
    },
    async remove(collection, key, action) {
      await tx.delete(collection, key);
      await log(resourceOf(collection, key), action, "done", "");
    },
    note: (resource, action, outcome, count) =>
      putAct({ at, actor, token, action, resource, outcome, count }),
  };
}

export function isAuthenticRecord(
  keys: VaultKeys,
  collection: RecordCollection,
  { key, data }: Entry,
): boolean {
  const { record, mac } = data;
  if (record === undefined || typeof mac !== "string") return false;
  return sameText(mac, recordMac(keys, collection, key, record));
}

/** Bound to its place: a record that was copied to another key or collection is not authentic there. */
function recordMac(keys: VaultKeys, collection: RecordCollection, key: string, record: JsonValue): string {
  const text = lengthPrefixed(["keyward/record/1", keys.vaultId, collection, key, canonicalJson(record)]);
  return createHmac("sha256", keys.metadata).update(text).digest("base64");
}

/** The same text in whatever order a store gives an object's members back. */
export function canonicalJson(value: JsonValue): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join()}]`;
  const members = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`).join()}}`;
}
