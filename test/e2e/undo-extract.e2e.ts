import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import {
  answer,
  openDemoWorkbench,
  openFile,
  openFixes,
  runCommand,
  screenshot,
  showSecrets,
  treeItem,
  type WorkbenchSession,
} from "./workbench-session.ts";

const CODE = "infra/deploy.js";

let session: WorkbenchSession;

beforeAll(async () => {
  // As it is on a desktop; in a browser VS Code saves by itself.
  session = await openDemoWorkbench({ settings: { "files.autoSave": "off" } });
  await showSecrets(session.page);
  await openFile(session.page, CODE);
  await session.page.locator(".monaco-editor .squiggly-error").first().waitFor(); // The server is there.
});
beforeEach(({ onTestFailed, task }) => onTestFailed(() => screenshot(session.page, `failed: ${task.name}`)));
afterAll(() => session?.close());

test("what an extraction has done in code and declarations is undone in one go", async () => {
  const { page } = session;
  const before = read(CODE);
  await extract("DEPLOY_WORD");
  await screenshot(page, "extracted");
  await undo();
  await screenshot(page, "extraction undone");
  await runCommand(page, "File: Save All Files");
  await expect.poll(changed).toEqual([]);
  expect(read(CODE)).toBe(before);
  // What the vault got, it keeps.
  await treeItem(page, "DEPLOY_WORD").waitFor();
});

test("so it is after all was saved", async () => {
  const { page } = session;
  const before = read(CODE);
  await extract("SAVED_WORD");
  await runCommand(page, "File: Save All Files");
  await expect.poll(changed).toEqual([".env.example", CODE, "secrets.json"]);
  expect(read(CODE)).toContain("process.env.SAVED_WORD");
  await undo();
  await runCommand(page, "File: Save All Files");
  await expect.poll(changed).toEqual([]);
  expect(read(CODE)).toBe(before);
});

async function extract(name: string): Promise<void> {
  const { page } = session;
  await page.locator(".monaco-editor .view-line span span", { hasText: "deploying" }).first().click();
  const fixes = await openFixes(page, "Extract to Keyward…");
  await fixes.getByText("Extract to Keyward…").click();
  await answer(page, /Who shall see it/, "enter");
  await answer(page, /The name in/, { type: name });
  await page.locator(".notification-toast", { hasText: `${name} is in the vault now` }).waitFor();
}

async function undo(): Promise<void> {
  const { page } = session;
  await page.locator(".monaco-editor .view-line").first().click();
  await page.keyboard.press("Control+Z");
  await page.locator(".monaco-editor .view-line", { hasText: '"deploying"' }).first().waitFor();
}

function read(file: string): string {
  return readFileSync(path.join(session.demo.workspace, file), "utf8");
}

/** What differs from the commit, as git says it. */
function changed(): string[] {
  const words = ["diff", "--name-only", "HEAD"];
  return execFileSync("git", words, { cwd: session.demo.workspace, encoding: "utf8" })
    .split("\n")
    .filter(Boolean);
}
