import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  openDemoWorkbench,
  openFile,
  screenshot,
  showSecrets,
  treeItem,
  type WorkbenchSession,
} from "./workbench-session.ts";

const vaultHome = mkdtempSync(path.join(tmpdir(), "keyward-quiet-start-"));

let session: WorkbenchSession;
beforeEach(({ onTestFailed, task }) => onTestFailed(() => screenshot(session.page, `failed: ${task.name}`)));
afterAll(() => rmSync(vaultHome, { recursive: true, force: true }));

/** Neither shown now nor gone by: the bell keeps what was told. */
describe("nothing is notified at the start", () => {
  const bare = mkdtempSync(path.join(tmpdir(), "keyward-bare-"));
  afterEach(() => session?.close());
  afterAll(() => rmSync(bare, { recursive: true, force: true }));

  async function saidNothing(name: string): Promise<void> {
    const { page } = session;
    await page.waitForTimeout(5_000); // For what comes late.
    await screenshot(page, `start ${name}`);
    expect(await page.locator(".notification-toast").count()).toBe(0);
    const bell = page.locator(".statusbar-item[id='status.notifications'] a");
    expect(await bell.getAttribute("aria-label")).toBe("Notifications");
  }

  test("in an empty window", async () => {
    session = await openDemoWorkbench({ vaultHome, folder: null });
    await showSecrets(session.page);
    await session.page.locator(".part.sidebar .welcome-view").first().waitFor();
    await saidNothing("in an empty window");
  });

  test("in a folder without secrets", async () => {
    writeFileSync(path.join(bare, "main.js"), "console.log(process.env.HOME);\n");
    session = await openDemoWorkbench({ vaultHome, folder: bare });
    await showSecrets(session.page);
    await openFile(session.page, "main.js");
    await saidNothing("in a folder without secrets");
  });

  test("in a folder of which the vault is locked: its names are there, and nobody is asked", async () => {
    const env = { KEYWARD_PASSPHRASE_FILE: undefined, DBUS_SESSION_BUS_ADDRESS: "unix:path=/nowhere" };
    session = await openDemoWorkbench({ env });
    await showSecrets(session.page);
    await treeItem(session.page, "shop, project, this workspace").waitFor();
    await openFile(session.page, "payments.ts");
    await saidNothing("with a locked vault");
    expect(await session.page.locator(".quick-input-widget:visible").count()).toBe(0);
  });
});
