import { execFileSync } from "node:child_process";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { startKeyring, type TestKeyring } from "../support/keyring.ts";
import { severableProxy, type SeverableProxy } from "../support/severable-proxy.ts";
import { startTestServer, type TestServer } from "../support/server.ts";
import {
  answer,
  dialogButton,
  openDemoWorkbench,
  openFile,
  runCommand,
  screenshot,
  showSecrets,
  titleOf,
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
});
beforeEach(({ onTestFailed, task }) => onTestFailed(() => screenshot(session.page, `failed: ${task.name}`)));
afterAll(async () => {
  await session?.close();
  await cable?.close();
  await server?.close();
  await keyring?.stop();
});

test("a person signs in, says what is kept in step, and what is here goes to the server by itself", async () => {
  const { page } = session;
  await openFile(page, "secrets.json");
  await runCommand(page, titleOf("keyward.signIn"));
  await answer(page, /The server's address/, { type: cable.url });
  await answer(page, /Your token for/, { type: server.root });
  await answer(page, /What is to be kept in step/, { choose: "shop" });
  await page.locator(".monaco-dialog-box", { hasText: "secrets here are sent to it" }).waitFor();
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
