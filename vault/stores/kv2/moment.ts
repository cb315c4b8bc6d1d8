import { damaged } from "../../damaged.ts";
import type { Log, Reader } from "../../store.ts";
import { draftOn } from "../draft.ts";
import { atOnce } from "./at-once.ts";
import type { Kv2Client } from "./client.ts";
import { MomentGone } from "./errors.ts";
import { writesOf, type Intent } from "./intent.ts";
import { keyOfName } from "./names.ts";
import { parseData } from "../parse-data.ts";
import { fromStored, pathOfEntry, pathOfLog, toEntry, type StoredRecord } from "./records.ts";
import type { State } from "./state.ts";

export interface Moment {
  readonly reader: Reader;
  /** The version that was found at a path; undefined where nobody looked. */
  versionAt(path: string): number | undefined;
}

/**
 * The store as it was after the commit of `state`. What has been written since is passed over for the version before
 * it, as long as the engine keeps that one (10 versions, where it is not set up otherwise); then the moment is gone.
 * @param pending the intent of that commit, where it is not fulfilled
 */
export function momentOf(client: Kv2Client, state: State, pending: Intent | null): Moment {
  const { location } = client;
  const versions = new Map<string, number>();
  const ends: Record<Log, number> = { ...state.logs };
  for (const { log, after } of pending?.logs ?? []) ends[log] = after;

  async function recordAt(path: string): Promise<StoredRecord | null> {
    let found = await client.get(path);
    versions.set(path, found?.version ?? 0);
    while (found) {
      const record = fromStored(found.data, path, location);
      if (record.commit <= state.commit) return record;
      if (found.version === 1) return null;
      found = await client.get(path, found.version - 1);
      if (!found?.data) throw new MomentGone(path);
    }
    return null;
  }

  const fulfilled: Reader = {
    async get(collection, key) {
      const record = await recordAt(pathOfEntry(collection, key));
      return record && toEntry(key, record, location);
    },
    async list(collection, prefix = "", { after = "", limit = Number.POSITIVE_INFINITY } = {}) {
      const keys = (await client.list(collection))
        .map(keyOfName)
        .filter((key) => key.startsWith(prefix) && key > after)
        .toSorted();
      const found = [];
      // A page is filled by as many looks as it takes: some of the names are of what was deleted.
      for (let start = 0; start < keys.length && found.length < limit;) {
        const next = keys.slice(start, start + Math.min(MOST_AT_ONCE, limit - found.length));
        const entries = await atOnce(next, (key) => fulfilled.get(collection, key));
        found.push(...entries.filter((entry) => entry !== null));
        start += next.length;
      }
      return found;
    },
    last: async (log) => ends[log],
    async read(log, after, limit) {
      const count = Math.max(0, Math.min(limit, ends[log] - after));
      const sequences = Array.from({ length: count }, (_, index) => after + index + 1);
      return atOnce(sequences, async (sequence) => {
        const record = await recordAt(pathOfLog(log, sequence));
        if (!record?.data) throw damaged(location, `number ${sequence} of its log "${log}" is missing`);
        return { sequence, data: parseData(record.data, location) };
      });
    },
  };
  const reader = pending ? draftOn(fulfilled, writesOf(pending)).tx : fulfilled;
  return { reader, versionAt: (path) => versions.get(path) };
}

/** Looks at a page's length at most, a few hundred at a time. */
const MOST_AT_ONCE = 256;
