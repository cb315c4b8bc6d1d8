import { recordAll, type Act } from "./audit.ts";
import { epochOf, keysFit, readHeader } from "./header.ts";
import type { VaultKeys } from "./keys.ts";
import type { Store } from "./store.ts";

/**
 * Puts what was read on record while this thread goes on with what comes next: to chain the records and to commit them
 * takes longer than to read. A reading is answered once it is written, as ever.
 */
export interface Scribe {
  /** Readings that come together, at least: fewer are written sooner than they are handed over. */
  readonly least: number;
  /**
   * @returns false where the vault was not as it was read any more, and nothing was written
   * @throws where it is not known whether it was written
   */
  record(minutes: Minutes): Promise<boolean>;
}

/** What was read of a vault, and of which state of it. */
export interface Minutes extends State {
  /** JSON of acts: text is handed to a thread faster than objects. */
  readonly acts: string;
}

/** By what it is told that a vault is as it was: its keys, its history, and the number of its latest change. */
export interface State {
  readonly keyId: string;
  /** The key before, where it is still in use. */
  readonly previousId: string | null;
  readonly epoch: string;
  readonly sequence: number;
}

export function minutesOf(
  { keyId, previous }: VaultKeys,
  { epoch, sequence }: Pick<State, "epoch" | "sequence">,
  acts: readonly Act[],
): Minutes {
  return { keyId, previousId: previous?.keyId ?? null, epoch, sequence, acts: JSON.stringify(acts) };
}

/** A scribe's work, in a transaction: what was read is on record only if it is still true there. */
export function recordIfStill(
  store: Store,
  keys: Pick<VaultKeys, "vaultId" | "audit">,
  { keyId, previousId, epoch, sequence, acts }: Minutes,
): Promise<boolean> {
  const { vaultId } = keys;
  const previous = previousId === null ? null : { keyId: previousId };
  return store.transaction(async (tx) => {
    const header = await readHeader(tx, store.location);
    const isSame = header && keysFit(header, { vaultId, keyId, previous }) && epochOf(header) === epoch;
    if (!isSame || (await tx.last("changes")) !== sequence) return false;
    await recordAll(tx, keys, store.location, JSON.parse(acts) as Act[]);
    return true;
  }, "soon");
}

/** Acts one after the other: two connections of one process that wait for each other's lock would block it. */
export function oneAtATime(): <T>(act: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (act) => {
    const result = last.then(act);
    last = result.catch(() => undefined);
    return result;
  };
}
