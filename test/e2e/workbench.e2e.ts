import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import {
  answer,
  expand,
  hideLeaks,
  hoverOver,
  openDemoWorkbench,
  openFile,
  openFixes,
  pasteOnTop,
  runCommand,
  screenshot,
  showSecrets,
  titleOf,
  treeItem,
  type WorkbenchSession,
} from "./workbench-session.ts";

/** Stands for every value: it is typed into the vault and must be found nowhere afterwards. */
const CANARY = "canary-" + "8f2b61d0c7";

/** Of a vendor's shape, built from parts so that no scanner flags this repository. */
const SENDGRID_KEY = ["SG", "x7Tq9LmZ2vB4nW8sKpR3dY", "c5HfJ1gQ6uE0aVtXo9iNzMwUyPlKjHgFdSaQwErTyU1i"].join(
  ".",
);

let session: WorkbenchSession;

beforeAll(async () => {
  session = await openDemoWorkbench({
    trace: true,
    settings: {
      "editor.pasteAs.enabled": false,
      "keyward.clipboard.clearSeconds": 2,
      "keyward.trace.server": "verbose",
    },
  });
});
beforeEach(({ onTestFailed, task }) => onTestFailed(() => screenshot(session.page, `failed: ${task.name}`)));
afterAll(() => session?.close());

test("the tree shows what the vault holds, by scope", async () => {
  const { page } = session;
  await showSecrets(page);
  await hideLeaks(page);
  await expand(treeItem(page, "shop, project, this workspace"));
  await expand(treeItem(page, "billing, service"));
  await expand(treeItem(page, "storefront, service"));
  await treeItem(page, "DB_PASSWORD").waitFor();
  await treeItem(page, "LEGACY_TOKEN").waitFor();
  await screenshot(page, "tree");
});

test("a hover on process.env tells which scope wins", async () => {
  const { page } = session;
  await openFile(page, "payments.ts");
  const hover = await hoverOver(page, "DB_PASSWORD");
  expect(await hover.innerText()).toMatch(
    /wins · ProjectID: shop, ServiceID: billing[^]*shadowed · ProjectID: shop/,
  );
  await screenshot(page, "hover");
});

test("a hardcoded key is underlined", async () => {
  const { page } = session;
  await page.keyboard.press("Escape");
  await page.locator(".monaco-editor .squiggly-error").first().waitFor();
  await runCommand(page, "Problems: Focus on Problems View");
  await page.locator(".markers-panel", { hasText: "Stripe" }).waitFor();
  await screenshot(page, "diagnostics");
  await runCommand(page, "View: Toggle Panel Visibility");
});

test("a secret is added by answering where, what name and what value", async () => {
  const { page } = session;
  await runCommand(page, titleOf("keyward.add"));
  await answer(page, /Who shall see it/, { choose: "shop/*/billing" });
  await answer(page, /The name in/, { type: "MAIL_API_TOKEN" });
  await answer(page, /The value of MAIL_API_TOKEN/, { type: CANARY });
  await treeItem(page, "MAIL_API_TOKEN").waitFor();
});

test("its value is revealed until Escape", async () => {
  const { page } = session;
  await treeItem(page, "MAIL_API_TOKEN").click();
  await runCommand(page, titleOf("keyward.reveal"));
  await answer(page, /Which secret/, { choose: "MAIL_API_TOKEN" });
  const box = page.locator(".quick-input-widget input").first();
  await expect.poll(() => box.inputValue()).toBe(CANARY);
  await page.keyboard.press("Escape");
  await page.locator(".quick-input-widget").waitFor({ state: "hidden" });
});

test("two of its versions are compared in documents that hold neither value", async () => {
  const { page } = session;
  await runCommand(page, titleOf("keyward.rotate"));
  await answer(page, /Which secret/, { choose: "MAIL_API_TOKEN" });
  await answer(page, /What shall the new one be/, { choose: "Type or paste it" });
  await answer(page, /The value of MAIL_API_TOKEN/, { type: `${CANARY}-rotated` });
  await runCommand(page, titleOf("keyward.diffVersions"));
  await answer(page, /Which secret/, { choose: "MAIL_API_TOKEN" });
  await answer(page, /Which older version/, "enter");
  await answer(page, /Compare it with which/, "enter");
  await page.locator(".monaco-diff-editor .editor.modified", { hasText: "•••••••• of version 2" }).waitFor();
  await runCommand(page, "View: Close Editor");
});

test("it is revoked after a question, and says so", async () => {
  const { page } = session;
  await runCommand(page, titleOf("keyward.revoke"));
  await answer(page, /Which secret/, { choose: "MAIL_API_TOKEN" });
  await page.locator(".monaco-dialog-box .monaco-button", { hasText: "Revoke" }).click();
  await page
    .locator('[role=treeitem][aria-label^="MAIL_API_TOKEN"][aria-label*="revoked"]')
    .first()
    .waitFor();
});

test("the fix moves the key into the vault, and the code reads it from there", async () => {
  const { page } = session;
  await openFile(page, "payments.ts");
  await page.locator(".monaco-editor .view-line", { hasText: "connect(" }).first().click();
  await runCommand(page, "Go to Next Problem in Files");
  await page.keyboard.press("Escape");
  await openFixes(page, "vault");
  await screenshot(page, "fix");
  await page.keyboard.press("Enter");
  await answer(page, /Who shall see it/, "enter");
  await answer(page, /The name in/, "enter");
  await page.locator(".monaco-editor .view-line", { hasText: "connect(process.env." }).first().waitFor();
  await treeItem(page, "STRIPE_SECRET_KEY").waitFor();
  await page.locator(".notification-toast", { hasText: "STRIPE_SECRET_KEY is in the vault now" }).waitFor();
  await screenshot(page, "fixed");
});

test("a pasted secret is noticed where VS Code tells nobody of a paste, and its undoing is not", async () => {
  const { page } = session;
  const offer = page.locator(".notification-toast", { hasText: "You pasted a SendGrid API key" });
  await openFile(page, "server.ts");
  await pasteOnTop(page, `const mail = "${SENDGRID_KEY}";`);
  await offer.locator(".monaco-button", { hasText: "Move to the Vault…" }).waitFor();
  await page.keyboard.press("Control+Z");
  await runCommand(page, "Notifications: Clear All Notifications");
  await offer.waitFor({ state: "detached" });
  await page.keyboard.press("Control+Y");
  await page.locator(".monaco-editor .squiggly-error").first().waitFor();
  expect(await offer.count()).toBe(0);
  await page.keyboard.press("Control+Z");
});

test("a copied value leaves the clipboard by itself", async () => {
  const { page } = session;
  const clipboard = () => page.evaluate<string>("navigator.clipboard.readText()");
  await runCommand(page, titleOf("keyward.copy"));
  await answer(page, /Which secret/, { choose: "SENTRY_DSN" });
  await expect.poll(clipboard, { timeout: 10_000 }).toMatch(/^[\w-]{24}$/);
  await expect.poll(clipboard, { timeout: 10_000 }).toBe("");
});

test("a reload of the window keeps what was done", async () => {
  const { page } = session;
  await runCommand(page, "File: Save All");
  await page.reload();
  await showSecrets(page);
  await expand(treeItem(page, "shop, project, this workspace"));
  await expand(treeItem(page, "billing, service"));
  await page
    .locator('[role=treeitem][aria-label^="MAIL_API_TOKEN"][aria-label*="revoked"]')
    .first()
    .waitFor();
});

test("no value is in a log, a trace, a state file or a document", async () => {
  const { demo, dataFolder, page } = session;
  expect(await page.content()).not.toContain(CANARY);
  const written = [dataFolder, path.dirname(demo.workspace)].flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name)),
  );
  const holding = written.filter((file) => readFileSync(file).includes(CANARY));
  expect(holding).toEqual([]);
  // It was looked for where it would be: the trace of the language server is among the logs.
  const traced = written.filter(
    (file) => file.endsWith(".log") && readFileSync(file).includes("textDocument/hover"),
  );
  expect(traced).not.toEqual([]);
});
