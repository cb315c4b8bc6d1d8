import { Redacted } from "../../core/redacted.ts";
import { assertValue, type JsonObject, type SecretValue } from "../../core/secret.ts";
import type { ChangeKind, Place, VersionMetadata } from "../../core/vault.ts";
import { firstVersion, type StoredDefinition } from "../definition.ts";
import type { Found, Ledger } from "../ledger.ts";
import { usable } from "../readings.ts";
import { NOTHING_BESIDE, putBeside, readBeside, removeBeside, type Beside } from "./beside.ts";
import type { KeptKey } from "./kept-key.ts";
import { DEFAULT_VERSIONS, type KvKey } from "./kv-key.ts";

/** A secret, as a key: its definition, and beside it what that cannot say. */
export async function nativeKey(ledger: Ledger, place: Place): Promise<KeptKey> {
  const found = await ledger.find(place);
  const kept = await readBeside(ledger, place, found?.definition.id);
  const { beside } = kept;

  return {
    key: found ? keyOf(found.definition, beside) : beside.unborn,
    async text(version) {
      const { definition } = await ledger.get(place);
      usable(ledger, definition);
      return ledger.valueText(definition, version);
    },
    async save(next, kind, written) {
      if (next.version === 0) {
        const unborn = { ...NOTHING_BESIDE, settings: next.settings, unborn: next };
        return putBeside(ledger, place, kept, unborn, kind);
      }
      const definition = await putDefinition(
        ledger,
        found,
        definitionOf(ledger, place, found, next),
        kind,
        written,
      );
      const besideIt: Beside = {
        definition: definition.id,
        settings: next.settings,
        deletions: deletionsOf(ledger, next),
        oldest: next.oldest === oldestOf(next.versions) ? null : next.oldest,
        unborn: null,
      };
      await putBeside(ledger, place, kept, besideIt, kind);
    },
    async remove() {
      if (found) await ledger.remove(found);
      await removeBeside(ledger, place);
    },
  };
}

function keyOf(definition: StoredDefinition, { settings, deletions, oldest }: Beside): KvKey {
  const { created_at, updated_at, version, metadata } = definition;
  const versions = definition.versions.map((each) => ({
    ...each,
    deleted_at: each.deleted_at ?? deletions[each.version] ?? null,
  }));
  return {
    settings,
    custom_metadata: Object.keys(metadata).length > 0 ? metadata : null,
    created_at,
    updated_at,
    version,
    oldest: Math.max(oldest ?? oldestOf(versions), firstOf(versions)),
    versions,
  };
}

/** What it is where nothing was ever set. */
function oldestOf(versions: readonly VersionMetadata[]): number {
  return Math.max(firstOf(versions), versions.length >= DEFAULT_VERSIONS ? 1 : 0);
}

/** 0 where the very first is still there. */
function firstOf([first]: readonly VersionMetadata[]): number {
  return first && first.version > 1 ? first.version : 0;
}

function definitionOf(ledger: Ledger, place: Place, found: Found | null, next: KvKey): StoredDefinition {
  const { now } = ledger.moment;
  const before = found?.definition ?? firstVersion(place, {}, ledger.moment);
  const isNew = !found || next.version > before.version;
  return {
    ...before,
    version: next.version,
    metadata: next.custom_metadata ?? {},
    created_at: next.created_at,
    updated_at: now,
    // A new value makes a revoked secret active again, as everywhere.
    ...(isNew && { rotated_at: now, status: "active" as const }),
    versions: next.versions.map((version) =>
      isInFuture(version, now) ? { ...version, deleted_at: null } : version,
    ),
  };
}

async function putDefinition(
  ledger: Ledger,
  found: Found | null,
  definition: StoredDefinition,
  kind: ChangeKind,
  written: Redacted<JsonObject> | undefined,
): Promise<StoredDefinition> {
  const value = written && new Redacted(valueOf(written.reveal()));
  if (value) assertValue(definition.key, value.reveal());
  const { versions } = definition;
  const living = new Set(versions.filter(({ destroyed }) => !destroyed).map(({ version }) => version));
  const gone = (found?.definition.versions ?? []).filter(({ version }) => !living.has(version));
  await ledger.deleteValues(
    definition,
    gone.map(({ version }) => version),
  );
  if (found) await ledger.replace(found, definition, kind);
  else await ledger.add(definition, kind);
  if (value) await ledger.putValue(definition, definition.version, value);
  return definition;
}

/** `{"value": "…"}` alone is the form in which a secret that is one string is written. */
function valueOf(data: JsonObject): SecretValue {
  const { value, ...more } = data;
  return typeof value === "string" && Object.keys(more).length === 0 ? value : data;
}

function deletionsOf({ moment }: Ledger, { versions }: KvKey): Record<string, number> {
  const pending = versions.filter((version) => isInFuture(version, moment.now));
  return Object.fromEntries(pending.map(({ version, deleted_at }) => [version, deleted_at!]));
}

function isInFuture({ deleted_at, destroyed }: VersionMetadata, now: number): boolean {
  return !destroyed && deleted_at !== null && deleted_at > now;
}
