import { realpathSync } from "node:fs";
import path from "node:path";
import { freeBuffersSoon, optimizeLate } from "../frugal.ts";
import type { Harvest, Hit, ScanRequest } from "../harvest.ts";
import { Homes } from "../homes.ts";
import { listFiles, shownPath, shownPaths, SPECIAL, type Skipped } from "../list-files.ts";
import { areMany, helpersFor, scanFiles, type Helpers } from "../scan-many.ts";
import type { FileSource, FoundSecret } from "../scanner.ts";

/** Scans files of the disk: those that are named, and those below the folders that are. */
export async function scanPaths(request: ScanRequest): Promise<Harvest> {
  freeBuffersSoon();
  optimizeLate();
  const helpers = helpersFor(request);
  try {
    return await scanWith(helpers, request);
  } finally {
    await helpers.close();
  }
}

async function scanWith(
  helpers: Helpers,
  { cwd, paths, ignore, progress, refine }: ScanRequest,
): Promise<Harvest> {
  const named = paths.length > 0 ? paths : ["."];
  const listing = await listFiles(named, ignore, (files) => {
    if (helpers.count > 0 && areMany(files)) void helpers.start();
  });
  const skipped: Skipped[] = listing.skipped.map(({ file, why }) => ({ file: shownPath(cwd, file), why }));
  const found: { file: string; shown: string; secret: FoundSecret }[] = [];
  let files = 0;
  let failed = skipped.some(({ why }) => why !== SPECIAL);

  progress.start("files", listing.files.length);
  const shownAs = shownPaths(cwd);
  const sourceOf = (file: string): FileSource => ({
    file,
    path: shownAs(file),
    ...(listing.named.has(file) ? { named: true } : {}),
  });
  await scanFiles(listing.files, sourceOf, helpers, {
    refine,
    onResult(scan, { file, path: shown }) {
      progress.step();
      if (scan.state === "scanned") {
        files++;
        for (const secret of scan.findings) found.push({ file, shown, secret });
      } else {
        skipped.push({ file: shown, why: scan.why });
        failed ||= scan.state === "failed";
      }
    },
  });

  const homes = new Homes(cwd);
  const hits: Hit[] = [];
  for (const { file, shown, secret } of found) {
    hits.push({ found: secret, file: shown, ...(await homes.of(file)) });
  }
  const root = (await homes.of(path.join(cwd, "any"))).home.root;
  return { hits, skipped, files, failed, covers: (file) => isBelow(named, cwd, path.join(root, file)) };
}

function isBelow(named: readonly string[], cwd: string, file: string): boolean {
  return named.some((one) => {
    const way = path.relative(realpathSync(path.resolve(cwd, one)), file);
    return way === "" || !(way.startsWith("..") || path.isAbsolute(way));
  });
}
