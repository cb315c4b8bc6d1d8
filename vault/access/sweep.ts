import type { Records } from "../records.ts";
import { isInForce, stands, type Grant } from "./grants.ts";
import { isGoodSecretId, SECRET_IDS, type StoredSecretId } from "./machine-login.ts";
import { isLiving, type StoredToken } from "./tokens.ts";

const SWEPT = ["tokens", "grants", "logins"] as const;

/** So many records are looked at in one transaction. */
const PAGE = 500;

/** What ended this long ago goes, and not before: a clock that jumps for a while ends nothing for good. */
const GRACE = 2 * 86_400_000;

/** What was looked at last. */
interface SweepPosition {
  readonly collection: (typeof SWEPT)[number];
  readonly after: string;
}

const START: SweepPosition = { collection: "tokens", after: "" };

/**
 * Removes what has ended by itself: tokens that expired or whose parent or login is gone, past grants and those
 * whose giver has no more what he passed on, and secret ids that are over. None of them was of any use any more; this keeps the lists short.
 * @param inRecords runs steps in a transaction; many short ones, so that others get their turn
 */
export async function sweep(
  inRecords: <T>(steps: (records: Records) => Promise<T>) => Promise<T>,
): Promise<void> {
  for (let at: SweepPosition | null = START; at !== null;) {
    const from: SweepPosition = at;
    at = await inRecords((records) => sweepPage(records, from));
  }
}

/** @returns where to go on; null when everything was looked at */
async function sweepPage(
  records: Records,
  { collection, after }: SweepPosition,
): Promise<SweepPosition | null> {
  const prefix = collection === "logins" ? SECRET_IDS : "";
  const page = await records.list(collection, prefix, { limit: PAGE, ...(after !== "" && { after }) });
  for (const { key, record } of page)
    if (await isOver(records, collection, record)) await records.remove(collection, key, "ended");
  const last = page.length === PAGE ? page.at(-1) : undefined;
  if (last) return { collection, after: last.key };
  const next = SWEPT[SWEPT.indexOf(collection) + 1];
  return next ? { collection: next, after: "" } : null;
}

async function isOver(records: Records, collection: SweepPosition["collection"], record: unknown) {
  const now = records.moment.now - GRACE;
  if (collection === "tokens") return !(await isLiving(records, record as StoredToken, now));
  if (collection === "grants")
    return !isInForce(record as Grant, now) || !(await stands(records, record as Grant));
  return !(await isGoodSecretId(records, record as StoredSecretId, now));
}
