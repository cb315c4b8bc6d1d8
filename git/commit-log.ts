import { namesOf, parseChange, type Change } from "./change.ts";
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
export function rangeLog(database: ObjectDatabase, range: string): AsyncIterable<Commit> {
  return commits(database, ["-M", "--end-of-options", range]);
}

/**
 * Everything that a branch, a tag or a stash keeps, older stashes too, parents before children. A file that moved as
 * it was is no change; one that was edited on the way counts as new, for to compare texts would take minutes.
 * @throws UserError GIT_UNAVAILABLE where git fails
 */
export async function* historyLog(database: ObjectDatabase): AsyncGenerator<Commit, void> {
  const stashes = await database.run(["log", "--walk-reflogs", "--format=%H", "refs/stash", "--"]);
  const older = stashes.stdout.split("\n").filter((line) => line !== "");
  yield* commits(database, ["-M100%", "--all", ...older]);
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
  const args = ["log", "--no-walk=unsorted", "--stdin", "-z", ...HEADS];
  const names = [...new Set(ids)].map((id) => `${id}\n`);
  for await (const field of fieldsOf(database.output(args, names))) {
    if (!field.startsWith(START)) continue;
    const head = parseHead(field);
    heads.set(head.id, head);
  }
  return heads;
}

async function* commits(
  database: ObjectDatabase,
  selection: readonly string[],
): AsyncGenerator<Commit, void> {
  const args = ["log", ...LOG, ...selection, "--"];
  let open: (Commit & { changes: Change[] }) | undefined;
  let record = "";
  let names = 0;
  for await (const field of fieldsOf(database.output(args))) {
    if (names > 0) {
      names--;
      const change = names === 0 ? parseChange(record, field) : null;
      if (change) open?.changes.push(change);
    } else if (field.startsWith(START)) {
      if (open) yield open;
      open = { ...parseHead(field), changes: [] };
    } else if (field !== "") {
      record = field.replace("\n", ""); // A line break ends the head, in front of its first record.
      names = namesOf(field);
    }
  }
  if (open) yield open;
}

const START = "\u0001";
const HEADS = ["--no-color", "--no-notes", "--encoding=UTF-8", "--format=%x01%H %at %an <%ae>"];
const LOG = [
  "--reverse",
  "--topo-order",
  "-z",
  "-r",
  "-c", // Of a merge only what differs from all parents.
  "--root",
  "--raw",
  "--no-abbrev",
  "--no-ext-diff",
  "--no-textconv",
  ...HEADS,
];

function parseHead(field: string): CommitHead {
  const [id = "", seconds = "", ...author] = field.slice(START.length).split(" ");
  return { id, author: author.join(" "), date: dateOf(Number(seconds)) };
}

function dateOf(seconds: number): string {
  // Made-up commits hold times that no calendar has.
  const date = new Date(Math.abs(seconds) <= 8.64e12 ? seconds * 1000 : 0);
  return date.toISOString().replace(".000Z", "Z");
}

/** What stands between NULs. */
async function* fieldsOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<string, void> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of chunks) {
    const fields = (rest + decoder.decode(chunk, { stream: true })).split("\0");
    rest = fields.pop()!;
    yield* fields;
  }
  if (rest !== "") yield rest;
}
