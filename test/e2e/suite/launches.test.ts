import * as assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import * as vscode from "vscode";
import type { Exports } from "../../../client/main.ts";
import { parseScope } from "../../../core/scope.ts";
import { valueText } from "../../../core/secret.ts";
import { eventually } from "./demo-workspace.ts";

/** Writes what it finds in its environment, as hashes, so that no value stands in a file. */
const PROGRAM = `
  const hash = (text) => text && require("node:crypto").createHash("sha256").update(text).digest("hex");
  const names = ["PASSWORD", "DB_PASSWORD", "LOG_LEVEL", "PLAIN", "ELECTRON_RUN_AS_NODE"];
  const seen = Object.fromEntries(names.map((name) => [name, hash(process.env[name])]));
  const file = require("node:path").join(__dirname, "seen.json");
  require("node:fs").writeFileSync(file + ".part", JSON.stringify(seen));
  require("node:fs").renameSync(file + ".part", file);
`;

const folder = () => vscode.workspace.workspaceFolders![0]!;
const billing = () => path.join(folder().uri.fsPath, "services/billing");
const seenFile = () => path.join(billing(), "seen.json");

suite("programs that the editor starts", () => {
  suiteSetup(() => writeFileSync(path.join(billing(), "tell.cjs"), PROGRAM));
  setup(() => rmSync(seenFile(), { force: true }));
  suiteTeardown(() => {
    for (const file of ["tell.cjs", "seen.json"]) rmSync(path.join(billing(), file), { force: true });
  });

  test("a debug session gets the values that its environment names", async () => {
    assert.ok(
      await launch({ env: { PASSWORD: "${keyward:DB_PASSWORD}", PLAIN: "as it is" } }),
      "the session starts",
    );
    const seen = await told();
    assert.equal(seen["PASSWORD"], await hashOf("shop/*/billing", "DB_PASSWORD"));
    assert.equal(seen["PLAIN"], sha256("as it is"));
    assert.equal(seen["DB_PASSWORD"], undefined, "what was not named is not there");
  });

  test("a debug session gets all that the scope of its folder sees; what it sets itself wins", async () => {
    assert.ok(await launch({ keyward: true, cwd: folder().uri.fsPath, env: { LOG_LEVEL: "own" } }));
    const seen = await told();
    assert.equal(seen["DB_PASSWORD"], await hashOf("shop", "DB_PASSWORD"));
    assert.equal(seen["LOG_LEVEL"], sha256("own"));
  });

  test("a name in a scope of its own", async () => {
    assert.ok(await launch({ env: { PASSWORD: "${keyward:secret://shop/DB_PASSWORD}" } }));
    assert.equal((await told())["PASSWORD"], await hashOf("shop", "DB_PASSWORD"));
  });

  for (const [what, config] of Object.entries({
    "a name that nobody defines": { env: { A: "${keyward:NOBODY_KNOWS}" } },
    "a revoked secret": { env: { A: "${keyward:secret://shop/*/storefront/LEGACY_TOKEN}" } },
    "an expired secret": { env: { A: "${keyward:secret://shop/*/storefront/CATALOGUE_TOKEN}" } },
    "a terminal, into which it would be typed": { keyward: true, console: "integratedTerminal" },
    "a value in an argument": { args: ["${keyward:DB_PASSWORD}"] },
  })) {
    test(`a debug session is called off for ${what}`, async () => {
      assert.equal(await launch(config), false);
      assert.ok(!existsSync(seenFile()), "no program was started");
    });
  }

  test("a task runs under keyward run, and what it gives the editor holds no value", async () => {
    const definition = { type: "keyward", command: process.execPath, args: ["tell.cjs"], cwd: billing() };
    const resolved = await run(definition);
    const seen = await told();
    assert.equal(seen["DB_PASSWORD"], await hashOf("shop/*/billing", "DB_PASSWORD"));
    assert.equal(seen["ELECTRON_RUN_AS_NODE"], undefined, "what made a Node of the editor is not passed on");
    const value = await valueOf("shop/*/billing", "DB_PASSWORD");
    assert.ok(!JSON.stringify(resolved).includes(value));
  });

  test("a task's whole line goes to the shell, and its exit code is the program's", async () => {
    const definition = { type: "keyward", command: "true && exit 7", scope: "shop" };
    const ended = new Promise<number | undefined>((resolve) => {
      const listening = vscode.tasks.onDidEndTaskProcess(({ execution, exitCode }) => {
        if (execution.task.definition["command"] !== definition.command) return;
        listening.dispose();
        resolve(exitCode);
      });
    });
    await run(definition);
    assert.equal(await ended, 7);
  });

  test("a language model gets names and states, by tools that the person confirms", async () => {
    const names = vscode.lm.tools.map(({ name }) => name).filter((name) => name.startsWith("keyward_"));
    assert.equal(names.length, 5);
    const listed = await answerOf("keyward_list_secrets", {});
    assert.ok(listed.includes('"DB_PASSWORD"'), listed);
    assert.ok(!listed.includes(await valueOf("shop", "DB_PASSWORD")));
    const explained = await answerOf("keyward_explain_secret", { name: "DB_PASSWORD" });
    assert.match(explained, /"state":"wins"/);
    const found = await answerOf("keyward_find_references", { name: "STRIPE_API_KEY" });
    assert.match(found, /payments\.ts/);
    assert.match(await answerOf("keyward_missing_secrets", {}), /"missing"/);
    assert.match(await answerOf("keyward_find_leaks", {}), /"findings":\[\{/);
    await assert.rejects(answerOf("keyward_explain_secret", { name: "--reveal" }));
  });

  test("the terminal Keyward is transient, and what it is made of holds no value", async () => {
    const opened = new Promise<vscode.Terminal>((resolve) => {
      const listening = vscode.window.onDidOpenTerminal((terminal) => {
        listening.dispose();
        resolve(terminal);
      });
    });
    await vscode.commands.executeCommand("workbench.action.terminal.newWithProfile", {
      config: { extensionIdentifier: "keyward.keyward", id: "keyward.terminal", title: "Keyward" },
    });
    const terminal = await opened;
    const options = terminal.creationOptions as vscode.TerminalOptions;
    assert.equal(options.name, "Keyward");
    assert.equal(options.isTransient, true);
    assert.ok(!JSON.stringify(options).includes(await valueOf("shop", "DB_USER")));
    terminal.sendText("cd services/billing && node tell.cjs && exit");
    assert.equal((await told())["DB_PASSWORD"], await hashOf("shop", "DB_PASSWORD"));
  });
});

async function launch(config: Record<string, unknown>): Promise<boolean> {
  const ended = new Promise<void>((resolve) => {
    const listening = vscode.debug.onDidTerminateDebugSession((session) => {
      if (session.parentSession) return;
      listening.dispose();
      resolve();
    });
  });
  const started = await vscode.debug.startDebugging(
    folder(),
    {
      type: "node",
      request: "launch",
      name: "Billing",
      runtimeExecutable: process.execPath,
      program: path.join(billing(), "tell.cjs"),
      cwd: billing(),
      ...config,
    },
    { noDebug: true },
  );
  if (started) await ended;
  return started;
}

/** Runs a task as tasks.json defines it: resolved by its provider. */
async function run(definition: vscode.TaskDefinition): Promise<vscode.Task> {
  const file = vscode.Uri.joinPath(folder().uri, ".vscode/tasks.json");
  const task = { label: "under test", problemMatcher: [], ...definition };
  const text = JSON.stringify({ version: "2.0.0", tasks: [task] });
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
  const found = await eventually(async () => {
    const all = await vscode.tasks.fetchTasks();
    return all.find(
      ({ name, definition: known }) => name === "under test" && known["command"] === definition["command"],
    );
  });
  const execution = await vscode.tasks.executeTask(found);
  return execution.task;
}

async function answerOf(tool: string, input: object): Promise<string> {
  const { content } = await vscode.lm.invokeTool(tool, { input, toolInvocationToken: undefined });
  return content.map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : "")).join("");
}

function told(): Promise<Record<string, string | undefined>> {
  return eventually(() =>
    existsSync(seenFile())
      ? (JSON.parse(readFileSync(seenFile(), "utf8")) as Record<string, string>)
      : undefined,
  );
}

async function valueOf(scope: string, key: string): Promise<string> {
  const { session } = await vscode.extensions.getExtension<Exports>("keyward.keyward")!.activate();
  const { value } = await session!.vault.use((open) => open.reveal({ scope: parseScope(scope), key }));
  return valueText(value.reveal());
}

async function hashOf(scope: string, key: string): Promise<string> {
  return sha256(await valueOf(scope, key));
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
