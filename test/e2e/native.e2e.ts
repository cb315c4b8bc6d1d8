import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import {
  answer,
  dialogButton,
  openDemoWorkbench,
  openFile,
  runCommand,
  screenshot,
  showSecrets,
  type WorkbenchSession,
} from "./workbench-session.ts";

const LAUNCHER = path.join(import.meta.dirname, "../../cli/bin/keyward.js");
const CANARY = ["canary", "5d0e77c1a9"].join("-");

/** Says how long a value is, which is enough to know that it is there. */
const PROGRAM = `console.log("the canary has " + (process.env.CANARY ?? "").length + " characters");\n`;

const LAUNCH = {
  version: "0.2.0",
  configurations: [
    { name: "Whole scope", keyward: true, env: { CANARY: "${keyward:CANARY_TOKEN}" } },
    { name: "By name", env: { CANARY: "${keyward:CANARY_TOKEN}" } },
    { name: "Nobody's name", env: { CANARY: "${keyward:NOBODY_KNOWS}" } },
  ].map((config) => ({
    type: "node",
    request: "launch",
    program: "${workspaceFolder}/services/billing/tell.cjs",
    cwd: "${workspaceFolder}/services/billing",
    runtimeExecutable: process.execPath,
    internalConsoleOptions: "openOnSessionStart",
    ...config,
  })),
};

const TASKS = {
  version: "2.0.0",
  tasks: [
    {
      type: "keyward",
      label: "Tell of the canary",
      command: `CANARY="$CANARY_TOKEN" node services/billing/tell.cjs`,
      problemMatcher: [],
    },
  ],
};

let session: WorkbenchSession;

beforeAll(async () => {
  session = await openDemoWorkbench({
    trace: true,
    settings: { "terminal.integrated.gpuAcceleration": "off" }, // What is drawn can be read then.
  });
  const { workspace, env } = session.demo;
  execFileSync(process.execPath, [LAUNCHER, ..."secret:add -p shop -k CANARY_TOKEN -v -".split(" ")], {
    env: { ...process.env, ...env },
    input: CANARY,
    stdio: ["pipe", "ignore", "inherit"],
  });
  mkdirSync(path.join(workspace, ".vscode"), { recursive: true });
  writeFileSync(path.join(workspace, "services/billing/tell.cjs"), PROGRAM);
  writeFileSync(path.join(workspace, ".vscode/launch.json"), JSON.stringify(LAUNCH, null, 2));
  writeFileSync(path.join(workspace, ".vscode/tasks.json"), JSON.stringify(TASKS, null, 2));
  await showSecrets(session.page);
  await openFile(session.page, "launch.json");
});
beforeEach(({ onTestFailed, task }) => onTestFailed(() => screenshot(session.page, `failed: ${task.name}`)));
afterAll(() => session?.close());

test("a debug session gets what its environment names", async () => {
  const { page } = session;
  await debug("By name");
  await page.locator(".repl", { hasText: `the canary has ${CANARY.length} characters` }).waitFor();
  await screenshot(page, "native-debug");
});

test("a debug session without one of its secrets does not start, and the reason is told with its fix", async () => {
  const { page } = session;
  await debug("Nobody's name");
  await page
    .locator(".notification-toast", { hasText: /was not started.*NOBODY_KNOWS/ })
    .first()
    .waitFor();
  await screenshot(page, "native-debug-refused");
  await page.keyboard.press("Escape");
});

test("where a whole scope lacks something, the person decides", async () => {
  const { page } = session;
  await debug("Whole scope");
  const dialog = page.locator(".monaco-dialog-box", { hasText: "TAX_API_TOKEN" });
  await dialog.waitFor();
  await screenshot(page, "native-debug-question");
  await dialogButton(page, "Start").click();
  await page
    .locator(".repl .output.expression", { hasText: `the canary has ${CANARY.length} characters` })
    .nth(0)
    .waitFor();
});

test("launch.json knows the attribute", async () => {
  const { page } = session;
  await openFile(page, "launch.json");
  await page.waitForTimeout(2_000); // Diagnostics come after a while.
  expect(await page.locator(".monaco-editor .squiggly-warning").count()).toBe(0);
  await screenshot(page, "native-launch-json");
});

test("a task runs under keyward run", async () => {
  const { page } = session;
  await runCommand(page, "Tasks: Run Task");
  await answer(page, /Select the task to run/, { choose: "Tell of the canary" });
  await inTerminal(new RegExp(`the\\s+canary\\s+has\\s+${CANARY.length}`));
  await screenshot(page, "native-task");
});

test("the terminal Keyward is a shell that has the secrets", async () => {
  const { page } = session;
  await runCommand(page, "Create New Terminal (With Profile)");
  await answer(page, /Select the terminal profile/, { choose: "Keyward" });
  await page.locator(".terminal-tabs-entry", { hasText: "Keyward" }).click();
  await inTerminal(/shell\s+with\s+the\s+secrets[^]*[#$]/);
  await page.locator(".terminal-wrapper.active .xterm-screen").click();
  await page.keyboard.type('echo "it has ${#CANARY_TOKEN} of them"\n');
  await inTerminal(new RegExp(`it\\s+has\\s+${CANARY.length}\\s+of`));
  await screenshot(page, "native-terminal");
});

test("the walkthrough shows a picture at each step", async () => {
  const { page } = session;
  await runCommand(page, "View: Toggle Primary Side Bar Visibility"); // Pictures are there where there is room for them.
  await runCommand(page, "View: Hide Panel");
  await runCommand(page, "Welcome: Open Walkthrough");
  await answer(page, /Select a walkthrough/, { choose: "Get Started with Keyward" });
  await page.locator(".getting-started-category", { hasText: "Get Started with Keyward" }).first().waitFor();
  for (const title of ["Put a secret into the vault", "Run your program with its secrets"]) {
    await page.locator(".getting-started-step", { hasText: title }).click();
    await page.waitForTimeout(1_000);
    await screenshot(page, `native-walkthrough ${title}`);
  }
});

test("no value stands in what VS Code has written: settings, state, logs at their finest, launch.json", () => {
  const { dataFolder, demo } = session;
  const holding = [dataFolder, demo.workspace].flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .filter((file) => readFileSync(file).includes(CANARY)),
  );
  expect(holding).toEqual([]);
});

async function inTerminal(text: RegExp): Promise<void> {
  const rows = session.page.locator(".terminal-wrapper.active .xterm-rows");
  await expect.poll(() => rows.textContent(), { timeout: 60_000 }).toMatch(text);
}

async function debug(configuration: string): Promise<void> {
  await runCommand(session.page, "Debug: Select and Start Debugging");
  await session.page.locator(".quick-input-list [role=option]", { hasText: configuration }).first().click();
}
