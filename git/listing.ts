/** What `git ls-files -z -t -s -c -d -o --exclude-standard` says, sorted into what we ask about. */
export interface Listing {
  /** In the index, deleted or not; without submodules. */
  tracked: Set<string>;
  /** In the work tree and not ignored: tracked ones that are there, and untracked ones. */
  present: string[];
  /** Folders with a repository of their own, which no other list enters: submodules and untracked ones. */
  nested: string[];
}

const SUBMODULE = "160000";

/**
 * Records are `TAG SP mode SP object SP stage TAB path` for tracked files and `? path` for others. A deleted file
 * comes twice, as H and as R; a file with a merge conflict once for each side.
 */
export function parseListing(output: string): Listing {
  const tracked = new Set<string>();
  const absent = new Set<string>();
  const others: string[] = [];
  const nested: string[] = [];
  for (const record of output.split("\0")) {
    const tag = record[0];
    if (tag === undefined) continue;
    if (tag === "?") {
      const path = record.slice(2);
      if (path.endsWith("/")) nested.push(path.slice(0, -1));
      else others.push(path);
      continue;
    }
    const path = record.slice(record.indexOf("\t") + 1);
    if (record.startsWith(SUBMODULE, 2)) {
      if (tag !== "R") nested.push(path);
      continue;
    }
    tracked.add(path);
    // S: left out of the work tree by a sparse checkout.
    if (tag === "R" || tag === "S") absent.add(path);
  }
  return { tracked, present: [...[...tracked].filter((path) => !absent.has(path)), ...others], nested };
}
