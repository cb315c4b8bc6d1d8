import type { Change } from "./change.ts";
import { LOG_CHANGES, logParser, readLog } from "./log-records.ts";
import type { ObjectDatabase } from "./object-database.ts";

export interface CommitHead {
  readonly id: string;
  /** `Name <address>` */
  readonly author: string;
  /** When it was written, ISO 8601 in UTC. */
  readonly date: string;
}

export interface Commit extends CommitHead {
  /** What it brought; of a merge, what no parent has. */
  readonly changes: readonly Change[];
}

/**
 * The commits of a range as git reads it, such as `main..topic`, parents before children. Git compares texts, so that
 * of a file that moved only what was edited counts.
 * @throws UserError GIT_UNAVAILABLE where git fails
 */
export async function* rangeLog(database: ObjectDatabase, range: string): AsyncGenerator<Commit, void> {
  const commits: (Commit & { changes: Change[] })[] = [];
  const parser = logParser({
    onCommit: (head) => void commits.push({ ...parseHead(head), changes: [] }),
    onChange: (change) => void commits.at(-1)?.changes.push(change),
  });
  const selection = ["--reverse", "--topo-order", "-M", "--end-of-options", range, "--"];
  for await (const chunk of database.output(["log", ...LOG_CHANGES, HEAD, ...selection])) {
    parser.read(chunk);
    yield* commits.splice(0, commits.length - 1); // Of the last one there may be more.
  }
  parser.end();
  yield* commits;
}

/**
 * Who wrote these commits, and when, by id.
 * @throws UserError GIT_UNAVAILABLE where git fails
 */
export async function commitHeads(
  database: ObjectDatabase,
  ids: readonly string[],
): Promise<Map<string, CommitHead>> {
  const heads = new Map<string, CommitHead>();
  if (ids.length === 0) return heads;
  const args = ["log", "--no-walk=unsorted", "--stdin", "-z", "--no-color", "--no-notes", "--encoding=UTF-8"];
  const names = [...new Set(ids)].map((id) => `${id}\n`);
  await readLog(database.output([...args, HEAD], names), {
    onCommit(text) {
      const head = parseHead(text);
      heads.set(head.id, head);
    },
    onChange: () => {},
  });
  return heads;
}

const HEAD = "--format=%x01%H %at %an <%ae>";

function parseHead(head: string): CommitHead {
  const [id = "", seconds = "", ...author] = head.split(" ");
  return { id, author: author.join(" "), date: dateOf(Number(seconds)) };
}

function dateOf(seconds: number): string {
  // Made-up commits hold times that no calendar has.
  const date = new Date(Math.abs(seconds) <= 8.64e12 ? seconds * 1000 : 0);
  return date.toISOString().replace(".000Z", "Z");
}
