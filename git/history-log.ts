import { LOG_CHANGES } from "./log-records.ts";
import type { ObjectDatabase } from "./object-database.ts";
import { rawLogReader } from "./raw-log.ts";

/** A list of commits that git is about to make, which takes a while. */
export interface CommitList {
  /** @throws UserError GIT_UNAVAILABLE where git fails */
  readonly commits: Promise<ListedCommits>;
}

export interface ListedCommits {
  /** Parents before children. */
  readonly ids: readonly string[];
  /** Those that have no parents here. */
  readonly roots: readonly string[];
}

/** Everything that a branch, a tag or a stash keeps, older stashes too. When it returns, git is at it. */
export async function listHistory(database: ObjectDatabase): Promise<CommitList> {
  const stashes = await database.run(["log", "--walk-reflogs", "--format=%H", "refs/stash", "--"]);
  const older = linesOf(stashes.stdout);
  const order = ["--topo-order", "--reverse", "--parents"];
  const commits = listedCommits(database, ["rev-list", ...order, "--all", ...older, "--"]);
  commits.catch(() => {}); // It is awaited later, if nothing else fails before.
  return { commits };
}

async function listedCommits(database: ObjectDatabase, args: readonly string[]): Promise<ListedCommits> {
  const digits = database.emptyTree.length;
  const parts: string[] = [];
  for await (const part of database.output(args)) parts.push(part.toString("latin1"));
  const lines = linesOf(parts.join(""));
  return {
    ids: lines.map((line) => line.slice(0, digits)),
    roots: lines.filter((line) => line.length === digits),
  };
}

const linesOf = (text: string): string[] => text.split("\n").filter((line) => line !== "");

/**
 * What each of the commits brought. A file that moved as it was is no change; one that was edited on the way counts as
 * new, for to compare texts would take minutes.
 * @param processes of git, each of which compares a part of the commits
 * @param onFile given the place of the commit in the list, in no order, and the blob's id in bytes, valid during the call
 * @throws UserError GIT_UNAVAILABLE where git fails
 */
export async function changesOf(
  database: ObjectDatabase,
  commits: readonly string[],
  processes: number,
  onFile: (commit: number, path: string, blob: Uint8Array) => void,
): Promise<void> {
  const size = Math.max(FEWEST, Math.ceil(commits.length / processes));
  const parts: Promise<void>[] = [];
  for (let first = 0; first < commits.length; first += size)
    parts.push(readPart(database, first, commits.slice(first, first + size), onFile));
  await Promise.all(parts);
}

/** For fewer commits than these another process of git is not worth its start. */
const FEWEST = 1000;

async function readPart(
  database: ObjectDatabase,
  first: number,
  ids: readonly string[],
  onFile: (commit: number, path: string, blob: Uint8Array) => void,
): Promise<void> {
  let commit = first - 1;
  const read = rawLogReader(database.emptyTree.length / 2, {
    onCommit: () => void commit++,
    onFile: (path, blob) => onFile(commit, path, blob),
  });
  const args = ["log", "--no-walk=unsorted", "--stdin", "-M100%", ...LOG_CHANGES, "--format=%x01"];
  for await (const chunk of database.output(args, [`${ids.join("\n")}\n`])) read(chunk);
}
