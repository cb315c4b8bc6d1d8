import { execFileSync } from "node:child_process";
import { tmpdir } from "node:os";
import path from "node:path";
import type { FrameLocator, Locator } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import {
  answer,
  openDemoWorkbench,
  runCommand,
  screenshot,
  showSecrets,
  titleOf,
  treeItem,
  type WorkbenchSession,
} from "./workbench-session.ts";

const LAUNCHER = path.join(import.meta.dirname, "../../cli/bin/keyward.js");

let session: WorkbenchSession;

beforeAll(async () => {
  session = await openDemoWorkbench();
  await showSecrets(session.page);
});
beforeEach(({ onTestFailed, task }) => onTestFailed(() => screenshot(session.page, `failed: ${task.name}`)));
afterAll(() => session?.close());

test("the matrix has a row for every name, and says what is missing where", async () => {
  const { page } = session;
  await runCommand(page, titleOf("keyward.showMatrix"));
  await cell("DB_PASSWORD, development: inherited, from shop").waitFor();
  await cell("STRIPE_API_KEY, production: defined, from shop/production/billing").waitFor();
  await cell("STRIPE_API_KEY, development: missing").waitFor();
  await screenshot(page, "matrix light");
});

test("it is read and used by keyboard alone", async () => {
  const { page } = session;
  const grid = matrix().getByRole("grid");
  await grid.focus();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("ArrowDown");
  const first = await spoken();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  expect(await spoken()).not.toBe(first);
  await page.keyboard.press("Escape");
  await page.keyboard.type("db_");
  await matrix()
    .getByRole("status")
    .getByText(/^\d of \d+ names/)
    .waitFor();
  expect(await names()).toEqual(["DB_NAME", "DB_PASSWORD", "DB_USER"]);
});

test("a filter leaves the names of which something is missing", async () => {
  await matrix().getByRole("searchbox").fill("");
  const toggle = matrix().getByRole("button", { name: /^Missing/ });
  await toggle.click();
  expect(await toggle.getAttribute("aria-pressed")).toBe("true");
  expect(await names()).toContain("STRIPE_API_KEY");
  expect(await names()).not.toContain("DB_PASSWORD");
  await toggle.click();
});

test("what is written elsewhere comes by itself", async () => {
  keyward("secret:add -p shop -e staging -k DB_PASSWORD -v -", "for staging");
  await cell("DB_PASSWORD, staging: defined, from shop/staging").waitFor();
});

test("a cell leads to the secret in the tree", async () => {
  await cell("DB_PASSWORD, staging: defined, from shop/staging").click();
  await treeItem(session.page, "DB_PASSWORD, overrides shop").waitFor();
});

test("a name leads to the code, and its count to all places", async () => {
  const { page } = session;
  await cell("DB_PASSWORD. Enter goes to the code").click();
  await page.locator('.tab.active[data-resource-name="payments.ts"]').waitFor();
  await runCommand(page, titleOf("keyward.showMatrix"));
  await cell("STRIPE_API_KEY, production").waitFor();
});

test("what is missing is added where it is missing", async () => {
  const { page } = session;
  await cell("STRIPE_API_KEY, staging: missing").click();
  await answer(page, /The value of STRIPE_API_KEY/, { type: "for staging" });
  await cell("STRIPE_API_KEY, staging: defined, from shop/staging").waitFor();
});

test("another folder has its own names and scope", async () => {
  const folders = matrix().getByRole("combobox");
  const billing = await folders.locator("option", { hasText: "billing" }).getAttribute("value");
  await folders.selectOption(billing);
  await cell("SESSION_SECRET").waitFor({ state: "detached" });
  expect(await names()).toContain("STRIPE_API_KEY");
});

test("it comes back with the window, as it was filtered", async () => {
  const { page } = session;
  await matrix().getByRole("searchbox").fill("stripe");
  const loaded = page.waitForEvent("load");
  await runCommand(page, "Developer: Reload Window");
  await loaded;
  await cell("STRIPE_API_KEY, production").waitFor();
  expect(await names()).toEqual(["STRIPE_API_KEY"]);
  await matrix().getByRole("searchbox").fill("");
});

test("it has the colours of every theme", async () => {
  const { page } = session;
  for (const theme of ["Dark Modern", "Dark High Contrast", "Light High Contrast"]) {
    await runCommand(page, "Preferences: Color Theme");
    await page.locator(".quick-input-widget input").fill(theme);
    await page.locator(".quick-input-list [role=option]", { hasText: theme }).first().waitFor();
    await page.keyboard.press("Enter");
    await matrix().getByRole("grid").focus();
    await screenshot(page, `matrix ${theme}`);
  }
});

/** The page inside of the webview's frames. */
function matrix(): FrameLocator {
  return session.page.frameLocator("iframe.webview.ready").frameLocator("iframe#active-frame");
}

/** A cell, by the beginning of what a screen reader says of it. */
function cell(label: string): Locator {
  return matrix().locator(`[aria-label^="${label}"]`).first();
}

async function names(): Promise<string[]> {
  return matrix().getByRole("rowheader").allInnerTexts();
}

/** What a screen reader says of the cell that the cursor is on. */
async function spoken(): Promise<string | null> {
  const id = await matrix().getByRole("grid").getAttribute("aria-activedescendant");
  return matrix().locator(`#${id}`).getAttribute("aria-label");
}

/** The command line in another process, on the same vault. */
function keyward(words: string, input: string): void {
  execFileSync(process.execPath, [LAUNCHER, ...words.split(" ")], {
    cwd: tmpdir(),
    env: { ...process.env, ...session.demo.env },
    input,
    stdio: "pipe",
  });
}
