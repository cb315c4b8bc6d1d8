import { serve } from "../../threads/serve.ts";

/** What the worker of the tests does: adds up, or fails in one of the ways in which a worker can. */
export type SumTask = readonly number[] | "throw" | "exit" | "memory";

await serve(async ({ from }: { from: number }) => (task: SumTask): number => {
  if (task === "throw") throw new RangeError("it cannot be added up");
  if (task === "exit") process.exit(7);
  if (task === "memory") return useUpMemory();
  return task.reduce((sum, number) => sum + number, from);
});

function useUpMemory(): never {
  const held: object[] = [];
  for (;;) held.push(Array.from({ length: 1000 }, () => ({})));
}
