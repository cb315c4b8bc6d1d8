import type { CommitHead } from "../../git/commit-log.ts";
import type { GitleaksConfig } from "./config/gitleaks-config.ts";
import type { Skipped } from "./list-files.ts";
import type { Progress } from "./progress.ts";
import type { Refine } from "./scan-file.ts";
import type { FoundSecret } from "./scanner.ts";

/** What every way of scanning is given. */
export interface ScanRequest {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** As a person named them. */
  readonly paths: readonly string[];
  /** Whether git's ignore rules hold. */
  readonly ignore: boolean;
  /** How many threads; the scanner's own choice where it is undefined. */
  readonly jobs: number | undefined;
  readonly progress: Progress;
  /** What a configuration does to the findings of each text. */
  readonly refine: Refine | undefined;
  /** The configuration itself, from which a worker makes `refine` as well. */
  readonly config: GitleaksConfig | undefined;
}

/** What every way of scanning gives. */
export interface Harvest {
  readonly hits: readonly Hit[];
  readonly skipped: readonly Skipped[];
  /** How many files, or versions of files, were scanned. */
  readonly files: number;
  readonly commits?: number;
  /** Something that should have been scanned could not be read. */
  readonly failed: boolean;
  /** Whether a secret in this file, as a baseline names it, would have been found. */
  readonly covers: (path: string) => boolean;
}

/** A finding with where it lies. */
export interface Hit {
  readonly found: FoundSecret;
  /** As it is shown. */
  readonly file: string;
  /** From the root of `home`, with `/`. */
  readonly path: string;
  readonly home: Home;
  readonly commit?: CommitHead;
}

/** Where a file is at home: what findings in it are identified by. */
export interface Home {
  /** Absolute: the repository's root, or the current folder where there is none. */
  readonly root: string;
  /** Asked of git once; null where there is none. */
  readonly rootCommit: () => Promise<string | null>;
}
