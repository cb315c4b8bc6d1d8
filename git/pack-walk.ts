import { applyDelta, BrokenDelta, deltaSizes, type Copies } from "./pack-delta.ts";
import { BrokenStream } from "./inflate.ts";
import { BLOB, packReader, type PackLayout } from "./pack.ts";

/** The blobs of a pack as trees: each is made of the one above it. */
export interface PackTrees {
  /** Those that are stored whole, the oldest first. */
  readonly roots: Uint32Array<SharedArrayBuffer>;
  /** How many of the wanted ones are the object or below it. */
  readonly weights: Uint32Array<SharedArrayBuffer>;
  /** The first object made of this one, and the next one made of the same; -1 where there is none. */
  readonly firstMade: Int32Array<SharedArrayBuffer>;
  readonly nextMade: Int32Array<SharedArrayBuffer>;
}

/**
 * @param ageOf asked by place: when a blob came, as a number that grows; undefined for what nobody wants, which is left
 * out unless something that is wanted is made of it
 */
export function packTrees(layout: PackLayout, ageOf: (place: number) => number | undefined): PackTrees {
  const { count, bases, types } = layout;
  const weights = new Uint32Array(new SharedArrayBuffer(4 * count));
  const firstMade = new Int32Array(new SharedArrayBuffer(4 * count)).fill(-1);
  const nextMade = new Int32Array(new SharedArrayBuffer(4 * count)).fill(-1);
  for (let place = 0; place < count; place++) {
    if (ageOf(place) === undefined) continue;
    // The chain ends, as a broken pack's might not.
    for (let at = place, length = 0; at >= 0 && length < LONGEST_CHAIN; at = bases[at]!, length++)
      weights[at]!++;
  }
  const roots: number[] = [];
  for (let place = count - 1; place >= 0; place--) {
    if (weights[place] === 0) continue;
    const base = bases[place]!;
    if (base >= 0) {
      nextMade[place] = firstMade[base]!;
      firstMade[base] = place;
    } else if (types[place] === BLOB) roots.push(place);
  }
  const shared = new Uint32Array(new SharedArrayBuffer(4 * roots.length));
  const ages = new Map(roots.map((root) => [root, ageOf(root) ?? 0]));
  shared.set(roots.toSorted((a, b) => ages.get(a)! - ages.get(b)!));
  return { roots: shared, weights, firstMade, nextMade };
}

/** Git makes none that are longer. */
const LONGEST_CHAIN = 4096;

/** What an object was made of: what the visit to its base gave, how long that was, and what the object has of it. */
export interface Made<State> {
  readonly base: State;
  readonly baseLength: number;
  readonly copies: Readonly<Copies>;
}

/**
 * Visits all blobs of a tree, each after the one that it is made of. Few of them are in memory at once: of a blob with
 * one made of it nothing is kept, and the largest branch comes last.
 * @param largest in bytes: larger ones, and what is made of them, are left out, as is what is broken
 * @param visit is given the place of a blob, its bytes and what it was made of, all of them valid during the call
 *   alone; what it gives is handed to the visits of what is made of this one
 */
export function packWalker<State>(
  fd: number,
  layout: PackLayout,
  trees: PackTrees,
  largest: number,
  visit: (place: number, bytes: Uint8Array, made: Made<State> | undefined) => State,
): (root: number) => void {
  const read = packReader(fd, layout);
  const buffers = bufferPool();
  const copies: Copies = [];

  function walk(root: number, first: Bytes, base?: Base<State>): void {
    let { bytes, memory } = first;
    let made = base && { ...base, copies };
    for (let place = root; ;) {
      const state = visit(place, bytes, made);
      const children = madeOf(place, trees);
      const last = children.pop();
      const own = { base: state, baseLength: bytes.length };
      for (const child of children) {
        const next = make(child, bytes);
        if (next) walk(child, next, own);
      }
      const next = last === undefined ? undefined : make(last, bytes);
      if (memory) buffers.give(memory);
      if (!next) return;
      ({ bytes, memory } = next);
      made = { ...own, copies };
      place = last!;
    }
  }

  function make(place: number, base: Uint8Array): Bytes | undefined {
    let memory: Uint8Array | undefined;
    try {
      const delta = read(place);
      const sizes = deltaSizes(delta);
      if (sizes.result > largest) return undefined;
      memory = buffers.take(sizes.result);
      const bytes = memory.subarray(0, sizes.result);
      applyDelta(base, delta, sizes, bytes, copies);
      return { bytes, memory };
    } catch (error) {
      if (memory) buffers.give(memory);
      if (isBroken(error)) return undefined;
      throw error;
    }
  }

  return (root) => {
    if (layout.sizes[root]! > largest) return;
    try {
      walk(root, { bytes: read(root).slice() });
    } catch (error) {
      if (!isBroken(error)) throw error;
    }
  };
}

interface Bytes {
  readonly bytes: Uint8Array;
  /** What is to be given back. */
  readonly memory?: Uint8Array;
}

type Base<State> = Omit<Made<State>, "copies">;

/** The lightest first. */
function madeOf(place: number, { firstMade, nextMade, weights }: PackTrees): number[] {
  const children: number[] = [];
  for (let child = firstMade[place]!; child >= 0; child = nextMade[child]!) children.push(child);
  return children.length > 1 ? children.toSorted((a, b) => weights[a]! - weights[b]!) : children;
}

/** A pack that is damaged is git's to complain of: it is asked for what was left out. */
function isBroken(error: unknown): boolean {
  return error instanceof BrokenDelta || error instanceof BrokenStream;
}

/** Memory that is used again. */
function bufferPool() {
  const free: Uint8Array[] = [];
  return {
    take(size: number): Uint8Array {
      const at = free.findLastIndex((buffer) => buffer.length >= size);
      if (at >= 0) return free.splice(at, 1)[0]!;
      free.pop(); // It is too small for what comes, and would never leave.
      return new Uint8Array(Math.max(SMALLEST_BUFFER, 2 ** Math.ceil(Math.log2(size + 1))));
    },
    give(buffer: Uint8Array): void {
      if (free.length < MOST_FREE) free.push(buffer);
    },
  };
}

const SMALLEST_BUFFER = 65_536;
const MOST_FREE = 8;
