import { commitHeads } from "../../../git/commit-log.ts";
import { listHistory, type ListedCommits } from "../../../git/history-log.ts";
import { openPacks, type Packs } from "../../../git/packs.ts";
import { readPackLayout, type PackLayout } from "../../../git/pack.ts";
import { idOf } from "../../../git/pack-index.ts";
import { packTrees } from "../../../git/pack-walk.ts";
import { freeBuffersSoon } from "../frugal.ts";
import type { Harvest, Hit, Home, ScanRequest } from "../harvest.ts";
import { EarliestFindings } from "../history/earliest.ts";
import { readHistory, type NumberedHistory, type NumberedVersion } from "../history/numbered-history.ts";
import { scanInThreads } from "../history/pack-threads.ts";
import type { PacksTask } from "../history/scan-packs.ts";
import { firstCommitOf, versionsOf } from "../history/versions-of-blobs.ts";
import { threadsFor } from "../scan-many.ts";
import type { FoundSecret } from "../scanner.ts";
import { openGitPlace, type GitPlace } from "./git-place.ts";
import { scanVersions, type ScannedVersions } from "./versions.ts";

/** Scans every version of every file, and names the commit that first brought each secret into its file. */
export async function scanHistory(request: ScanRequest): Promise<Harvest> {
  const place = await openGitPlace(request);
  const { database } = place;
  request.progress.start("file versions");
  freeBuffersSoon();
  const list = await listHistory(database);
  using packs = await openPacks(database);
  const layouts = layoutsOf(packs); // Meanwhile git lists the commits.
  const commitList = await list.commits;
  const log = await readHistory(place, commitList.ids, packs, threadsFor(request));
  const task = packsTask(packs, layouts, log);
  const packed = await scanInThreads(task, request);

  const earliest = new EarliestFindings();
  for (const { found } of packed) found.forEach((one) => earliest.add(one));
  const others = [...log.others, ...unread(packs, log, task)];
  const read = await scanOthers(place, others, request, ({ path, since }, findings) => {
    earliest.add({ path: log.numberOf(path), commit: since, findings });
  });

  const all = earliest.all();
  const commits = await commitHeads(
    database,
    all.map(({ commit }) => log.commits[commit]!),
  );
  const home = homeOf(place, commitList);
  const hits: Hit[] = all.flatMap(({ path: number, commit, findings }) =>
    findings.map((found) => {
      const path = log.paths[number]!;
      return { found, file: path, path, home, commit: commits.get(log.commits[commit]!)! };
    }),
  );
  const parts = [...packed, read];
  // Each thread tells it of the same file.
  const skipped = parts.flatMap((part) =>
    part.skipped.map((one) => [`${one.file}\0${one.why}`, one] as const),
  );
  const older = { file: ".", why: "older commits are missing: the clone is shallow" };
  return {
    files: parts.reduce((sum, { files }) => sum + files, 0),
    commits: log.commits.length,
    failed: parts.some(({ failed }) => failed),
    hits,
    skipped: [...(database.isShallow ? [older] : []), ...new Map(skipped).values()],
    covers: request.paths.length === 0 ? () => true : place.isWanted,
  };
}

/** Git is not even started where the packs held everything. */
async function scanOthers(
  { database }: GitPlace,
  others: readonly NumberedVersion[],
  request: ScanRequest,
  onFound: (version: NumberedVersion, findings: readonly FoundSecret[]) => void,
): Promise<ScannedVersions> {
  if (others.length === 0) return { files: 0, skipped: [], failed: false };
  return scanVersions(database, others, request, onFound);
}

/** A history with one root, as nearly all are, has told its root commit. */
function homeOf({ database, home }: GitPlace, { roots }: ListedCommits): Home {
  const [root = null, ...others] = roots;
  if (database.isShallow || database.head === null || others.length > 0) return home;
  return { ...home, rootCommit: async () => root };
}

const layoutsOf = ({ packs }: Packs): PackLayout[] =>
  packs.map(({ fd, size, index }) => readPackLayout(fd, size, index));

function packsTask(
  { packs }: Packs,
  layouts: readonly PackLayout[],
  { versions: list, paths }: NumberedHistory,
): PacksTask {
  const blobs = packs.reduce((sum, { index }) => sum + index.ids.count, 0);
  const versions = list.byBlob(blobs);
  let firstBlob = 0;
  const tasks = packs.map(({ fd, index }, pack) => {
    const first = firstBlob;
    firstBlob += index.ids.count;
    const layout = layouts[pack]!;
    const ageOf = (place: number) => firstCommitOf(versions, first + layout.numbers[place]!);
    return { fd, layout, trees: packTrees(layout, ageOf), firstBlob: first };
  });
  return {
    packs: tasks,
    versions,
    paths,
    next: new Int32Array(new SharedArrayBuffer(4 * packs.length)),
    isRead: new Uint8Array(new SharedArrayBuffer(blobs)),
    done: new Int32Array(new SharedArrayBuffer(8)),
  };
}

/** What is too large, or broken, so that git has to be asked for it. */
function unread(
  { packs }: Packs,
  { paths }: NumberedHistory,
  { versions, isRead }: PacksTask,
): NumberedVersion[] {
  const left: NumberedVersion[] = [];
  let first = 0;
  for (const { index } of packs) {
    const { ids } = index;
    for (let number = 0; number < ids.count; number++) {
      if (isRead[first + number] === 1) continue;
      for (const { path, commit } of versionsOf(versions, first + number))
        left.push({ path: paths[path]!, blob: idOf(ids, number), before: [], since: commit });
    }
    first += ids.count;
  }
  return left;
}
