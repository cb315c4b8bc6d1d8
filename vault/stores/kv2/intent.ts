import type { JsonObject } from "../../../core/secret.ts";
import { damaged } from "../../damaged.ts";
import type { Log } from "../../store.ts";
import type { EntryWrite, Writes } from "../draft.ts";
import { nameOf } from "../draft.ts";
import type { Kv2Client } from "./client.ts";
import { CasMismatch, Unreachable } from "./errors.ts";
import { atOnce } from "./at-once.ts";
import { patiently } from "../patience.ts";
import { pathOfEntry, pathOfLog, toStored } from "./records.ts";
import type { State } from "./state.ts";

/** Vault's storage refuses entries of 1 MiB. */
const PART_CHARACTERS = 250_000;

/** What a commit writes, kept as a record of its own before the commit, until all of it stands at its own path. */
export interface Intent {
  readonly id: string;
  /** The commit that it is, or would have been. */
  readonly commit: number;
  readonly entries: readonly IntendedEntry[];
  readonly logs: readonly { readonly log: Log; readonly after: number; readonly data: readonly string[] }[];
}

interface IntendedEntry extends EntryWrite {
  /** The version at the entry's path that this one follows. */
  readonly cas: number;
}

export function writesOf({ entries, logs }: Intent): Writes {
  return {
    entries: new Map(entries.map((write) => [nameOf(write.collection, write.key), write])),
    logs: new Map(logs.map((write) => [write.log, write])),
  };
}

/** Before the commit. In parts, each with the number of all, as one record may not be large. */
export async function keepIntent(client: Kv2Client, intent: Intent): Promise<void> {
  const parts = partsOf(intent);
  await atOnce(parts.entries(), ([index, text]) => {
    const record = { commit: intent.commit, count: parts.length, text };
    return putOnce(client, pathOfPart(intent.id, index), record, 0);
  });
}

/** Null where it was fulfilled. */
export async function findIntent(client: Kv2Client, id: string): Promise<Intent | null> {
  const texts: string[] = [];
  for (let index = 0, count = 1; index < count; index++) {
    const part = await client.get(pathOfPart(id, index));
    if (!part?.data) return null;
    count = Number(part.data.count);
    texts.push(part.data.text as string);
  }
  return JSON.parse(texts.join("")) as Intent;
}

/**
 * Brings every write of a committed intent to its own path, then forgets the intent. Several may do so at once, and
 * again after one that died in the middle: each write is made for the version before it, so that it is made once.
 */
export async function fulfil(client: Kv2Client, intent: Intent): Promise<void> {
  const { commit, entries, logs } = intent;
  const steps = [
    ...entries.map((write) => () => fulfilEntry(client, commit, write)),
    ...logs.flatMap(({ log, after, data }) =>
      data.map((text, index) => () => {
        const record = toStored({ commit, revision: 0, data: text });
        return putOnce(client, pathOfLog(log, after + index + 1), record, 0);
      }),
    ),
  ];
  await atOnce(steps, (step) => step());
  await forgetIntent(client, intent);
}

export async function forgetIntent(client: Kv2Client, intent: Intent): Promise<void> {
  await atOnce(partsOf(intent).keys(), (index) => client.remove(pathOfPart(intent.id, index)));
}

/**
 * Removes what writers left behind that died before they committed: intents for a commit that is another one's by
 * now. The last commit's own may not be fulfilled yet.
 */
export async function forgetDeadIntents(client: Kv2Client, { commit, recent }: State): Promise<void> {
  for (const name of await client.list("intents")) {
    if (name.split(".")[0] === recent[0]) continue;
    const part = await client.get(`intents/${name}`);
    if (Number(part?.data?.commit) <= commit) await client.remove(`intents/${name}`);
  }
}

function partsOf(intent: Intent): string[] {
  const text = JSON.stringify(intent);
  const count = Math.ceil(text.length / PART_CHARACTERS);
  return Array.from({ length: count }, (_, index) =>
    text.slice(index * PART_CHARACTERS, (index + 1) * PART_CHARACTERS),
  );
}

function pathOfPart(id: string, index: number): string {
  return `intents/${id}.${index}`;
}

async function fulfilEntry(
  client: Kv2Client,
  commit: number,
  { collection, key, entry, cas }: IntendedEntry,
): Promise<void> {
  const path = pathOfEntry(collection, key);
  const record = toStored({ commit, revision: entry?.revision ?? 0, data: entry?.data ?? null });
  await putOnce(client, path, record, cas);
  // What was deleted must be gone from the history too.
  if (!entry) await client.destroyBefore(path, cas + 1);
}

/** Where another version is there already it must be this one, written before; anything else came from outside. */
async function putOnce(client: Kv2Client, path: string, data: JsonObject, cas: number): Promise<void> {
  const put = () => client.put(path, data, cas);
  try {
    await patiently(put, (error) => error instanceof Unreachable && error.after);
  } catch (error) {
    if (!(error instanceof CasMismatch)) throw error;
    const there = await client.get(path);
    if (!(Number(there?.data?.commit) >= Number(data.commit)))
      throw damaged(client.location, `${path} was changed from outside`, error);
  }
}
