import type { ObjectDatabase } from "./object-database.ts";

/** What git has of a blob. */
export type BlobContent =
  | { readonly state: "read"; readonly bytes: Buffer }
  /** `size` is in bytes. */
  | { readonly state: "too large"; readonly size: number }
  /** A partial clone has not fetched it, or the repository is broken. */
  | { readonly state: "missing" };

/**
 * Reads blobs by one `git cat-file --batch`, in their order, but those that a partial clone lacks come last: git would
 * end where it may not fetch one. Only one blob's bytes are held.
 * @param wanted taken as fast as git answers
 * @param largest in bytes: what is larger is told and not kept
 */
export async function* readBlobs<Wanted extends { readonly blob: string }>(
  database: ObjectDatabase,
  wanted: AsyncIterable<Wanted> | Iterable<Wanted>,
  largest: number,
): AsyncGenerator<{ readonly wanted: Wanted; readonly content: BlobContent }, void> {
  const present = await presentObjects(database);
  const asked: Wanted[] = [];
  const missing: Wanted[] = [];
  async function* names(): AsyncGenerator<string, void> {
    let lines = "";
    for await (const one of wanted) {
      if (present?.has(one.blob) === false) {
        missing.push(one);
        continue;
      }
      asked.push(one);
      lines += `${one.blob}\n`;
      if (lines.length < LINES_AT_ONCE) continue;
      yield lines;
      lines = "";
    }
    if (lines !== "") yield lines;
  }
  let answered = 0;
  for await (const content of contentsOf(database.output([...CAT_FILE, "--batch"], names()), largest)) {
    const one = asked[answered]!;
    answered++;
    yield { wanted: one, content };
    if (answered < FORGET_AT) continue;
    asked.splice(0, answered);
    answered = 0;
  }
  for (const one of missing) yield { wanted: one, content: { state: "missing" } };
}

/** Undefined where all are, as nothing was left out when the repository was cloned. */
async function presentObjects(database: ObjectDatabase): Promise<Set<string> | undefined> {
  if (!(await database.isPartial())) return undefined;
  const all = [...CAT_FILE, "--batch-all-objects", "--batch-check=%(objectname)"];
  const present = new Set<string>();
  let rest = "";
  for await (const chunk of database.output(all)) {
    const lines = (rest + chunk.toString("latin1")).split("\n");
    rest = lines.pop()!;
    for (const line of lines) present.add(line);
  }
  return present;
}

const CAT_FILE = ["cat-file", "--buffer"];
const LINES_AT_ONCE = 4096;
const FORGET_AT = 1024;
const LINE_FEED = 10;

/**
 * Each answer is `<id> SP <type> SP <size> LF <bytes> LF` or `<id> SP missing LF`. It may be cut anywhere.
 */
export async function* contentsOf(
  chunks: AsyncIterable<Buffer> | Iterable<Buffer>,
  largest: number,
): AsyncGenerator<BlobContent, void> {
  let head = "";
  let size = 0;
  let filled = 0;
  let bytes: Buffer | null = null;
  let inBody = false;
  for await (const chunk of chunks) {
    let at = 0;
    while (at < chunk.length) {
      if (!inBody) {
        const end = chunk.indexOf(LINE_FEED, at);
        head += chunk.toString("latin1", at, end === -1 ? chunk.length : end);
        if (end === -1) break;
        at = end + 1;
        const [, , length] = head.split(" ");
        head = "";
        if (length === undefined) {
          yield { state: "missing" };
          continue;
        }
        size = Number(length);
        // Most are whole in one chunk, and need no copy.
        if (size < chunk.length - at && size <= largest) {
          yield { state: "read", bytes: chunk.subarray(at, at + size) };
          at += size + 1;
          continue;
        }
        filled = 0;
        bytes = size <= largest ? Buffer.allocUnsafeSlow(size) : null;
        inBody = true;
      }
      // The line feed behind the bytes is taken with them.
      const taken = Math.min(chunk.length - at, size + 1 - filled);
      if (bytes) chunk.copy(bytes, filled, at, at + taken);
      filled += taken;
      at += taken;
      if (filled <= size) continue;
      inBody = false;
      yield bytes ? { state: "read", bytes } : { state: "too large", size };
    }
  }
}
