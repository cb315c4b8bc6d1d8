import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

import { RevisionConflict, type Reader, type Store } from "../../vault/store.ts";

/** What every store behind a vault must do. `open` gives a new, empty one. */
export function storeContract(name: string, open: () => Promise<Store>): void {
  describe(`the store contract: ${name}`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    test("a store that was never written to reads as empty", async () => {
      expect(await store.get("header", "vault")).toBeNull();
      expect(await store.list("definitions")).toEqual([]);
      expect(await store.last("audit")).toBe(0);
      expect(await store.read("changes", 0, 10)).toEqual([]);
      expect(await store.snapshot((reader) => reader.list("values"))).toEqual([]);
    });

    test("an entry comes back as it was put, its revision one higher with each write", async () => {
      const data = { text: "ä\u{1F511}\u0000", list: [1, null, { deep: true }], none: null };
      await store.transaction((tx) => tx.put("definitions", "a", data));
      expect(await store.get("definitions", "a")).toEqual({ key: "a", revision: 1, data });
      await store.transaction((tx) => tx.put("definitions", "a", {}));
      expect(await store.get("definitions", "a")).toEqual({ key: "a", revision: 2, data: {} });
    });

    test("what is put stays as it was, whatever the caller does to its object later", async () => {
      const data = { list: [1] };
      await store.transaction((tx) => tx.put("definitions", "a", data));
      data.list.push(2);
      expect((await store.get("definitions", "a"))?.data).toEqual({ list: [1] });
    });

    test("collections do not share keys, nor do logs share numbers", async () => {
      await store.transaction(async (tx) => {
        await tx.put("definitions", "a", { in: "definitions" });
        await tx.put("values", "a", { in: "values" });
        expect([
          await tx.append("audit", {}),
          await tx.append("audit", {}),
          await tx.append("changes", {}),
        ]).toEqual([1, 2, 1]);
      });
      expect((await store.get("values", "a"))?.data).toEqual({ in: "values" });
    });

    test("a put for another revision than the one there is refused, and the transaction with it", async () => {
      await store.transaction((tx) => tx.put("definitions", "a", { n: 1 }, 0));
      const late = store.transaction(async (tx) => {
        await tx.append("changes", {});
        await tx.put("definitions", "a", { n: 2 }, 0);
      });
      await expect(late).rejects.toThrow(RevisionConflict);
      await expect(store.transaction((tx) => tx.put("definitions", "b", {}, 1))).rejects.toThrow(
        RevisionConflict,
      );
      await store.transaction((tx) => tx.put("definitions", "a", { n: 3 }, 1));
      expect((await store.get("definitions", "a"))?.data).toEqual({ n: 3 });
      expect(await store.last("changes")).toBe(0);
    });

    test("an entry that was deleted and made again begins at revision 1", async () => {
      await store.transaction((tx) => tx.put("definitions", "a", { n: 1 }));
      await store.transaction((tx) => tx.put("definitions", "a", { n: 2 }));
      await store.transaction((tx) => tx.delete("definitions", "a"));
      expect(await store.get("definitions", "a")).toBeNull();
      await store.transaction((tx) => tx.delete("definitions", "a"));
      await store.transaction((tx) => tx.put("definitions", "a", { n: 3 }, 0));
      expect((await store.get("definitions", "a"))?.revision).toBe(1);
    });

    test("a list has the prefix's entries only, in the order of ASCII", async () => {
      const keys = ["shop/*/b", "shop/-/b", "shop/a", "shop", "shopping/a", "Shop/a", "shop/_x", "shop/~"];
      await store.transaction(async (tx) => {
        for (const key of keys) await tx.put("definitions", key, {});
      });
      const listed = async (prefix?: string) =>
        (await store.list("definitions", prefix)).map(({ key }) => key);
      expect(await listed("shop/")).toEqual(["shop/*/b", "shop/-/b", "shop/_x", "shop/a", "shop/~"]);
      expect(await listed()).toEqual(keys.toSorted());
    });

    test("a list comes in pages too, each going on behind the last key of the one before", async () => {
      const keys = ["a/1", "a/2", "a/3", "a/4", "a/5", "b/1"];
      await store.transaction(async (tx) => {
        for (const key of keys) await tx.put("tokens", key, {});
      });
      const page = async (prefix: string, after?: string, limit?: number) =>
        (await store.list("tokens", prefix, { after, limit })).map(({ key }) => key);
      expect(await page("a/", undefined, 2)).toEqual(["a/1", "a/2"]);
      expect(await page("a/", "a/2", 2)).toEqual(["a/3", "a/4"]);
      expect(await page("a/", "a/4", 2)).toEqual(["a/5"]);
      expect(await page("a/", "a/5", 2)).toEqual([]);
      expect(await page("", "a/4")).toEqual(["a/5", "b/1"]);
      expect(await page("a/", "a/2/is not there")).toEqual(["a/3", "a/4", "a/5"]);
      expect(await page("b/", "a/3")).toEqual(["b/1"]);
      expect(await page("a/", "b/0")).toEqual([]);
      expect(await store.snapshot((reader) => reader.list("tokens", "a/", { limit: 1 }))).toHaveLength(1);
      expect(await store.transaction((tx) => tx.list("tokens", "", { after: "b" }))).toHaveLength(1);
    });

    test("a log is read from after a number, the oldest first, as many as asked for", async () => {
      await store.transaction(async (tx) => {
        for (const n of [1, 2, 3, 4, 5]) await tx.append("audit", { n });
      });
      expect(await store.read("audit", 2, 2)).toEqual([
        { sequence: 3, data: { n: 3 } },
        { sequence: 4, data: { n: 4 } },
      ]);
      expect(await store.read("audit", 5, 2)).toEqual([]);
      expect(await store.last("audit")).toBe(5);
    });

    test("of entries that are appended together the number of the last one is told", async () => {
      const texts = ["1.0", "\u2028 \ud83d\ude00 \0", '"\\'];
      await store.transaction(async (tx) => {
        expect(await tx.append("audit", { n: 1 })).toBe(1);
        expect(await tx.append("audit", ...texts.map((text) => ({ text, n: 0.1 })))).toBe(4);
      });
      expect(await store.read("audit", 1, 10)).toEqual(
        texts.map((text, index) => ({ sequence: index + 2, data: { text, n: 0.1 } })),
      );
    });

    test("a transaction reads its own writes, and nobody else does before it ends", async () => {
      await store.transaction(async (tx) => {
        await tx.put("definitions", "a", { n: 1 });
        await tx.append("changes", {});
        expect((await tx.get("definitions", "a"))?.data).toEqual({ n: 1 });
        expect(await tx.list("definitions")).toHaveLength(1);
        expect(await tx.last("changes")).toBe(1);
        expect(await store.get("definitions", "a")).toBeNull();
        expect(await store.last("changes")).toBe(0);
      });
      expect(await store.last("changes")).toBe(1);
    });

    test("an error inside undoes everything, is passed on, and harms no transaction beside it", async () => {
      const fail = new Error("on purpose");
      const outcomes = await Promise.allSettled([
        store.transaction((tx) => tx.put("definitions", "before", {})),
        store.transaction(async (tx) => {
          await tx.put("definitions", "inside", {});
          await tx.append("changes", {});
          throw fail;
        }),
        store.transaction((tx) => tx.put("definitions", "after", {})),
      ]);
      expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
      expect(outcomes[1]).toMatchObject({ reason: fail });
      expect((await store.list("definitions")).map(({ key }) => key)).toEqual(["after", "before"]);
      expect(await store.last("changes")).toBe(0);
    });

    test("of many transactions at once none loses another's write", async () => {
      const count = async () => Number((await store.get("header", "count"))?.data.n ?? 0);
      const increment = () =>
        store.transaction(async (tx) => {
          const entry = await tx.get("header", "count");
          await tx.put("header", "count", { n: Number(entry?.data.n ?? 0) + 1 }, entry?.revision ?? 0);
          return tx.append("changes", {});
        });
      const numbers = await Promise.all(Array.from({ length: 200 }, increment));
      expect(await count()).toBe(200);
      expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 200 }, (_, n) => n + 1));
    });

    test("a transaction that may be synced soon is seen at once", async () => {
      await store.transaction((tx) => tx.append("audit", {}), "soon");
      expect(await store.last("audit")).toBe(1);
    });

    test("a snapshot does not move", async () => {
      await store.transaction((tx) => tx.put("definitions", "a", { n: 1 }));
      await store.snapshot(async (reader) => {
        expect(await reader.last("changes")).toBe(0);
        await store.transaction(async (tx) => {
          await tx.put("definitions", "a", { n: 2 });
          await tx.append("changes", {});
        });
        expect((await reader.get("definitions", "a"))?.data).toEqual({ n: 1 });
        expect(await reader.last("changes")).toBe(0);
      });
      expect((await store.get("definitions", "a"))?.data).toEqual({ n: 2 });
    });

    test("readings may be asked for at once, in a snapshot and in a transaction too", async () => {
      const keys = Array.from({ length: 20 }, (_, n) => `${n}`);
      await store.transaction(async (tx) => {
        for (const key of keys) await tx.put("definitions", key, { key });
      });
      const readAll = async (reader: Reader) => {
        const entries = await Promise.all(keys.map((key) => reader.get("definitions", key)));
        return entries.map((entry) => entry?.data.key);
      };
      expect(await store.snapshot(readAll)).toEqual(keys);
      expect(await store.transaction(readAll)).toEqual(keys);
      expect(await readAll(store)).toEqual(keys);
    });

    test("a watcher is called after commits until it ends", async () => {
      const listener = vi.fn();
      const end = store.watch(listener);
      await store.transaction((tx) => tx.append("changes", {}));
      await vi.waitFor(() => expect(listener).toHaveBeenCalled());
      end();
      listener.mockClear();
      await store.transaction((tx) => tx.append("changes", {}));
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(listener).not.toHaveBeenCalled();
    });
  });
}
