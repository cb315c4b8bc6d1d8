import { createHmac } from "node:crypto";

import { Redacted } from "../core/redacted.ts";
import { UserError } from "../core/user-error.ts";
import { decrypt, encrypt } from "./aead.ts";
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
 * Takes steps once for a request: when it comes again it gets what they gave then, for two days. What they gave is kept,
 * encrypted, in the transaction of the steps themselves. Steps that fail leave nothing to be repeated.
 * @throws UserError IDEMPOTENCY_MISMATCH where the key was used for another request
 */
export async function once<T>(records: Records, request: Repeatable, steps: () => Promise<T>): Promise<T> {
  const kept = await earlier(records, request);
  if (kept) return kept.result as T;
  const { tx, keys, moment } = records;
  const result = await steps();
  const { id, fingerprint } = digestsOf(records, request);
  const reply = { at: moment.now, fingerprint };
  const sealed = encrypt(keys.replies, contextOf(keys, id, reply), Buffer.from(textOf(result)));
  await tx.put("replies", id, { ...reply, sealed });
  return result;
}

/**
 * What a request was answered with, where it came before; null where it did not.
 * @throws UserError IDEMPOTENCY_MISMATCH
 */
export async function earlier(
  records: Pick<Records, "tx" | "keys" | "moment">,
  request: Repeatable,
): Promise<{ result: unknown } | null> {
  const { id, fingerprint } = digestsOf(records, request);
  const kept = read(records.keys, await records.tx.get("replies", id));
  if (!kept || kept.at + KEPT_MS <= records.moment.now) return null;
  if (kept.fingerprint === fingerprint) return kept;
  throw new UserError(
    "IDEMPOTENCY_MISMATCH",
    "This Idempotency-Key was used for another request.",
    "Give each request a key of its own, and send a request again only as it was.",
  );
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
}

/** One that was changed from outside is none, just as one that was removed: the steps are taken anew. */
function read(keys: VaultKeys, entry: Entry | null): (Reply & { result: unknown }) | null {
  const { sealed, ...reply } = (entry?.data ?? {}) as unknown as Reply & { readonly sealed: unknown };
  if (!entry || typeof sealed !== "string") return null;
  const text = decrypt(keys.replies, contextOf(keys, entry.key, reply), sealed);
  return text ? { ...reply, result: resultIn(text.toString()) } : null;
}

/** What was made and is shown this once stands apart, so that it is redacted again when it is read. */
function textOf(result: unknown): string {
  const members = typeof result === "object" && result !== null ? Object.entries(result) : [];
  const shownOnce = members.flatMap(([name, member]) =>
    member instanceof Redacted ? [[name, (member as Redacted).reveal()]] : [],
  );
  return JSON.stringify([result ?? null, shownOnce]);
}

function resultIn(text: string): unknown {
  const [result, shownOnce] = JSON.parse(text) as [object | null, [string, string][]];
  for (const [name, secret] of shownOnce) Object.assign(result!, { [name]: new Redacted(secret) });
  return result;
}

function digestsOf(
  { keys, moment }: Pick<Records, "keys" | "moment">,
  { key, content }: Repeatable,
): { id: string; fingerprint: string } {
  const id = hmac(keys, "request", [moment.actor, key]);
  return { id, fingerprint: hmac(keys, "content", [id, content]) };
}

function contextOf(keys: VaultKeys, id: string, { at, fingerprint }: Reply): Buffer {
  return lengthPrefixed(["keyward/reply/1", keys.vaultId, id, at, fingerprint]);
}

function hmac(keys: VaultKeys, purpose: string, parts: readonly string[]): string {
  const text = lengthPrefixed([`keyward/${purpose}/1`, keys.vaultId, ...parts]);
  return createHmac("sha256", keys.metadata).update(text).digest("hex");
}
