import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import {
  dialogButton,
  openDemoWorkbench,
  openFile,
  runCommand,
  screenshot,
  type WorkbenchSession,
} from "./workbench-session.ts";

const root = path.join(import.meta.dirname, "../..");
const wordsIn = (file: string) =>
  JSON.parse(readFileSync(path.join(root, file), "utf8")) as Record<string, string>;
const manifest = wordsIn("package.nls.de.json");
const bundle = wordsIn("l10n/bundle.l10n.de.json");
/** A sentence up to the first word that is put into it. */
const begins = (sentence: string) =>
  bundle[sentence]!.split("{0}")
    .find((part) => part !== "")!
    .trim();

let session: WorkbenchSession;
const vaultHome = mkdtempSync(path.join(tmpdir(), "keyward-german-"));

beforeAll(async () => {
  session = await openDemoWorkbench({ language: "de", vaultHome });
  writeFileSync(
    path.join(session.demo.workspace, "secrets.local.json"),
    `{ "MAIL_TOKEN": { "$description": "Für Briefe", "$value": "of this machine" } }\n`,
  );
});
beforeEach(({ onTestFailed, task }) => onTestFailed(() => screenshot(session.page, `failed: ${task.name}`)));
afterAll(async () => {
  await session?.close();
  rmSync(vaultHome, { recursive: true, force: true });
});

test("views, what they say where there is nothing yet, and commands are German", async () => {
  const { page } = session;
  await page.locator(`.activitybar a.action-label[aria-label^="${manifest["view.container"]}"]`).click();
  const welcome = page.locator(".part.sidebar .welcome-view-content").first();
  await welcome.waitFor();
  await screenshot(page, "german welcome");
  expect(await welcome.textContent()).not.toMatch(/\b(?:the|there|vault|secret)\b/i);
});

test("an entry is encrypted in place by a vault that this makes, all in German", async () => {
  const { page, demo } = session;
  const file = path.join(demo.workspace, "secrets.local.json");
  await openFile(page, file);
  await page.locator(".monaco-editor .view-line", { hasText: "MAIL_TOKEN" }).first().click();
  await runCommand(page, `Keyward: ${manifest["command.encryptInPlace"]}`);
  const dialog = page.locator(".monaco-dialog-box");
  await dialog.waitFor();
  await screenshot(page, "german recovery key");
  expect(await dialog.textContent()).toContain(begins("A new vault was made. Keep its recovery key."));
  await dialogButton(page, bundle["I Have Kept It"]!).click();
  await page.locator(".notification-toast", { hasText: "Nur dieser Tresor öffnet es" }).waitFor();
  await screenshot(page, "german encrypted");
});

test("the matrix is German", async () => {
  const { page } = session;
  await runCommand(page, `Keyward: ${manifest["command.showMatrix"]}`);
  await page.locator(".tab.active", { hasText: begins("Matrix of Secrets") }).waitFor();
  const matrix = page.frameLocator("iframe.webview.ready").frameLocator("iframe#active-frame");
  const heads = matrix.locator("[role=columnheader]");
  await heads.first().waitFor();
  await screenshot(page, "german matrix");
  expect(
    await heads.evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth).length),
  ).toBe(0);
});
