import { randomUUID } from "node:crypto";

import type { Reader, Store, Transaction } from "../store.ts";

/**
 * Which policies, grants and tokens are in force: random marks, each changed in the transaction that changes what it
 * stands for, and read in the transaction that uses it. What was kept in memory is true as long as its mark is the
 * same, whichever server wrote. Random and not counted, so that a database that is set back never has an old mark
 * again with new contents.
 */
export interface Epochs {
  /** Of policies and grants. */
  readonly rules: string;
  /** Of what tokens may; a token that is only added changes nothing that is known. */
  readonly tokens: string;
}

const NONE: Epochs = { rules: "", tokens: "" };

export async function readEpochs(reader: Reader): Promise<Epochs> {
  const entry = await reader.get("header", "access");
  return { ...NONE, ...entry?.data };
}

export async function nextEpoch(tx: Transaction, of: keyof Epochs): Promise<void> {
  await tx.put("header", "access", { ...(await readEpochs(tx)), [of]: randomUUID() });
}

/** Calls back when policies, grants or tokens changed, by any process. Returns what ends it. */
export function watchEpochs(store: Reader & Pick<Store, "watch">, listener: () => void): () => void {
  let isOver = false;
  const read = async () => {
    // A store that cannot be read is told of by whoever needs it next; the watch goes on.
    const epochs = await readEpochs(store).catch(() => null);
    return epochs && `${epochs.rules}/${epochs.tokens}`;
  };
  const tell = async (before: string | null) => {
    const now = isOver ? null : await read();
    if (now !== null && before !== null && now !== before) queueMicrotask(() => isOver || listener());
    return now ?? before;
  };
  let told = read();
  const end = store.watch(() => {
    told = told.then(tell);
  });
  return () => {
    isOver = true;
    end();
  };
}
