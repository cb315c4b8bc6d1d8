import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Locator } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import {
  answer,
  chooseFromMenu,
  chooseFromTitle,
  dialogButton,
  expand,
  hideLeaks,
  openDemoWorkbench,
  runCommand,
  screenshot,
  showSecrets,
  titleOf,
  treeItem,
  untilThere,
  type WorkbenchSession,
} from "./workbench-session.ts";

const LAUNCHER = path.join(import.meta.dirname, "../../cli/bin/keyward.js");

let session: WorkbenchSession;

beforeAll(async () => {
  session = await openDemoWorkbench({ settings: { "keyward.clipboard.clearSeconds": 2 } });
  await showSecrets(session.page);
  await hideLeaks(session.page);
  await expand(treeItem(session.page, "shop, project, this workspace"));
});
beforeEach(({ onTestFailed, task }) => onTestFailed(() => screenshot(session.page, `failed: ${task.name}`)));
afterAll(() => session?.close());

test("a value is edited, and the new one is in use everywhere", async () => {
  const { page } = session;
  await chooseFromMenu(shopUser(), "Edit Secret…");
  await answer(page, /What to change/, { choose: "Value" });
  await answer(page, /The value of DB_USER/, { type: "another-user" });
  const dialog = page.locator(".monaco-dialog-box");
  await dialog.getByText(/Changes for shop\b/).waitFor();
  await dialog.getByText(/Hidden from shop\/development/).waitFor();
  await screenshot(page, "blast radius");
  await dialogButton(page, "Change").click();
  await expect.poll(() => valueOf("DB_USER")).toBe("another-user");
});

test("a value goes back to an older version after a question", async () => {
  const { page } = session;
  const first = keyward("secret:get -p shop -k DB_USER --own --reveal --version 1");
  await chooseFromMenu(shopUser(), "Show Secret's Versions…");
  await answer(page, /Pick one to go back/, { choose: "Version 1" });
  await dialogButton(page, "Go Back").click();
  await expect.poll(() => valueOf("DB_USER")).toBe(first);
});

test("what is said of a secret is edited, and its value stays", async () => {
  const { page } = session;
  const value = valueOf("DB_USER");
  await chooseFromMenu(shopUser(), "Edit Secret…");
  await answer(page, /What to change/, { choose: "Expiry" });
  await answer(page, /A time from now/, { type: "36h" });
  await treeItem(page, "DB_USER, expires in").waitFor();
  expect(valueOf("DB_USER")).toBe(value);
  await chooseFromMenu(treeItem(page, "DB_USER, expires in"), "Edit Secret…");
  await answer(page, /What to change/, { choose: "Expiry" });
  await answer(page, /A time from now/, { type: "" });
  await shopUser().waitFor();
});

test("a write by somebody else meanwhile is not overwritten, and the person is told", async () => {
  const { page } = session;
  await chooseFromMenu(shopUser(), "Edit Secret…");
  await answer(page, /What to change/, { choose: "Value" });
  keyward("secret:update -p shop -k DB_USER -v -", "theirs");
  await answer(page, /The value of DB_USER/, { type: "ours" });
  await dialogButton(page, "Change").click();
  await page.locator(".notification-toast", { hasText: "DB_USER" }).waitFor();
  expect(valueOf("DB_USER")).toBe("theirs");
  await page.keyboard.press("Escape");
});

test("a secret gets another name and keeps its value", async () => {
  const { page } = session;
  keyward("secret:add -p shop -k OLD_TOKEN -v -", "kept");
  await chooseFromMenu(own("OLD_TOKEN"), "Rename Secret…");
  await answer(page, /The name in shop/, { type: "NEW_TOKEN" });
  await dialogButton(page, "Rename").click();
  await own("NEW_TOKEN").waitFor();
  expect(await own("OLD_TOKEN").count()).toBe(0);
  expect(valueOf("NEW_TOKEN")).toBe("kept");
});

test("a secret stays where its deletion is called off, and goes where it is not", async () => {
  const { page } = session;
  await chooseFromMenu(own("NEW_TOKEN"), "Delete Secret…");
  await dialogButton(page, "Cancel").click();
  expect(valueOf("NEW_TOKEN")).toBe("kept");
  await chooseFromMenu(own("NEW_TOKEN"), "Delete Secret…");
  await dialogButton(page, "Delete").click();
  await own("NEW_TOKEN").waitFor({ state: "detached" });
  expect(() => valueOf("NEW_TOKEN")).toThrow();
});

test("a revoked secret is restored, and read again", async () => {
  const { page } = session;
  keyward("secret:add -p shop -k TURNED_OFF_TOKEN -v -", "back again");
  keyward("secret:revoke -p shop -k TURNED_OFF_TOKEN");
  await chooseFromMenu(treeItem(page, "TURNED_OFF_TOKEN, revoked, value"), "Restore Revoked Secret");
  await own("TURNED_OFF_TOKEN").waitFor();
  expect(valueOf("TURNED_OFF_TOKEN")).toBe("back again");
});

test("what is inherited is overridden where it is seen, and nowhere else", async () => {
  const { page } = session;
  const wider = keyward("secret:get -k SENTRY_DSN --own --reveal");
  await chooseFromMenu(inProject("SENTRY_DSN, inherited from the platform"), "Override Secret Here…");
  await answer(page, /The value of SENTRY_DSN/, { type: "for the shop" });
  await dialogButton(page, "Override").click();
  await treeItem(page, "SENTRY_DSN, overrides the platform").waitFor();
  expect(valueOf("SENTRY_DSN")).toBe("for the shop");
  expect(keyward("secret:get -k SENTRY_DSN --own --reveal")).toBe(wider);
});

test("a copied value leaves the clipboard by itself", async () => {
  const { page } = session;
  const clipboard = () => page.evaluate<string>("navigator.clipboard.readText()");
  await chooseFromMenu(treeItem(page, "SENTRY_DSN, overrides the platform"), "Copy Secret's Value");
  await expect.poll(clipboard, { timeout: 10_000 }).toBe("for the shop");
  await expect.poll(clipboard, { timeout: 10_000 }).toBe("");
});

test("what is inherited can be left out of the tree, and comes back", async () => {
  const { page } = session;
  const inherited = inProject("LOG_LEVEL, inherited from the platform");
  await inherited.waitFor();
  await runCommand(page, titleOf("keyward.hideInherited"));
  await inherited.waitFor({ state: "detached" });
  await runCommand(page, titleOf("keyward.showInherited"));
  await inherited.waitFor();
});

test("a secret is copied by dragging it onto a scope, after a question", async () => {
  const { page } = session;
  await treeItem(page, "SENTRY_DSN, overrides the platform").dragTo(
    treeItem(page, "production, environment"),
  );
  await page
    .locator(".monaco-dialog-box", { hasText: "Copy SENTRY_DSN from shop to shop/production?" })
    .waitFor();
  await screenshot(page, "drag");
  await dialogButton(page, "Copy").click();
  await expect.poll(() => valueOf("SENTRY_DSN", "-p shop -e production")).toBe("for the shop");
});

test("several that are selected are revoked and deleted at once, by key", async () => {
  const { page } = session;
  for (const key of ["FIRST_TOKEN", "SECOND_TOKEN"]) keyward(`secret:add -p shop -k ${key} -v -`, "x");
  await own("SECOND_TOKEN").waitFor();
  await own("FIRST_TOKEN").click();
  await own("SECOND_TOKEN").click({ modifiers: ["Control"] });
  await chooseFromMenu(own("SECOND_TOKEN"), "Revoke Secret…");
  await page.locator(".monaco-dialog-box", { hasText: "Revoke 2 secrets?" }).waitFor();
  await dialogButton(page, "Revoke").click();
  const revoked = (key: string) => treeItem(page, `${key}, revoked, value hidden`);
  await revoked("FIRST_TOKEN").waitFor();
  await revoked("SECOND_TOKEN").click();
  await revoked("FIRST_TOKEN").click({ modifiers: ["Control"] });
  await page.keyboard.press("Delete");
  await page.locator(".monaco-dialog-box", { hasText: "Delete 2 secrets" }).waitFor();
  await dialogButton(page, "Delete").click();
  await revoked("FIRST_TOKEN").waitFor({ state: "detached" });
  await revoked("SECOND_TOKEN").waitFor({ state: "detached" });
});

test("what is inherited is not written from where it is only seen", async () => {
  const { page } = session;
  await inProject("LOG_LEVEL, inherited from the platform").click();
  await page.keyboard.press("Delete");
  await page
    .locator(".notification-toast", { hasText: "LOG_LEVEL is inherited from the platform." })
    .waitFor();
  await page.keyboard.press("Escape");
});

test("a filter leaves what has a text and a state, and is cleared again", async () => {
  const { page } = session;
  await chooseFromTitle(page, "Secrets", "Filter Secrets…");
  await answer(page, /Part of a name/, { type: "token" });
  await page
    .locator(".tree-view .message, .part.sidebar .message", { hasText: 'secrets: "token"' })
    .waitFor();
  await treeItem(page, "CATALOGUE_TOKEN, expired").waitFor();
  expect(await page.locator('.part.sidebar [role=treeitem][aria-label^="DB_USER"]').count()).toBe(0);
  await screenshot(page, "filtered");
  await chooseFromTitle(page, "Secrets", "Clear Filter of Secrets");
  await shopUser().waitFor();
  await chooseFromTitle(page, "Secrets", "Filter Secrets…");
  await answer(page, /Part of a name/, { type: "no such name" });
  await page.getByText("No secret matches the filter.").waitFor();
  await page.locator(".part.sidebar .monaco-button", { hasText: "Clear Filter" }).click();
  await shopUser().waitFor();
});

test("a value is rotated to one that is made here", async () => {
  const { page } = session;
  await chooseFromMenu(shopUser(), "Rotate Secret…");
  await answer(page, /What shall the new one be/, { choose: "64 hexadecimal digits" });
  await dialogButton(page, "Rotate").click();
  await expect.poll(() => valueOf("DB_USER")).toMatch(/^[0-9a-f]{64}$/);
});

test("two versions are compared without their values, and a link reveals one of them", async () => {
  const { page } = session;
  const value = valueOf("DB_USER");
  await chooseFromMenu(shopUser(), "Compare Secret's Versions…");
  await answer(page, /Which older version/, { choose: "Version 1" });
  await answer(page, /Compare it with which/, "enter");
  const side = page.locator(".diff-editor .modified-in-monaco-diff-editor, .monaco-diff-editor .modified");
  await side.getByText("of version").first().waitFor();
  await screenshot(page, "versions");
  const link = page.locator(".monaco-diff-editor .modified .detected-link").first();
  const box = page.locator(".quick-input-widget input").first();
  // A click that comes while the editor goes to the first difference does nothing.
  await untilThere(box, page, () => link.click({ modifiers: ["Control"] }));
  await expect.poll(() => box.inputValue()).toBe(value);
  await page.keyboard.press("Escape");
  expect(await page.locator(".monaco-diff-editor").innerText()).not.toContain(value);
});

test("the audit of a secret says who did what", async () => {
  const { page } = session;
  await chooseFromMenu(shopUser(), "Show Secret's Audit…");
  await page.locator(".quick-input-widget", { hasText: "Audit of DB_USER in shop" }).waitFor();
  await page.locator(".quick-input-list [role=option]", { hasText: "rotated" }).first().waitFor();
  await screenshot(page, "audit");
  await page.keyboard.press("Escape");
});

test("a scope to which a folder is bound after the tree was drawn opens by itself", async () => {
  const { page, demo } = session;
  keyward("secret:add -p web -e development -k THEIRS -v -", "x");
  const web = treeItem(page, "web, project");
  await web.waitFor();
  expect(await web.getAttribute("aria-expanded")).toBe("false");
  const file = path.join(demo.workspace, "secrets.json");
  const content = JSON.parse(readFileSync(file, "utf8")) as object;
  writeFileSync(file, JSON.stringify({ ...content, $scope: { project: "web" } }, null, 2));
  await treeItem(page, "web, project, this workspace").waitFor();
  await treeItem(page, "THEIRS, value hidden").waitFor();
});

/** The command line in another process, on the same vault, and in a folder of no scope; gives its output. */
function keyward(words: string, input = ""): string {
  return execFileSync(process.execPath, [LAUNCHER, ...words.split(" ")], {
    cwd: tmpdir(),
    env: { ...process.env, ...session.demo.env },
    input,
    encoding: "utf8",
    stdio: "pipe",
  }).replace(/\n$/, "");
}

/** As the command line gives it. @throws where the project itself defines no such secret */
function valueOf(key: string, scope = "-p shop"): string {
  return keyward(`secret:get ${scope} -k ${key} --own --reveal`);
}

/** DB_USER of the whole project. */
function shopUser(): Locator {
  return treeItem(session.page, "DB_USER, overridden in shop/development");
}

/** A secret of which there is nothing to say. */
function own(key: string): Locator {
  return treeItem(session.page, `${key}, value hidden`);
}

/** As it is seen from the project itself, and not from a scope inside of it: rows are drawn in any order. */
function inProject(spoken: string): Locator {
  return session.page.locator(`.part.sidebar [role=treeitem][aria-level="2"][aria-label^="${spoken}"]`);
}
