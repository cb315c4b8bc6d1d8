import type { Reader, Store } from "../store.ts";
import { openReader } from "./sqlite-reader.ts";
import { openWriter, type Writer } from "./sqlite-writer.ts";

/**
 * A vault in one SQLite file, for several processes at once. A file that does not exist yet reads as empty, and the
 * first transaction makes it. Every write is synced before it is answered.
 *
 * Nothing here may open and close the file except through SQLite: closing any handle of it would drop the locks
 * that the process holds on it.
 * @param file its path; beside it SQLite keeps `-wal` and `-shm`
 */
export function openSqliteStore(file: string): Store {
  const reader = openReader(file);
  let writer: Writer | undefined;
  return {
    ...reader,
    async get(collection, key) {
      // Asked for by every group of requests, while each of our own commits has the reader forget all pages that it read.
      const header = collection === "header" ? writer?.header(key) : undefined;
      return header === undefined ? reader.get(collection, key) : header;
    },
    async transaction(body, durability = "now") {
      writer ??= openWriter(file, { onCommit: () => reader.look() });
      return writer.run(body, durability);
    },
    async close() {
      // The writer last: whoever closes a file last tidies its journal away, which a reader cannot.
      await reader.close();
      await writer?.close();
    },
  };
}

/** A store that cannot write. */
export type ReadOnlyStore = Reader & Pick<Store, "location" | "snapshot" | "watch" | "close">;

/** The same file for those who only read: makes and changes nothing, and sees every process's writes. */
export function openSqliteForReading(file: string): ReadOnlyStore {
  return openReader(file);
}
