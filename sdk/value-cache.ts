/** How many values are held at most; the one that was put in first goes first. */
const MOST = 1_000;

/**
 * What was read, until its time is over or anything was written.
 * A mark is what differs after every write: an entry counts only under the mark of the moment before it was read, so
 * that nothing that was read while somebody wrote is ever given again.
 */
export interface ValueCache<T> {
  get(key: string, mark: number): T | undefined;
  /** @param expires Unix time in milliseconds from which it may not be given; null: never */
  set(key: string, mark: number, value: T, expires: number | null): void;
}

/** @param ttl milliseconds; 0 holds nothing */
export function valueCache<T>(ttl: number): ValueCache<T> {
  const entries = new Map<string, Entry<T>>();
  let current: number | undefined;

  /** Values of before a write are not even kept in memory. */
  function at(mark: number): void {
    if (mark !== current) entries.clear();
    current = mark;
  }
  return {
    get(key, mark) {
      at(mark);
      const entry = entries.get(key);
      if (entry && isFresh(entry)) return entry.value;
      entries.delete(key);
      return undefined;
    },
    set(key, mark, value, expires) {
      if (mark !== current) return; // Somebody wrote since it was asked for.
      entries.delete(key);
      // A clock that is set back does not make it last longer.
      entries.set(key, { value, until: performance.now() + ttl, expires });
      const [oldest] = entries.keys();
      if (entries.size > MOST && oldest !== undefined) entries.delete(oldest);
    },
  };
}

interface Entry<T> {
  readonly value: T;
  /** As `performance.now()` counts. */
  readonly until: number;
  readonly expires: number | null;
}

function isFresh({ until, expires }: Entry<unknown>): boolean {
  return performance.now() < until && (expires === null || Date.now() < expires);
}
