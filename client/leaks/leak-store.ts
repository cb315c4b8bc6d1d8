import type { FileLeaks, Leak, ScanScope, ScanSummary } from "../../protocol/lsp.ts";

/** How the last scan went. */
export type ScanState =
  | { readonly kind: "never" }
  | { readonly kind: "running"; readonly what: ScanScope }
  | { readonly kind: "cancelled"; readonly what: ScanScope }
  | { readonly kind: "done"; readonly what: ScanScope; readonly summary: ScanSummary };

/** The leaks that are known in this window: places and rules, never a value. */
export class LeakStore {
  readonly #files = new Map<string, readonly Leak[]>();
  readonly #listeners = new Set<() => void>();
  /** The files that the running scan has told of, or that were looked into meanwhile. */
  #seen = new Set<string>();
  #state: ScanState = { kind: "never" };

  get state(): ScanState {
    return this.#state;
  }

  /** What the last scan looked at; everything before there was one. */
  get scope(): ScanScope {
    return "what" in this.#state ? this.#state.what : "workspace";
  }

  /** Those with leaks, by their URIs as VS Code writes them. */
  get files(): ReadonlyMap<string, readonly Leak[]> {
    return this.#files;
  }

  get count(): number {
    return [...this.#files.values()].reduce((sum, leaks) => sum + leaks.length, 0);
  }

  /** Takes over what was found in a file, in place of what was known of it. */
  take({ uri, leaks }: Pick<FileLeaks, "uri" | "leaks">): void {
    this.#seen.add(uri);
    const before = this.#files.get(uri) ?? [];
    if (leaks.length === 0) this.#files.delete(uri);
    else this.#files.set(uri, leaks);
    if (JSON.stringify(before) !== JSON.stringify(leaks)) this.#tell();
  }

  /** Forgets the files for which this holds: they are gone. */
  forget(isGone: (uri: string) => boolean): void {
    const gone = [...this.#files.keys()].filter((uri) => isGone(uri));
    for (const uri of gone) this.#files.delete(uri);
    if (gone.length > 0) this.#tell();
  }

  /** A scan begins. What is known stays until the scan has had its say. */
  begin(what: ScanScope): void {
    this.#seen = new Set();
    this.#state = { kind: "running", what };
    this.#tell();
  }

  /**
   * A scan has ended: what it did not find is no longer there.
   * @param keeps whether a file that the scan did not tell of stays all the same, as a document without a file does
   */
  end(what: ScanScope, summary: ScanSummary, keeps: (uri: string) => boolean): void {
    const stale = [...this.#files.keys()].filter((uri) => !this.#seen.has(uri) && !keeps(uri));
    for (const uri of stale) this.#files.delete(uri);
    this.#state = { kind: "done", what, summary };
    this.#tell();
  }

  /** A scan was cancelled, or failed. */
  stop(state: ScanState): void {
    this.#state = state;
    this.#tell();
  }

  /** Returns what ends it. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
