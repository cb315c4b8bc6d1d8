import type { SecretMetadata, SecretValue } from "../core/secret.ts";
import type { Redacted } from "../core/redacted.ts";
import { formatSecretUri } from "../core/secret-uri.ts";
import type { AuditRecord, ChangeKind, Place } from "../core/vault.ts";
import { record } from "./audit.ts";
import { damaged } from "./damaged.ts";
import { isAuthentic, macOf, metadataOf, pathOf, type Moment, type StoredDefinition } from "./definition.ts";
import { fromRecord, toRecord } from "./definition-record.ts";
import type { VaultKeys } from "./keys.ts";
import { exists, notFound } from "./refusals.ts";
import { deleteValues, putValue, readValue } from "./sealed-values.ts";
import type { Transaction } from "./store.ts";

/** What a vault can do inside one transaction: what it reads is authentic, what it writes is sealed and on record. */
export interface Ledger {
  readonly moment: Moment;
  /** @throws UserError VAULT_DAMAGED where it is not what this vault wrote */
  find(place: Place): Promise<Found | null>;
  /** @throws UserError SECRET_NOT_FOUND, VAULT_DAMAGED */
  get(place: Place): Promise<Found>;
  /** @throws UserError SECRET_EXISTS */
  add(definition: StoredDefinition, kind: ChangeKind): Promise<SecretMetadata>;
  replace(found: Found, definition: StoredDefinition, kind: ChangeKind): Promise<SecretMetadata>;
  /** With all its values. */
  remove(found: Found): Promise<void>;
  /** Puts a reading on record. */
  note(place: Place, action: string, outcome: AuditRecord["outcome"]): Promise<void>;
  value(definition: StoredDefinition, version: number): Promise<Redacted<SecretValue>>;
  putValue(definition: StoredDefinition, version: number, value: Redacted<SecretValue>): Promise<void>;
  deleteValues(definition: StoredDefinition, versions: Iterable<number>): Promise<void>;
}

export interface Found {
  readonly definition: StoredDefinition;
  readonly revision: number;
}

export function ledgerOn(tx: Transaction, keys: VaultKeys, location: string, moment: Moment): Ledger {
  const { actor, now: at } = moment;

  async function find(place: Place): Promise<Found | null> {
    const entry = await tx.get("definitions", pathOf(place));
    if (!entry) return null;
    const stored = fromRecord(entry, location);
    if (!isAuthentic(keys, stored))
      throw damaged(location, `the entry of ${entry.key} was changed from outside`);
    return { definition: stored.definition, revision: entry.revision };
  }

  async function put(
    definition: StoredDefinition,
    revision: number,
    kind: ChangeKind,
  ): Promise<SecretMetadata> {
    const mac = macOf(keys, definition);
    await tx.put("definitions", pathOf(definition), toRecord(definition, mac), revision);
    await log(definition, kind, mac);
    return metadataOf(definition);
  }

  async function log(definition: StoredDefinition, kind: ChangeKind, state: string): Promise<void> {
    const { scope, key, version } = definition;
    await tx.append("changes", { scope: { ...scope }, key, kind, version, at });
    const resource = formatSecretUri(definition);
    await record(tx, keys, location, { at, actor, action: kind, resource, outcome: "done", state });
  }

  return {
    moment,
    find,
    async get(place) {
      const found = await find(place);
      if (!found) throw notFound(place);
      return found;
    },
    async add(definition, kind) {
      if (await tx.get("definitions", pathOf(definition))) throw exists(definition);
      return put(definition, 0, kind);
    },
    replace: (found, definition, kind) => put(definition, found.revision, kind),
    async remove({ definition }) {
      await deleteValues(tx, definition, numbersOf(definition));
      await tx.delete("definitions", pathOf(definition));
      await log(definition, "removed", "");
    },
    async note(place, action, outcome) {
      await record(tx, keys, location, { at, actor, action, resource: formatSecretUri(place), outcome });
    },
    value: (definition, version) => readValue(tx, keys, definition, version, location),
    putValue: (definition, version, value) => putValue(tx, keys, definition, version, value),
    deleteValues: (definition, versions) => deleteValues(tx, definition, versions),
  };
}

export function numbersOf({ versions }: StoredDefinition): number[] {
  return versions.map(({ version }) => version);
}
