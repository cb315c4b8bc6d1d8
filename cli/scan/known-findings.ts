import { existsSync } from "node:fs";
import path from "node:path";
import {
  BASELINE_NAME,
  newBaseline,
  renewed,
  type Baseline,
  type KnownFinding,
} from "../../findings/baseline.ts";
import { readBaseline, readBaselineIfThere, writeBaseline } from "./baseline-file.ts";
import { printable } from "../table.ts";
import type { Harvest } from "./harvest.ts";
import type { IdentifiedHit } from "./identity.ts";
import { shownPath } from "./list-files.ts";

/** What the flags `--baseline` and `--write-baseline` do to a scan. */
export interface OpenBaseline {
  /** What findings are identified with; undefined without a baseline. */
  readonly salt: string | undefined;
  /** Hides what is known, by having been written just now too; `notes` are for standard error. */
  readonly apply: (
    hits: readonly IdentifiedHit[],
    harvest: Harvest,
  ) => Promise<{ fresh: readonly IdentifiedHit[]; notes: readonly string[] }>;
}

/** @throws UserError FILE_NOT_FOUND, NO_ACCESS, FILE_INVALID */
export async function openBaseline(
  hide: string | undefined,
  write: string | undefined,
): Promise<OpenBaseline> {
  const hiding = hide === undefined ? undefined : await readBaseline(hide);
  const before =
    hiding ?? (write === undefined ? undefined : ((await readBaselineIfThere(write)) ?? newBaseline()));
  return {
    salt: before?.salt,
    async apply(hits, harvest) {
      const known = new Set(hiding?.findings.map(({ fingerprint }) => fingerprint));
      const found = new Set(hits.map(({ fingerprint }) => fingerprint));
      const gone = (hiding?.findings ?? []).filter(
        ({ fingerprint, file }) => !found.has(fingerprint) && harvest.covers(file),
      );
      const notes = gone.map(
        ({ file, rule }) => `No longer found, and still in ${hide}: ${printable(file)} [${printable(rule)}]`,
      );
      if (write === undefined)
        return { fresh: hits.filter(({ fingerprint }) => !known.has(fingerprint)), notes };
      const after = renewed(before!, hits.map(acceptable), harvest.covers);
      await writeBaseline(write, after);
      return { fresh: [], notes: [...notes, written(write, before!, after)] };
    },
  };
}

/** The baseline that holds without being asked for: at the repository's root, where there is one. As it is shown. */
export function usualBaseline(root: string, cwd: string): string | undefined {
  const file = path.join(root, BASELINE_NAME);
  return existsSync(file) ? shownPath(cwd, file) : undefined;
}

function written(file: string, before: Baseline, { findings }: Baseline): string {
  const old = new Set(before.findings.map(({ fingerprint }) => fingerprint));
  const added = findings.filter(({ fingerprint }) => !old.has(fingerprint)).length;
  const count = `${findings.length} known ${findings.length === 1 ? "finding is" : "findings are"} now in ${file}`;
  return added === findings.length ? count : `${count}, ${added} of them new`;
}

function acceptable({ fingerprint, found: { rule }, path: file }: IdentifiedHit): KnownFinding {
  return { fingerprint, rule, file };
}
