import { randomUUID } from "node:crypto";

import { damaged } from "../../damaged.ts";
import type { Durability } from "../../store.ts";
import { isEmpty } from "../draft.ts";
import type { Medium } from "../group-commit.ts";
import { patiently } from "../patience.ts";
import { strict } from "../strict-reader.ts";
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
      /** A commit that was sent and not answered. */
      let doubtful: Turn | undefined;

      async function attempt(query: Query): Promise<void> {
        const turn = await begin(query, location, durability);
        // Whoever has the row knows that the doubtful transaction is over, one way or the other.
        if (doubtful && isAmong(doubtful, turn, location)) return rollBack(query);
        doubtful = undefined;
        const { reader, assertWhole } = strict(readerOn(query, location));
        const writes = await fill(reader);
        assertWhole();
        if (isEmpty(writes) && !(durability === "now" && isOwing())) return rollBack(query);
        await write(query, writes);
        doubtful = turn;
        await query("COMMIT").catch((error: unknown) => {
          if (isConflict(error)) doubtful = undefined; // A clear no.
          throw error;
        });
      }

      const attempts = async () => {
        await prepare();
        await connections.session(attempt);
      };
      await patiently(attempts, (error) => isConflict(error) || isUnreachable(error)).catch(
        (error: unknown) => {
          throw doubtful ? unknownOutcome(location, error) : translate(error, location);
        },
      );
    },
  };
}

interface Turn {
  readonly id: string;
  /** The number that the commit will have. */
  readonly commit: number;
  /** The ids of the last commits, one behind the other. */
  readonly recent: string;
}

/** Takes the lock. */
async function begin(query: Query, location: string, durability: Durability): Promise<Turn> {
  const id = randomUUID().replaceAll("-", "");
  const [row] = await query(
    `BEGIN ISOLATION LEVEL READ COMMITTED;
     SET LOCAL lock_timeout = ${LOCK_MS};
     SET LOCAL statement_timeout = ${STATEMENT_MS};
     SET LOCAL idle_in_transaction_session_timeout = ${IDLE_MS};
     SET LOCAL synchronous_commit = ${durability === "now" ? "on" : "off"};
     UPDATE keyward_store SET commits = commits + 1, recent = '${id}' || left(recent, ${32 * (REMEMBERED - 1)})
     WHERE id = 1 RETURNING commits, recent`,
  );
  if (!row) throw damaged(location, "the row that its writers lock is missing");
  return { id, commit: Number(row.commits), recent: String(row.recent) };
}

/** @throws UserError where too many others have committed since */
function isAmong({ id, commit }: Turn, now: Turn, location: string): boolean {
  if (now.commit - commit >= REMEMBERED) throw unknownOutcome(location, undefined);
  return now.recent.includes(id);
}

async function rollBack(query: Query): Promise<void> {
  await query("ROLLBACK");
}
