import type { VersionMetadata } from "../../core/vault.ts";
import type { Moment } from "../definition.ts";
import { mismatch, unconditional } from "./refusals.ts";

/** What can be set for a key, and for all keys at once. */
export interface KvSettings {
  readonly cas_required: boolean;
  /** 0: not set. */
  readonly max_versions: number;
  /** Seconds; 0: not set. For all keys at once also -1: versions are not deleted by themselves, whatever a key says. */
  readonly delete_version_after: number;
}

/** A key as the KV API sees it, whatever keeps it. */
export interface KvKey {
  readonly settings: KvSettings;
  readonly custom_metadata: Readonly<Record<string, string>> | null;
  /** Unix times in milliseconds. */
  readonly created_at: number;
  readonly updated_at: number;
  /** The latest version; 0 as long as there is none. */
  readonly version: number;
  /** The first version that is kept; 0 until as many were written as are kept. */
  readonly oldest: number;
  /** The oldest first. A `deleted_at` may lie in the future: until then the version can be read. */
  readonly versions: readonly VersionMetadata[];
}

export const NO_SETTINGS: KvSettings = Object.freeze({
  cas_required: false,
  max_versions: 0,
  delete_version_after: 0,
});

/** As many as a vault keeps of a secret. */
export const DEFAULT_VERSIONS = 10;

export function newKey(now: number): KvKey {
  const empty = { settings: NO_SETTINGS, custom_metadata: null, version: 0, oldest: 0, versions: [] };
  return { ...empty, created_at: now, updated_at: now };
}

/**
 * @param cas the version that the writer saw; 0: there is none
 * @throws UserError STALE_VERSION, USAGE
 */
export function assertCas(key: KvKey | null, mount: KvSettings, cas: number | undefined): void {
  if (cas !== undefined && cas !== (key?.version ?? 0)) throw mismatch();
  if (cas === undefined && (mount.cas_required || key?.settings.cas_required)) throw unconditional();
}

/** What is asked for as version 0 or less is the latest. */
export function versionOf({ version, versions }: KvKey, wanted: number): VersionMetadata | undefined {
  const number = wanted > 0 ? wanted : version;
  return versions.find((candidate) => candidate.version === number);
}

export function isReadable({ deleted_at, destroyed }: VersionMetadata, now: number): boolean {
  return !destroyed && !isDeleted(deleted_at, now);
}

/** One version more. A limit that was lowered takes effect here. */
export function withVersion(key: KvKey, mount: KvSettings, { actor, now }: Moment): KvKey {
  const version = key.version + 1;
  const added: VersionMetadata = {
    version,
    created_at: now,
    created_by: actor,
    deleted_at: endOf(key.settings, mount, now),
    destroyed: false,
  };
  const most = mostVersions(key.settings, mount) ?? DEFAULT_VERSIONS;
  const oldest = version - key.oldest >= most ? version - most + 1 : key.oldest;
  const versions = [...key.versions, added].filter((each) => each.version >= oldest);
  return { ...key, version, oldest, versions, updated_at: now };
}

/** Undefined where neither says it. */
export function mostVersions(settings: KvSettings, mount: KvSettings): number | undefined {
  return Math.max(settings.max_versions, mount.max_versions) || undefined;
}

/** Versions that are unknown, deleted already or destroyed are passed over, here and below. */
export function withDeleted(key: KvKey, numbers: readonly number[], now: number): KvKey {
  return withVersions(key, numbers, (version) =>
    isReadable(version, now) ? { ...version, deleted_at: now } : version,
  );
}

/** What deletes versions by themselves counts anew. */
export function withUndeleted(key: KvKey, numbers: readonly number[], mount: KvSettings, now: number): KvKey {
  return withVersions(key, numbers, (version) =>
    version.destroyed ? version : { ...version, deleted_at: endOf(key.settings, mount, now) },
  );
}

export function withDestroyed(key: KvKey, numbers: readonly number[]): KvKey {
  return withVersions(key, numbers, (version) => ({ ...version, destroyed: true }));
}

/** The same object where no version changed. */
function withVersions(
  key: KvKey,
  numbers: readonly number[],
  change: (version: VersionMetadata) => VersionMetadata,
): KvKey {
  const versions = key.versions.map((version) =>
    numbers.includes(version.version) ? change(version) : version,
  );
  const isSame = versions.every((version, index) => version === key.versions[index]);
  return isSame ? key : { ...key, versions };
}

/** When a version that is written now is deleted by itself: the sooner of what the key says and what the mount says. */
export function endOf(settings: KvSettings, mount: KvSettings, now: number): number | null {
  if (mount.delete_version_after < 0) return null;
  const given = [settings, mount].map((each) => each.delete_version_after).filter((seconds) => seconds > 0);
  return given.length === 0 ? null : now + Math.min(...given) * 1_000;
}

function isDeleted(deleted_at: number | null, now: number): boolean {
  return deleted_at !== null && deleted_at <= now;
}
