/**
 * `npm run soak`: every test file that repeats something, in full, where `npm test` repeats it a few times. It takes
 * hours, so it may be taken in parts: what has passed at this commit is not run again.
 *
 *     npm run soak                    all that have not passed yet
 *     npm run soak -- test/backend    only those whose path has one of these words in it; two parts may run at once
 *     npm run soak -- --anew          also those that have passed
 */
import { execFileSync } from "node:child_process";
import { appendFileSync, existsSync, globSync, mkdirSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import { parseArgs, styleText } from "node:util";
import { runVitest, type Counts } from "./run-vitest.ts";

const root = path.join(import.meta.dirname, "..");
/** One line of JSON for each file that was run. */
const RECORD = path.join(root, ".cache/soak.jsonl");

interface Ran extends Counts {
  readonly commit: string;
  readonly file: string;
  readonly seconds: number;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { anew: { type: "boolean", default: false } },
});
process.env.KEYWARD_SOAK = "1"; // Read by test/support/repetitions.ts.
const commit = commitOf();
const all = globSync("test/**/*.test.ts", { cwd: root }).toSorted();
// Those that start no processes take minutes, the others up to an hour each: what is wrong shows sooner this way.
const repeating = [false, true].flatMap((isLong) =>
  all.filter((file) => isOfProcesses(file) === isLong && repeats(file) && isAsked(file)),
);
const passed = values.anew ? new Set() : passedAt(commit);
const waiting = repeating.filter((file) => !passed.has(file));
console.log(
  `${repeating.length} files repeat something${positionals.length > 0 ? ` in ${positionals.join(", ")}` : ""}; ` +
    `${repeating.length - waiting.length} have passed at ${commit}. All other tests are those of npm test.`,
);

execFileSync(process.execPath, ["build.mjs"], { cwd: root, stdio: "inherit" });
const sums = { passed: 0, failed: 0, skipped: 0 };
const lanes = Math.min(availableParallelism(), 2); // More at once would be measured instead of what is tested.
await Promise.all(Array.from({ length: lanes }, runWaiting));
console.log(`\n${sums.passed} passed, ${sums.failed} failed, ${sums.skipped} skipped`);
process.exitCode = sums.failed > 0 ? 1 : 0;

async function runWaiting(): Promise<void> {
  for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
    // Another `npm run soak` may be under way, with another part.
    if (!values.anew && passedAt(commit).has(file)) continue;
    const ran = await run(file);
    for (const key of ["passed", "failed", "skipped"] as const) sums[key] += ran[key];
    mkdirSync(path.dirname(RECORD), { recursive: true });
    appendFileSync(RECORD, `${JSON.stringify(ran)}\n`);
  }
}

async function run(file: string): Promise<Ran> {
  const begun = performance.now();
  const counts = await runVitest(isOfProcesses(file) ? "process" : "pure", { only: file, isQuiet: true });
  const seconds = Math.round((performance.now() - begun) / 1000);
  const mark = counts.failed > 0 ? styleText("red", "×") : styleText("green", "✓");
  console.log(`${mark} ${file}: ${counts.passed} passed, ${counts.failed} failed, ${seconds} s`);
  return { commit, file, ...counts, seconds };
}

function isOfProcesses(file: string): boolean {
  return file.endsWith(".process.test.ts");
}

function repeats(file: string): boolean {
  return readFileSync(path.join(root, file), "utf8").includes("support/repetitions.ts");
}

function isAsked(file: string): boolean {
  return positionals.length === 0 || positionals.some((word) => file.includes(word));
}

/** What is not committed is of no commit, so that nothing of it counts as passed. */
function commitOf(): string {
  const git = (...args: string[]) => execFileSync("git", args, { cwd: root, encoding: "utf8" }).trim();
  const head = git("rev-parse", "--short", "HEAD");
  return git("status", "--porcelain") === ""
    ? head
    : `${head} with changes since ${new Date().toISOString()}`;
}

function passedAt(commit: string): ReadonlySet<string> {
  if (!existsSync(RECORD)) return new Set();
  const lines = readFileSync(RECORD, "utf8").split("\n").slice(0, -1);
  const ran = lines.map((line) => JSON.parse(line) as Ran);
  return new Set(ran.filter((each) => each.commit === commit && each.failed === 0).map(({ file }) => file));
}
