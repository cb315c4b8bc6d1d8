import * as fc from "fast-check";
import { expect, test } from "vitest";

import { draftOn } from "../../vault/draft.ts";
import { RevisionConflict, type Transaction } from "../../vault/store.ts";
import { openMemoryStore } from "../../vault/stores/memory.ts";
import { repetitions } from "../support/repetitions.ts";

test("a draft reads as if its writes were done, and leaves behind what they would have", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 12 }),
      fc.array(step, { maxLength: 12 }),
      async (before, after) => {
        const [direct, drafted] = [openMemoryStore(), openMemoryStore()];
        await direct.transaction((tx) => run(tx, before));
        await drafted.transaction((tx) => run(tx, before));
        const expected = await direct.transaction((tx) => run(tx, after));
        const seen = await drafted.transaction(async (tx) => {
          const draft = draftOn(tx);
          // On top of each other, as an act's stands on its group's.
          const inner = draftOn(draft);
          const answers = await run(inner, after);
          expect(await contents(inner)).toEqual(await contents(direct));
          await inner.flush(draft);
          await draft.flush(tx);
          return answers;
        });
        expect(seen).toEqual(expected);
        expect(await contents(drafted)).toEqual(await contents(direct));
      },
    ),
    { numRuns: repetitions(200, 5_000) },
  );
});

test("a draft that is not handed on changes nothing, and sees what is below", async () => {
  const store = openMemoryStore();
  await store.transaction(async (tx) => {
    await tx.put("definitions", "a", { n: 1 });
    const draft = draftOn(tx);
    await draft.put("definitions", "a", { n: 2 }, 1);
    await draft.delete("definitions", "b");
    await draft.append("changes", {});
    expect(await tx.get("definitions", "a")).toMatchObject({ revision: 1, data: { n: 1 } });
  });
  expect(await store.last("changes")).toBe(0);
});

test("a put for another revision than the one there is refused, whichever draft made that one", async () => {
  await openMemoryStore().transaction(async (tx) => {
    const draft = draftOn(tx);
    await draft.put("definitions", "a", {}, 0);
    await expect(draftOn(draft).put("definitions", "a", {}, 0)).rejects.toThrow(RevisionConflict);
    await draftOn(draft).put("definitions", "a", {}, 1);
  });
});

type Step = (tx: Transaction) => Promise<unknown>;

const key = fc.constantFrom("a/1", "a/2", "b/1");
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(key, fc.nat(9)).map(
    ([key, n]): Step =>
      (tx) =>
        tx.put("values", key, { n }),
  ),
  key.map(
    (key): Step =>
      (tx) =>
        tx.delete("values", key),
  ),
  fc.nat(9).map(
    (n): Step =>
      (tx) =>
        tx.append("audit", { n }),
  ),
  key.map(
    (key): Step =>
      async (tx) =>
        (await tx.get("values", key))?.data ?? null,
  ),
  fc.constant<Step>(async (tx) => dataOf(await tx.list("values", "a/", { after: "a/1", limit: 1 }))),
  fc.tuple(fc.nat(4), fc.nat(3)).map(
    ([after, limit]): Step =>
      (tx) =>
        tx.read("audit", after, limit),
  ),
  fc.constant<Step>((tx) => tx.last("audit")),
);

async function run(tx: Transaction, steps: readonly Step[]): Promise<unknown[]> {
  const answers: unknown[] = [];
  for (const take of steps) answers.push(await take(tx));
  return answers;
}

async function contents(reader: Pick<Transaction, "list" | "read">): Promise<unknown> {
  return [dataOf(await reader.list("values")), await reader.read("audit", 0, 100)];
}

/** Without revisions: of several writes held back the store sees one. */
function dataOf(entries: readonly { key: string; data: object }[]): unknown {
  return entries.map(({ key, data }) => [key, data]);
}
