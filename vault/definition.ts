import { createHmac, randomUUID } from "node:crypto";

import { fieldsOf, NO_FIELDS, type SecretFields, type SecretMetadata } from "../core/secret.ts";
import type { Place, VersionMetadata } from "../core/vault.ts";
import { lengthPrefixed } from "./framing.ts";
import type { VaultKeys } from "./keys.ts";
import { sameText } from "./same-text.ts";

/**
 * A definition as the store keeps it, readable without a key: what `list` shows, the versions that are kept, and
 * a MAC over all of it, so that a status, an expiry or a filter that was changed in the store is found.
 */
export interface StoredDefinition extends Omit<SecretMetadata, "deleted"> {
  /** The oldest first; the last is the latest. */
  readonly versions: readonly VersionMetadata[];
}

export interface Authenticated {
  readonly definition: StoredDefinition;
  readonly mac: string;
}

/** As much of what has values as they are bound to: of a definition, or of an entry of the KV API. */
export type ValueOwner = Pick<StoredDefinition, "id"> & (Place | { readonly path: string });

/** Who acts, and with which token, by its accessor, where it is with one. */
export interface Actor {
  readonly actor: string;
  readonly token?: string | undefined;
}

/** Who acts, and when: Unix time in milliseconds. */
export interface Moment extends Actor {
  readonly now: number;
}

/** The key of a definition in its store: all three parts of the scope, `*` for unset, then the name. */
export function pathOf({ scope, key }: Place): string {
  return `${scope.project ?? "*"}/${scope.environment ?? "*"}/${scope.service ?? "*"}/${key}`;
}

export function metadataOf({ versions, ...definition }: StoredDefinition): SecretMetadata {
  return { ...definition, deleted: isGone(versions.at(-1)) };
}

export function isGone(version: VersionMetadata | undefined): boolean {
  return !version || version.destroyed || version.deleted_at !== null;
}

export function firstVersion(place: Place, fields: Partial<SecretFields>, moment: Moment): StoredDefinition {
  return {
    id: randomUUID(),
    key: place.key,
    scope: place.scope,
    status: "active",
    version: 1,
    ...NO_FIELDS,
    ...fieldsOf(fields),
    created_at: moment.now,
    updated_at: moment.now,
    rotated_at: moment.now,
    versions: [newVersion(1, moment)],
  };
}

/** One version more; the oldest beyond `keep` fall out of the list. */
export function nextVersion(definition: StoredDefinition, keep: number, moment: Moment): StoredDefinition {
  const version = definition.version + 1;
  const versions = [...definition.versions, newVersion(version, moment)].slice(-keep);
  return { ...definition, version, versions, updated_at: moment.now, rotated_at: moment.now };
}

export function withVersions(
  definition: StoredDefinition,
  numbers: readonly number[],
  change: Partial<Pick<VersionMetadata, "deleted_at" | "destroyed">>,
): StoredDefinition {
  const versions = definition.versions.map((version) =>
    numbers.includes(version.version) ? { ...version, ...change } : version,
  );
  return { ...definition, versions };
}

/** HMAC over every field in a fixed order, whatever order the store gives them back in. */
export function macOf(keys: VaultKeys, definition: StoredDefinition): string {
  const { scope, rotationPolicy: rotation, versions } = definition;
  const metadata = Object.entries(definition.metadata).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const facts = [
    definition.id,
    definition.key,
    [scope.project, scope.environment, scope.service],
    definition.status,
    definition.version,
    definition.description,
    definition.token_type,
    definition.apps,
    definition.envs,
    definition.tags,
    metadata,
    definition.expires_at,
    rotation && [rotation.enabled, rotation.period, rotation.notifyBefore],
    [definition.created_at, definition.updated_at, definition.rotated_at],
    versions.map((v) => [v.version, v.created_at, v.created_by, v.deleted_at, v.destroyed]),
  ];
  // In an array JSON writes what is unset as null, so that the places of the others stay.
  const text = lengthPrefixed(["keyward/definition/1", keys.vaultId, JSON.stringify(facts)]);
  return createHmac("sha256", keys.metadata).update(text).digest("base64");
}

export function isAuthentic(keys: VaultKeys, { definition, mac }: Authenticated): boolean {
  return sameText(mac, macOf(keys, definition));
}

function newVersion(version: number, { actor, now }: Moment): VersionMetadata {
  return { version, created_at: now, created_by: actor, deleted_at: null, destroyed: false };
}

/** Of all its versions. */
export function numbersOf({ versions }: Pick<StoredDefinition, "versions">): number[] {
  return versions.map(({ version }) => version);
}
