import { Redacted } from "../../core/redacted.ts";
import type { JsonObject, JsonValue } from "../../core/secret.ts";
import type { ChangeKind, VersionMetadata } from "../../core/vault.ts";
import type { Ledger } from "../ledger.ts";
import { assertCustomMetadata } from "./custom-metadata.ts";
import { isMembers, parseExact } from "../../core/exact-json.ts";
import { keptKey, type KeptKey } from "./kept-key.ts";
import {
  assertCas,
  isReadable,
  newKey,
  versionOf,
  withDeleted,
  withDestroyed,
  withUndeleted,
  withVersion,
  type KvKey,
  type KvSettings,
} from "./kv-key.ts";
import { mergePatch } from "./merge-patch.ts";
import { readMount } from "./mount.ts";
import { resourceOfTarget, type KvTarget } from "./target.ts";

/** Everything that the KV API can do with a key, each as steps in one transaction. */

/** One version of a key, and the data that it has. */
export interface KvVersion {
  readonly key: KvKey;
  readonly version: VersionMetadata;
  /** Null where it was deleted or destroyed. */
  readonly data: Redacted<JsonObject> | null;
}

export interface KvWrite {
  readonly data: Redacted<JsonObject>;
  /** The version that the writer saw; 0: there is none. */
  readonly cas?: number | undefined;
}

export interface KvMetadataChange {
  readonly settings?: Partial<KvSettings> | undefined;
  readonly custom_metadata?: Readonly<Record<string, string>> | undefined;
}

/** Null where there is no such key or version. */
export async function read(ledger: Ledger, target: KvTarget, wanted: number): Promise<KvVersion | null> {
  const kept = await keptKey(ledger, target);
  const version = kept.key && versionOf(kept.key, wanted);
  if (!kept.key || !version) return null;
  const { key } = kept;
  if (!isReadable(version, ledger.moment.now)) return { key, version, data: null };
  const data = await dataOf(kept, version.version);
  ledger.note({ action: "accessed", resource: resourceOfTarget(target), outcome: "done" });
  return { key, version, data };
}

export async function write(ledger: Ledger, target: KvTarget, { data, cas }: KvWrite): Promise<KvVersion> {
  const mount = await readMount(ledger);
  const kept = await keptKey(ledger, target);
  assertCas(kept.key, mount, cas);
  return putData(ledger, kept, mount, data);
}

/** Null where there is no such key. Where its latest version was deleted or destroyed, that, and nothing is written. */
export async function patch(
  ledger: Ledger,
  target: KvTarget,
  { data, cas }: KvWrite,
): Promise<(KvVersion & { readonly isWritten: boolean }) | null> {
  const mount = await readMount(ledger);
  const kept = await keptKey(ledger, target);
  const { key } = kept;
  const latest = key && versionOf(key, 0);
  if (!key || !latest) return null;
  assertCas(key, mount, cas);
  if (!isReadable(latest, ledger.moment.now)) return { key, version: latest, data: null, isWritten: false };
  const before = await dataOf(kept, latest.version);
  const merged = new Redacted(mergePatch(before.reveal(), data.reveal()) as JsonObject);
  return { ...(await putData(ledger, kept, mount, merged)), isWritten: true };
}

/** The latest version; without numbers, it is what `DELETE data/…` deletes. */
export function remove(ledger: Ledger, target: KvTarget, numbers?: readonly number[]): Promise<void> {
  return change(ledger, target, "version-deleted", (key, { now }) =>
    withDeleted(key, numbers ?? [key.version], now),
  );
}

export function undelete(ledger: Ledger, target: KvTarget, numbers: readonly number[]): Promise<void> {
  return change(ledger, target, "version-undeleted", (key, { now, mount }) =>
    withUndeleted(key, numbers, mount, now),
  );
}

export function destroy(ledger: Ledger, target: KvTarget, numbers: readonly number[]): Promise<void> {
  return change(ledger, target, "version-destroyed", (key) => withDestroyed(key, numbers));
}

export async function readKey(ledger: Ledger, target: KvTarget): Promise<KvKey | null> {
  return (await keptKey(ledger, target)).key;
}

/** Makes the key where there is none. */
export async function changeMetadata(
  ledger: Ledger,
  target: KvTarget,
  asked: KvMetadataChange,
): Promise<void> {
  const kept = await keptKey(ledger, target);
  await putMetadata(ledger, kept, kept.key ?? newKey(ledger.moment.now), asked);
}

/**
 * @param patched what is asked for, given what there is
 * @returns false where there is no such key
 */
export async function patchMetadata(
  ledger: Ledger,
  target: KvTarget,
  patched: (key: KvKey) => KvMetadataChange,
): Promise<boolean> {
  const kept = await keptKey(ledger, target);
  if (!kept.key) return false;
  await putMetadata(ledger, kept, kept.key, patched(kept.key));
  return true;
}

export async function removeKey(ledger: Ledger, target: KvTarget): Promise<void> {
  await (await keptKey(ledger, target)).remove();
}

async function putData(
  ledger: Ledger,
  kept: KeptKey,
  mount: KvSettings,
  data: Redacted<JsonObject>,
): Promise<KvVersion> {
  const key = withVersion(kept.key ?? newKey(ledger.moment.now), mount, ledger.moment);
  await kept.save(key, key.version === 1 ? "created" : "updated", data);
  return { key, version: versionOf(key, 0)!, data };
}

async function putMetadata(
  { moment }: Ledger,
  kept: KeptKey,
  key: KvKey,
  { settings, custom_metadata: custom }: KvMetadataChange,
): Promise<void> {
  if (custom) assertCustomMetadata(custom);
  await kept.save(
    {
      ...key,
      settings: { ...key.settings, ...settings },
      ...(custom && { custom_metadata: Object.keys(custom).length > 0 ? custom : null }),
      updated_at: moment.now,
    },
    "updated",
  );
}

async function change(
  ledger: Ledger,
  target: KvTarget,
  kind: ChangeKind,
  steps: (key: KvKey, given: { readonly now: number; readonly mount: KvSettings }) => KvKey,
): Promise<void> {
  const mount = await readMount(ledger);
  const kept = await keptKey(ledger, target);
  if (!kept.key) return;
  const next = steps(kept.key, { now: ledger.moment.now, mount });
  if (next !== kept.key) await kept.save(next, kind);
}

/** A secret that is one string is an object with a value. */
async function dataOf(kept: KeptKey, version: number): Promise<Redacted<JsonObject>> {
  const data: JsonValue = parseExact((await kept.text(version)).reveal());
  return new Redacted(isMembers(data) ? data : { value: data });
}
