import { execFileSync } from "node:child_process";
import path from "node:path";
import type { Locator } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { startKeyring, type TestKeyring } from "../support/keyring.ts";
import { severableProxy, type SeverableProxy } from "../support/severable-proxy.ts";
import { startTestServer, type TestServer } from "../support/server.ts";
import {
  answer,
  chooseFromMenu,
  dialogButton,
  expand,
  hideLeaks,
  openDemoWorkbench,
  openFile,
  runCommand,
  screenshot,
  showSecrets,
  titleOf,
  treeItem,
  type WorkbenchSession,
} from "./workbench-session.ts";

const LAUNCHER = path.join(import.meta.dirname, "../../cli/bin/keyward.js");

let session: WorkbenchSession;
let server: TestServer;
let keyring: TestKeyring;
let cable: SeverableProxy;

beforeAll(async () => {
  [server, keyring] = await Promise.all([startTestServer(), startKeyring()]);
  cable = await severableProxy(server.url);
  const { DBUS_SESSION_BUS_ADDRESS, XDG_RUNTIME_DIR } = keyring.env;
  session = await openDemoWorkbench({ env: { DBUS_SESSION_BUS_ADDRESS, XDG_RUNTIME_DIR } });
  await showSecrets(session.page);
  await hideLeaks(session.page);
  await expand(treeItem(session.page, "shop, project, this workspace"));
});
beforeEach(({ onTestFailed, task }) => onTestFailed(() => screenshot(session.page, `failed: ${task.name}`)));
afterAll(async () => {
  await session?.close();
  await cable?.close();
  await server?.close();
  await keyring?.stop();
});

test("where there is no server, grants say what they need, and lead there", async () => {
  const { page } = session;
  await chooseFromMenu(shopUser(), "Show Grants…");
  const toast = page.locator(".notification-toast", { hasText: "Grants belong to a team's server" });
  await toast.waitFor();
  await screenshot(page, "grants without a server");
  await toast.locator(".monaco-button", { hasText: "Sign In…" }).click();
  await page.locator(".quick-input-widget", { hasText: "The server's address." }).waitFor();
  await page.keyboard.press("Escape");
});

test("a person signs in, says what is kept in step, and what is here goes to the server by itself", async () => {
  const { page } = session;
  await openFile(page, "secrets.json");
  await signInAs(server.root);
  await screenshot(page, "sync sign-in");
  await dialogButton(page, "Keep in Step").click();
  await expect.poll(onServer, { timeout: 30_000 }).toContain("DB_USER");
  expect(await onServer()).not.toContain("SENTRY_DSN");
});

test("what a colleague changes comes by itself, and what is changed here goes", async () => {
  await put("FROM_A_COLLEAGUE", "theirs");
  await expect.poll(() => valueOf("FROM_A_COLLEAGUE"), { timeout: 30_000 }).toBe("theirs");
  keyward("secret:add -p shop -k FROM_HERE -v -", "mine");
  await expect.poll(onServer, { timeout: 30_000 }).toContain("FROM_HERE");
});

test("a conflict is shown masked, revealed where it is asked for, and settled", async () => {
  const { page } = session;
  // Offline, both sides are changed.
  cable.cut();
  await put("FROM_HERE", "the colleague's");
  keyward("secret:update -p shop -k FROM_HERE -v -", "changed here");
  cable.join();
  await runCommand(page, titleOf("keyward.syncNow"));
  await expect.poll(conflicts, { timeout: 30_000 }).toEqual(["secret://shop/FROM_HERE"]);
  await runCommand(page, titleOf("keyward.showSyncConflicts"));
  const widget = page.locator(".quick-input-widget");
  await widget.getByText("••••••••").first().waitFor();
  await screenshot(page, "sync conflicts");
  expect(await widget.innerText()).not.toMatch(/the colleague's|changed here/);
  await answer(page, /Changed here and on/, { choose: "FROM_HERE" });
  await answer(page, /In conflict/, { choose: "Reveal Theirs" });
  await expect.poll(() => widget.locator("input").first().inputValue()).toBe("the colleague's");
  await page.keyboard.press("Escape");
  await answer(page, /In conflict/, { choose: "Take Theirs" });
  await expect.poll(() => valueOf("FROM_HERE"), { timeout: 30_000 }).toBe("the colleague's");
  await page.keyboard.press("Escape");
});

test("a conflict is settled part by part: the value from here, the description from there", async () => {
  const { page } = session;
  cable.cut();
  const body = { value: "theirs", description: "the colleague's words" };
  expect((await server.call("PATCH", "/api/v1/secrets/FROM_HERE?project=shop", { body })).status).toBe(200);
  keyward("secret:update -p shop -k FROM_HERE -v -", "chosen from here");
  keyward("secret:update -p shop -k FROM_HERE --description words-from-here");
  cable.join();
  await runCommand(page, titleOf("keyward.syncNow"));
  await expect.poll(conflicts, { timeout: 30_000 }).toEqual(["secret://shop/FROM_HERE"]);
  await runCommand(page, titleOf("keyward.showSyncConflicts"));
  await answer(page, /Changed here and on/, { choose: "FROM_HERE" });
  await answer(page, /In conflict: value, description/, { choose: "Choose Part by Part…" });
  const widget = page.locator(".quick-input-widget");
  await widget.getByText("••••••••").first().waitFor();
  await screenshot(page, "sync conflict, the value");
  expect(await widget.innerText()).not.toMatch(/theirs|chosen from here/);
  await answer(page, /Which side counts for value/, { choose: "Mine" });
  await widget.getByText("the colleague's words").waitFor();
  await widget.getByText("words-from-here").waitFor();
  await screenshot(page, "sync conflict, the description");
  await answer(page, /Which side counts for description/, { choose: "Theirs" });
  const there = async () =>
    (await server.call("GET", "/api/v1/secrets/FROM_HERE?project=shop&raw=true")).body;
  await expect
    .poll(there, { timeout: 30_000 })
    .toMatchObject({ raw_value: "chosen from here", description: "the colleague's words" });
  expect(valueOf("FROM_HERE")).toBe("chosen from here");
  await page.keyboard.press("Escape");
});

test("access to a secret is granted for a while from the tree: others have it then", async () => {
  const { page } = session;
  await chooseFromMenu(shopUser(), "Grant Access…");
  await answer(page, /The user's name/, { type: "ann@example.com" });
  await page.locator(".quick-input-widget", { hasText: "see its value, and use it" }).waitFor();
  await screenshot(page, "grant rights");
  await answer(page, /What may be done with it/, "enter");
  await page.locator(".quick-input-widget", { hasText: "8 hours" }).waitFor();
  await screenshot(page, "grant duration");
  await answer(page, /For how long/, { choose: "8 hours" });
  await page
    .locator(".monaco-dialog-box", { hasText: "Grant ann@example.com access to DB_USER in shop?" })
    .waitFor();
  await screenshot(page, "grant dialog");
  await dialogButton(page, "Grant").click();
  await expect
    .poll(grants, { timeout: 30_000 })
    .toMatchObject([{ user: "ann@example.com", on: "shop/*/*/DB_USER", rights: ["reveal"] }]);
  const token = await server.token({ user: "ann@example.com" });
  expect((await server.call("GET", "/api/v1/secrets/DB_USER?project=shop", { token })).status).toBe(200);
});

test("access to a scope is granted to what is and what will be in it", async () => {
  const { page } = session;
  await chooseFromMenu(treeItem(page, "shop, project, this workspace"), "Grant Access…");
  await answer(page, /The user's name/, { type: "bob" });
  await answer(page, /What may be done with it/, "enter");
  await answer(page, /For how long/, { choose: "Another time…" });
  await answer(page, /How long from now/, { type: "3d" });
  const dialog = page.locator(".monaco-dialog-box", { hasText: "Grant bob access to everything in shop?" });
  await dialog.getByText(/secrets are there now/).waitFor();
  await dialogButton(page, "Grant").click();
  await expect.poll(grants, { timeout: 30_000 }).toMatchObject([{}, { user: "bob", on: "shop/*" }]);
});

test("by a key, a secret's grants are listed with the time that is left, and ended", async () => {
  const { page } = session;
  await shopUser().click();
  await page.keyboard.press("Control+Alt+G");
  const option = page.locator(".quick-input-list [role=option]");
  await option.filter({ hasText: "ann@example.com" }).filter({ hasText: "ends in 8h" }).waitFor();
  await option.filter({ hasText: "bob" }).filter({ hasText: "ends in 3d · on shop/*" }).waitFor();
  await screenshot(page, "grants");
  await answer(page, /Pick one to end it/, { choose: "ann@example.com" });
  await dialogButton(page, "End Grant").click();
  await expect.poll(grants, { timeout: 30_000 }).toMatchObject([{ user: "bob" }]);
  await option.filter({ hasText: "bob" }).waitFor();
  await page.keyboard.press("Escape");
});

test("a server that goes away is a calm state: no notification", async () => {
  const { page } = session;
  cable.cut();
  keyward("secret:add -p shop -k WHILE_AWAY -v -", "waits");
  await runCommand(page, titleOf("keyward.refresh"));
  await page.waitForTimeout(3_000);
  expect(await page.locator(".notification-toast").count()).toBe(0);
  await screenshot(page, "sync offline");
  expect(JSON.parse(keyward("sync --status --json")).waiting).toEqual([
    { uri: "secret://shop/WHILE_AWAY", change: "added" },
  ]);
});

test("grants of a server that is away are one message, with another try in it", async () => {
  const { page } = session;
  await chooseFromMenu(shopUser(), "Show Grants…");
  const toast = page.locator(".notification-toast");
  await toast.locator(".monaco-button", { hasText: "Try Again" }).waitFor();
  await screenshot(page, "grants offline");
  expect(await toast.count()).toBe(1);
  cable.join();
  await toast.locator(".monaco-button", { hasText: "Try Again" }).click();
  await answer(page, /Pick one to end it/, { choose: "bob" });
  await dialogButton(page, "Cancel").click();
});

test("who may not see grants is told so, and who may not give one is refused", async () => {
  const { page } = session;
  const rules = { list: ["reader"], read: ["reader"], reveal: ["reader"] };
  const policy = { body: { secrets: { "shop/*": rules } } };
  expect((await server.call("PUT", "/api/v1/policies/shop", policy)).status).toBe(200);
  await signInAs(await server.token({ user: "reader@example.com", roles: ["reader"] }));
  await dialogButton(page, "Keep in Step").click();
  await chooseFromMenu(shopUser(), "Show Grants…");
  await answer(page, /reader@example\.com may not list grants/, { choose: "Grant Access…" });
  await answer(page, /The user's name/, { type: "ann@example.com" });
  await answer(page, /What may be done with it/, "enter");
  await answer(page, /For how long/, { choose: "1 hour" });
  await dialogButton(page, "Grant").click();
  await page.locator(".notification-toast", { hasText: "reader@example.com may not grant this" }).waitFor();
  await screenshot(page, "grants denied");
  expect(await grants()).toMatchObject([{ user: "bob" }]);
});

/** DB_USER of the whole project. */
function shopUser(): Locator {
  return treeItem(session.page, "DB_USER, overridden in shop/development");
}

async function grants(): Promise<unknown> {
  return (await server.call("GET", "/api/v1/grants")).body;
}

async function signInAs(token: string): Promise<void> {
  const { page } = session;
  await runCommand(page, titleOf("keyward.signIn"));
  await answer(page, /The server's address/, { type: cable.url });
  await answer(page, /Your token for/, { type: token });
  await answer(page, /What is to be kept in step/, { choose: "shop" });
  await page.locator(".monaco-dialog-box", { hasText: "secrets here are sent to it" }).waitFor();
}

async function onServer(): Promise<string[]> {
  const { body } = await server.call("GET", "/api/v1/secrets?reach=below");
  return (body as { key: string }[]).map(({ key }) => key);
}

async function put(key: string, value: string): Promise<void> {
  const body = { operations: [{ op: "put", key, project: "shop", value }] };
  expect((await server.call("POST", "/api/v1/batch", { body })).status).toBe(200);
}

function conflicts(): string[] {
  const { conflicts: found } = JSON.parse(keyward("sync --status --json")) as {
    conflicts: { uri: string }[];
  };
  return found.map(({ uri }) => uri);
}

function valueOf(key: string): string {
  try {
    return keyward(`secret:resolve -p shop -k ${key} --own --reveal`);
  } catch {
    return ""; // It is not there yet.
  }
}

/** On the vault that the window works with. */
function keyward(line: string, input = ""): string {
  const env = { ...process.env, ...session.demo.env };
  return execFileSync(process.execPath, [LAUNCHER, ...line.split(" ")], {
    env,
    input,
    encoding: "utf8",
    cwd: session.demo.workspace,
    stdio: ["pipe", "pipe", "pipe"],
  }).trim();
}
