import type { RotationEvent } from "../core/rotation.ts";
import type { JsonObject } from "../core/secret.ts";
import type { Place } from "../core/vault.ts";
import { pathOf, type StoredDefinition } from "./definition.ts";
import { nextTurn } from "./next-turn.ts";
import type { Entry, Reader, Transaction } from "./store.ts";

/**
 * What servers remember of a secret that is to be rotated, beside its definition, of which it is no part. There is one
 * for each definition with a rotation policy in force, so that none of the others have to be read to find them.
 */
export interface RotationMark {
  /** The definition's id and version that the rest is about. */
  readonly definition: string;
  readonly version: number;
  /** What the change log was told of it. */
  readonly told: RotationEvent["state"] | null;
  /** How often its command failed, and why the last time. */
  readonly failures: number;
  readonly trouble: string | null;
  /** Unix times in milliseconds. When there is something to be done about it again. */
  readonly look_at: number;
  /** When its command may be tried again. */
  readonly next: number;
  /** The run of its command that is under way, and how many milliseconds that may last. */
  readonly run: string | null;
  readonly lasting: number;
}

const PREFIX = "rotation/";

const NEW = { told: null, failures: 0, trouble: null, look_at: 0, next: 0 };

export function newMark({ id, version }: StoredDefinition): RotationMark {
  return { definition: id, version, ...NEW, run: null, lasting: 0 };
}

export function hasRotation(definition: StoredDefinition | null): boolean {
  return definition?.rotationPolicy?.enabled === true;
}

export async function readMark(reader: Reader, place: Place): Promise<RotationMark | null> {
  return markIn(await reader.get("header", PREFIX + pathOf(place)));
}

const PAGE = 500;

/** Those that are behind a path, in the order of their paths. */
export async function pageOfMarks(reader: Reader, after: string): Promise<MarkPage> {
  const page = { after: after === "" ? "" : PREFIX + after, limit: PAGE };
  const marks = (await reader.list("header", PREFIX, page)).map((entry) => ({
    path: entry.key.slice(PREFIX.length),
    mark: markIn(entry)!,
  }));
  return { marks, next: marks.length === PAGE ? marks.at(-1)!.path : null };
}

export interface MarkPage {
  readonly marks: readonly { readonly path: string; readonly mark: RotationMark }[];
  /** Behind which the next page begins; null at the end. */
  readonly next: string | null;
}

/** All of them. */
export async function* marksFrom(reader: Reader): AsyncGenerator<MarkPage["marks"][number]> {
  for (let after: string | null = ""; after !== null;) {
    const page: MarkPage = await pageOfMarks(reader, after);
    yield* page.marks;
    after = page.next;
    await nextTurn();
  }
}

export async function putMark(tx: Transaction, place: Place, mark: RotationMark): Promise<void> {
  await tx.put("header", PREFIX + pathOf(place), { ...mark });
}

export async function deleteMark(tx: Transaction, place: Place): Promise<void> {
  await tx.delete("header", PREFIX + pathOf(place));
}

/** Keeps the mark in step with the definition that is written. A new version begins anew, and a run goes on. */
export async function followDefinition(
  tx: Transaction,
  before: StoredDefinition | null,
  definition: StoredDefinition,
): Promise<void> {
  if (!hasRotation(definition)) {
    if (hasRotation(before)) await deleteMark(tx, definition);
    return;
  }
  const mark = await readMark(tx, definition);
  const isOfThis = mark?.definition === definition.id && mark.version === definition.version;
  const { run = null, lasting = 0 } = mark ?? {};
  const next = isOfThis ? { ...mark, look_at: 0 } : { ...newMark(definition), run, lasting };
  await putMark(tx, definition, next);
}

function markIn(entry: Entry | null): RotationMark | null {
  return entry && (entry.data satisfies JsonObject as unknown as RotationMark);
}
