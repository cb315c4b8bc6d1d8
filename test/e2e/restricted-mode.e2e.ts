import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import {
  openDemoWorkbench,
  openFile,
  runCommand,
  screenshot,
  showSecrets,
  titleOf,
  treeItem,
  type WorkbenchSession,
} from "./workbench-session.ts";

let session: WorkbenchSession;

beforeAll(async () => {
  session = await openDemoWorkbench({ askTrust: true });
});
beforeEach(({ onTestFailed, task }) => onTestFailed(() => screenshot(session.page, `failed: ${task.name}`)));
afterAll(() => session?.close());

test("in a folder that is not trusted the vault is left alone, and the view says so", async () => {
  const { page } = session;
  await page.locator(".statusbar-item", { hasText: "Restricted Mode" }).waitFor();
  await showSecrets(page);
  await page.locator(".part.sidebar .welcome-view", { hasText: "leaves the vault alone" }).waitFor();
  await page.locator(".part.sidebar .welcome-view", { hasText: "the fixes wait" }).waitFor();
  expect(await page.locator(".part.sidebar [role=treeitem]").count()).toBe(0);
  await screenshot(page, "restricted");
});

test("leaked keys are marked all the same", async () => {
  const { page } = session;
  await openFile(page, "payments.ts");
  await page.locator(".monaco-editor .squiggly-error").first().waitFor();
});

test("a scan lists leaks all the same, and what would change files is not to be had", async () => {
  const { page } = session;
  await runCommand(page, titleOf("keyward.scanWorkspace"));
  await treeItem(page, "GitHub token").click({ button: "right" });
  const entry = (title: string) =>
    page.locator(".context-view .monaco-menu [role=menuitem]", { hasText: title });
  await entry("Add to the Baseline").waitFor();
  for (const title of ["Move to the Vault…", "Ignore, with a Reason…", "Add to the Baseline"]) {
    expect(await entry(title).getAttribute("aria-disabled")).toBe("true");
  }
  expect(await entry("Open the Page to Revoke It").getAttribute("aria-disabled")).not.toBe("true");
  await page.keyboard.press("Escape");
});

test("no command that reads or writes a value is offered", async () => {
  const { page } = session;
  await page.keyboard.press("F1");
  await page.locator(".quick-input-widget input").fill(">Keyward: ");
  await page.locator(".quick-input-list [role=option]", { hasText: titleOf("keyward.showLog") }).waitFor();
  for (const command of ["keyward.reveal", "keyward.copy", "keyward.add", "keyward.revoke"]) {
    expect(await page.locator(".quick-input-list [role=option]", { hasText: titleOf(command) }).count()).toBe(
      0,
    );
  }
  await page.keyboard.press("Escape");
});

test("once the folder is trusted, the tree fills without a reload", async () => {
  const { page } = session;
  await page
    .locator(".part.sidebar .welcome-view a, .part.sidebar .welcome-view .monaco-button")
    .first()
    .click();
  await page
    .locator(".workspace-trust-editor .monaco-button", { hasText: /^Trust$/ })
    .first()
    .click();
  await treeItem(page, "Platform").waitFor();
});
