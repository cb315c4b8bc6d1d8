import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Locator, Page } from "playwright-core";
import { makeDemo, type Demo } from "../../demo/demo.ts";
import { startServer } from "../vscode-host/server.ts";
import { openWorkbench } from "../vscode-host/workbench.ts";
import { installedExtensions } from "./install-once.ts";

/** Machines are slow and shared: a wait that is longer than this has failed. */
const PATIENCE_MS = 60_000;

const root = path.join(import.meta.dirname, "../..");
const screenshots = process.env.KEYWARD_SCREENSHOTS ?? path.join(root, ".cache/screenshots");

export interface WorkbenchSession {
  readonly page: Page;
  readonly demo: Demo;
  /** Where VS Code keeps settings, state and logs. */
  readonly dataFolder: string;
  close(): Promise<void>;
}

export interface SessionOptions {
  /** VS Code asks whether the folder is trusted, and until then it is not. */
  readonly askTrust?: true;
  /** Instead of the demo's workspace; null: an empty window. */
  readonly folder?: string | null;
  /** Instead of the demo's vault. */
  readonly vaultHome?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Besides the demo's. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** As VS Code names it: `de`. */
  readonly language?: string;
  /** Everything that can be logged is. */
  readonly trace?: true;
}

/** The demo workspace in the real workbench, with nothing installed in it but the packed VSIX. */
export async function openDemoWorkbench(options: SessionOptions = {}): Promise<WorkbenchSession> {
  const scratch = mkdtempSync(path.join(tmpdir(), "keyward-workbench-"));
  const demo = await makeDemo(path.join(scratch, "demo"));
  const folders = { dataFolder: path.join(scratch, "data"), extensionsFolder: installedExtensions };
  const server = await startServer({
    ...folders,
    settings: { "workbench.colorTheme": "Default Light Modern", ...options.settings },
    env: {
      ...demo.env,
      ...options.env,
      ...(options.vaultHome === undefined ? {} : { KEYWARD_HOME: options.vaultHome }),
    },
    args: [
      "--without-connection-token",
      ...(options.askTrust ? [] : ["--disable-workspace-trust"]),
      ...(options.trace ? ["--log", "trace"] : []),
    ],
  });
  const workbench = await openWorkbench({
    port: server.port,
    folder: options.folder === undefined ? demo.workspace : options.folder,
    language: options.language,
  });
  workbench.page.setDefaultTimeout(PATIENCE_MS);
  return {
    page: workbench.page,
    demo,
    dataFolder: folders.dataFolder,
    async close() {
      await workbench.close();
      await server.stop();
      rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

export async function openFile(page: Page, file: string): Promise<void> {
  const option = page.locator(".quick-input-list [role=option]", { hasText: path.basename(file) }).first();
  await untilThere(option, page, async () => {
    await page.keyboard.press("Control+P");
    await page.locator(".quick-input-widget input").fill(file, { timeout: 5_000 });
  });
  // A click, not Enter: the list is drawn anew as the search goes on, and Enter takes what is on top of it then.
  await option.click();
  await page.locator(`.tab.active[data-resource-name="${path.basename(file)}"]`).waitFor();
}

/** Pastes a text at the beginning of the file that is open, as a person does. */
export async function pasteOnTop(page: Page, text: string): Promise<void> {
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
  await page.locator(".monaco-editor .view-line").first().click();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Control+V");
}

/** Runs a command from the palette, by its title there; Keyward's own by `titleOf`. */
export async function runCommand(page: Page, title: string): Promise<void> {
  const option = page.locator(".quick-input-list [role=option]", { hasText: title }).first();
  // What is not to be had yet does not come into a list that is open.
  await untilThere(option, page, async () => {
    await page.keyboard.press("F1");
    await page.locator(".quick-input-widget input").fill(`>${title}`, { timeout: 5_000 });
  });
  await option.click();
}

/** Opens the menu of what can be done at the cursor, as soon as this is in it. */
export async function openFixes(page: Page, offered: string): Promise<Locator> {
  const menu = page.locator(".action-widget");
  await untilThere(menu.getByText(offered).first(), page, () => page.keyboard.press("Control+."));
  return menu;
}

/** Opens something until this is in it: closed with Escape, and opened once more. */
export async function untilThere(wanted: Locator, page: Page, open: () => Promise<void>): Promise<void> {
  const attempt = async () => {
    await open();
    await wanted.waitFor({ timeout: 5_000 });
  };
  await untilDone(attempt, () => page.keyboard.press("Escape"));
}

/** Keys and clicks that come too soon are lost: what they did not bring about is tried again, once all is as before. */
async function untilDone(attempt: () => Promise<void>, putBack: () => Promise<void>): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      await attempt();
      return;
    } catch (error) {
      if (performance.now() > deadline) throw error;
      await putBack();
    }
  }
}

/** The title in the palette of `keyward.add` and the others. */
export function titleOf(command: string): string {
  const titles = JSON.parse(readFileSync(path.join(root, "package.nls.json"), "utf8")) as Record<
    string,
    string
  >;
  return `Keyward: ${titles[command.replace("keyward.", "command.")]}`;
}

/** Answers the question that a command asks: by the label of a choice, or by typing. */
export async function answer(
  page: Page,
  question: RegExp,
  reply: { choose: string } | { type: string } | "enter",
): Promise<void> {
  const widget = page
    .locator(".quick-input-widget")
    .filter({ has: page.getByPlaceholder(question).or(page.getByText(question)) });
  await widget.waitFor();
  if (reply !== "enter" && "choose" in reply) {
    await widget.locator("[role=option]", { hasText: reply.choose }).first().click();
    return;
  }
  if (reply !== "enter") await widget.locator("input").first().fill(reply.type);
  await page.keyboard.press("Enter");
}

/** Names a new secret. Names that code reads are offered before, where the index has got to them by then. */
export async function answerName(page: Page, name: string): Promise<void> {
  const offer = page.getByPlaceholder(/Which name/);
  await offer
    .or(page.getByText(/The name in/))
    .first()
    .waitFor();
  if (await offer.isVisible()) await answer(page, /Which name/, { choose: "Another name…" });
  await answer(page, /The name in/, { type: name });
}

/**
 * Opens Keyward's view. A reload brings it back by itself, soon or late, and a click on its icon closes it then: it is clicked
 * until the view is there.
 */
export async function showSecrets(page: Page): Promise<void> {
  const icon = page.locator('.activitybar a.action-label[aria-label^="Secrets"]');
  await icon.waitFor();
  const title = page.locator(".part.sidebar .composite.title", { hasText: "Secrets" });
  const attempt = async () => {
    if (!(await title.isVisible())) await icon.click();
    await title.waitFor({ timeout: 5_000 });
  };
  await untilDone(attempt, async () => undefined);
}

/** Gives the tree of secrets all of the view: VS Code draws only those of its items that can be seen. */
export async function hideLeaks(page: Page): Promise<void> {
  const header = page.locator('.part.sidebar .pane-header[aria-label^="Leaks"]');
  await header.waitFor();
  if ((await header.getAttribute("aria-expanded")) === "true") await header.click();
}

/** Opens an item of the tree, if it is not open. */
export async function expand(item: Locator): Promise<void> {
  await item.waitFor();
  if ((await item.getAttribute("aria-expanded")) === "false") await item.click();
}

/** An item of the tree, by the beginning of what a screen reader says of it. */
export function treeItem(page: Page, spoken: string): Locator {
  return page.locator(`.part.sidebar [role=treeitem][aria-label^="${spoken}"]`).first();
}

/** Picks a command from an item's context menu. A click that comes while the menu is coming up does nothing. */
export async function chooseFromMenu(item: Locator, title: string): Promise<void> {
  await item.waitFor();
  await item.click({ button: "right" });
  const entry = item.page().locator(".context-view .monaco-menu [role=menuitem]", { hasText: title });
  await entry.waitFor();
  while (await entry.isVisible()) {
    await entry.click({ timeout: 2_000 }).catch(() => undefined); // It has just closed.
    await item.page().waitForTimeout(300);
  }
}

/** A view of Keyward, by its title. */
export function viewOf(page: Page, title: string): Locator {
  return page.locator(".part.sidebar .pane", {
    has: page.locator(`.pane-header[aria-label^="${title}"]`),
  });
}

/** Picks a command from a view's title. */
export async function chooseFromTitle(page: Page, view: string, title: string): Promise<void> {
  const pane = viewOf(page, view);
  await clickUnderPointer(pane.locator(".pane-header"), pane.locator(`.actions [aria-label^="${title}"]`));
}

/** Clicks the button of an item of the tree. */
export async function clickOnItem(item: Locator, title: string): Promise<void> {
  await clickUnderPointer(item, item.locator(`.actions [aria-label^="${title}"]`).first());
}

/** Clicks a button that is there for a pointer over what it belongs to: once more where that was just drawn anew. */
async function clickUnderPointer(owner: Locator, button: Locator): Promise<void> {
  const attempt = async () => {
    await owner.hover();
    await button.click({ timeout: 3_000 });
  };
  await untilDone(attempt, () => leave(owner.page()));
}

/** Takes the pointer to where nothing comes up. */
function leave(page: Page): Promise<void> {
  return page.locator(".part.statusbar").hover();
}

/** A button of the dialog that is open. */
export function dialogButton(page: Page, label: string): Locator {
  return page.locator(".monaco-dialog-box .monaco-button", { hasText: label });
}

/** Rests the pointer on a piece of code, and gives the hover that comes up: once more where it was not known yet. */
export async function hoverOver(page: Page, code: string): Promise<Locator> {
  const word = page.locator(".monaco-editor .view-line span span", { hasText: code }).first();
  const hover = page.locator(".monaco-hover:not(.hidden)", { hasText: code }).first();
  const attempt = async () => {
    await word.hover();
    await hover.waitFor({ timeout: 5_000 });
  };
  await untilDone(attempt, () => leave(page));
  return hover;
}

/** Kept in `.cache/screenshots`, or where KEYWARD_SCREENSHOTS says. */
export async function screenshot(page: Page, name: string): Promise<void> {
  mkdirSync(screenshots, { recursive: true });
  await page.waitForTimeout(500); // Until what fades in has come.
  await page.screenshot({ path: path.join(screenshots, `${name}.png`) });
}
