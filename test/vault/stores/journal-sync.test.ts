import fs from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";

import { journalSync } from "../../../vault/stores/journal-sync.ts";

/** Each sync ends when its turn in the list is called. */
let ends: (() => void)[] = [];
let failure: Error | undefined;
const open = vi.spyOn(fs, "open").mockImplementation(async () => {
  if (failure) throw failure;
  const datasync = () => new Promise<void>((resolve) => ends.push(resolve));
  return { datasync, close: async () => undefined } as never;
});

beforeAll(syncBuiltinESMExports);
afterAll(() => {
  open.mockRestore();
  syncBuiltinESMExports();
});
afterEach(() => {
  ends = [];
  failure = undefined;
});

test("what is owed while a sync is under way is on the disk too when it is closed", async () => {
  const syncing = journalSync("vault.db");
  syncing.owe(64);
  await vi.waitUntil(() => ends.length === 1);
  syncing.owe(64);
  ends[0]!();
  await vi.waitUntil(() => ends.length === 2);

  const isClosed = vi.fn();
  const closing = syncing.close().then(isClosed);
  await new Promise(setImmediate);
  expect(isClosed).not.toHaveBeenCalled();
  ends[1]!();
  await closing;
});

test("one sync is enough for all that was owed before it", async () => {
  const syncing = journalSync("vault.db");
  for (let count = 0; count < 10; count++) syncing.owe(64);
  await vi.waitUntil(() => ends.length === 1);
  ends[0]!();
  await syncing.close();
  expect(ends).toHaveLength(1);
});

test("after a sync that failed nothing is answered any more", async () => {
  const syncing = journalSync("vault.db");
  expect(() => syncing.assertHealthy()).not.toThrow();
  failure = new Error("EIO");
  syncing.owe(1);
  await syncing.close();
  expect(() => syncing.assertHealthy()).toThrowError(expect.objectContaining({ code: "VAULT_UNAVAILABLE" }));
});
