import { readBlobs } from "../../../git/blobs.ts";
import type { Change } from "../../../git/change.ts";
import type { Commit } from "../../../git/commit-log.ts";
import type { ObjectDatabase } from "../../../git/object-database.ts";
import { freeBuffersSoon } from "../frugal.ts";
import type { ScanRequest } from "../harvest.ts";
import { LARGEST_BLOB } from "../history/largest-blob.ts";
import type { Skipped } from "../list-files.ts";
import { scanBlobs } from "../scan-many.ts";
import type { BlobSource, FoundSecret } from "../scanner.ts";

/** A version of a file, as the index or a commit has it. */
export interface Version extends Change {
  readonly commit?: Commit;
}

export interface ScannedVersions {
  readonly files: number;
  readonly skipped: readonly Skipped[];
  readonly failed: boolean;
}

/**
 * Scans versions as they come.
 * @param onFound called in the order of the versions, for each with findings
 */
export async function scanVersions<Of extends Version>(
  database: ObjectDatabase,
  versions: AsyncIterable<Of> | Iterable<Of>,
  { jobs, progress, refine, config }: ScanRequest,
  onFound: (version: Of, findings: readonly FoundSecret[]) => void,
): Promise<ScannedVersions> {
  freeBuffersSoon();
  let files = 0;
  let failed = false;
  /** Each once, however many versions of it there are. */
  const skipped = new Map<string, Skipped>();
  const skip = (file: string, why: string) => void skipped.set(`${file}\0${why}`, { file, why });

  async function* blobs(): AsyncGenerator<BlobSource & { readonly version: Of }, void> {
    for await (const { content, wanted: version } of readBlobs(database, versions, LARGEST_BLOB)) {
      if (content.state === "read") yield { path: version.path, bytes: content.bytes, version };
      else if (content.state === "too large") skip(version.path, `larger than ${LARGEST_BLOB / 2 ** 20} MiB`);
      else {
        skip(version.path, "git does not have it: the clone is partial");
        failed = true;
      }
    }
  }

  await scanBlobs(blobs(), {
    jobs,
    refine,
    config,
    onResult(scan, { version, bytes }) {
      progress.step(bytes.length);
      if (scan.state === "scanned") {
        files++;
        if (scan.findings.length > 0) onFound(version, scan.findings);
      } else {
        skip(version.path, scan.why);
        failed ||= scan.state === "failed";
      }
    },
  });
  return { files, skipped: [...skipped.values()], failed };
}
