import path from "node:path";
import { test } from "vitest";

import { openSqliteStore } from "../../../vault/stores/sqlite.ts";
import { repetitions } from "../../support/repetitions.ts";
import { temporaryFolder } from "../fixtures.ts";
import { killWriters } from "./kill-writers.ts";
import { expectWhole } from "./load.ts";

test("processes that are killed in the middle of writes leave nothing by halves", async () => {
  const file = path.join(temporaryFolder(), "vault.db");
  const acknowledged = await killWriters(`sqlite:${file}`, repetitions(4, 200));
  const store = openSqliteStore(file);
  await expectWhole(store, acknowledged);
  await store.close();
}, 1_800_000);
