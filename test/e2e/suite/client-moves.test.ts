import * as assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import * as vscode from "vscode";
import { sameScope } from "../../../core/scope.ts";
import { UserError } from "../../../core/user-error.ts";
import type { Exports } from "../../../client/main.ts";
import type { Session } from "../../../client/session.ts";
import { eventually, open } from "./demo-workspace.ts";

/** Of the workspace's folder, in which everything is proposed here. */
const FOLDER = { project: "shop", environment: "development" };

suite("values that leave a document", () => {
  const literal = "hV9s" + "Lq2ZtY7bNc4X";
  const other = "kW4r" + "Tm8XpJ3dQv6G";

  test("a literal goes into the vault before the code changes", async () => {
    const { vault } = await session();
    const document = await typed(`export const mailer = { password: "${literal}" };\n`);
    await answered(vscode.commands.executeCommand("keyward.moveLiteralToVault", await fixOf(document)));
    const name = /password: process\.env\.(\w+)/.exec(document.getText())?.[1];
    assert.ok(name, document.getText());
    assert.ok(!document.getText().includes(literal));
    const { value } = await vault.use((open) => open.reveal({ scope: FOLDER, key: name }));
    assert.equal(value.reveal(), literal);
  });

  test("where the vault cannot be written, nothing in the code changes", async () => {
    const { vault } = await session();
    // Another name than the secret before: the server may not know yet that that one is taken.
    const document = await typed(`export const courier = { password: "${other}" };\n`);
    const before = document.getText();
    const use = vault.use.bind(vault);
    vault.use = () => Promise.reject(new UserError("DISK_FULL", "The disk is full.", "Make room."));
    try {
      await answered(vscode.commands.executeCommand("keyward.moveLiteralToVault", await fixOf(document)));
    } finally {
      vault.use = use;
    }
    assert.equal(document.getText(), before);
  });

  test("a document that changed since the fix was offered is left alone", async () => {
    const document = await typed(`export const mailer = { password: "${other}" };\n`);
    const fix = await fixOf(document);
    await insert(document, new vscode.Position(0, 0), "// moved on\n");
    const before = document.getText();
    await answered(vscode.commands.executeCommand("keyward.moveLiteralToVault", fix));
    assert.equal(document.getText(), before);
  });

  test("an entry in clear becomes a reference, and keeps what it says of itself", async () => {
    const { vault } = await session();
    const document = await open("secrets.json");
    await insertEntry(document, `"MOVED_TOKEN": { "$description": "Kept", "$value": "${literal}" }`);
    const target = { uri: document.uri.toString(), key: "MOVED_TOKEN" };
    await answered(vscode.commands.executeCommand("keyward.moveToVault", target));
    const { MOVED_TOKEN } = JSON.parse(document.getText()) as Record<string, unknown>;
    const moved = (await vault.secrets()).find(({ key }) => key === "MOVED_TOKEN");
    assert.ok(moved && sameScope(moved.scope, FOLDER));
    assert.deepEqual(MOVED_TOKEN, { $description: "Kept", $from: "secret://shop/development/MOVED_TOKEN" });
    assert.equal(moved.description, "Kept");
  });

  test("a literal that would hide what others get is moved after a question that says whom it reaches", async () => {
    const document = await typed(`export const courier = { password: "${other}" };\n`);
    const fix = await fixOf(document);
    const before = document.getText();
    const asked = await asking("call off", () => namedByServer("LOG_LEVEL", fix));
    assert.match(asked, /^Override LOG_LEVEL in .*shop.*\n[^]*takes the place of that of/);
    assert.equal(document.getText(), before);
    assert.ok(!(await isInFolder("LOG_LEVEL")));
  });

  test("a literal that changed while that question was open is left alone", async () => {
    const document = await typed(`export const courier = { password: "${other}" };\n`);
    const fix = await fixOf(document);
    const change = () => insert(document, new vscode.Position(0, 0), "// moved on\n");
    await asking(change, () => namedByServer("LOG_LEVEL", fix));
    assert.equal(document.getText(), `// moved on\nexport const courier = { password: "${other}" };\n`);
    assert.ok(!(await isInFolder("LOG_LEVEL")));
  });

  test("an entry that would hide what others get stays where that question is called off", async () => {
    const document = await open("secrets.json");
    await insertEntry(document, `"LEGACY_TOKEN": "${literal}"`);
    const before = document.getText();
    const target = { uri: document.uri.toString(), key: "LEGACY_TOKEN" };
    const move = () => answered(vscode.commands.executeCommand("keyward.moveToVault", target));
    assert.match(await asking("call off", move), /^Override LEGACY_TOKEN in .*shop/);
    assert.equal(document.getText(), before);
    assert.ok(!(await isInFolder("LEGACY_TOKEN")));
  });

  test("of an entry that changed while that question was open, the vault gets what stands there then", async () => {
    const { vault } = await session();
    const document = await open("secrets.json");
    await insertEntry(document, `"LEGACY_TOKEN": "${literal}"`);
    const change = () => insert(document, document.positionAt(document.getText().indexOf(literal)), "new-");
    const target = { uri: document.uri.toString(), key: "LEGACY_TOKEN" };
    await asking(change, () => answered(vscode.commands.executeCommand("keyward.moveToVault", target)));
    const { LEGACY_TOKEN } = JSON.parse(document.getText()) as Record<string, unknown>;
    assert.deepEqual(LEGACY_TOKEN, { $from: "secret://shop/development/LEGACY_TOKEN" });
    const { value } = await vault.use((open) => open.reveal({ scope: FOLDER, key: "LEGACY_TOKEN" }));
    assert.equal(value.reveal(), `new-${literal}`);
  });

  test("a file is ignored by git from now on", async () => {
    const [folder] = vscode.workspace.workspaceFolders!;
    const file = vscode.Uri.joinPath(folder!.uri, "infra/secrets.staging.json");
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode("{}"));
    await vscode.commands.executeCommand("keyward.ignoreFile", { uri: file.toString() });
    execFileSync("git", ["check-ignore", "--quiet", file.fsPath], { cwd: folder!.uri.fsPath });
  });

  teardown(() => vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor"));
});

async function session(): Promise<Session> {
  const { session } = await vscode.extensions.getExtension<Exports>("keyward.keyward")!.activate();
  assert.ok(session, "the session is there in tests");
  return session;
}

let files = 0;

/** A new file of the workspace, in an editor; of another name each time, for VS Code may still hold the one before. */
async function typed(text: string): Promise<vscode.TextDocument> {
  const [folder] = vscode.workspace.workspaceFolders!;
  const file = `infra/mailer-${++files}.js`;
  await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder!.uri, file), new TextEncoder().encode(text));
  return open(file);
}

async function insert(document: vscode.TextDocument, position: vscode.Position, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, position, text);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

function insertEntry(document: vscode.TextDocument, entry: string): Promise<void> {
  return insert(document, document.positionAt(document.getText().indexOf("{") + 1), `${entry},`);
}

async function isInFolder(name: string): Promise<boolean> {
  const { vault } = await session();
  return (await vault.secrets()).some(({ key, scope }) => key === name && sameScope(scope, FOLDER));
}

/** Moves a literal, to which the server proposes a name that is defined further out: a person may type one as well. */
async function namedByServer(name: string, fix: unknown): Promise<void> {
  const { server } = await session();
  const request = server.request.bind(server);
  const named = async (...asked: Parameters<typeof request>) => {
    const answer = await request(...asked);
    return asked[0] === "keyward/suggestMove" ? { ...(answer as object), name } : answer;
  };
  Object.assign(server, { request: named });
  try {
    await answered(vscode.commands.executeCommand("keyward.moveLiteralToVault", fix));
  } finally {
    Object.assign(server, { request });
  }
}

/**
 * Answers the one dialog that comes up: calls it off, or does something meanwhile and agrees.
 * @returns the question and its details, a line each
 */
async function asking(
  meanwhile: "call off" | (() => Promise<void>),
  run: () => Promise<void>,
): Promise<string> {
  const { showWarningMessage } = vscode.window;
  const asked: string[] = [];
  Object.assign(vscode.window, {
    async showWarningMessage(question: string, { detail }: vscode.MessageOptions, action: string) {
      asked.push(`${question}\n${detail}`);
      if (meanwhile === "call off") return undefined;
      await meanwhile();
      return action;
    },
  });
  try {
    await run();
  } finally {
    Object.assign(vscode.window, { showWarningMessage });
  }
  assert.equal(asked.length, 1, "it asks once");
  return asked[0]!;
}

/** What the fix of the literal's diagnostic hands to the command. */
function fixOf(document: vscode.TextDocument): Promise<unknown> {
  return eventually(async () => {
    const asked = vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      document.uri,
      document.lineAt(0).range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const actions = await asked.then(undefined, (error: unknown) => {
      // The editor's light bulb asks as well, and may cancel what was asked before it: then it is asked again.
      if (error instanceof Error && error.message === "Canceled") return [];
      throw error;
    });
    return actions.find(({ command }) => command?.command === "keyward.moveLiteralToVault")?.command
      ?.arguments?.[0];
  });
}

/** Takes what every question proposes, until the command has ended. */
async function answered(command: Thenable<unknown>): Promise<void> {
  let ended = false;
  void command.then(
    () => (ended = true),
    () => (ended = true),
  );
  await eventually(async () => {
    await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
    return ended ? true : undefined;
  });
  await command;
}
