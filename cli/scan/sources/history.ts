import { commitHeads } from "../../../git/commit-log.ts";
import { listHistory } from "../../../git/history-log.ts";
import { openPacks, type Packs } from "../../../git/packs.ts";
import { readPackLayout, type PackLayout } from "../../../git/pack.ts";
import { idOf } from "../../../git/pack-index.ts";
import { packTrees } from "../../../git/pack-walk.ts";
import { freeBuffersSoon } from "../frugal.ts";
import type { Harvest, Hit, ScanRequest } from "../harvest.ts";
import { EarliestFindings } from "../history/earliest.ts";
import { readHistory, type NumberedHistory, type NumberedVersion } from "../history/numbered-history.ts";
import { scanInThreads } from "../history/pack-threads.ts";
import type { PacksTask } from "../history/scan-packs.ts";
import { firstCommitOf, versionsOf } from "../history/versions-of-blobs.ts";
import { threadsFor } from "../scan-many.ts";
import { openGitPlace } from "./git-place.ts";
import { scanVersions } from "./versions.ts";

/** Scans every version of every file, and names the commit that first brought each secret into its file. */
export async function scanHistory(request: ScanRequest): Promise<Harvest> {
  const place = await openGitPlace(request);
  const { database, home } = place;
  request.progress.start("file versions");
  freeBuffersSoon();
  const list = await listHistory(database);
  using packs = await openPacks(database);
  const layouts = layoutsOf(packs); // Meanwhile git lists the commits.
  const log = await readHistory(place, await list.commits, packs, threadsFor(request));
  const task = packsTask(packs, layouts, log);
  const packed = await scanInThreads(task, request);

  const earliest = new EarliestFindings();
  for (const { found } of packed) found.forEach((one) => earliest.add(one));
  const others = [...log.others, ...unread(packs, log, task)];
  const read = await scanVersions(database, others, request, ({ path, since }, findings) => {
    earliest.add({ path: log.numberOf(path), commit: since, findings });
  });

  const all = earliest.all();
  const commits = await commitHeads(
    database,
    all.map(({ commit }) => log.commits[commit]!),
  );
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
