import { fieldsOf, type SecretFields, type SecretMetadata, type SecretValue } from "../core/secret.ts";
import type { Redacted } from "../core/redacted.ts";
import type { ChangeKind, CompareAndSet, Place, SecretUpdate, SecretWrite } from "../core/vault.ts";
import {
  numbersOf,
  firstVersion,
  isGone,
  nextVersion,
  withVersions,
  type StoredDefinition,
} from "./definition.ts";
import { deleteAt, removeBeside, versionRules } from "./kv/beside.ts";
import type { Found, Ledger } from "./ledger.ts";
import { changedSince, notFound, noVersion, stale } from "./refusals.ts";

/** Every way in which a definition can change, each as steps in one transaction. */

export async function create(
  ledger: Ledger,
  place: Place,
  value: Redacted<SecretValue>,
  fields: Partial<SecretFields>,
): Promise<SecretMetadata> {
  const definition = firstVersion(place, fields, ledger.moment);
  const metadata = await ledger.add(definition, "created");
  await ledger.putValue(definition, 1, value);
  const { end } = await versionRules(ledger, definition);
  if (end !== null) await deleteAt(ledger, definition, [1], end);
  return metadata;
}

/** A new value makes a revoked definition active again: the value that was revoked is no longer the one in use. */
export async function update(
  ledger: Ledger,
  place: Place,
  { value, fields = {}, ...condition }: SecretUpdate,
  keep: number,
  kind: "updated" | "rotated" = "updated",
): Promise<SecretMetadata> {
  const found = await readFor(ledger, place, condition);
  const described = { ...touched(found, ledger), ...fieldsOf(fields) };
  if (!value) return ledger.replace(found, described, kind);
  const next = await addVersion(ledger, described, value, keep);
  return ledger.replace(found, { ...next, status: "active" }, kind);
}

/** Creates or updates. A definition that is not there is at version 0. */
export async function put(
  ledger: Ledger,
  place: Place,
  { value, fields = {}, ifVersion, ifState }: SecretWrite,
  keep: number,
): Promise<SecretMetadata> {
  const found = await ledger.find(place);
  if (found) return update(ledger, place, { value, fields, ifVersion, ifState }, keep);
  if (ifState || (ifVersion !== undefined && ifVersion !== 0)) throw notFound(place);
  return create(ledger, place, value, fields);
}

/** The status stays: the older value may be the very one for which the definition was revoked. */
export async function rollback(
  ledger: Ledger,
  place: Place,
  wanted: number | undefined,
  keep: number,
  condition: CompareAndSet,
): Promise<SecretMetadata> {
  const found = await readFor(ledger, place, condition);
  const version = wanted ?? found.definition.version - 1;
  assertReadable(found.definition, version);
  const { value } = await ledger.value(found.definition, version);
  const next = await addVersion(ledger, touched(found, ledger), value, keep);
  return ledger.replace(found, next, "rolled-back");
}

export async function setStatus(
  ledger: Ledger,
  place: Place,
  status: StoredDefinition["status"],
  condition: CompareAndSet,
): Promise<SecretMetadata> {
  const found = await readFor(ledger, place, condition);
  const kind = status === "revoked" ? "revoked" : "restored";
  return ledger.replace(found, { ...touched(found, ledger), status }, kind);
}

export async function remove(ledger: Ledger, place: Place, condition: CompareAndSet): Promise<void> {
  await ledger.remove(await readFor(ledger, place, condition));
  await removeBeside(ledger, place);
}

export async function deleteVersions(
  ledger: Ledger,
  place: Place,
  versions: readonly number[],
  condition: CompareAndSet,
): Promise<SecretMetadata> {
  const found = await readFor(ledger, place, condition);
  return mark(ledger, found, versions, "version-deleted", { deleted_at: ledger.moment.now });
}

export async function undelete(
  ledger: Ledger,
  place: Place,
  versions: readonly number[],
  condition: CompareAndSet,
): Promise<SecretMetadata> {
  const found = await readFor(ledger, place, condition);
  const metadata = await mark(ledger, found, versions, "version-undeleted", { deleted_at: null });
  const { definition } = await ledger.get(place);
  const { end } = await versionRules(ledger, definition);
  if (end !== null) await deleteAt(ledger, definition, versions, end);
  return metadata;
}

/** Unlike a deletion it cannot be undone: the ciphertext and its data key are gone. */
export async function destroy(
  ledger: Ledger,
  place: Place,
  versions: readonly number[],
  condition: CompareAndSet,
): Promise<SecretMetadata> {
  const found = await readFor(ledger, place, condition);
  await ledger.deleteValues(found.definition, versions);
  return mark(ledger, found, versions, "version-destroyed", { destroyed: true });
}

async function mark(
  ledger: Ledger,
  found: Found,
  versions: readonly number[],
  kind: ChangeKind,
  change: Parameters<typeof withVersions>[2],
): Promise<SecretMetadata> {
  for (const version of versions) assertKept(found.definition, version);
  return ledger.replace(found, withVersions(touched(found, ledger), versions, change), kind);
}

/** The definition, where it is as the writer saw it. @throws UserError SECRET_NOT_FOUND, STALE_VERSION */
export async function readFor(
  ledger: Ledger,
  place: Place,
  { ifVersion, ifState }: CompareAndSet,
): Promise<Found> {
  const found = await ledger.get(place);
  const { id, version, versions, updated_at } = found.definition;
  if (ifVersion !== undefined && ifVersion !== version) throw stale(place, ifVersion, versions.at(-1)!);
  if (ifState && (ifState.id !== id || ifState.updated_at !== updated_at))
    throw changedSince(place, versions.at(-1)!);
  return found;
}

async function addVersion(
  ledger: Ledger,
  definition: StoredDefinition,
  value: Redacted<SecretValue>,
  keep: number,
): Promise<StoredDefinition> {
  const { most, end } = await versionRules(ledger, definition);
  const next = nextVersion(definition, most ?? keep, ledger.moment);
  if (end !== null) await deleteAt(ledger, next, [next.version], end);
  await ledger.putValue(next, next.version, value);
  const kept = new Set(numbersOf(next));
  await ledger.deleteValues(
    definition,
    numbersOf(definition).filter((version) => !kept.has(version)),
  );
  return next;
}

/** @throws UserError VERSION_NOT_FOUND */
export function assertReadable(definition: StoredDefinition, version: number): void {
  assertKept(definition, version);
  if (isGone(definition.versions.find((candidate) => candidate.version === version)))
    throw noVersion(definition, version, "was deleted");
}

function assertKept(definition: StoredDefinition, version: number): void {
  const kept = definition.versions.find((candidate) => candidate.version === version);
  if (!kept) throw noVersion(definition, version, "is not kept");
  if (kept.destroyed) throw noVersion(definition, version, "was destroyed");
}

function touched({ definition }: Found, { moment }: Ledger): StoredDefinition {
  return { ...definition, updated_at: moment.now };
}
