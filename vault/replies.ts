import { createHmac, timingSafeEqual } from "node:crypto";

import { UserError } from "../core/user-error.ts";
import { lengthPrefixed } from "./framing.ts";
import type { VaultKeys } from "./keys.ts";
import type { Records } from "./records.ts";
import type { Entry } from "./store.ts";

/** A request that may come again, because whoever sent it did not hear the answer. */
export interface Repeatable {
  /** What its sender calls it, and no other request of theirs. */
  readonly key: string;
  /** All that it asks for. It may hold a value: only its HMAC is kept. */
  readonly content: string;
}

/** Twice the day that is promised, so that a clock that jumps by one has nothing done twice. */
const KEPT_MS = 2 * 24 * 60 * 60_000;
/** So many replies are looked at in one transaction. */
const PAGE = 500;

/**
 * Takes steps once for a request: when it comes again it gets what they gave then, for two days. What they gave is kept
 * in the transaction of the steps themselves, and never holds a value. Steps that fail leave nothing to be repeated.
 * @throws UserError IDEMPOTENCY_MISMATCH where the key was used for another request
 */
export async function once<T>(
  { tx, keys, moment }: Records,
  { key, content }: Repeatable,
  steps: () => Promise<T>,
): Promise<T> {
  const id = hmac(keys, "request", [moment.actor, key]).toString("hex");
  const fingerprint = hmac(keys, "content", [id, content]).toString("hex");
  const kept = read(keys, await tx.get("replies", id));
  if (kept && kept.at + KEPT_MS > moment.now) {
    if (kept.fingerprint === fingerprint) return JSON.parse(kept.result) as T;
    throw new UserError(
      "IDEMPOTENCY_MISMATCH",
      "This Idempotency-Key was used for another request.",
      "Give each request a key of its own, and send a request again only as it was.",
    );
  }
  const result = await steps();
  const reply = { at: moment.now, fingerprint, result: JSON.stringify(result ?? null) };
  await tx.put("replies", id, { ...reply, mac: macOf(keys, id, reply).toString("base64") });
  return result;
}

/**
 * Removes the replies whose time is over.
 * @param inRecords runs steps in a transaction; many short ones, so that others get their turn
 */
export async function sweepReplies(
  inRecords: <T>(steps: (records: Records) => Promise<T>) => Promise<T>,
): Promise<void> {
  for (let after: string | undefined = ""; after !== undefined;) {
    const from: string = after;
    after = await inRecords(async ({ tx, moment }) => {
      const page = await tx.list("replies", "", { after: from, limit: PAGE });
      for (const { key, data } of page)
        if (Number(data.at) + KEPT_MS <= moment.now) await tx.delete("replies", key);
      return page.length === PAGE ? page.at(-1)?.key : undefined;
    });
  }
}

interface Reply {
  /** Unix time in milliseconds. */
  readonly at: number;
  /** HMAC of the request. */
  readonly fingerprint: string;
  /** JSON. */
  readonly result: string;
}

/** One that was changed from outside is none, just as one that was removed: the steps are taken anew. */
function read(keys: VaultKeys, entry: Entry | null): Reply | null {
  if (!entry) return null;
  const { mac, ...reply } = entry.data as unknown as Reply & { readonly mac: unknown };
  if (typeof mac !== "string") return null;
  const [kept, expected] = [Buffer.from(mac, "base64"), macOf(keys, entry.key, reply)];
  return kept.length === expected.length && timingSafeEqual(kept, expected) ? reply : null;
}

function macOf(keys: VaultKeys, id: string, { at, fingerprint, result }: Reply): Buffer {
  return hmac(keys, "reply", [id, at, fingerprint, result]);
}

function hmac(keys: VaultKeys, purpose: string, parts: readonly (string | number)[]): Buffer {
  const text = lengthPrefixed([`keyward/${purpose}/1`, keys.vaultId, ...parts]);
  return createHmac("sha256", keys.metadata).update(text).digest();
}
