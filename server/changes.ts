/**
 * Counts what can change the answer about a document besides its own text: the vault, settings, other files.
 * Diagnostics carry the count in their result ids, and are asked for again when it moves on.
 */
export class Changes {
  #epoch = 0;
  readonly #listeners = new Set<(written: readonly string[]) => void>();

  get epoch(): number {
    return this.#epoch;
  }

  /** @param written paths of files that were written on the disk, where that is what it is about */
  advance(written: readonly string[] = []): void {
    this.#epoch++;
    for (const listener of this.#listeners) listener(written);
  }

  /** Returns what ends it. */
  listen(listener: (written: readonly string[]) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }
}
