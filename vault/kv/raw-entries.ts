import type { RawEntry } from "../../core/vault.ts";
import { nextTurn } from "../next-turn.ts";
import type { Reader } from "../store.ts";
import type { KvKey } from "./kv-key.ts";
import { pathFromAscii, RAW } from "./target.ts";

const PAGE = 500;

/** What is kept under paths that name no secret, in the order of their paths, as it stands there: not verified. */
export async function rawEntries(reader: Reader, now: number): Promise<RawEntry[]> {
  const found: RawEntry[] = [];
  for (let after = ""; ;) {
    const page = await reader.list("kv", RAW, { after, limit: PAGE });
    for (const { key, data } of page) {
      const { version, versions, created_at, updated_at } = data.record as unknown as KvKey;
      const latest = versions.at(-1);
      const isOver = (latest?.deleted_at ?? Number.POSITIVE_INFINITY) <= now;
      const deleted = version > 0 && (latest === undefined || latest.destroyed || isOver);
      found.push({ path: pathFromAscii(key.slice(RAW.length)), version, deleted, created_at, updated_at });
    }
    if (page.length < PAGE) return found;
    after = page.at(-1)!.key;
    await nextTurn();
  }
}
