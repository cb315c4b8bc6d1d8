import { Pool, type PoolClient, type QueryResult } from "pg";

import { UserError } from "../../../core/user-error.ts";

const CONNECT_MS = 5_000;
/** Longer than any statement may take on the server's side: who waits so long waits for a dead connection. */
const ANSWER_MS = 15_000;

export type Row = Record<string, unknown>;

/** Constants, so that each connection prepares them once under their names. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/** Runs one statement, or several without values in one go, and gives the last one's rows. */
export type Query = (statement: Statement | string, values?: readonly unknown[]) => Promise<Row[]>;

export interface Connections {
  /** For people: without the user and the password. */
  readonly location: string;
  readonly query: Query;
  /** Runs `body` on one connection, which is thrown away when `body` fails. */
  session<T>(body: (query: Query) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/**
 * At most `size` connections, made when they are needed.
 * @param url `postgres://user:password@host:port/database?sslmode=…`, as `pg` documents it
 * @throws UserError USAGE, which never repeats the URL
 */
export function connect(url: string, size: number): Connections {
  const location = locationOf(url);
  const pool = poolOf(url, size);
  // Without a listener an idle connection that breaks would end the process. Whoever uses it next gets the error.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));

  return {
    location,
    query: (statement, values) => ask(pool, statement, values),
    async session(body) {
      const client = await pool.connect();
      try {
        const result = await body((statement, values) => ask(client, statement, values));
        client.release();
        return result;
      } catch (error) {
        client.release(true);
        throw error;
      }
    },
    close: () => pool.end(),
  };
}

function locationOf(url: string): string {
  if (!URL.canParse(url)) throw unusable();
  const { protocol, host, pathname } = new URL(url);
  if (protocol !== "postgres:" && protocol !== "postgresql:") throw unusable();
  return `postgres://${host}${pathname}`;
}

function poolOf(url: string, size: number): Pool {
  try {
    return new Pool({
      connectionString: url,
      max: size,
      application_name: "keyward",
      connectionTimeoutMillis: CONNECT_MS,
      query_timeout: ANSWER_MS,
      keepAlive: true,
      pipeline: true, // What is asked for at once is sent at once.
    });
  } catch {
    throw unusable(); // The error's text may repeat the URL, and with it the password.
  }
}

async function ask(
  on: Pool | PoolClient,
  statement: Statement | string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const results: unknown =
    typeof statement === "string"
      ? await on.query(statement)
      : await on.query({ ...statement, values: [...values] });
  const last = Array.isArray(results) ? results.at(-1) : results;
  return (last as QueryResult<Row>).rows;
}

function unusable(): UserError {
  return new UserError(
    "USAGE",
    "The address of the PostgreSQL database cannot be used.",
    'Write it as "postgres://user:password@host:5432/database?sslmode=verify-full", special characters percent-encoded.',
  );
}
