import type { ChangeKind, Place } from "../../core/vault.ts";
import { pathOf, type StoredDefinition } from "../definition.ts";
import type { Ledger } from "../ledger.ts";
import type { Entry } from "../store.ts";
import { endOf, mostVersions, NO_SETTINGS, type KvKey, type KvSettings } from "./kv-key.ts";
import { readMount } from "./mount.ts";
import { bringForward } from "./next-deletion.ts";
import { BESIDE } from "./target.ts";

/** What was set over the KV API for a secret and its definition has no place for. Whoever writes the secret heeds it. */
export interface Beside {
  /** The definition that it was written for; null where there was none yet. */
  readonly definition: string | null;
  readonly settings: KvSettings;
  /** Of versions that will be deleted by themselves: when. Unix times in milliseconds. */
  readonly deletions: Readonly<Record<string, number>>;
  /** The first version that is kept, where the versions do not tell it. */
  readonly oldest: number | null;
  /** The key as long as it has no version, for which there is no definition. */
  readonly unborn: KvKey | null;
}

export const NOTHING_BESIDE: Beside = {
  definition: null,
  settings: NO_SETTINGS,
  deletions: {},
  oldest: null,
  unborn: null,
};

export interface KeptBeside {
  readonly beside: Beside;
  /** What is stored, be it about this definition or about one that is gone. */
  readonly stored: Beside | null;
}

/** @param id of the definition; undefined where there is none */
export async function readBeside(
  { records }: Ledger,
  place: Place,
  id: string | undefined,
): Promise<KeptBeside> {
  const stored = await records.find<Beside>("kv", keyOf(place));
  // What was written for a definition that is gone says nothing about another one.
  const isOfThis = stored && (stored.definition === null || stored.definition === id);
  return { beside: isOfThis ? stored : NOTHING_BESIDE, stored };
}

/** Only where there is anything new to say. */
export async function putBeside(
  { records }: Ledger,
  place: Place,
  { stored }: Pick<KeptBeside, "stored">,
  next: Beside,
  kind: ChangeKind,
): Promise<void> {
  if (isSame(next, stored ?? { ...NOTHING_BESIDE, definition: next.definition })) return;
  await records.put("kv", keyOf(place), next, kind);
  await bringForward(records.tx, firstOf(next));
}

/** Nothing happens where there is none. */
export async function removeBeside({ records }: Ledger, place: Place): Promise<void> {
  if (await records.tx.get("kv", keyOf(place))) await records.remove("kv", keyOf(place), "removed");
}

/** Follows a definition to its new name. */
export async function moveBeside(
  ledger: Ledger,
  place: Place,
  { id }: StoredDefinition,
  to: Place,
): Promise<void> {
  const { stored } = await readBeside(ledger, place, id);
  if (!stored) return;
  await removeBeside(ledger, place);
  if (stored.definition === null || stored.definition === id)
    await putBeside(ledger, to, { stored: null }, { ...stored, definition: id }, "renamed");
}

/** What applies to a version that is written now. */
export interface VersionRules {
  /** How many are kept; undefined where nothing was set. */
  readonly most: number | undefined;
  /** When it is deleted by itself; null: never. Unix time in milliseconds. */
  readonly end: number | null;
}

export async function versionRules(ledger: Ledger, definition: StoredDefinition): Promise<VersionRules> {
  const mount = await readMount(ledger);
  const { settings } = (await readBeside(ledger, definition, definition.id)).beside;
  return { most: mostVersions(settings, mount), end: endOf(settings, mount, ledger.moment.now) };
}

/** Has versions deleted by themselves at a time. */
export async function deleteAt(
  ledger: Ledger,
  definition: StoredDefinition,
  versions: readonly number[],
  time: number,
): Promise<void> {
  const kept = await readBeside(ledger, definition, definition.id);
  const deletions = { ...kept.beside.deletions, ...Object.fromEntries(versions.map((each) => [each, time])) };
  const next = { ...kept.beside, definition: definition.id, deletions, unborn: null };
  await putBeside(ledger, definition, kept, next, "updated");
}

/** When the first version is to be deleted, of an entry that may have been changed from outside; Infinity: never. */
export function firstDeletion({ data: { record } }: Entry): number {
  return firstOf(record as unknown as Partial<Beside>);
}

function firstOf({ deletions = {} }: Partial<Beside>): number {
  return Math.min(...Object.values(deletions));
}

function keyOf(place: Place): string {
  return BESIDE + pathOf(place);
}

function isSame(a: Beside, b: Beside): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
