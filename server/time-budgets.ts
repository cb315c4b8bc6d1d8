import { nameOfUri } from "./uri.ts";

/** What may take so long, in milliseconds, before the person is told why the editor feels slow. */
export const BUDGETS = { checks: 1_000, index: 60_000 } as const;

/** What has exceeded its budget when it was last done, for the status that the client shows. */
export class TimeBudgets {
  readonly #checks = new Map<string, number>();
  #index: number | undefined;
  readonly #listeners = new Set<() => void>();

  /** The checks of one document, as they took this time. */
  noteChecks(uri: string, milliseconds: number): void {
    this.#change(() => {
      if (milliseconds > BUDGETS.checks) this.#checks.set(uri, milliseconds);
      else this.#checks.delete(uri);
    });
  }

  /** A document that is closed costs nothing any more. */
  forget(uri: string): void {
    this.#change(() => this.#checks.delete(uri));
  }

  /** The reading of the whole workspace. */
  noteIndex(milliseconds: number): void {
    this.#change(() => (this.#index = milliseconds > BUDGETS.index ? milliseconds : undefined));
  }

  /** One sentence each, the slowest document first. */
  get problems(): string[] {
    const documents = [...this.#checks].toSorted(([, a], [, b]) => b - a);
    return [
      ...documents.map(
        ([uri, took]) =>
          `Checking ${nameOfUri(uri).split("/").at(-1)} took ${seconds(took)}. "keyward.scan.maxFileKB" leaves large files out.`,
      ),
      ...(this.#index === undefined
        ? []
        : [
            `Reading the workspace for references took ${seconds(this.#index)}. Files that git ignores are not read.`,
          ]),
    ];
  }

  listen(listener: () => void): void {
    this.#listeners.add(listener);
  }

  #change(step: () => unknown): void {
    const before = this.problems.join("\n");
    step();
    if (this.problems.join("\n") === before) return;
    for (const listener of this.#listeners) listener();
  }
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
