import { serve } from "../../threads/serve.ts";
import { recordIfStill } from "../../vault/scribe.ts";
import { openSqliteStore } from "../../vault/stores/sqlite.ts";
import type { ScribeSetup, ScribeTask } from "./open-scribe.ts";

/** The thread that puts readings on record. */
await serve(async ({ file, keys }: ScribeSetup) => {
  const store = openSqliteStore(file);
  return async (task: ScribeTask) => {
    if (task === "close") await store.close();
    return typeof task === "string" || recordIfStill(store, keys, task);
  };
});
