import { nextTurn } from "../next-turn.ts";
import type { Collection, Entry, Reader } from "../store.ts";
import { asciiPath, BESIDE, pathFromAscii, RAW, targetOf, type KvTarget } from "./target.ts";

/** Entries that are looked at at once. */
const PAGE = 200;

/**
 * The names directly below a folder, sorted: of keys as they are, of folders with a slash at the end. What the caller
 * may not know of is not there, and neither is a folder that holds nothing else.
 * @param folder empty, or with a slash at its end
 */
export async function listFolder(
  reader: Reader,
  folder: string,
  sees: (target: KvTarget) => boolean,
): Promise<string[]> {
  const names = new Set<string>();
  for (const source of SOURCES) await addNames(reader, source, asciiPath(folder), sees, names);
  return [...names].toSorted();
}

interface Source {
  readonly collection: Collection;
  readonly prefix: string;
  /** Whether the entry stands for a key. */
  readonly isKey: (entry: Entry) => boolean;
}

const SOURCES: readonly Source[] = [
  { collection: "definitions", prefix: "", isKey: () => true },
  { collection: "kv", prefix: RAW, isKey: () => true },
  // Of secrets that have no version yet; the others are among the definitions.
  { collection: "kv", prefix: BESIDE, isKey: ({ data }) => hasNoDefinition(data.record) },
];

async function addNames(
  reader: Reader,
  { collection, prefix, isKey }: Source,
  folder: string,
  sees: (target: KvTarget) => boolean,
  names: Set<string>,
): Promise<void> {
  const start = prefix + folder;
  let after = "";
  for (;;) {
    const page = await reader.list(collection, start, { after, limit: PAGE });
    for (const entry of page) {
      if (entry.key < after) continue;
      after = entry.key;
      if (!isKey(entry) || !sees(targetOf(pathFromAscii(entry.key.slice(prefix.length))))) continue;
      const [name = "", ...below] = entry.key.slice(start.length).split("/");
      const isFolder = below.length > 0;
      names.add(pathFromAscii(name) + (isFolder ? "/" : ""));
      // All else in the folder begins with its name and a slash, which comes before a 0.
      if (isFolder) after = `${start}${name}0`;
    }
    if (page.length < PAGE) return;
    await nextTurn();
  }
}

function hasNoDefinition(record: unknown): boolean {
  return typeof record === "object" && record !== null && "unborn" in record && record.unborn !== null;
}
