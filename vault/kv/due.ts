import { keptKey } from "./kept-key.ts";
import type { KvTurns } from "./kv.ts";
import { hasDue } from "./native-key.ts";
import { BESIDE, targetOf } from "./target.ts";

const PAGE = 500;

/**
 * Deletes the versions of secrets whose time is over. Over the KV API they are gone at that moment; this makes them so
 * for whoever reads the secret in another way, and whatever inherits it.
 */
export async function deleteDue({ snapshot, write }: KvTurns, now: () => number): Promise<void> {
  for (let after = ""; ;) {
    const page = await snapshot((reader) => reader.list("kv", BESIDE, { after, limit: PAGE }));
    for (const { key } of page.filter((entry) => hasDue(entry, now())))
      await write({ actor: "server", now: now() }, async (ledger) => {
        const kept = await keptKey(ledger, targetOf(key.slice(BESIDE.length)));
        // As it is: what was to come is written as what has come.
        if (kept.key) await kept.save(kept.key, "version-deleted");
        // The secret was removed in another way, and this was left of it.
        else await kept.remove();
      });
    if (page.length < PAGE) return;
    after = page.at(-1)!.key;
  }
}
