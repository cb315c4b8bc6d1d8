/**
 * What `keyward --version` costs beside a bare `node -e 0` of the same Node, as a ratio of medians of interleaved
 * runs: `npm run build && node bench/startup.ts`. Exits with 1 above the limit.
 */
import { execFileSync } from "node:child_process";
import path from "node:path";

const LIMIT = 1.6;
const RUNS = 40;
const launcher = path.join(import.meta.dirname, "../cli/bin/keyward.js");

const subjects = { "node -e 0": ["-e", "0"], "keyward --version": [launcher, "--version"] };
const times = Object.fromEntries(Object.keys(subjects).map((name): [string, number[]] => [name, []]));

for (let run = -2; run < RUNS; run++) {
  for (const [name, args] of Object.entries(subjects)) {
    const started = performance.now();
    execFileSync(process.execPath, args, { stdio: "ignore" });
    if (run >= 0) times[name]!.push(performance.now() - started); // The first two fill the caches.
  }
}

const [bare, ours] = Object.values(times).map(median) as [number, number];
const ratio = ours / bare;
for (const [name, samples] of Object.entries(times)) {
  console.log(`${name.padEnd(18)} median ${median(samples).toFixed(1)} ms of ${samples.length} runs`);
}
console.log(`ratio              ${ratio.toFixed(2)} (limit ${LIMIT}, Node ${process.version})`);
process.exitCode = ratio <= LIMIT ? 0 : 1;

function median(samples: readonly number[]): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}
