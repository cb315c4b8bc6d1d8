import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

/**
 * Neither CockroachDB nor YugabyteDB can be had as a package, so what is sent to a database is held to what both document:
 * https://www.cockroachlabs.com/docs/stable/postgresql-compatibility,
 * https://docs.yugabyte.com/stable/api/ysql/sql-feature-support. A word that is new here is to be looked up there first.
 */
const KNOWN = {
  // READ COMMITTED and REPEATABLE READ are taken for something stricter where a database has no such level.
  transactions: "BEGIN ISOLATION LEVEL READ COMMITTED REPEATABLE ONLY COMMIT ROLLBACK",
  // CockroachDB takes synchronous_commit, and does nothing with it.
  settings: "SET LOCAL lock_timeout statement_timeout idle_in_transaction_session_timeout synchronous_commit",
  tables: "CREATE TABLE IF NOT EXISTS NULL PRIMARY KEY CHECK TEXT BYTEA BIGINT",
  queries: "SELECT FROM WHERE AND IN AS ORDER BY LIMIT",
  writes: "INSERT INTO VALUES ON CONFLICT DO NOTHING UPDATE DELETE RETURNING excluded",
  functions: "coalesce max left unnest",
  ours: `keyward_entries collection key revision data keyward_log_entries log sequence last
    keyward_store id layout commits recent`,
};

const STORE = path.resolve(import.meta.dirname, "../../../vault/stores/postgres");
/** With what a literal begins that is SQL, what the two lack included. */
const BEGINNING =
  /^\s*(?:SELECT|INSERT|UPDATE|DELETE|WITH|BEGIN|START|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|SET|SHOW|CREATE|ALTER|DROP|TRUNCATE|LOCK|LISTEN|NOTIFY|COPY|DECLARE|DO|CALL|MERGE|PREPARE)\b/;

const literals = globSync("*.ts", { cwd: STORE }).flatMap((file) => {
  const source = readFileSync(path.join(STORE, file), "utf8").replaceAll(/^\s*(?:\/\/|\/?\*).*$/gm, "");
  return [...source.matchAll(/"([^"\n]*)"|`([^`]*)`/g)].map(([, quoted, template]) => quoted ?? template!);
});
const statements = literals
  .filter((literal) => BEGINNING.test(literal))
  .map((statement) => statement.replaceAll(/\$\{[^}]*\}+|'[^']*'/g, " "));

test("there is no word in the store's SQL that CockroachDB or YugabyteDB does not have", () => {
  const words = statements.flatMap((statement) => statement.match(/[A-Za-z_]+/g) ?? []);
  const known = Object.values(KNOWN).flatMap((text) => text.split(/\s+/));
  expect([...new Set(words)].filter((word) => !known.includes(word))).toEqual([]);
  expect(known.filter((word) => !words.includes(word))).toEqual([]);
});

test("a table is made by a statement of its own, outside of any transaction", () => {
  const making = statements.filter((statement) => /\b(?:CREATE|ALTER|DROP)\b/.test(statement));
  expect(making).toHaveLength(3);
  for (const statement of making) expect(statement).not.toMatch(/;|\bBEGIN\b/);
});
