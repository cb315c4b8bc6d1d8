import type { Made } from "../../../git/pack-walk.ts";
import type { Skipped } from "../list-files.ts";
import { isDecoded, type Refine } from "../scan-file.ts";
import { scanBlob, type SourceScan } from "../scanner.ts";
import { EarliestFindings, type VersionFindings } from "./earliest.ts";
import { fileKinds, type HistoryKind } from "./file-kinds.ts";
import { hasSpot, landmarksOf, type Landmarks } from "./landmarks.ts";

/** A name of a blob; its path by number. */
export interface BlobVersion {
  readonly path: number;
  readonly commit: number;
}

export interface BlobScanResult {
  readonly found: readonly VersionFindings[];
  readonly skipped: readonly Skipped[];
  readonly files: number;
  readonly failed: boolean;
}

/**
 * Scans blobs in any order, each as a whole where it has a spot, that is, where anything may be found in it: most have
 * none, and of those that are made of others only what is new has to be looked at to know it.
 */
export function createBlobScan(paths: readonly string[], refine: Refine | undefined) {
  const kindOf = fileKinds(paths, refine);
  const earliest = new EarliestFindings();
  const skipped = new Map<string, Skipped>();
  let files = 0;
  let failed = false;

  function take({ path, commit }: BlobVersion, scan: SourceScan): void {
    const file = paths[path]!;
    if (scan.state === "scanned") {
      files++;
      if (scan.findings.length > 0) earliest.add({ path, commit, findings: scan.findings });
    } else {
      failed ||= scan.state === "failed";
      skipped.set(`${file}\0${scan.why}`, { file, why: scan.why });
    }
  }

  return {
    /**
     * Scans a blob as the file of each of its names. Its bytes are not kept.
     * @returns its landmarks, for the blobs that are made of it
     */
    scan(bytes: Buffer, versions: readonly BlobVersion[], made?: Made<Landmarks>): Landmarks {
      const landmarks = landmarksOf(bytes, made);
      const done = versions.length > 1 ? new Map<HistoryKind, SourceScan>() : undefined;
      for (const version of versions) {
        const kind = kindOf(version.path);
        const path = paths[version.path]!;
        const scan =
          done?.get(kind) ?? (mayHold(bytes, landmarks, kind) ? scanBlob({ path, bytes }, refine) : NOTHING);
        take(version, scan);
        if (!kind.isByPath) done?.set(kind, scan);
      }
      return landmarks;
    },

    result: (): BlobScanResult => ({ found: earliest.all(), skipped: [...skipped.values()], files, failed }),
  };
}

const NOTHING: SourceScan = { state: "scanned", findings: [] };

const mayHold = (bytes: Buffer, landmarks: Landmarks, kind: HistoryKind): boolean =>
  kind.isByPath || kind.joinsUnsigned || isDecoded(bytes) || hasSpot(bytes, landmarks, kind);
