import { tmpdir } from "node:os";
import path from "node:path";

const MAIN = path.resolve(import.meta.dirname, "../../cli/main.ts");
const COMPILED = path.join(tmpdir(), "keyward-compiled");

/** A variable that keeps, for tests, what Node makes of source: for children that start none that would inherit it. */
export const KEEPS_COMPILED = { NODE_COMPILE_CACHE: COMPILED };

/**
 * Runs the command line from source, as bin/keyward.js runs the built one. What Node makes of the source is kept: a start
 * takes a quarter of the time, and there are thousands. No variable says so, for programs would inherit it.
 */
export const START = startWith("process.argv.slice(1)");
/** The same as a file's text. */
export const START_FILE = startWith("process.argv.slice(2)");

/** A program and its first arguments, which the command's own words follow. */
export const KEYWARD: readonly [string, ...string[]] = [
  process.execPath,
  "--input-type=module",
  "-e",
  START,
  "--",
];

function startWith(words: string): string {
  return `import { enableCompileCache } from "node:module";
enableCompileCache(${JSON.stringify(COMPILED)});
const { main } = await import(${JSON.stringify(MAIN)});
process.exitCode = await main(${words});`;
}
