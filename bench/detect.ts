/**
 * How fast text is searched for secrets, on the source of this repository's own packages: `node bench/detect.ts`.
 * The floors are measured in the same run: reading the files, and one `indexOf` of a word that occurs nowhere.
 * Exits with 1 below 40 MB/s, or where a line of 1 MB made to be awkward takes more than a second of CPU.
 */
import { globSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { useKernel } from "../detect/kernel-plugin.mjs";

// The filter as it ships; in plain source it would do without WebAssembly.
await useKernel();
const { findSecrets } = await import("../detect/engine.ts");
const { RULES } = await import("../detect/rules.ts");

const SLOWEST = 40;
const LONGEST = 1000;
const MOST = 40e6;
const ROUNDS = 3;
/** How many of the awkward lines are tried in full. */
const FINALISTS = 20;
/** What is repeated to a line: a word alone, and as the beginning of an assignment to nothing, little or a token. */
const REPEATED: readonly ((word: string) => string)[] = [
  (word) => word,
  (word) => ` ${word}`,
  (word) => `${word}=`,
  (word) => `${word}="`,
  (word) => `${word}=a;`,
  (word) => `${word}=a1b2c3d4e5f6g7h8 `,
];

const started = performance.now();
findSecrets("", { path: "a.ts" });
const first = performance.now() - started;

const root = path.join(import.meta.dirname, "../node_modules");
const files: { readonly path: string; readonly text: string }[] = [];
let bytes = 0;
for (const name of globSync("**/*.{js,cjs,mjs,ts,json,md}", { cwd: root })) {
  // Some folders are named like files.
  if (bytes > MOST || name.startsWith(".") || !statSync(path.join(root, name)).isFile()) continue;
  const text = readFileSync(path.join(root, name), "utf8");
  files.push({ path: name, text });
  bytes += Buffer.byteLength(text);
}

const rows = {
  "reading, decoding": () => files.map((file) => readFileSync(path.join(root, file.path), "utf8").length),
  "one indexOf": () => files.map((file) => file.text.indexOf("\u0001never\u0001")),
  findSecrets: () => files.flatMap((file) => findSecrets(file.text, file)),
};
const speeds = Object.entries(rows).map(([name, run]) => ({ name, speed: bytes / 1e3 / fastest(run) }));

console.log(
  `${files.length} files, ${(bytes / 1e6).toFixed(0)} MB, ${rows.findSecrets().length} findings, Node ${process.version}`,
);
console.log(`${RULES.length} rules; the first scan, which builds the tables, ${first.toFixed(0)} ms\n`);
for (const { name, speed } of speeds) console.log(`${name.padEnd(20)} ${speed.toFixed(0).padStart(7)} MB/s`);
const { took, unit } = mostAwkward();
console.log(`\nawkward 1 MB, worst  ${took.toFixed(0).padStart(6)} ms of CPU  (${unit} repeated)`);
process.exitCode = speeds.at(-1)!.speed >= SLOWEST && took <= LONGEST ? 0 : 1;

/** Milliseconds of the best of some rounds. */
function fastest(run: () => unknown): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const from = performance.now();
    run();
    return performance.now() - from;
  });
  return Math.min(...times);
}

/**
 * Every keyword, repeated to a line in each of the ways. All of them in a megabyte would be more than thirty gigabytes:
 * they are tried in a line of 4 KiB first, and those that took longest there in one of a megabyte.
 */
function mostAwkward(): { readonly took: number; readonly unit: string } {
  const keywords = RULES.flatMap((rule) => ("keywords" in rule ? rule.keywords : []));
  const units = new Set(
    [...keywords, "password", "pwd", "secret=", 'token: "', "key\\"].flatMap((word) =>
      REPEATED.map((repeated) => repeated(word)),
    ),
  );
  const worst = Array.from(units, (unit) => ({ unit, took: timeOf(unit, 4096) }))
    .toSorted((a, b) => b.took - a.took)
    .slice(0, FINALISTS)
    .map(({ unit }) => ({ unit: JSON.stringify(unit), took: timeOf(unit, 1e6) }));
  return worst.reduce((one, other) => (other.took > one.took ? other : one));
}

/** Milliseconds of CPU for a line of so many bytes. */
function timeOf(unit: string, length: number): number {
  const line = unit.repeat(Math.ceil(length / unit.length));
  const from = process.cpuUsage();
  findSecrets(line, { path: ".env" });
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}
