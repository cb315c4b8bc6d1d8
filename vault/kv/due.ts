import { firstDeletion } from "./beside.ts";
import { keptKey } from "./kept-key.ts";
import type { KvTurns } from "./kv.ts";
import { readNextDeletion, settle } from "./next-deletion.ts";
import { BESIDE, targetOf } from "./target.ts";

const PAGE = 500;

/**
 * Deletes the versions of secrets whose time is over. Over the KV API they are gone at that moment; this makes them so
 * for whoever reads the secret in another way, and whatever inherits it.
 * @returns when the next one's time is over; Infinity where none has such a time
 */
export async function deleteDue({ snapshot, write }: KvTurns, now: () => number): Promise<number> {
  const first = await snapshot(readNextDeletion);
  if (first > now()) return first;
  let next = Number.POSITIVE_INFINITY;
  for (let after = ""; ;) {
    const page = await snapshot((reader) => reader.list("kv", BESIDE, { after, limit: PAGE }));
    for (const entry of page) {
      const time = firstDeletion(entry);
      if (time > now()) next = Math.min(next, time);
      else next = Math.min(next, await deleteAtLast(write, entry.key, now()));
    }
    if (page.length < PAGE) break;
    after = page.at(-1)!.key;
  }
  await write({ actor: "server", now: now() }, ({ records }) => settle(records.tx, first, next));
  return next;
}

/** @returns when the key's next version is to be deleted */
function deleteAtLast(write: KvTurns["write"], at: string, now: number): Promise<number> {
  return write({ actor: "server", now }, async (ledger) => {
    const kept = await keptKey(ledger, targetOf(at.slice(BESIDE.length)));
    // As it is: what was to come is written as what has come.
    if (kept.key) await kept.save(kept.key, "version-deleted");
    // The secret was removed in another way, and this was left of it.
    else await kept.remove();
    const times = (kept.key?.versions ?? []).flatMap(({ deleted_at }) => deleted_at ?? []);
    return Math.min(...times.filter((time) => time > now));
  });
}
