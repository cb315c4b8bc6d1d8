import * as assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import * as vscode from "vscode";
import { sameScope } from "../../../core/scope.ts";
import { UserError } from "../../../core/user-error.ts";
import type { Exports } from "../../../client/main.ts";
import type { Session } from "../../../client/session.ts";
import { eventually, open } from "./demo-workspace.ts";

suite("values that leave a document", () => {
  const literal = "hV9s" + "Lq2ZtY7bNc4X";

  test("a literal goes into the vault before the code changes", async () => {
    const { vault } = await session();
    const document = await typed(`export const mailer = { password: "${literal}" };\n`);
    await answered(vscode.commands.executeCommand("keyward.moveLiteralToVault", await fixOf(document)));
    const name = /password: process\.env\.(\w+)/.exec(document.getText())?.[1];
    assert.ok(name, document.getText());
    assert.ok(!document.getText().includes(literal));
    const scope = { project: "shop", environment: "development" };
    const { value } = await vault.use((open) => open.reveal({ scope, key: name }));
    assert.equal(value.reveal(), literal);
  });

  test("where the vault cannot be written, nothing in the code changes", async () => {
    const { vault } = await session();
    // Another name than the secret before: the server may not know yet that that one is taken.
    const document = await typed(`export const courier = { password: "${literal}" };\n`);
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
    const document = await typed(`export const mailer = { password: "${literal}" };\n`);
    const fix = await fixOf(document);
    await insert(document, new vscode.Position(0, 0), "// moved on\n");
    const before = document.getText();
    await answered(vscode.commands.executeCommand("keyward.moveLiteralToVault", fix));
    assert.equal(document.getText(), before);
  });

  test("an entry in clear becomes a reference, and keeps what it says of itself", async () => {
    const { vault } = await session();
    const document = await open("secrets.json");
    await insert(
      document,
      document.positionAt(document.getText().indexOf("{") + 1),
      `"MOVED_TOKEN": { "$description": "Kept", "$value": "${literal}" },`,
    );
    const target = { uri: document.uri.toString(), key: "MOVED_TOKEN" };
    await answered(vscode.commands.executeCommand("keyward.moveToVault", target));
    const { MOVED_TOKEN } = JSON.parse(document.getText()) as Record<string, unknown>;
    const moved = (await vault.secrets()).find(({ key }) => key === "MOVED_TOKEN");
    assert.ok(moved && sameScope(moved.scope, { project: "shop", environment: "development" }));
    assert.deepEqual(MOVED_TOKEN, { $description: "Kept", $from: "secret://shop/development/MOVED_TOKEN" });
    assert.equal(moved.description, "Kept");
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
