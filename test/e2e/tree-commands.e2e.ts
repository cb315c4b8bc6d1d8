import { execFileSync } from "node:child_process";
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
  screenshot,
  showSecrets,
  treeItem,
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
  await page.locator(".notification-toast", { hasText: "DB_USER" }).waitFor();
  expect(valueOf("DB_USER")).toBe("theirs");
  await page.keyboard.press("Escape");
});

test("a secret gets another name and keeps its value", async () => {
  const { page } = session;
  keyward("secret:add -p shop -k OLD_TOKEN -v -", "kept");
  await chooseFromMenu(own("OLD_TOKEN"), "Rename Secret…");
  await answer(page, /The name in shop/, { type: "NEW_TOKEN" });
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
  await chooseFromTitle(page, "Secrets", "Hide Inherited Secrets");
  await inherited.waitFor({ state: "detached" });
  await chooseFromTitle(page, "Secrets", "Show Inherited Secrets");
  await inherited.waitFor();
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
function valueOf(key: string): string {
  return keyward(`secret:get -p shop -k ${key} --own --reveal`);
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
