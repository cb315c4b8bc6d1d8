/** Who is to be told when something happened. Without VS Code's own emitter, so that what uses it runs in any test. */
export class Listeners {
  readonly #all = new Set<() => void>();

  /** Returns what ends it. */
  readonly add = (listener: () => void): { dispose(): void } => {
    this.#all.add(listener);
    return { dispose: () => this.#all.delete(listener) };
  };

  tell(): void {
    for (const listener of this.#all) listener();
  }

  clear(): void {
    this.#all.clear();
  }
}
