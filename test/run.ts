/**
 * `npm test`: installs what is missing, builds, runs every test there is, and closes with one line of sums. A part
 * that cannot run here is named with the reason, and is a failure where `CI` is set; so is a part without tests.
 */
import { execFileSync } from "node:child_process";
import { globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { styleText } from "node:util";
import { makeDemo } from "../demo/demo.ts";
import { runVitest, type Counts } from "./run-vitest.ts";
import { ensureSystemPackages } from "./system-packages.ts";
import type { SuiteTest } from "./vscode-host/suite-result.ts";
import { install, isInstalled } from "./vscode-host/install.ts";
import { noRemoteMachine } from "./vscode-host/remote-machine.ts";
import { runSuite, runWebSuite, type SuiteOptions } from "./vscode-host/run-suite.ts";

interface Part {
  readonly name: string;
  readonly run: () => Promise<Counts>;
  /** Why it cannot run here. */
  readonly unable?: string | undefined;
}

const root = path.join(import.meta.dirname, "..");
const inCI = process.env.CI !== undefined && process.env.CI !== "" && process.env.CI !== "false";

const absent = ensureSystemPackages();
if (!isInstalled()) install();
execFileSync(process.execPath, ["build.mjs"], { cwd: root, stdio: "inherit" });

const NEOVIM_TEST = "test/editors/neovim.process.test.ts";
const parts: readonly Part[] = [
  { name: "pure tests", run: () => runVitest("pure") },
  { name: "tests with processes", run: () => runVitest("process", { leftOut: leftOutHere() }) },
  {
    name: "inside VS Code's extension host",
    run: () => insideExtensionHost(runSuite),
    unable: absent.chromium,
  },
  {
    name: "inside VS Code's web-worker extension host",
    run: () => insideExtensionHost(runWebSuite),
    unable: absent.chromium,
  },
  { name: "the packed VSIX in the workbench", run: () => runVitest("workbench"), unable: absent.chromium },
];
const sums = { passed: 0, failed: 0, skipped: 0 };
const remarks: string[] = [];
const noRemote = noRemoteMachine();
// Not a failure in CI either: a container may be forbidden to make one.
if (noRemote) remarks.push(`Not run: test/e2e/remote-window.e2e.ts. It needs namespaces: ${noRemote}.`);
if (absent.neovim) leaveOut(NEOVIM_TEST, `Neovim: ${absent.neovim}`);
if (absent.keyring) leaveOut(keyringTests().join(", "), `a keyring: ${absent.keyring}`);
for (const part of parts) {
  console.log(`\n${styleText("bold", `── ${part.name}`)}`);
  const counts = await runPart(part);
  for (const key of ["passed", "failed", "skipped"] as const) sums[key] += counts[key];
}
for (const remark of remarks) console.log(`\n${styleText("yellow", remark)}`);
console.log(`\n${sums.passed} passed, ${sums.failed} failed, ${sums.skipped} skipped`);
process.exitCode = sums.failed > 0 ? 1 : 0;

async function runPart({ name, run, unable }: Part): Promise<Counts> {
  if (unable) {
    leaveOut(name, `Chromium: ${unable}`);
    return { passed: 0, failed: 0, skipped: 0 };
  }
  const counts = await run().catch((error: unknown) => {
    console.error(error);
    return { passed: 0, failed: 1, skipped: 0 };
  });
  if (counts.passed + counts.failed > 0) return counts;
  remarks.push(`No test ran: ${name}.`);
  return { ...counts, failed: 1 };
}

/** On somebody's own machine a test may be left out; CI must run them all. */
function leaveOut(what: string, why: string): void {
  remarks.push(`Not run: ${what}. It needs ${why}.`);
  sums[inCI ? "failed" : "skipped"]++;
}

function leftOutHere(): string[] {
  return [...(absent.keyring ? keyringTests() : []), ...(absent.neovim ? [NEOVIM_TEST] : [])];
}

/** The files whose tests start a keyring of their own. */
function keyringTests(): string[] {
  const files = globSync("test/**/*.process.test.ts", { cwd: root });
  return files.filter((file) => readFileSync(path.join(root, file), "utf8").includes("support/keyring"));
}

async function insideExtensionHost(run: (options: SuiteOptions) => Promise<SuiteTest[]>): Promise<Counts> {
  const folder = mkdtempSync(path.join(tmpdir(), "keyward-host-"));
  try {
    const { workspace, env } = await makeDemo(folder);
    const tests = await run({ folder: workspace, env });
    const marks = { passed: styleText("green", "✓"), failed: styleText("red", "×"), skipped: "-" };
    for (const { title, state, error } of tests)
      console.log(`${marks[state]} ${title}${error ? `\n${error}` : ""}`);
    const count = (state: string) => tests.filter((test) => test.state === state).length;
    return { passed: count("passed"), failed: count("failed"), skipped: count("skipped") };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
