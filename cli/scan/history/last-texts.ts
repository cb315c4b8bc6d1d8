/** A version of a file that was scanned. */
export interface LastText {
  readonly bytes: Uint8Array;
  /** The kind of file that it was scanned as. */
  readonly kind: number;
  /** Where findings are, as pairs of start and end; sorted. */
  readonly hot: readonly number[];
}

/** The version of each file that was scanned last, as long as there is room: the next one mostly has little that is new. */
export class LastTexts {
  readonly #texts = new Map<number, LastText>();
  #size = 0;

  get(path: number): LastText | undefined {
    return this.#texts.get(path);
  }

  /** @param text whose bytes are copied */
  set(path: number, { bytes, ...text }: LastText): void {
    this.#forget(path);
    if (bytes.length > LARGEST) return;
    this.#texts.set(path, { ...text, bytes: new Uint8Array(bytes) });
    this.#size += bytes.length;
    for (const oldest of this.#texts.keys()) {
      if (this.#size <= ROOM) break;
      this.#forget(oldest);
    }
  }

  #forget(path: number): void {
    this.#size -= this.#texts.get(path)?.bytes.length ?? 0;
    this.#texts.delete(path);
  }
}

/** In bytes, for each thread. */
const ROOM = 16 * 2 ** 20;
const LARGEST = 2 ** 20;

/** How many bytes two texts begin and end with together; the two stretches do not overlap in either. */
export function commonEnds(
  one: Uint8Array,
  other: Uint8Array,
): { readonly head: number; readonly tail: number } {
  const shortest = Math.min(one.length, other.length);
  const head = common(
    shortest,
    (length, from) => isSame(one, from, other, from, length),
    (at) => one[at] === other[at],
  );
  const tail = common(
    shortest - head,
    (length, from) => isSame(one, one.length - from - length, other, other.length - from - length, length),
    (at) => one[one.length - 1 - at] === other[other.length - 1 - at],
  );
  return { head, tail };
}

/** Blocks are compared natively, and the bytes of the first one that differs one by one. */
function common(
  longest: number,
  isSameBlock: (length: number, from: number) => boolean,
  isSameAt: (at: number) => boolean,
): number {
  let at = 0;
  while (at + BLOCK <= longest && isSameBlock(BLOCK, at)) at += BLOCK;
  while (at < longest && isSameAt(at)) at++;
  return at;
}

const BLOCK = 512;

function isSame(one: Uint8Array, oneAt: number, other: Uint8Array, otherAt: number, length: number): boolean {
  return Buffer.compare(one.subarray(oneAt, oneAt + length), other.subarray(otherAt, otherAt + length)) === 0;
}
