import { UserError } from "../../../core/user-error.ts";
import { damaged } from "../../damaged.ts";
import type { Query } from "./connection.ts";

const LAYOUT = 1;

/**
 * Nothing that CockroachDB or YugabyteDB lacks; neither was tried. Keys are bytes, whose order is the same in every
 * database and locale. Data is text: jsonb would reorder its fields and refuse \u0000. The one row of `keyward_store`
 * is what writers lock; it comes last, so that a store that has it is whole.
 */
const TABLES = [
  `CREATE TABLE IF NOT EXISTS keyward_entries (
     collection TEXT NOT NULL,
     key BYTEA NOT NULL,
     revision BIGINT NOT NULL,
     data TEXT NOT NULL,
     PRIMARY KEY (collection, key)
   )`,
  `CREATE TABLE IF NOT EXISTS keyward_log_entries (
     log TEXT NOT NULL,
     sequence BIGINT NOT NULL,
     data TEXT NOT NULL,
     PRIMARY KEY (log, sequence)
   )`,
  `CREATE TABLE IF NOT EXISTS keyward_store (
     id BIGINT PRIMARY KEY CHECK (id = 1),
     layout BIGINT NOT NULL,
     commits BIGINT NOT NULL,
     recent TEXT NOT NULL
   )`,
  `INSERT INTO keyward_store (id, layout, commits, recent) VALUES (1, ${LAYOUT}, 0, '') ON CONFLICT (id) DO NOTHING`,
];

/** One by one, as not every database can make tables in a transaction. Several servers may do so at once. */
export async function createTables(query: Query): Promise<void> {
  for (const statement of TABLES) await query(statement);
}

/**
 * False where no store was made yet.
 * @throws UserError VAULT_TOO_NEW
 */
export async function tablesExist(query: Query, location: string): Promise<boolean> {
  const [row] = await query("SELECT layout FROM keyward_store WHERE id = 1").catch((error: unknown) => {
    if (isMissingTable(error)) return [];
    throw error;
  });
  if (!row) return false;
  const layout = Number(row.layout);
  if (!(layout >= 1)) throw damaged(location, "its layout has no number");
  if (layout > LAYOUT)
    throw new UserError(
      "VAULT_TOO_NEW",
      `The vault at ${location} was written by a newer Keyward (layout ${layout}; this one knows ${LAYOUT}).`,
      "Update Keyward.",
    );
  return true;
}

/** Others who make the same table at the same moment: the second try finds it made. */
export function isMadeByOthers(error: unknown): boolean {
  // A duplicate in PostgreSQL's own tables, a table, or the type of its rows.
  return ["23505", "42P07", "42710"].includes(String((error as { code?: unknown }).code));
}

function isMissingTable(error: unknown): boolean {
  return (error as { code?: unknown }).code === "42P01";
}
