import { historyLog } from "../../../git/commit-log.ts";
import type { Harvest, Hit, ScanRequest } from "../harvest.ts";
import { FirstTimes } from "./first-times.ts";
import { openGitPlace, type GitPlace } from "./git-place.ts";
import { scanVersions, type Version } from "./versions.ts";

/** Scans every version of every file, and names the commit that first brought each secret into its file. */
export async function scanHistory(request: ScanRequest): Promise<Harvest> {
  const place = await openGitPlace(request);
  const { database, home } = place;
  const counts = { commits: 0 };
  const first = new FirstTimes();
  const hits: Hit[] = [];
  request.progress.start("file versions");
  const scanned = await scanVersions(database, versions(place, counts), request, (version, findings) => {
    const { path, commit } = version;
    for (const found of first.take(path, findings)) {
      hits.push({ found, file: path, path, home, ...(commit && { commit }) });
    }
  });
  const older = { file: ".", why: "older commits are missing: the clone is shallow" };
  return {
    ...scanned,
    ...counts,
    hits,
    skipped: [...(database.isShallow ? [older] : []), ...scanned.skipped],
    covers: request.paths.length === 0 ? () => true : place.isWanted,
  };
}

/** How many versions are remembered as scanned; where one is forgotten it is scanned twice, and that is all. */
const REMEMBERED = 200_000;

/** Each text under each name once, parents' before children's. */
async function* versions(
  { database, isWanted }: GitPlace,
  counts: { commits: number },
): AsyncGenerator<Version, void> {
  const scanned = new Set<string>();
  for await (const commit of historyLog(database)) {
    counts.commits++;
    for (const change of commit.changes) {
      const id = `${change.blob}${change.path}`;
      if (scanned.has(id) || !isWanted(change.path)) continue;
      if (scanned.size === REMEMBERED) scanned.clear();
      scanned.add(id);
      yield { ...change, commit };
    }
  }
}
