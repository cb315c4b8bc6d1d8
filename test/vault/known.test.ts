import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import type { JsonObject } from "../../core/secret.ts";
import { draftOn } from "../../vault/draft.ts";
import { newKnown, type Known } from "../../vault/known.ts";
import type { Reader, Store } from "../../vault/store.ts";
import { openMemoryStore } from "../../vault/stores/memory.ts";
import { repetitions } from "../support/repetitions.ts";

test("what was read once is not asked for again, also that there is nothing", async () => {
  const store = openMemoryStore();
  await write(store, "A", { n: 1 });
  const known = newKnown();
  await look(known, store);
  const asked: string[] = [];
  const counting: Reader = {
    ...store,
    get: (collection, key) => (asked.push(key), store.get(collection, key)),
    list: (collection, prefix) => (asked.push(prefix ?? ""), store.list(collection, prefix)),
  };
  expect(await look(known, counting)).toEqual([{ n: 1 }, null, [{ n: 1 }]]);
  expect(asked).toEqual([]);
  await write(store, "B", { n: 2 });
  expect(await look(known, counting)).toEqual([{ n: 1 }, { n: 2 }, [{ n: 1 }, { n: 2 }]]);
  expect(asked.toSorted()).toEqual(["shop/*/*/", "shop/*/*/B"]);
});

test("of a small scope it is known what is not there, of a large one for each name alone", async () => {
  const store = openMemoryStore();
  await write(store, "A", { n: 1 });
  const known = newKnown();
  const asked: string[] = [];
  const counting: Reader = {
    ...store,
    get: (collection, key) => (asked.push(key), store.get(collection, key)),
    list: (collection, prefix, page) => (asked.push(prefix ?? ""), store.list(collection, prefix, page)),
  };
  const ask = async (key: string) => {
    const view = await known.view(counting, "1");
    const entry = await view.reader.get("definitions", `shop/*/*/${key}`);
    view.keep();
    return [entry?.data.n, asked.splice(0)];
  };
  expect(await ask("NONE")).toEqual([undefined, ["shop/*/*/NONE", "shop/*/*/"]]);
  expect(await ask("NONE_EITHER")).toEqual([undefined, []]);
  expect(await ask("A")).toEqual([1, []]);
  for (let n = 0; n < 70; n++) await write(store, `K${n}`, { n });
  expect(await ask("NONE")).toEqual([undefined, []]);
  expect(await ask("NONE_EITHER")).toEqual([undefined, ["shop/*/*/NONE_EITHER", "shop/*/*/"]]);
  expect(await ask("NOR_THAT")).toEqual([undefined, ["shop/*/*/NOR_THAT"]]);
  expect(await ask("NOR_THAT")).toEqual([undefined, []]);
  expect(await ask("K69")).toEqual([69, ["shop/*/*/K69"]]);
});

test("whatever is written, by whomever, a view never shows an older state", async () => {
  const step = fc.record({
    key: fc.constantFrom("A", "B"),
    data: fc.option(fc.record({ n: fc.nat(99) })),
    parts: fc.subarray(["A", "B", "all"] as const),
    how: fc.constantFrom("write", "look", "look and roll back", "look meanwhile", "another history"),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      const store = openMemoryStore();
      const known = newKnown();
      let epoch = "1";
      for (const { key, data, how, parts } of steps) {
        if (how === "write") await write(store, key, data);
        if (how === "another history") {
          epoch += "1";
          await store.transaction((tx) => tx.put("definitions", `shop/*/*/${key}`, data ?? {}));
        }
        // Something is read that is never committed: what it saw must be forgotten.
        if (how === "look and roll back") {
          const failed = store.transaction(async (tx) => {
            await tx.put("definitions", `shop/*/*/${key}`, { n: -1 });
            await tx.append("changes", { scope: { project: "shop" }, key });
            await (await known.view(tx, epoch)).reader.get("definitions", `shop/*/*/${key}`);
            throw new Error("on purpose");
          });
          await failed.catch(() => undefined);
        }
        // Another transaction saw an older moment, and ends later.
        if (how === "look meanwhile") {
          const late = await store.snapshot(async (reader) => {
            const view = await known.view(reader, epoch);
            await write(store, key, data);
            await look(known, store, epoch, parts);
            expect(await seen(view.reader, parts)).toEqual(await seen(reader, parts));
            return view;
          });
          late.keep();
        }
        expect(await look(known, store, epoch, parts)).toEqual(await seen(store, parts));
      }
      expect(await look(known, store, epoch)).toEqual(await seen(store));
    }),
    { numRuns: repetitions(300, 10_000) },
  );
});

describe("a store that was set back", () => {
  test("is read anew, though its header names no other history", async () => {
    const [store, older] = [openMemoryStore(), openMemoryStore()];
    await write(older, "A", { n: 1 });
    for (const n of [1, 2, 3]) await write(store, "A", { n });
    const known = newKnown();
    await look(known, store);
    expect(await look(known, older)).toEqual(await seen(older));
    await write(older, "A", { n: 7 });
    await write(older, "A", { n: 8 });
    expect(await look(known, older)).toEqual(await seen(older));
  });
});

async function write(store: Store, key: string, data: JsonObject | null): Promise<void> {
  await store.transaction(async (tx) => {
    if (data) await tx.put("definitions", `shop/*/*/${key}`, data);
    else await tx.delete("definitions", `shop/*/*/${key}`);
    await tx.append("changes", { scope: { project: "shop" }, key });
  });
}

async function look(known: Known, reader: Reader, epoch = "1", parts?: readonly Part[]): Promise<unknown> {
  const view = await known.view(reader, epoch);
  // As an act asks: through the drafts that stand on it.
  const answer = await seen(draftOn(view.reader), parts);
  view.keep();
  return answer;
}

type Part = "A" | "B" | "all";

async function seen(reader: Reader, parts: readonly Part[] = ["A", "B", "all"]): Promise<unknown> {
  const answers: unknown[] = [];
  for (const part of parts) {
    if (part === "all") answers.push((await reader.list("definitions", "shop/*/*/")).map(({ data }) => data));
    else answers.push((await reader.get("definitions", `shop/*/*/${part}`))?.data ?? null);
  }
  return answers;
}
