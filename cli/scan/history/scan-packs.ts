import type { PackLayout } from "../../../git/pack.ts";
import { packWalker, type PackTrees } from "../../../git/pack-walk.ts";
import type { Refine } from "../scan-file.ts";
import { createBlobScan, type BlobNote, type BlobScanResult } from "./blob-scan.ts";
import { versionsOf, type VersionsOfBlobs } from "./versions-of-blobs.ts";

/** What threads are given of a pack. */
export interface PackTask {
  readonly fd: number;
  readonly layout: PackLayout;
  readonly trees: PackTrees;
  /** The number of its first object among those of all packs. */
  readonly firstBlob: number;
}

/** The same for all threads; all but the paths is shared. */
export interface PacksTask {
  readonly packs: readonly PackTask[];
  readonly versions: VersionsOfBlobs;
  readonly paths: readonly string[];
  /** The next tree that nobody has begun yet, of each pack. */
  readonly next: Int32Array<SharedArrayBuffer>;
  /** 1 for each blob that was read. */
  readonly isRead: Uint8Array<SharedArrayBuffer>;
}

/** A larger blob is left out, as is what is made of it. */
export const LARGEST = 32 * 1024 * 1024;

/**
 * Scans the trees of packs that no other thread has begun.
 * @param onBlob called with the length of each, in bytes
 */
export function scanPacks(
  { packs, versions, paths, next, isRead }: PacksTask,
  refine: Refine | undefined,
  onBlob: (bytes: number) => void,
): BlobScanResult {
  const blobScan = createBlobScan(paths, refine);
  packs.forEach(({ fd, layout, trees, firstBlob }, pack) => {
    const walk = packWalker<BlobNote>(fd, layout, trees, LARGEST, ({ place, bytes, made }) => {
      const blob = firstBlob + layout.numbers[place]!;
      const known = versionsOf(versions, blob);
      const note = blobScan.scan(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), known, made);
      if (known.length > 0) onBlob(bytes.length);
      isRead[blob] = 1;
      return note;
    });
    for (;;) {
      const tree = Atomics.add(next, pack, 1);
      if (tree >= trees.roots.length) break;
      walk(trees.roots[tree]!);
    }
  });
  return blobScan.result();
}
