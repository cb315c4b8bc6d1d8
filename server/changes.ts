/**
 * Counts what can change the answer about a document besides its own text: the vault, settings, other files.
 * Diagnostics carry the count in their result ids, and are asked for again when it moves on.
 */
export class Changes {
  #epoch = 0;
  readonly #listeners = new Set<() => void>();

  get epoch(): number {
    return this.#epoch;
  }

  advance(): void {
    this.#epoch++;
    for (const listener of this.#listeners) listener();
  }

  /** Returns what ends it. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }
}
