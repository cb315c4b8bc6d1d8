import type { Change } from "./change.ts";
import { LOG_CHANGES, readLog } from "./log-records.ts";
import type { ObjectDatabase } from "./object-database.ts";

/**
 * Everything that a branch, a tag or a stash keeps, older stashes too. A file that moved as it was is no change; one
 * that was edited on the way counts as new, for to compare texts would take minutes.
 * @param processes of git, each of which compares a part of the commits
 * @param onChange given the number of the commit that brought it, in no order
 * @returns the ids of the commits by number, parents before children
 * @throws UserError GIT_UNAVAILABLE where git fails
 */
export async function historyLog(
  database: ObjectDatabase,
  processes: number,
  onChange: (commit: number, change: Change) => void,
): Promise<string[]> {
  const stashes = await database.run(["log", "--walk-reflogs", "--format=%H", "refs/stash", "--"]);
  const older = linesOf(stashes.stdout);
  const ids: string[] = [];
  const list = ["rev-list", "--topo-order", "--reverse", "--all", ...older, "--"];
  for await (const lines of database.output(list)) ids.push(lines.toString("latin1"));
  const commits = linesOf(ids.join(""));
  const size = Math.max(FEWEST, Math.ceil(commits.length / processes));
  const parts: Promise<void>[] = [];
  for (let first = 0; first < commits.length; first += size)
    parts.push(readPart(database, first, commits.slice(first, first + size), onChange));
  await Promise.all(parts);
  return commits;
}

/** For fewer commits than these another process of git is not worth its start. */
const FEWEST = 1000;

const linesOf = (text: string): string[] => text.split("\n").filter((line) => line !== "");

function readPart(
  database: ObjectDatabase,
  first: number,
  ids: readonly string[],
  onChange: (commit: number, change: Change) => void,
): Promise<void> {
  let commit = first - 1;
  const args = ["log", "--no-walk=unsorted", "--stdin", "-M100%", ...LOG_CHANGES, "--format=%x01"];
  return readLog(database.output(args, [`${ids.join("\n")}\n`]), {
    onCommit: () => void commit++,
    onChange: (change) => onChange(commit, change),
  });
}
