/** What the extension host loads in place of a test runner: it must export `run`. */
import { readdirSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import Mocha from "mocha";
import type { SuiteTest } from "./suite-result.ts";

export async function run(): Promise<void> {
  const tests: SuiteTest[] = [];
  const mocha = new Mocha({ ui: "tdd", timeout: 120_000 });
  for (const file of readdirSync(__dirname).filter((name) => name.endsWith(".test.cjs"))) {
    mocha.addFile(path.join(__dirname, file));
  }
  await new Promise<void>((resolve) => {
    const runner = mocha.run(() => resolve());
    runner.on("pass", (test) => tests.push({ title: test.fullTitle(), state: "passed" }));
    runner.on("pending", (test) => tests.push({ title: test.fullTitle(), state: "skipped" }));
    // Hooks that fail are reported here too.
    runner.on("fail", (test, error: Error) =>
      tests.push({ title: test.fullTitle(), state: "failed", error: error.stack ?? error.message }),
    );
  }).catch((error: Error) => {
    tests.push({ title: "loading the suite", state: "failed", error: error.stack ?? error.message });
  });
  const file = process.env.KEYWARD_SUITE_RESULT!;
  writeFileSync(`${file}.part`, JSON.stringify(tests));
  renameSync(`${file}.part`, file);
}
