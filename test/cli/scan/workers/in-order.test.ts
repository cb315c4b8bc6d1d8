import { array, assert, asyncProperty, integer, nat } from "fast-check";
import { setImmediate as nextTurn } from "node:timers/promises";
import { expect, test } from "vitest";
import { inBatches, inOrder } from "../../../../cli/scan/workers/in-order.ts";

test("results are told in order however long each takes, and no more are begun than may be open", () =>
  assert(
    asyncProperty(array(nat(5)), integer({ min: 1, max: 5 }), async (turns, atOnce) => {
      let open = 0;
      const told: number[] = [];
      await inOrder(
        inBatches(turns.keys(), 1, () => 1),
        atOnce,
        async ([at]) => {
          expect(++open).toBeLessThanOrEqual(atOnce);
          for (let turn = 0; turn < turns[at!]!; turn++) await nextTurn();
          return at!;
        },
        (at) => {
          open--;
          told.push(at);
        },
      );
      expect(told).toEqual([...turns.keys()]);
    }),
  ));

test("a failure is thrown in its turn, and nothing behind it is told", async () => {
  const told: number[] = [];
  const running = inOrder(
    inBatches([1, 2, 3], 1, () => 1),
    3,
    async ([number]) => {
      if (number === 2) throw new Error("two");
      return number!;
    },
    (number) => told.push(number),
  );
  await expect(running).rejects.toThrow("two");
  expect(told).toEqual([1]);
});

test("a batch is full when it weighs enough, and the last one holds the rest", async () => {
  const batches = [];
  for await (const batch of inBatches([5, 1, 1, 1, 9, 1], 3, (weight) => weight)) batches.push(batch);
  expect(batches).toEqual([[5], [1, 1, 1], [9], [1]]);
});
