import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startKeyring, type TestKeyring } from "../support/keyring.ts";
import { severableProxy, type SeverableProxy } from "../support/severable-proxy.ts";
import { startTestServer, type TestServer } from "../support/server.ts";
import {
  answer,
  dialogButton,
  openDemoWorkbench,
  openFile,
  openFixes,
  runCommand,
  screenshot,
  showSecrets,
  titleOf,
  type WorkbenchSession,
} from "./workbench-session.ts";

const LAUNCHER = path.join(import.meta.dirname, "../../cli/bin/keyward.js");
const SECRETS_FILE = "services/billing/secrets.json";
const CIPHERTEXT = /^encrypted:v1:[0-9a-f]{16}:[A-Za-z0-9+/]+=*$/;

/** Says how long a value is, which is enough to know that it is there. */
const PROGRAM = `console.log("it has " + (process.env.SMTP_PASSWORD ?? "").length + " characters");\n`;

const LAUNCH = {
  version: "0.2.0",
  configurations: [
    {
      name: "By name",
      type: "node",
      request: "launch",
      program: "${workspaceFolder}/services/billing/tell.cjs",
      cwd: "${workspaceFolder}/services/billing",
      runtimeExecutable: process.execPath,
      internalConsoleOptions: "openOnSessionStart",
      env: { SMTP_PASSWORD: "${keyward:SMTP_PASSWORD}" },
    },
  ],
};

const TASKS = {
  version: "2.0.0",
  tasks: [
    {
      type: "keyward",
      label: "Tell of the password",
      command: process.execPath,
      args: ["tell.cjs"],
      cwd: "${workspaceFolder}/services/billing",
      problemMatcher: [],
    },
  ],
};

let session: WorkbenchSession;
beforeEach(({ onTestFailed, task }) => onTestFailed(() => screenshot(session.page, `failed: ${task.name}`)));

describe("in a file that git tracks", () => {
  let server: TestServer;
  let keyring: TestKeyring;
  let cable: SeverableProxy;
  let before: string;
  const file = () => path.join(session.demo.workspace, SECRETS_FILE);
  const password = () => (JSON.parse(before) as { SMTP_PASSWORD: string }).SMTP_PASSWORD;

  beforeAll(async () => {
    [server, keyring] = await Promise.all([startTestServer(), startKeyring()]);
    cable = await severableProxy(server.url);
    session = await openDemoWorkbench({
      env: keychainOf(keyring),
      settings: {
        "terminal.integrated.gpuAcceleration": "off", // What is drawn can be read then.
        "files.autoSave": "off", // As it is on a desktop; in a browser VS Code saves by itself.
      },
    });
    const { workspace } = session.demo;
    mkdirSync(path.join(workspace, ".vscode"), { recursive: true });
    writeFileSync(path.join(workspace, "services/billing/tell.cjs"), PROGRAM);
    writeFileSync(path.join(workspace, ".vscode/launch.json"), JSON.stringify(LAUNCH, null, 2));
    writeFileSync(path.join(workspace, ".vscode/tasks.json"), JSON.stringify(TASKS, null, 2));
    // It would come before the other.
    rmSync(path.join(workspace, "services/billing/secrets.local.json"));
    // As somebody writes who does not format: what is not encrypted stays byte by byte.
    const entries = '\n\n\t"OTHER_TOKEN":"of others" ,\n  "SMTP_PASSWORD" :  ';
    const untidy = readFileSync(file(), "utf8").replace(/\n {2}"SMTP_PASSWORD": /, entries);
    writeFileSync(file(), untidy);
    before = untidy;
    await showSecrets(session.page);
    await openFile(session.page, SECRETS_FILE);
  });
  afterAll(async () => {
    await session?.close();
    await cable?.close();
    await server?.close();
    await keyring?.stop();
  });

  test("a vault that nobody else has does not do it: the command says why, and leads to a server", async () => {
    const { page } = session;
    await goToPassword(page);
    const menu = await fixes(page);
    await menu.getByText("Move SMTP_PASSWORD to the vault").waitFor();
    expect(await menu.getByText("Encrypt SMTP_PASSWORD in place").count()).toBe(0);
    await page.keyboard.press("Escape");

    await runCommand(page, titleOf("keyward.encryptInPlace"));
    const toast = page.locator(".notification-toast", { hasText: "git tracks secrets.json" });
    await toast.locator(".monaco-button", { hasText: "Sign In…" }).waitFor();
    await screenshot(page, "encrypt without a server");
    await toast.locator(".monaco-button", { hasText: "Sign In…" }).click();
    await signIn(page);
  });

  test("with a server it is a fix, which leaves all else as it was and can be undone", async () => {
    const { page } = session;
    await goToPassword(page);
    const menu = await fixes(page);
    await screenshot(page, "encrypt fix");
    await menu.getByText("Encrypt SMTP_PASSWORD in place").click();
    const toast = page.locator(".notification-toast", {
      hasText: "SMTP_PASSWORD is encrypted in this file now",
    });
    await toast.getByText(/Undo, hot exit and Local History may still hold it/).waitFor();
    await screenshot(page, "encrypted");
    expect(readFileSync(file(), "utf8"), "it is not saved").toBe(before);
    await runCommand(page, "File: Save");
    await expect.poll(written).toMatch(CIPHERTEXT);
    expect(readFileSync(file(), "utf8").replace(written(), password())).toBe(before);

    await page.locator(".monaco-editor .view-line").first().click();
    await page.keyboard.press("Control+Z");
    await runCommand(page, "File: Save");
    await expect.poll(() => readFileSync(file(), "utf8")).toBe(before);
    await page.keyboard.press("Control+Y");
    await runCommand(page, "File: Save");
    await expect.poll(written).toMatch(CIPHERTEXT);
    await runCommand(page, "Notifications: Clear All Notifications");
  });

  test("a debug session and a task open it with the server", async () => {
    const { page } = session;
    const told = `it has ${password().length} characters`;
    await debug(page);
    await page.locator(".repl", { hasText: told }).waitFor();
    await screenshot(page, "encrypted, debugged");
    await runCommand(page, "Tasks: Run Task");
    await answer(page, /Select the task to run/, { choose: "Tell of the password" });
    await inTerminal(page, new RegExp(told.replaceAll(" ", "\\s+")));
    await screenshot(page, "encrypted, in a task");
    await runCommand(page, "View: Hide Panel");
  });

  test("while the server is away that is said once, and nothing is changed or started", async () => {
    const { page } = session;
    const encrypted = readFileSync(file(), "utf8");
    await openFile(page, SECRETS_FILE);
    cable.cut();
    await page.locator(".monaco-editor .view-line", { hasText: "OTHER_TOKEN" }).first().click();
    await runCommand(page, titleOf("keyward.encryptInPlace"));
    const toast = page.locator(".notification-toast", { hasText: "cannot be reached" });
    await toast.locator(".monaco-button", { hasText: "Try Again" }).waitFor();
    await screenshot(page, "encrypt while the server is away");
    expect(await page.locator(".notification-toast").count()).toBe(1);
    await runCommand(page, "Notifications: Clear All Notifications");

    await debug(page);
    await page
      .locator(".notification-toast", {
        hasText: /was not started.*SMTP_PASSWORD is encrypted.*cannot be reached/,
      })
      .first()
      .waitFor();
    await screenshot(page, "debug while the server is away");
    expect(readFileSync(file(), "utf8")).toBe(encrypted);
    await runCommand(page, "Notifications: Clear All Notifications");
    cable.join();
  });

  test("a colleague of the same server gets it from the file", async () => {
    const env = { ...process.env, KEYWARD_URL: server.url, KEYWARD_TOKEN: server.root };
    const words = [LAUNCHER, "get", "SMTP_PASSWORD", "--reveal"];
    const { stdout } = await promisify(execFile)(process.execPath, words, { env, cwd: path.dirname(file()) });
    expect(stdout).toBe(`${password()}\n`);
  });

  function written(): string {
    return (JSON.parse(readFileSync(file(), "utf8")) as { SMTP_PASSWORD: string }).SMTP_PASSWORD;
  }

  async function signIn(page: Page): Promise<void> {
    await answer(page, /The server's address/, { type: cable.url });
    await answer(page, /Your token for/, { type: server.root });
    await answer(page, /What is to be kept in step/, { choose: "shop" });
    await dialogButton(page, "Keep in Step").click();
    const names = async () =>
      ((await server.call("GET", "/api/v1/secrets?reach=below")).body as { key: string }[]).map(
        ({ key }) => key,
      );
    await expect.poll(names, { timeout: 30_000 }).toContain("DB_USER");
  }
});

describe("in a file that git ignores", () => {
  const vaultHome = mkdtempSync(path.join(tmpdir(), "keyward-in-place-"));
  const content = `{\r\n\t"MAIL_TOKEN": { "$description": "Kept", "$value": "of this machine" }\r\n}\r\n`;
  const file = () => path.join(session.demo.workspace, "secrets.local.json");

  async function open(options: Parameters<typeof openDemoWorkbench>[0]): Promise<void> {
    session = await openDemoWorkbench(options);
    const { workspace } = session.demo;
    rmSync(path.join(workspace, "services/billing/secrets.local.json"));
    writeFileSync(file(), content);
    await showSecrets(session.page);
    // By its whole path: what git ignores is not among the files that VS Code finds by name.
    await openFile(session.page, file());
    await session.page.locator(".monaco-editor .view-line", { hasText: "MAIL_TOKEN" }).first().click();
  }
  afterAll(() => rmSync(vaultHome, { recursive: true, force: true }));

  test("a locked vault asks for its passphrase, and without it nothing happens", async () => {
    await open({
      env: { KEYWARD_PASSPHRASE_FILE: undefined, DBUS_SESSION_BUS_ADDRESS: "unix:path=/nowhere" },
    });
    const { page } = session;
    try {
      await runCommand(page, titleOf("keyward.encryptInPlace"));
      await page.locator(".quick-input-widget", { hasText: /passphrase/i }).waitFor();
      await screenshot(page, "encrypt with a locked vault");
      await page.keyboard.press("Escape");
      await page.waitForTimeout(1_000);
      expect(await page.locator(".notification-toast").count()).toBe(0);
      expect(await page.locator(".tab.active.dirty").count()).toBe(0);
    } finally {
      await session.close();
    }
  });

  test("where there is no vault yet this makes one, and the entry keeps what it says of itself", async () => {
    await open({ vaultHome });
    const { page } = session;
    try {
      await runCommand(page, titleOf("keyward.encryptInPlace"));
      await page
        .getByText(/recovery key/i)
        .first()
        .waitFor();
      await screenshot(page, "encrypt without a vault");
      await dialogButton(page, "I Have Kept It").click();
      await page.locator(".notification-toast", { hasText: "It opens with this vault alone" }).waitFor();
      await screenshot(page, "encrypted by a new vault");
      await page.locator(".monaco-editor .view-line").first().click();
      await runCommand(page, "File: Save");
      await expect.poll(() => readFileSync(file(), "utf8")).not.toContain("of this machine");
      const { MAIL_TOKEN } = JSON.parse(readFileSync(file(), "utf8")) as { MAIL_TOKEN: { $value: string } };
      expect(MAIL_TOKEN.$value).toMatch(CIPHERTEXT);
      expect(readFileSync(file(), "utf8").replace(MAIL_TOKEN.$value, "of this machine")).toBe(content);
    } finally {
      await session.close();
    }
  });
});

function keychainOf({ env: { DBUS_SESSION_BUS_ADDRESS, XDG_RUNTIME_DIR } }: TestKeyring) {
  return { DBUS_SESSION_BUS_ADDRESS, XDG_RUNTIME_DIR };
}

async function goToPassword(page: Page): Promise<void> {
  await page.locator(".monaco-editor .squiggly-warning").first().waitFor();
  await page.locator(".monaco-editor .view-line", { hasText: "SMTP_PASSWORD" }).first().click();
  // The value, which is underlined, ends its line but for the comma.
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
}

/** What is offered at the cursor. */
function fixes(page: Page): Promise<Locator> {
  return openFixes(page, "Ignore this file in git");
}

async function debug(page: Page): Promise<void> {
  await runCommand(page, "Debug: Select and Start Debugging");
  await page.locator(".quick-input-list [role=option]", { hasText: "By name" }).first().click();
}

async function inTerminal(page: Page, text: RegExp): Promise<void> {
  const rows = page.locator(".terminal-wrapper.active .xterm-rows");
  await expect.poll(() => rows.textContent(), { timeout: 60_000 }).toMatch(text);
}
