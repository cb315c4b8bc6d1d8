import type { Reader, Transaction } from "../store.ts";

const AT = "next-deletion";

/**
 * When the first version of all secrets is to be deleted by itself, so that nobody has to look through them before
 * that. Infinity where there is none. Unix time in milliseconds; it may be too soon, and never too late.
 */
export async function readNextDeletion(reader: Reader): Promise<number> {
  const { time } = (await reader.get("header", AT))?.data ?? {};
  return typeof time === "number" ? time : Number.POSITIVE_INFINITY;
}

/** There is one at this time too. */
export async function bringForward(tx: Transaction, time: number): Promise<void> {
  if (time < (await readNextDeletion(tx))) await tx.put("header", AT, { time });
}

/** It was found to be this, unless one was written since it was looked for. */
export async function settle(tx: Transaction, before: number, time: number): Promise<void> {
  if ((await readNextDeletion(tx)) !== before) return;
  if (time === Number.POSITIVE_INFINITY) await tx.delete("header", AT);
  else await tx.put("header", AT, { time });
}
