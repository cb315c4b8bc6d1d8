import { existsSync, readdirSync, renameSync, statSync } from "node:fs";
import path from "node:path";
import { expect, test, vi } from "vitest";

import type { Transaction } from "../../../vault/store.ts";
import { openSqliteForReading, openSqliteStore } from "../../../vault/stores/sqlite.ts";
import { codeOf, temporaryFolder } from "../fixtures.ts";
import { storeContract } from "../store-contract.ts";

const newFile = () => path.join(temporaryFolder(), "home", "vault.db");

storeContract("SQLite", async () => openSqliteStore(newFile()));

test("looking makes nothing: neither a file nor a folder", async () => {
  const file = newFile();
  const store = openSqliteStore(file);
  expect(await store.list("definitions")).toEqual([]);
  await store.close();
  expect(existsSync(path.dirname(file))).toBe(false);
});

test.skipIf(process.platform === "win32")(
  "only its owner can read the file, its journal and the folder",
  async () => {
    const file = newFile();
    const store = openSqliteStore(file);
    await store.transaction((tx) => tx.append("changes", {}));
    const modes = readdirSync(path.dirname(file)).map((name) => [
      name,
      modeOf(path.join(path.dirname(file), name)),
    ]);
    expect(modes).toEqual([
      ["vault.db", "600"],
      ["vault.db-shm", "600"],
      ["vault.db-wal", "600"],
    ]);
    expect(modeOf(path.dirname(file))).toBe("700");
    await store.close();
  },
);

test("the last to close leaves one tidy file", async () => {
  const file = newFile();
  const store = openSqliteStore(file);
  await store.transaction((tx) => tx.append("changes", {}));
  await store.close();
  expect(readdirSync(path.dirname(file))).toEqual(["vault.db"]);
});

test("a reader that was there before the file sees it made, and written to by others", async () => {
  const file = newFile();
  const reader = openSqliteForReading(file);
  const listener = vi.fn();
  reader.watch(listener);
  const store = openSqliteStore(file);
  await store.transaction((tx) => tx.append("changes", { n: 1 }));
  await vi.waitFor(() => expect(listener).toHaveBeenCalled());
  expect(await reader.last("changes")).toBe(1);
  await reader.close();
  await store.close();
});

test("what one connection has written to the header and the logs, another one knows in its next transaction", async () => {
  const file = newFile();
  const stores = [openSqliteStore(file), openSqliteStore(file)];
  for (let n = 1; n <= 6; n++)
    await stores[n % 2]!.transaction(async (tx) => {
      expect((await tx.get("header", "audit"))?.data ?? { n: 0 }).toEqual({ n: n - 1 });
      expect(await tx.append("audit", { n })).toBe(n);
      await tx.put("header", "audit", { n }, n - 1);
    });
  for (const store of stores) await store.close();
});

test("what a transaction that failed has written to the header and the logs is not remembered", async () => {
  const store = openSqliteStore(newFile());
  const write = (tx: Transaction, n: number) =>
    Promise.all([tx.put("header", "audit", { n }), tx.append("audit", { n })]);
  await store.transaction((tx) => write(tx, 1));
  const failed = async (tx: Transaction) => {
    await write(tx, 2);
    throw new Error("on purpose");
  };
  // Alone, and in a group.
  await expect(store.transaction(failed)).rejects.toThrow("on purpose");
  const [other] = await Promise.allSettled([store.transaction(failed), store.transaction(async () => 0)]);
  expect(other.status).toBe("rejected");
  await store.transaction(async (tx) => {
    expect(await tx.get("header", "audit")).toMatchObject({ revision: 1, data: { n: 1 } });
    expect(await tx.append("audit", { n: 3 })).toBe(2);
  });
  await store.close();
});

test("who reads the header sees what was committed last, by whom ever, and nothing before it is", async () => {
  const file = newFile();
  const [ours, theirs] = [openSqliteStore(file), openSqliteStore(file)];
  const put = (n: number) => async (tx: Transaction) => tx.put("header", "count", { n });
  const seen = async () => (await ours.get("header", "count"))?.data.n;
  await ours.transaction(put(1));
  expect(await seen()).toBe(1);
  await theirs.transaction(put(2));
  expect(await seen()).toBe(2);
  const failing = ours.transaction(async (tx) => {
    await put(3)(tx);
    expect(await seen()).toBe(2);
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow("no");
  expect(await seen()).toBe(2);
  await ours.transaction(put(4));
  expect(await seen()).toBe(4);
  await Promise.all([ours.close(), theirs.close()]);
});

test("a reader follows the name when the file is replaced from a backup", async () => {
  const [file, backup] = [newFile(), newFile()];
  for (const [where, n] of [
    [file, 1],
    [backup, 2],
  ] as const) {
    const store = openSqliteStore(where);
    await store.transaction((tx) => tx.put("header", "which", { n }));
    await store.close();
  }
  const reader = openSqliteForReading(file);
  expect((await reader.get("header", "which"))?.data).toEqual({ n: 1 });
  const listener = vi.fn();
  reader.watch(listener);
  renameSync(backup, file);
  await vi.waitFor(() => expect(listener).toHaveBeenCalled());
  expect((await reader.get("header", "which"))?.data).toEqual({ n: 2 });
  await reader.close();
});

test("nothing is written to a file that lost its name, for it would be lost", async () => {
  const file = newFile();
  const store = openSqliteStore(file);
  await store.transaction((tx) => tx.append("changes", {}));
  renameSync(file, `${file}.old`);
  expect(await codeOf(store.transaction((tx) => tx.append("changes", {})))).toBe("VAULT_UNAVAILABLE");
  await store.close();
});

function modeOf(file: string): string {
  return (statSync(file).mode & 0o777).toString(8);
}
