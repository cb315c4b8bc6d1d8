import type { Change } from "../core/vault.ts";
import type { Team } from "../vault/team.ts";
import { repeater } from "./repeater.ts";

/** So many of the latest changes are kept in memory: enough for those who were away for a while. */
const KEPT = 20_000;

export type ChangesSource = Pick<Team, "changeLog" | "watchAccess">;

/** The change log, read once for all who follow it. */
export interface ChangesHub {
  /** Where the store is, which is not told to those who follow. */
  readonly location: string;
  /** Another one after a restore: numbers of changes mean something within one of them alone. */
  readonly epoch: string;
  /** The number of the latest change that those who follow were told of. */
  readonly sequence: number;
  readonly isClosed: boolean;
  readonly followers: number;
  /** The number of the latest change of all. */
  latest(): Promise<number>;
  /** Changes after a number, the oldest first, as far as those who follow were told; as many as asked for at most. */
  since(after: number, limit: number): Promise<readonly Change[]>;
  /** The same from the log itself, to its very end. */
  read(after: number, limit: number): Promise<readonly Change[]>;
  /**
   * Calls back when there are new changes, and when what is open for long is to be looked at again: who may see
   * what changed, or the hub was closed. Returns what ends it.
   */
  follow(listener: () => void): () => void;
  close(): void;
}

/** @param onFault told where the log cannot be read; it is tried again with the next change */
export async function openChangesHub(
  { changeLog: source, watchAccess }: ChangesSource,
  onFault: (error: unknown) => void,
): Promise<ChangesHub> {
  const listeners = new Set<() => void>();
  const epoch = await source.epoch();
  let sequence = await source.sequence();
  /** Without gaps, the last one being number `sequence`. */
  let kept: Change[] = [];
  let isClosed = false;

  function tell(): void {
    for (const listener of listeners) listener();
  }
  const reading = repeater(async () => {
    for (;;) {
      const changes = await source.changes(sequence);
      const last = changes.at(-1);
      if (!last || isClosed) return;
      sequence = last.sequence;
      kept.push(...changes);
      if (kept.length > 2 * KEPT) kept = kept.slice(-KEPT);
      tell();
    }
  }, onFault);
  // From there on: another server may have written since that number was read.
  const ends = [source.watch(reading.ask, sequence), watchAccess(tell)];

  return {
    location: source.location,
    epoch,
    get sequence() {
      return sequence;
    },
    get isClosed() {
      return isClosed;
    },
    get followers() {
      return listeners.size;
    },
    latest: () => source.sequence(),
    async since(after, limit) {
      const first = kept[0]?.sequence ?? sequence + 1;
      if (after + 1 < first) return source.changes(after, limit);
      return kept.slice(after + 1 - first, after + 1 - first + limit);
    },
    read: (after, limit) => source.changes(after, limit),
    follow(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      isClosed = true;
      for (const end of ends) end();
      tell();
      listeners.clear();
    },
  };
}
