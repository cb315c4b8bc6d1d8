import path from "node:path";
import { test } from "vitest";

import { openMemoryStore } from "../../vault/stores/memory.ts";
import { openSqliteStore } from "../../vault/stores/sqlite.ts";
import { repetitions } from "../support/repetitions.ts";
import { temporaryFolder } from "./fixtures.ts";
import { expectLikeModel } from "./model.ts";

test("random operations on secrets give what the model says, in memory and in a file", async () => {
  const folder = temporaryFolder();
  let run = 0;
  const open = async () => {
    const file = path.join(folder, `${run++}`, "vault.db");
    return [[openMemoryStore()], [openSqliteStore(file), openSqliteStore(file)]];
  };
  await expectLikeModel(open, repetitions(60, 1_000));
}, 600_000);
