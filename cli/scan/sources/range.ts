import { UserError } from "../../../core/user-error.ts";
import { rangeLog } from "../../../git/commit-log.ts";
import type { ObjectDatabase } from "../../../git/object-database.ts";
import type { Harvest, Hit, ScanRequest } from "../harvest.ts";
import type { FoundSecret } from "../scanner.ts";
import { addedIn } from "./added.ts";
import { FirstTimes } from "./first-times.ts";
import { openGitPlace, type GitPlace } from "./git-place.ts";
import { scanVersions, type Version } from "./versions.ts";

/**
 * Scans what each commit of a range added, also where a later one took it away again.
 * @param range as git reads it: `A..B`
 * @throws UserError USAGE for what is no range
 */
export async function scanRange(request: ScanRequest, range: string): Promise<Harvest> {
  const place = await openGitPlace(request);
  const { database, home } = place;
  await requireRange(database, range);
  const counts = { commits: 0 };
  const found: { version: Version; findings: readonly FoundSecret[] }[] = [];
  request.progress.start("file versions");
  const changed = versions(place, range, counts);
  const scanned = await scanVersions(database, changed, request, (version, findings) => {
    found.push({ version, findings });
  });

  const lines = addedIn(database);
  const first = new FirstTimes();
  const hits: Hit[] = [];
  for (const { version, findings } of found) {
    const { path, commit } = version;
    const added: FoundSecret[] = [];
    for (const finding of findings) {
      if (!first.has(path, finding) && (await lines.touches(version, finding))) added.push(finding);
    }
    for (const finding of first.take(path, added)) {
      hits.push({ found: finding, file: path, path, home, ...(commit && { commit }) });
    }
  }
  const skipped = [...scanned.skipped, ...lines.unknown()];
  return { ...scanned, ...counts, hits, skipped, covers: () => false };
}

async function* versions(
  { database, isWanted }: GitPlace,
  range: string,
  counts: { commits: number },
): AsyncGenerator<Version, void> {
  for await (const commit of rangeLog(database, range)) {
    counts.commits++;
    for (const change of commit.changes) if (isWanted(change.path)) yield { ...change, commit };
  }
}

async function requireRange(database: ObjectDatabase, range: string): Promise<void> {
  if (!range.includes("..")) {
    throw new UserError(
      "USAGE",
      "--range names no range.",
      "Write --range A..B, such as --range main..HEAD.",
    );
  }
  const { code } = await database.run(["rev-list", "--max-count=0", "--end-of-options", range, "--"]);
  if (code === 0) return;
  throw new UserError(
    "USAGE",
    `git does not know both ends of the range ${range} in ${database.root}.`,
    database.isShallow
      ? 'The clone is shallow: fetch the missing commits first ("git fetch --unshallow", or fetch-depth: 0 in CI).'
      : 'Look both commits up with "git log".',
  );
}
