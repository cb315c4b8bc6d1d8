import { randomUUID } from "node:crypto";

import { damaged } from "../../damaged.ts";
import type { Durability, Reader } from "../../store.ts";
import { isEmpty } from "../draft.ts";
import type { Medium } from "../group-commit.ts";
import { patiently } from "../patience.ts";
import type { Connections, Query } from "./connection.ts";
import { isConflict, isUnreachable, translate, unknownOutcome } from "./errors.ts";
import { readerOn, write } from "./statements.ts";

const LOCK_MS = 5_000;
const STATEMENT_MS = 10_000;
/** A server that hangs between two statements must not hold up the others for longer. */
const IDLE_MS = 10_000;
/** How many commits the store remembers, by ids of 32 characters. */
const REMEMBERED = 64;

/**
 * Commits groups of transactions, one after the other among all servers: each begins by writing to the store's one
 * row, which makes the next writer wait. Whatever it reads after that stays true until it commits, at every isolation
 * level, and without the retries that SERIALIZABLE would need for the audit log's head, which all of them write to.
 * Where the database finds a conflict all the same, the group runs again.
 * @param isOwing whether an earlier commit still has to be synced
 */
export function mediumOn(
  connections: Connections,
  prepare: () => Promise<void>,
  isOwing: () => boolean,
): Medium {
  const { location } = connections;
  return {
    async commit(fill, durability) {
      /** The id of a commit that was sent and not answered. */
      let doubtful: string | undefined;

      async function attempt(query: Query): Promise<void> {
        const id = randomUUID().replaceAll("-", "");
        const recent = await begin(query, location, id, durability);
        // Whoever has the row knows that the doubtful transaction is over, one way or the other.
        if (doubtful !== undefined && recent.includes(doubtful)) return rollBack(query);
        doubtful = undefined;
        const { reader, assertWhole } = strict(readerOn(query, location));
        const writes = await fill(reader);
        assertWhole();
        if (isEmpty(writes) && !(durability === "now" && isOwing())) return rollBack(query);
        await write(query, writes);
        doubtful = id;
        await query("COMMIT");
      }

      const attempts = async () => {
        await prepare();
        await connections.session(attempt);
      };
      await patiently(attempts, (error) => isConflict(error) || isUnreachable(error)).catch(
        (error: unknown) => {
          if (doubtful !== undefined && !isConflict(error)) throw unknownOutcome(location, error);
          throw translate(error, location);
        },
      );
    },
  };
}

/** Takes the lock, and gives the ids of the last commits. */
async function begin(query: Query, location: string, id: string, durability: Durability): Promise<string> {
  const [row] = await query(
    `BEGIN ISOLATION LEVEL READ COMMITTED;
     SET LOCAL lock_timeout = ${LOCK_MS};
     SET LOCAL statement_timeout = ${STATEMENT_MS};
     SET LOCAL idle_in_transaction_session_timeout = ${IDLE_MS};
     SET LOCAL synchronous_commit = ${durability === "now" ? "on" : "off"};
     UPDATE keyward_store SET commits = commits + 1, recent = '${id}' || left(recent, ${32 * (REMEMBERED - 1)})
     WHERE id = 1 RETURNING recent`,
  );
  if (!row) throw damaged(location, "the row that its writers lock is missing");
  return String(row.recent);
}

async function rollBack(query: Query): Promise<void> {
  await query("ROLLBACK");
}

/** After a statement that failed the transaction is lost, whatever the one who asked made of the error. */
function strict(reader: Reader): { reader: Reader; assertWhole: () => void } {
  let failure: unknown;
  const watched = <T>(answer: Promise<T>): Promise<T> =>
    answer.catch((error: unknown) => {
      failure ??= error;
      throw error;
    });
  return {
    reader: {
      get: (collection, key) => watched(reader.get(collection, key)),
      list: (collection, prefix, page) => watched(reader.list(collection, prefix, page)),
      last: (log) => watched(reader.last(log)),
      read: (log, after, limit) => watched(reader.read(log, after, limit)),
    },
    assertWhole: () => {
      if (failure !== undefined) throw failure;
    },
  };
}
