import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import {
  answer,
  answerName,
  dialogButton,
  openDemoWorkbench,
  runCommand,
  screenshot,
  showSecrets,
  titleOf,
  type WorkbenchSession,
} from "./workbench-session.ts";

const vaultHome = mkdtempSync(path.join(tmpdir(), "keyward-first-run-"));

let session: WorkbenchSession;

beforeAll(async () => {
  session = await openDemoWorkbench({ vaultHome });
});
beforeEach(({ onTestFailed, task }) => onTestFailed(() => screenshot(session.page, `failed: ${task.name}`)));
afterAll(async () => {
  await session?.close();
  rmSync(vaultHome, { recursive: true, force: true });
});

test("without a vault the view says what the first secret will do", async () => {
  const { page } = session;
  await showSecrets(page);
  await page.locator(".part.sidebar .welcome-view .monaco-button", { hasText: "Add a Secret" }).waitFor();
  await screenshot(page, "welcome");
});

test("the first secret makes the vault, whose recovery key is shown once", async () => {
  const { page } = session;
  await page.locator(".part.sidebar .welcome-view .monaco-button", { hasText: "Add a Secret" }).click();
  await answer(page, /Who shall see it/, { choose: "Platform" });
  await answerName(page, "FIRST_API_TOKEN");
  await answer(page, /The value of FIRST_API_TOKEN/, { type: "a value" });
  await page
    .getByText(/recovery key/i)
    .first()
    .waitFor();
  await screenshot(page, "recovery-key");
  expect(existsSync(path.join(vaultHome, "vault.db"))).toBe(true);
});

test("a folder is bound to a project, with the names that its code reads", async () => {
  const { page, demo } = session;
  const file = path.join(demo.workspace, "secrets.json");
  rmSync(file, { force: true });
  await dialogButton(page, "I Have Kept It").click();
  await runCommand(page, titleOf("keyward.bindFolder"));
  await answer(page, /The project whose secrets/, { type: "shop" });
  await page
    .getByText(/The folder is bound to shop/)
    .first()
    .waitFor();
  await page.locator('.tab.active[data-resource-name="secrets.json"]').waitFor();
  await screenshot(page, "bound");
  expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({
    $scope: { project: "shop" },
    STRIPE_API_KEY: { $required: true },
  });
});
