import { stagedChanges } from "../../../git/staged.ts";
import type { Harvest, Hit, ScanRequest } from "../harvest.ts";
import type { FoundSecret } from "../scanner.ts";
import { addedIn } from "./added.ts";
import { openGitPlace } from "./git-place.ts";
import { scanVersions, type Version } from "./versions.ts";

/** Scans what the next commit would bring: whole files for context, findings in added lines alone. */
export async function scanStaged(request: ScanRequest): Promise<Harvest> {
  // The rules are loaded and made ready while git looks things up.
  const [{ database, home, isWanted }, { makeReady }] = await Promise.all([
    openGitPlace(request),
    import("../scanner.ts"),
  ]);
  const comparing = Promise.all([stagedChanges(database), database.isPartial()]);
  makeReady();
  const [{ changes, conflicts }] = await comparing;
  const wanted = changes.filter(({ path }) => isWanted(path));
  const found: { version: Version; findings: readonly FoundSecret[] }[] = [];
  request.progress.start("staged files", wanted.length);
  const { files, skipped, failed } = await scanVersions(database, wanted, request, (version, findings) => {
    found.push({ version, findings });
  });

  const lines = addedIn(database);
  const hits: Hit[] = [];
  for (const { version, findings } of found) {
    for (const finding of findings) {
      if (!(await lines.touches(version, finding))) continue;
      hits.push({ found: finding, file: version.path, path: version.path, home });
    }
  }
  const open = conflicts.map((file) => ({ file, why: "it has a merge conflict that is not resolved" }));
  return { hits, skipped: [...open, ...skipped, ...lines.unknown()], files, failed, covers: () => false };
}
