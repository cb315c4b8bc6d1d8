import { boundedMap, type BoundedMap } from "./bounded-map.ts";

/** How many keys are known to have come once, about; four bytes each. */
const CALLERS = 16_384;

/**
 * A bounded map that is not washed out: once it is full, it keeps only what comes a second time before some thousands
 * of others have come. Where everything is asked for once, as of a vault far larger than what is remembered, to keep it
 * all would cost more than to read it: whatever is kept for a while and then forgotten is copied by every collection of
 * garbage meanwhile.
 * @param limit the sum of weights that is never passed
 */
export function frequentMap<V>(limit: number): BoundedMap<V> {
  const map = boundedMap<V>(limit);
  const callers = new Int32Array(CALLERS);

  /** Of two keys with one place the later one is known, and of two with one hash both: no harm, if they are few. */
  function cameBefore(key: string): boolean {
    const hash = hashOf(key);
    const place = hash & (CALLERS - 1);
    if (callers[place] === hash) return true;
    callers[place] = hash;
    return false;
  }
  return {
    ...map,
    get isFull() {
      return map.isFull;
    },
    set(key, value, weight) {
      if (!map.isFull || map.get(key) !== undefined || cameBefore(key)) map.set(key, value, weight);
    },
  };
}

/** FNV-1a. */
function hashOf(key: string): number {
  let hash = -2_128_831_035;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 16_777_619);
  return hash;
}
