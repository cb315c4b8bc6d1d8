import type { Change, VaultMetadata } from "../core/vault.ts";

/** So many of the latest changes are kept in memory: enough for those who were away for a while. */
const KEPT = 20_000;
const PAGE = 10_000;

export type ChangesSource = Pick<VaultMetadata, "changes" | "sequence" | "watch" | "epoch">;

/** The change log, read once for all who follow it. */
export interface ChangesHub {
  /** Another one after a restore: numbers of changes mean something within one of them alone. */
  readonly epoch: string;
  /** The number of the latest change that has been read. */
  readonly sequence: number;
  /** Changes after a number, the oldest first; as many as asked for at most. */
  since(after: number, limit: number): Promise<readonly Change[]>;
  /** Calls back with new changes, the oldest first. Returns what ends it. */
  follow(listener: (changes: readonly Change[]) => void): () => void;
  close(): void;
}

/** @param onFault told where the log cannot be read; it is tried again with the next change */
export async function openChangesHub(
  source: ChangesSource,
  onFault: (error: unknown) => void,
): Promise<ChangesHub> {
  const listeners = new Set<(changes: readonly Change[]) => void>();
  const epoch = await source.epoch();
  let sequence = await source.sequence();
  /** Without gaps, the last one being number `sequence`. */
  let kept: Change[] = [];
  let reading: Promise<void> | undefined;
  let isBehind = false;

  async function readOn(): Promise<void> {
    do {
      isBehind = false;
      const changes = await source.changes(sequence);
      const last = changes.at(-1);
      if (!last) continue;
      sequence = last.sequence;
      kept.push(...changes);
      if (kept.length > 2 * KEPT) kept = kept.slice(-KEPT);
      for (const listener of listeners) listener(changes);
      isBehind ||= changes.length === PAGE;
    } while (isBehind);
  }
  const end = source.watch(() => {
    isBehind = true;
    reading ??= readOn()
      .catch(onFault)
      .finally(() => (reading = undefined));
  });

  return {
    epoch,
    get sequence() {
      return sequence;
    },
    async since(after, limit) {
      const first = kept[0]?.sequence ?? sequence + 1;
      if (after + 1 < first) return (await source.changes(after)).slice(0, limit);
      return kept.slice(after + 1 - first, after + 1 - first + limit);
    },
    follow(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      end();
      listeners.clear();
    },
  };
}
