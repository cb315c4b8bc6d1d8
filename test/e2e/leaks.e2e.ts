import { spawnSync } from "node:child_process";
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Locator } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import {
  answer,
  chooseFromMenu,
  chooseFromTitle,
  dialogButton,
  openDemoWorkbench,
  openFile,
  pasteOnTop,
  runCommand,
  screenshot,
  showSecrets,
  titleOf,
  viewOf,
  type WorkbenchSession,
} from "./workbench-session.ts";

/** Of a vendor's shape, built from parts so that no scanner flags this repository. */
const sendGridKey = (end: string) =>
  ["SG", "x7Tq9LmZ2vB4nW8sKpR3dY", `c5HfJ1gQ6uE0aVtXo9iNzMwUyPlKjHgFdSaQwErTy${end}`].join(".");
const [SENDGRID_KEY, OTHER_KEY, NEW_KEY, OTHER_NEW_KEY] = ["U1i", "U2k", "V3m", "V4p"].map(sendGridKey);
const LAUNCHER = path.join(import.meta.dirname, "../../cli/bin/keyward.js");

let session: WorkbenchSession;

beforeAll(async () => {
  session = await openDemoWorkbench();
  mkdirSync(inWorkspace("node_modules"), { recursive: true });
  writeFileSync(inWorkspace("node_modules/ignored.js"), `const key = "${SENDGRID_KEY}";\n`);
  await showSecrets(session.page);
});
beforeEach(({ onTestFailed, task }) => onTestFailed(() => screenshot(session.page, `failed: ${task.name}`)));
afterAll(() => session?.close());

test("before a scan the view says what one does, and nothing is told by itself", async () => {
  const { page } = session;
  await leaksView().locator(".monaco-button", { hasText: "Scan Workspace" }).waitFor();
  expect(await page.locator(".notification-toast").count()).toBe(0);
  await screenshot(page, "leaks-never");
});

test("a scan lists leaks by file, and leaves out what git ignores", async () => {
  const { page } = session;
  await runCommand(page, titleOf("keyward.scanWorkspace"));
  await leak("deploy.js, infra, 3 leaks").waitFor();
  await leak("Stripe secret key, critical severity, payments.ts").waitFor();
  expect(await leak("ignored.js").count()).toBe(0);
  // Four leaks, and a secret of the demo that has expired: a view's own number adds to that of the others.
  await page.locator(".activitybar .badge-content", { hasText: "5" }).waitFor();
  await screenshot(page, "leaks-by-file");
});

test("they are grouped by rule as well, and a leak opens with its text selected", async () => {
  const { page } = session;
  await chooseFromTitle(page, "Leaks", "Group Leaks by Rule");
  await leak("GitHub token, critical severity, 1 leak").waitFor();
  await screenshot(page, "leaks-by-rule");
  await chooseFromTitle(page, "Leaks", "Group Leaks by File");
  await leak("Stripe secret key, critical severity, payments.ts").click();
  await page.locator('.tab.active[data-resource-name="payments.ts"]').waitFor();
  await page.locator(".part.statusbar", { hasText: /Ln 4, Col \d+ \(\d+ selected\)/ }).waitFor();
});

test("a leak that is fixed in the editor leaves the tree, and comes back with it", async () => {
  const { page } = session;
  const stripe = leak("Stripe secret key, critical severity, payments.ts");
  await page.locator(".monaco-editor .squiggly-error").first().waitFor();
  await leak("deploy.js, infra, 3 leaks").waitFor();
  await screenshot(page, "leaks");
  await runCommand(page, "View: Focus Active Editor Group");
  await page.keyboard.press("Delete");
  await stripe.waitFor({ state: "detached" });
  await page.keyboard.press("Control+Z");
  await stripe.waitFor();
});

test("a leak is ignored from its menu, with the person's reason in the code", async () => {
  const { page } = session;
  await chooseFromMenu(leak("GitHub token, critical severity, deploy.js"), "Ignore, with a Reason…");
  await answer(page, /Why may it stay/, { type: "made up for the demo" });
  await leak("GitHub token").waitFor({ state: "detached" });
  await page.locator(".view-line", { hasText: "// keyward:ignore made up for the demo" }).waitFor();
  await runCommand(page, "File: Save All");
});

test("what is added to the baseline is hidden in the tree, in the editor and on the command line", async () => {
  await chooseFromMenu(leak("AWS access key ID"), "Add to the Baseline");
  await leak("AWS access key ID").waitFor({ state: "detached" });
  await leak("deploy.js, infra, 1 leak").waitFor();
  const baseline = readFileSync(inWorkspace("keyward-baseline.json"), "utf8");
  expect(baseline.match(/"file":"[^"]+","rule":"[^"]+"/g)).toEqual([
    '"file":"infra/deploy.js","rule":"aws-access-key-id"',
  ]);
  expect(rulesFoundIn("infra")).toEqual(["aws-secret-access-key"]);
});

test("all leaks of a file are added after a question", async () => {
  const { page } = session;
  writeFileSync(inWorkspace("mail.js"), `const keys = ["${SENDGRID_KEY}", "${OTHER_KEY}"];\n`);
  await runCommand(page, titleOf("keyward.scanWorkspace"));
  await chooseFromMenu(leak("mail.js, 2 leaks"), "Add to the Baseline");
  await screenshot(page, "leaks-baseline");
  await dialogButton(page, "Add to the Baseline").click();
  await leak("mail.js").waitFor({ state: "detached" });
});

test("a scan of changes lists what is in changed lines alone; a file that is deleted leaves", async () => {
  const { page } = session;
  writeFileSync(inWorkspace("fresh.js"), `const key = "${NEW_KEY}";\n`);
  await runCommand(page, titleOf("keyward.scanChanges"));
  await leak("fresh.js, 1 leak").waitFor();
  await leak("payments.ts").waitFor({ state: "detached" });
  await screenshot(page, "leaks-changes");
  rmSync(inWorkspace("fresh.js"));
  await leak("fresh.js").waitFor({ state: "detached" });
});

test("a scan can be cancelled, and says so", async () => {
  const { page } = session;
  mkdirSync(inWorkspace("many"));
  writeFileSync(inWorkspace("many/0.js"), `export const words = "${"lorem ipsum dolor ".repeat(80_000)}";\n`);
  for (let file = 1; file < 2000; file++) linkSync(inWorkspace("many/0.js"), inWorkspace(`many/${file}.js`));
  await runCommand(page, titleOf("keyward.scanWorkspace"));
  const progress = page.locator(".notification-toast", { hasText: "Scanning the workspace for leaks" });
  await progress.waitFor();
  await screenshot(page, "leaks-progress");
  await progress.locator(".monaco-button", { hasText: "Cancel" }).click();
  await leaksView().locator(".pane-header", { hasText: "cancelled" }).waitFor();
  rmSync(inWorkspace("many"), { recursive: true });
});

test("a pasted secret stands as it was pasted, and the vault is offered until the person wants no more offers", async () => {
  const { page } = session;
  const offer = page.locator(".notification-toast", { hasText: "You pasted a SendGrid API key" });
  await openFile(page, "server.ts");
  await pasteOnTop(page, `const mail = "${NEW_KEY}";`);
  await offer.locator(".monaco-button", { hasText: "Move to the Vault…" }).waitFor();
  await page.locator(".view-line", { hasText: `const mail = "${NEW_KEY}";` }).waitFor();
  await screenshot(page, "leaks-paste");
  await runCommand(page, "Preferences: Toggle between Light/Dark Themes");
  await screenshot(page, "leaks-dark");
  await offer.locator(".monaco-button", { hasText: "Don't Offer Again" }).click();
  const settings = path.join(session.dataFolder, "data/User/settings.json");
  await expect.poll(() => readFileSync(settings, "utf8")).toContain('"keyward.paste.offer": false');
  await pasteOnTop(page, `const other = "${OTHER_NEW_KEY}";`);
  await leak("server.ts, services/storefront/src, 2 leaks").waitFor();
  expect(await offer.count()).toBe(0);
  await page.keyboard.press("Control+Z");
  await page.keyboard.press("Control+Z");
});

/** The rules of what the command line finds in a folder. */
function rulesFoundIn(folder: string): string[] {
  const { stdout } = spawnSync(process.execPath, [LAUNCHER, "scan", folder, "--format", "jsonl"], {
    cwd: session.demo.workspace,
    encoding: "utf8",
  });
  const rules = stdout
    .trim()
    .split("\n")
    .map((line) => (JSON.parse(line) as { rule: string }).rule);
  return rules.toSorted();
}

function inWorkspace(file: string): string {
  return path.join(session.demo.workspace, file);
}

function leaksView(): Locator {
  return viewOf(session.page, "Leaks");
}

/** An item of the tree, by the beginning of what a screen reader says of it. */
function leak(spoken: string): Locator {
  return leaksView().locator(`[role=treeitem][aria-label^="${spoken}"]`).first();
}
