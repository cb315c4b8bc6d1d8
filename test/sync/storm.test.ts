import { expect, test } from "vitest";

import { repetitions } from "../support/repetitions.ts";
import { storm } from "./storm.ts";

const RUNS = repetitions(12, 1_000);

test(`in ${RUNS} storms that drop, double, delay and crash, all machines come to the same, and nothing is lost`, async () => {
  const total = { rounds: 0, crashes: 0, dropped: 0, doubled: 0, late: 0, conflicts: 0 };
  for (let seed = 1; seed <= RUNS; seed++) {
    const run = await storm(randomFrom(seed), 2 + (seed % 3));
    await run.run(60);
    await run.calm();
    expect({ seed, faults: await run.faults() }).toEqual({ seed, faults: [] });
    for (const name of Object.keys(total) as (keyof typeof total)[]) total[name] += run.counts[name];
  }
  // Otherwise it was no storm.
  for (const [name, count] of Object.entries(total)) expect([name, count > RUNS / 4]).toEqual([name, true]);
  console.info(`${RUNS} storms:`, total);
});

/** Mulberry32: the same numbers for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
