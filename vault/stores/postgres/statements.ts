import type { Reader } from "../../store.ts";
import type { EntryWrite, Writes } from "../draft.ts";
import { keyRange } from "../key-range.ts";
import { parseData } from "../parse-data.ts";
import type { Query, Statement } from "./connection.ts";

const GET = named(
  "keyward_get",
  "SELECT revision, data FROM keyward_entries WHERE collection = $1 AND key = $2",
);
const LIST_FROM = named(
  "keyward_list_from",
  `SELECT key, revision, data FROM keyward_entries
   WHERE collection = $1 AND key >= $2 AND key < $3 ORDER BY key LIMIT $4`,
);
const LIST_AFTER = named(
  "keyward_list_after",
  `SELECT key, revision, data FROM keyward_entries
   WHERE collection = $1 AND key > $2 AND key < $3 ORDER BY key LIMIT $4`,
);
const LAST = named(
  "keyward_last",
  "SELECT coalesce(max(sequence), 0) AS last FROM keyward_log_entries WHERE log = $1",
);
const READ = named(
  "keyward_read",
  `SELECT sequence, data FROM keyward_log_entries
   WHERE log = $1 AND sequence > $2 ORDER BY sequence LIMIT $3`,
);
const PUT = named(
  "keyward_put",
  `INSERT INTO keyward_entries (collection, key, revision, data)
   SELECT * FROM unnest($1::TEXT[], $2::BYTEA[], $3::BIGINT[], $4::TEXT[])
   ON CONFLICT (collection, key) DO UPDATE SET revision = excluded.revision, data = excluded.data`,
);
const DELETE = named(
  "keyward_delete",
  `DELETE FROM keyward_entries
   WHERE (collection, key) IN (SELECT * FROM unnest($1::TEXT[], $2::BYTEA[]))`,
);
const APPEND = named(
  "keyward_append",
  `INSERT INTO keyward_log_entries (log, sequence, data)
   SELECT * FROM unnest($1::TEXT[], $2::BIGINT[], $3::TEXT[])`,
);

/** LIMIT NULL is not understood everywhere. */
const NO_LIMIT = Number.MAX_SAFE_INTEGER;

export function readerOn(query: Query, location: string): Reader {
  const parse = (text: unknown) => parseData(text, location);
  return {
    async get(collection, key) {
      const [row] = await query(GET, [collection, bytes(key)]);
      return row ? { key, revision: Number(row.revision), data: parse(row.data) } : null;
    },
    async list(collection, prefix = "", { after, limit = NO_LIMIT } = {}) {
      const { from, isFromIncluded, to } = keyRange(prefix, after);
      const statement = isFromIncluded ? LIST_FROM : LIST_AFTER;
      const rows = await query(statement, [collection, bytes(from), bytes(to), limit]);
      return rows.map((row) => ({
        key: String(row.key), // A Buffer, whose text it is.
        revision: Number(row.revision),
        data: parse(row.data),
      }));
    },
    async last(log) {
      const [row] = await query(LAST, [log]);
      return Number(row?.last ?? 0);
    },
    async read(log, after, limit) {
      const rows = await query(READ, [log, after, limit]);
      return rows.map((row) => ({ sequence: Number(row.sequence), data: parse(row.data) }));
    },
  };
}

/** Three statements at most, however many writes there are; in one go, as none needs to know of another. */
export async function write(query: Query, { entries, logs }: Writes): Promise<void> {
  const [put, deleted] = [[...entries.values()].filter(isKept), [...entries.values()].filter(isDeleted)];
  const appended = [...logs].flatMap(([log, { after, data }]) =>
    data.map((text, index) => ({ log, sequence: after + index + 1, text })),
  );
  await Promise.all([
    put.length > 0 &&
      query(PUT, [
        put.map(({ collection }) => collection),
        put.map(({ key }) => bytes(key)),
        put.map(({ entry }) => entry.revision),
        put.map(({ entry }) => entry.data),
      ]),
    deleted.length > 0 &&
      query(DELETE, [deleted.map(({ collection }) => collection), deleted.map(({ key }) => bytes(key))]),
    appended.length > 0 &&
      query(APPEND, [
        appended.map(({ log }) => log),
        appended.map(({ sequence }) => sequence),
        appended.map(({ text }) => text),
      ]),
  ]);
}

type Kept = EntryWrite & { readonly entry: NonNullable<EntryWrite["entry"]> };

function isKept(write: EntryWrite): write is Kept {
  return write.entry !== null;
}

function isDeleted(write: EntryWrite): boolean {
  return write.entry === null;
}

function named(name: string, text: string): Statement {
  return { name, text };
}

function bytes(key: string): Buffer {
  return Buffer.from(key);
}
