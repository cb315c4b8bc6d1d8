import type { PackLayout } from "../../../git/pack.ts";
import { packWalker, type PackTrees } from "../../../git/pack-walk.ts";
import type { Refine } from "../scan-file.ts";
import { takeTurns } from "../take-turns.ts";
import { createBlobScan, type BlobScanResult } from "./blob-scan.ts";
import { LARGEST_BLOB } from "./largest-blob.ts";
import type { Landmarks } from "./landmarks.ts";
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
  /** How many blobs were scanned so far, and how many KiB they had. */
  readonly done: Int32Array<SharedArrayBuffer>;
}

/** Scans the trees of packs that no other thread has begun. */
export async function scanPacks(task: PacksTask, refine: Refine | undefined): Promise<BlobScanResult> {
  const { packs, versions, paths, next, isRead, done } = task;
  const blobScan = createBlobScan(paths, refine);
  const turn = takeTurns();
  for (const [pack, { fd, layout, trees, firstBlob }] of packs.entries()) {
    const walk = packWalker<Landmarks>(fd, layout, trees, LARGEST_BLOB, (place, bytes, made) => {
      const blob = firstBlob + layout.numbers[place]!;
      const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
      isRead[blob] = 1;
      Atomics.add(done, 0, 1);
      Atomics.add(done, 1, bytes.length >> 10);
      return blobScan.scan(text, versionsOf(versions, blob), made);
    });
    for (;;) {
      const tree = Atomics.add(next, pack, TREES_AT_ONCE);
      if (tree >= trees.roots.length) break;
      for (const root of trees.roots.subarray(tree, tree + TREES_AT_ONCE)) {
        walk(root);
        await turn();
      }
    }
  }
  return blobScan.result();
}

/** Neighbours have versions of the same files, of which one thread needs less than two. */
const TREES_AT_ONCE = 16;
