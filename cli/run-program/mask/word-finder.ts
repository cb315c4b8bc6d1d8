/**
 * Finds many words in bytes that come in pieces: the automaton of Aho and Corasick, in typed arrays. Its size is the sum
 * of the words' lengths, and a byte costs the same however many words there are.
 */
export interface WordFinder {
  /** The state after one more byte. */
  next(state: number, byte: number): number;
  /** How many of the last bytes may be the beginning of a word. */
  pending(state: number): number;
  /** The length of the longest word that ends here; 0 where none does. */
  found(state: number): number;
}

export const START = 0;

export function wordFinder(words: Iterable<Uint8Array>): WordFinder {
  const kept = [...words].filter((word) => word.length > 0);
  const most = 1 + kept.reduce((sum, word) => sum + word.length, 0);
  const edges = edgeTable(most);
  const depth = new Int32Array(most);
  const longest = new Int32Array(most);
  /** The state of the longest proper suffix that is the beginning of a word. */
  const fallback = new Int32Array(most);
  const parent = new Int32Array(most);
  const byteTo = new Uint8Array(most);
  let count = 1;

  for (const word of kept) {
    let state = START;
    for (const byte of word) {
      const known = edges.get(state, byte);
      if (known === 0) {
        edges.set(state, byte, count);
        depth[count] = depth[state]! + 1;
        parent[count] = state;
        byteTo[count] = byte;
        state = count++;
      } else state = known;
    }
    longest[state] = word.length;
  }

  function next(from: number, byte: number): number {
    for (let state = from; ; state = fallback[state]!) {
      const to = edges.get(state, byte);
      if (to !== 0 || state === START) return to;
    }
  }

  // By depth: what a state falls back to is less deep.
  const order = Int32Array.from({ length: count - 1 }, (_, index) => index + 1);
  order.sort((a, b) => depth[a]! - depth[b]!);
  for (const state of order) {
    if (depth[state]! > 1) fallback[state] = next(fallback[parent[state]!]!, byteTo[state]!);
    longest[state] = Math.max(longest[state]!, longest[fallback[state]!]!);
  }
  return { next, pending: (state) => depth[state]!, found: (state) => longest[state]! };
}

/** (state, byte) → state, in one array by open addressing; 0 where there is no edge. */
function edgeTable(most: number) {
  const bits = Math.ceil(Math.log2(most * 2 + 1));
  const size = 2 ** bits;
  const keys = new Int32Array(size).fill(-1);
  const states = new Int32Array(size);
  const slotOf = (key: number) => {
    let slot = Math.imul(key, 0x9e3779b1) >>> (32 - bits);
    while (keys[slot] !== -1 && keys[slot] !== key) slot = (slot + 1) & (size - 1);
    return slot;
  };
  // The start has an array of its own: nearly every byte of an output is looked up there.
  const first = new Int32Array(256);
  return {
    get: (state: number, byte: number): number =>
      state === START ? first[byte]! : states[slotOf(state * 256 + byte)]!,
    set(state: number, byte: number, to: number): void {
      if (state === START) {
        first[byte] = to;
        return;
      }
      const slot = slotOf(state * 256 + byte);
      keys[slot] = state * 256 + byte;
      states[slot] = to;
    },
  };
}
