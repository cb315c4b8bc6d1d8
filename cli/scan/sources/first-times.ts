import { findingKey } from "../finding-key.ts";
import type { FoundSecret } from "../scanner.ts";

/** Remembers which secrets were met by which rule in which file, so that each is told of its first commit alone. */
export class FirstTimes {
  readonly #met = new Set<string>();

  has(path: string, finding: FoundSecret): boolean {
    return this.#met.has(findingKey(path, finding));
  }

  /** Those of a version's findings that are met for the first time; the same secret twice in it is two. */
  take(path: string, findings: readonly FoundSecret[]): FoundSecret[] {
    const fresh = findings.filter((finding) => !this.has(path, finding));
    for (const finding of fresh) this.#met.add(findingKey(path, finding));
    return fresh;
  }
}
