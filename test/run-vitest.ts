import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";

/** How tests ended. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const root = path.join(import.meta.dirname, "..");

/** The part of vitest's JSON report that is read here. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

export interface Selection {
  /** The one file to run, by its path from the root; by default all of the project. */
  readonly only?: string;
  readonly leftOut?: readonly string[];
  /** Shows the output only where something failed. */
  readonly isQuiet?: boolean;
}

/** Runs one project of vitest.config.ts, with its usual output, and counts. */
export async function runVitest(
  project: string,
  { only, leftOut = [], isQuiet = false }: Selection = {},
): Promise<Counts> {
  const folder = mkdtempSync(path.join(tmpdir(), "keyward-vitest-"));
  const file = path.join(folder, "report.json");
  try {
    const vitest = path.join(root, "node_modules/vitest/vitest.mjs");
    const reports = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
    const exclusions = leftOut.flatMap((name) => ["--exclude", name]);
    const files = only === undefined ? [] : [only];
    const status = await runNode(
      [vitest, "run", "--project", project, ...reports, ...exclusions, ...files],
      isQuiet,
    );
    if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
    const report = JSON.parse(readFileSync(file, "utf8")) as Report;
    // A file that could not be loaded has no tests to count.
    const unloaded = report.testResults.filter(
      ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
    );
    const failed = report.numFailedTests + unloaded.length;
    return {
      passed: report.numPassedTests,
      // What failed outside of any test shows in the exit code alone.
      failed: failed === 0 && status !== 0 ? 1 : failed,
      skipped: report.numPendingTests + report.numTodoTests,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Gives the exit code; the output of a quiet one is shown only where that is not 0. */
async function runNode(words: readonly string[], isQuiet: boolean): Promise<number | null> {
  const output = isQuiet ? "pipe" : "inherit";
  const child = spawn(process.execPath, words, { cwd: root, stdio: ["ignore", output, output] });
  const [[code], ...said] = await Promise.all([
    once(child, "exit") as Promise<[number | null]>,
    child.stdout ? text(child.stdout) : "",
    child.stderr ? text(child.stderr) : "",
  ]);
  if (isQuiet && code !== 0) console.log(said.join("\n"));
  return code;
}
