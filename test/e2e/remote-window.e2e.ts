import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { once } from "node:events";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { noRemoteMachine } from "../vscode-host/remote-machine.ts";
import { openRemoteWorkbench, type RemoteSession } from "./remote-session.ts";
import {
  answer,
  answerName,
  clickOnItem,
  dialogButton,
  hoverOver,
  openFile,
  runCommand,
  screenshot,
  showSecrets,
  titleOf,
  treeItem,
} from "./workbench-session.ts";

const PASSPHRASE = "a phrase of four words";
const VALUE = ["value", "on", "the", "remote"].join(" ");
const THERE = "/home/dev/.local/share/keyward";

/** Says where it runs and how long a value is, which is enough to know that it is there. */
const TELL = `console.log(require("os").hostname(), "has", (process.env.FIRST_API_TOKEN ?? "").length, "of them");\n`;

const LAUNCH = {
  version: "0.2.0",
  configurations: [
    {
      name: "Tell",
      type: "node",
      request: "launch",
      program: "${workspaceFolder}/tell.cjs",
      internalConsoleOptions: "openOnSessionStart",
      env: { FIRST_API_TOKEN: "${keyward:FIRST_API_TOKEN}" },
    },
  ],
};

const TASKS = {
  version: "2.0.0",
  tasks: [{ type: "keyward", label: "Tell how long it is", command: "node tell.cjs", problemMatcher: [] }],
};

const unable = noRemoteMachine();
if (unable) console.warn(`No remote machine can be made here: ${unable}`);

describe.skipIf(unable)("a window on another machine, without a keychain", () => {
  let session: RemoteSession;
  let vaultServer: ChildProcess | undefined;

  beforeAll(async () => {
    session = await openRemoteWorkbench({
      settings: { "terminal.integrated.gpuAcceleration": "off" }, // What is drawn can be read then.
    });
    const folder = session.here("/home/dev/shop");
    writeFileSync(path.join(folder, "tell.cjs"), TELL);
    mkdirSync(path.join(folder, ".vscode"));
    writeFileSync(path.join(folder, ".vscode/launch.json"), JSON.stringify(LAUNCH));
    writeFileSync(path.join(folder, ".vscode/tasks.json"), JSON.stringify(TASKS));
    await showSecrets(session.page);
  });
  beforeEach(({ onTestFailed, task }) =>
    onTestFailed(() => screenshot(session.page, `failed: ${task.name}`)),
  );
  afterAll(async () => {
    vaultServer?.kill("SIGKILL");
    await session?.close();
  });

  test("the first secret makes the vault there, under a passphrase that is asked for twice", async () => {
    const { page } = session;
    const welcome = page.locator(".part.sidebar .welcome-view", { hasText: "works on a remote machine" });
    await screenshot(page, "remote welcome");
    await welcome.locator(".monaco-button", { hasText: "Add a Secret" }).click();
    await answer(page, /Who shall see it/, { choose: "Platform" });
    await answerName(page, "FIRST_API_TOKEN");
    await answer(page, /The value of FIRST_API_TOKEN/, { type: VALUE });
    await page.getByText(/machine that this window works on has no keychain/).waitFor();
    await screenshot(page, "remote passphrase");
    await answer(page, /has no keychain/, { type: PASSPHRASE });
    await answer(page, /The same passphrase again/, { type: PASSPHRASE });
    await dialogButton(page, "I Have Kept It").click();
    await treeItem(page, "FIRST_API_TOKEN").waitFor();
    expect(existsSync(path.join(session.here(THERE), "vault.db"))).toBe(true);
  });

  test("a value is copied to the clipboard of the person", async () => {
    const { page } = session;
    await clickOnItem(treeItem(page, "FIRST_API_TOKEN"), "Copy");
    await expect.poll(() => page.evaluate("navigator.clipboard.readText()"), { timeout: 30_000 }).toBe(VALUE);
  });

  test("a hover leads to files of that machine", async () => {
    const { page, cable } = session;
    await openFile(page, "payments.ts");
    const hover = await hoverOver(page, "STRIPE_API_KEY");
    const links = await hover
      .locator("a")
      .evaluateAll((found) => found.map((link) => link.getAttribute("data-href") ?? ""));
    const { host } = new URL(cable.url);
    expect(links).toContain(`vscode-remote://${host}/home/dev/shop/services/billing/secrets.json#L3`);
    await hover.getByText("services/billing/secrets.json:3").click();
    await page.locator('.tab.active[data-resource-name="secrets.json"]').waitFor();
  });

  test("the matrix is drawn, with what its page loads from there", async () => {
    const { page } = session;
    await runCommand(page, titleOf("keyward.showMatrix"));
    const matrix = page.frameLocator("iframe.webview").last().frameLocator("iframe");
    await matrix.getByText("FIRST_API_TOKEN").first().waitFor();
    await screenshot(page, "remote matrix");
  });

  test("the terminal Keyward asks for the passphrase, and runs there with the secrets", async () => {
    const { page } = session;
    await runCommand(page, titleOf("keyward.openTerminal"));
    await inTerminal(/The\s+vault's\s+passphrase:/);
    await page.locator(".terminal-wrapper.active .xterm-screen").click();
    await page.keyboard.type(`${PASSPHRASE}\n`);
    await inTerminal(/[#$]\s*$/);
    await page.keyboard.type('echo "$(hostname) has ${#FIRST_API_TOKEN} of them"\n');
    await inTerminal(new RegExp(`devbox\\s+has\\s+${VALUE.length}\\s+of`));
    await screenshot(page, "remote terminal");
  });

  test("a debug session and a task run there, with the secret", async () => {
    const { page } = session;
    await runCommand(page, "Debug: Select and Start Debugging");
    await page.locator(".quick-input-list [role=option]", { hasText: "Tell" }).first().click();
    await page.locator(".repl", { hasText: `devbox has ${VALUE.length} of them` }).waitFor();
    await screenshot(page, "remote debug session");
    await runCommand(page, "Tasks: Run Task");
    await answer(page, /Select the task to run/, { choose: "Tell how long it is" });
    await inTerminal(/The\s+vault's\s+passphrase:/);
    await page.locator(".terminal-wrapper.active .xterm-screen").click();
    await page.keyboard.type(`${PASSPHRASE}\n`);
    await inTerminal(new RegExp(`devbox\\s+has\\s+${VALUE.length}\\s+of`));
    await screenshot(page, "remote task");
    await runCommand(page, "View: Hide Panel");
  });

  test("the walkthrough is there with its pictures", async () => {
    const { page } = session;
    await runCommand(page, "View: Toggle Primary Side Bar Visibility"); // Pictures are there where there is room for them.
    await runCommand(page, "Welcome: Open Walkthrough");
    await answer(page, /Select a walkthrough/, { choose: "Get Started with Keyward" });
    await page
      .locator(".getting-started-category", { hasText: "Get Started with Keyward" })
      .first()
      .waitFor();
    await page.locator(".getting-started-step", { hasText: "Put a secret into the vault" }).click();
    await page.waitForTimeout(1_000);
    await screenshot(page, "remote walkthrough");
    await runCommand(page, "View: Toggle Primary Side Bar Visibility");
  });

  test("a person signs in: VS Code keeps the token, as that machine cannot", async () => {
    const { page } = session;
    const { url, token } = await serveThere();
    await runCommand(page, titleOf("keyward.signIn"));
    await answer(page, /The server's address/, { type: url });
    await answer(page, /Your token for/, { type: token });
    await answer(page, /What is to be kept in step/, { choose: "All that the token sees" });
    await dialogButton(page, "Keep in Step").click();
    await page.locator(".notification-toast", { hasText: "VS Code keeps the token" }).waitFor();
    await screenshot(page, "remote sign-in");
    const listed = () => keywardThere("list --json", { KEYWARD_URL: url, KEYWARD_TOKEN: token });
    await expect.poll(listed, { timeout: 30_000 }).toContain("FIRST_API_TOKEN");
  });

  test("after the connection was lost and found again the window goes on", async () => {
    const { page, cable } = session;
    await openFile(page, "payments.ts");
    cable.cut();
    await page.waitForTimeout(3_000);
    cable.join();
    await hoverOver(page, "TAX_API_TOKEN");
  });

  async function inTerminal(text: RegExp): Promise<void> {
    const rows = session.page.locator(".terminal-wrapper.active .xterm-rows");
    await expect.poll(() => rows.innerText(), { timeout: 60_000 }).toMatch(text);
  }

  /** A team's server that nobody but that machine reaches. */
  async function serveThere(): Promise<{ readonly url: string; readonly token: string }> {
    const words = "serve --dev --listen 127.0.0.1:0 --store sqlite:/home/dev/team.db".split(" ");
    const [program, ...args] = session.machine.command([...keyward(), ...words], {
      KEYWARD_PASSPHRASE: "the team's own",
    });
    const child = spawn(program, args, { stdio: ["ignore", "pipe", "inherit"] });
    vaultServer = child;
    let said = "";
    while (!/Root token: kw_\S+\s/.test(said) || !/Listening: http\S+\s/.test(said)) {
      const [chunk] = (await once(child.stdout, "data")) as [Buffer];
      said += String(chunk);
    }
    return { url: /Listening: (\S+)/.exec(said)![1]!, token: /Root token: (\S+)/.exec(said)![1]! };
  }

  function keywardThere(line: string, env: Readonly<Record<string, string>>): string {
    return session.machine.run([...keyward(), ...line.split(" ")], { env });
  }

  /** The command line of the extension that is installed there. */
  function keyward(): string[] {
    const extensions = "/home/dev/.vscode-server/extensions";
    const found = session.machine.run(["sh", "-c", `ls -d ${extensions}/keyward.keyward-*`]).trim();
    return ["node", `${found}/dist/cli/bin/keyward.js`];
  }
});
