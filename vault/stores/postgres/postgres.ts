import type { Reader, Store } from "../../store.ts";
import { emptyReader } from "../empty-reader.ts";
import { groupCommit } from "../group-commit.ts";
import { patiently } from "../patience.ts";
import { polling } from "../polling.ts";
import { connect, type Connections, type Query } from "./connection.ts";
import { isUnreachable, translate } from "./errors.ts";
import { createTables, isMadeByOthers, tablesExist } from "./schema.ts";
import { readerOn } from "./statements.ts";
import { syncSoon } from "./sync-soon.ts";
import { mediumOn } from "./writer.ts";

const POLL_MS = 250;

export interface PostgresOptions {
  /** Connections for reading; there is one more for writing. 8 by default. */
  readonly poolSize?: number | undefined;
}

/**
 * A vault in a PostgreSQL database, for several servers at once. One that was never written to reads as empty, and
 * the first transaction makes its tables, `keyward_…`, in the user's first schema. It polls instead of LISTEN, and has
 * neither advisory locks nor sequences, which CockroachDB and YugabyteDB do without; neither was tried.
 * @param url `postgres://user:password@host:port/database?sslmode=…`
 */
export function openPostgresStore(url: string, { poolSize = 8 }: PostgresOptions = {}): Store {
  const reading = connect(url, poolSize);
  const writing = connect(url, 1);
  const { location } = reading;
  let isMade = false;

  async function lookForTables(query: Query): Promise<boolean> {
    isMade ||= await tablesExist(query, location);
    return isMade;
  }
  async function makeTables(): Promise<void> {
    if (await lookForTables(writing.query)) return;
    await patiently(() => createTables(writing.query), isMadeByOthers);
  }

  /** One reading by itself, which can be asked again when a connection broke. */
  function read<T>(ask: (reader: Reader) => Promise<T>): Promise<T> {
    const attempt = async () =>
      ask((await lookForTables(reading.query)) ? readerOn(reading.query, location) : emptyReader);
    return patiently(attempt, isUnreachable).catch((error: unknown) => {
      throw translate(error, location);
    });
  }

  async function commits(): Promise<unknown> {
    if (!(await lookForTables(reading.query))) return undefined;
    const [row] = await reading.query("SELECT commits FROM keyward_store WHERE id = 1");
    return row?.commits;
  }

  const watching = polling(commits, { fastest: POLL_MS, slowest: POLL_MS });
  const syncing = syncSoon(() => writer.run(async () => undefined, "now"));
  const medium = mediumOn(writing, makeTables, () => syncing.isOwing);
  const writer = groupCommit({
    async commit(fill, durability) {
      await medium.commit(fill, durability);
      if (durability === "now") syncing.isDone();
      else syncing.owe();
      watching.tell();
    },
  });

  return {
    location,
    get: (collection, key) => read((reader) => reader.get(collection, key)),
    list: (collection, prefix, page) => read((reader) => reader.list(collection, prefix, page)),
    last: (log) => read((reader) => reader.last(log)),
    read: (log, after, limit) => read((reader) => reader.read(log, after, limit)),
    transaction: (body, durability = "now") => writer.run(body, durability),
    async snapshot(body) {
      if (!(await read(async () => isMade))) return body(emptyReader);
      return atOneMoment(reading, body);
    },
    watch: (listener) => watching.add(listener),
    async close() {
      watching.end();
      await writer.end();
      await syncing.end();
      await Promise.all([reading.close(), writing.close()]);
    },
  };
}

/** As writers come one after the other, what one moment shows is the state after one of them. */
async function atOneMoment<T>(connections: Connections, body: (reader: Reader) => Promise<T>): Promise<T> {
  const { location } = connections;
  const fail = (error: unknown): never => {
    throw translate(error, location);
  };
  let hasBegun = false;
  let result: { value: T } | undefined;
  async function attempt(query: Query): Promise<void> {
    await query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SELECT commits FROM keyward_store");
    hasBegun = true;
    const told: Query = (statement, values) => query(statement, values).catch(fail);
    result = { value: await body(readerOn(told, location)) };
    await query("COMMIT");
  }
  await patiently(
    () => connections.session(attempt),
    (error) => !hasBegun && isUnreachable(error),
  ).catch((error: unknown) => {
    if (!hasBegun) fail(error);
    // A connection that broke after everything was read takes nothing away.
    if (!result) throw error;
  });
  return result!.value;
}
