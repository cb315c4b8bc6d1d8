/** A map that forgets: what was not asked for since it last filled up goes first. */
export interface BoundedMap<V> {
  /** Whether it is at the point of forgetting. */
  readonly isFull: boolean;
  get(key: string): V | undefined;
  /** @param weight what it counts towards the limit; 1 by default */
  set(key: string, value: V, weight?: number): void;
  delete(key: string): void;
  clear(): void;
}

/**
 * Two generations instead of a list in order of use: when the young one holds half the limit it becomes the old
 * one, and the old one is dropped whole. What is asked for in the old one is young again.
 * @param limit the sum of weights that is never passed
 */
export function boundedMap<V>(limit: number): BoundedMap<V> {
  let young = new Map<string, Weighed<V>>();
  let old = new Map<string, Weighed<V>>();
  let weight = 0;

  function add(key: string, item: Weighed<V>): void {
    if (item.weight > limit / 2) return;
    if (weight + item.weight > limit / 2) {
      old = young;
      young = new Map();
      weight = 0;
    }
    young.set(key, item);
    weight += item.weight;
  }
  function forget(key: string): void {
    weight -= young.get(key)?.weight ?? 0;
    young.delete(key);
    old.delete(key);
  }
  return {
    get isFull() {
      return old.size > 0;
    },
    get(key) {
      const item = young.get(key);
      if (item) return item.value;
      const aged = old.get(key);
      if (aged) {
        old.delete(key);
        add(key, aged);
      }
      return aged?.value;
    },
    set(key, value, itsWeight = 1) {
      forget(key);
      add(key, { value, weight: itsWeight });
    },
    delete: forget,
    clear() {
      young = new Map();
      old = new Map();
      weight = 0;
    },
  };
}

interface Weighed<V> {
  readonly value: V;
  readonly weight: number;
}
