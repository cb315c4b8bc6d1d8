import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import {
  answer,
  dialogButton,
  hoverOver,
  openDemoWorkbench,
  openFile,
  runCommand,
  screenshot,
  showSecrets,
  titleOf,
  type WorkbenchSession,
} from "./workbench-session.ts";

let session: WorkbenchSession;

beforeAll(async () => {
  session = await openDemoWorkbench({
    settings: { "keyward.hints.enable": true, "editor.codeLens": true, "editor.inlayHints.enabled": "on" },
  });
});
beforeEach(({ onTestFailed, task }) => onTestFailed(() => screenshot(session.page, `failed: ${task.name}`)));
afterAll(() => session?.close());

const lens = (text: string) =>
  session.page.locator(".monaco-editor .codelens-decoration", { hasText: text }).first();

test("lenses above the entries of a secrets file tell who uses them, and lead there", async () => {
  const { page } = session;
  await showSecrets(page);
  await openFile(page, "secrets.json");
  await lens("1 use").waitFor();
  await screenshot(page, "lenses");
  await lens("1 use").locator("a").first().click();
  await page.locator(".monaco-editor .peekview-widget").waitFor();
  await screenshot(page, "uses");
  await page.keyboard.press("Escape");
});

test("hints behind references tell where values come from", async () => {
  const { page } = session;
  await openFile(page, "payments.ts");
  await page.locator(".monaco-editor .view-line", { hasText: "shop/*/billing" }).first().waitFor();
  await screenshot(page, "hints");
  const hover = await hoverOver(page, "DB_PASSWORD");
  expect(await hover.innerText()).toMatch(/Reveal[^]*Edit[^]*Versions/);
  await screenshot(page, "hover-with-history");
  await page.keyboard.press("Escape");
});

test("a name is renamed in the vault, in code and in files, with a preview", async () => {
  const { page, demo } = session;
  await page.locator(".monaco-editor .view-line span span", { hasText: "DB_PASSWORD" }).first().click();
  await runCommand(page, titleOf("keyward.renameEverywhere"));
  await answer(page, /The new name/, { type: "DATABASE_PASSWORD" });
  await dialogButton(page, "Preview First").waitFor();
  await screenshot(page, "rename-question");
  await dialogButton(page, "Preview First").click();
  await page.locator(".panel", { hasText: "DATABASE_PASSWORD" }).first().waitFor();
  await screenshot(page, "rename-preview");
  await page.locator(".panel .monaco-button", { hasText: "Discard" }).first().click();
  const code = path.join(demo.workspace, "services/billing/src/payments.ts");
  expect(readFileSync(code, "utf8")).toContain("DB_PASSWORD");
});

test("taken up again it changes everything, and the old name is told as renamed", async () => {
  const { page } = session;
  await openFile(page, "payments.ts");
  await page.locator(".monaco-editor .view-line span span", { hasText: "DB_PASSWORD" }).first().click();
  await page.keyboard.press("F2");
  const box = page.locator(".monaco-editor .rename-box input");
  await box.waitFor();
  await box.fill("DATABASE_PASSWORD");
  await page.keyboard.press("Enter");
  await dialogButton(page, "Rename").first().click();
  await page
    .locator(".monaco-editor .view-line", { hasText: "process.env.DATABASE_PASSWORD" })
    .first()
    .waitFor();
  await screenshot(page, "renamed");
});

test("the old name is retired from the lens above the new one", async () => {
  const { page } = session;
  // By its tab: the search for files knows two of this name.
  await page.locator('.tab[data-resource-name="secrets.json"]').first().click();
  await lens("Retire DB_PASSWORD").waitFor();
  await screenshot(page, "retire");
  await lens("Retire DB_PASSWORD").locator("a", { hasText: "Retire" }).first().click();
  await dialogButton(page, "Retire").click();
  await page.locator(".statusbar-item", { hasText: "is retired" }).first().waitFor();
});

test("the code of a diagnostic opens the page of its check", async () => {
  const { page } = session;
  await openFile(page, "server.ts");
  await hoverOver(page, "CATALOGUE_TOKEN");
  await page.locator(".monaco-hover a.code-link", { hasText: "expired" }).first().click();
  await page.locator('.tab.active[data-resource-name="expired.md"]').waitFor();
  await screenshot(page, "check-page");
});
