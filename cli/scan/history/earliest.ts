import { findingKey } from "../finding-key.ts";
import type { FoundSecret } from "../scanner.ts";

/** What was found in a file as a commit has it; paths and commits by their numbers, older commits first. */
export interface VersionFindings {
  readonly path: number;
  readonly commit: number;
  readonly findings: readonly FoundSecret[];
}

/** Keeps, of each secret that a rule found in a file, the earliest version alone, whatever the order they come in. */
export class EarliestFindings {
  readonly #met = new Map<string, VersionFindings>();

  add({ path, commit, findings }: VersionFindings): void {
    const fresh = new Map<string, FoundSecret[]>();
    for (const finding of findings) {
      const key = findingKey(path, finding);
      const met = this.#met.get(key);
      if (met && met.commit <= commit) continue;
      // The same secret twice in one version is two.
      fresh.set(key, [...(fresh.get(key) ?? []), finding]);
    }
    for (const [key, found] of fresh) this.#met.set(key, { path, commit, findings: found });
  }

  /** By commit, path and place. */
  all(): VersionFindings[] {
    return [...this.#met.values()].toSorted(
      (a, b) => a.commit - b.commit || a.path - b.path || a.findings[0]!.startByte - b.findings[0]!.startByte,
    );
  }
}
