import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

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

/** Runs one project of vitest.config.ts, without the files that are left out, with its usual output, and counts. */
export async function runVitest(project: string, leftOut: readonly string[] = []): Promise<Counts> {
  const folder = mkdtempSync(path.join(tmpdir(), "keyward-vitest-"));
  const file = path.join(folder, "report.json");
  try {
    const vitest = path.join(root, "node_modules/vitest/vitest.mjs");
    const reports = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
    const exclusions = leftOut.flatMap((name) => ["--exclude", name]);
    const { status } = spawnSync(
      process.execPath,
      [vitest, "run", "--project", project, ...reports, ...exclusions],
      {
        cwd: root,
        stdio: ["ignore", "inherit", "inherit"],
      },
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
