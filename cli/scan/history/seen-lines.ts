/**
 * Which lines were scanned, each with the line before it, in a kind of file. A version of a file has most of its lines
 * from the one before. A place in the table that two lines share is the later one's, and the other one is scanned
 * again; that two lines are taken for one another has a chance of one in 2^50.
 */
export class SeenLines {
  readonly #table = new Uint32Array(PLACES);

  has({ place, check }: LineHash): boolean {
    return this.#table[place] === check;
  }

  add({ place, check }: LineHash): void {
    this.#table[place] = check;
  }
}

/** 16 MB: as many lines as a large project has. */
const PLACES = 2 ** 22;

export interface LineHash {
  readonly place: number;
  /** Not 0, which is an empty place. */
  readonly check: number;
}

/**
 * Hashes lines that follow one another.
 * @param kind of the file, a small number: what is a secret in one kind may be none in another.
 * @returns takes a line, and gives its hash together with that of the line before it
 */
export function lineHasher(bytes: Uint8Array, kind: number): (start: number, end: number) => LineHash {
  const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let one = SEED;
  let other = SEED;
  return (start, end) => {
    const [beforeOne, beforeOther] = [one, other];
    one = end - start;
    other = kind;
    let at = start;
    // Two hashes at once, four bytes a step: their multiplications run side by side.
    for (; at + 4 <= end; at += 4) {
      const word = words.getInt32(at, true);
      one = Math.imul(one ^ word, PRIME);
      one ^= one >>> 15;
      other = Math.imul(other + word, GOLDEN);
      other ^= other >>> 13;
    }
    for (; at < end; at++) {
      one = Math.imul(one ^ bytes[at]!, PRIME);
      other = Math.imul(other + bytes[at]!, GOLDEN);
    }
    const place = mixed(one + Math.imul(beforeOne, GOLDEN));
    return { place: place & (PLACES - 1), check: mixed(other + Math.imul(beforeOther, PRIME)) >>> 0 || 1 };
  };
}

function mixed(hash: number): number {
  const half = Math.imul(hash ^ (hash >>> 16), PRIME);
  return half ^ (half >>> 13);
}

const SEED = 0x2f0b4a27;
const PRIME = 0x5bd1e995;
const GOLDEN = 0x9e3779b1;
