import * as assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import path from "node:path";
import * as vscode from "vscode";
import { formatScope } from "../../../core/scope.ts";
import { valueText } from "../../../core/secret.ts";
import type { Exports } from "../../../client/main.ts";
import type { TreeNode } from "../../../client/views/secrets-model.ts";

const keyward = () => vscode.extensions.getExtension<Exports>("keyward.keyward")!;

async function session() {
  const { session } = await keyward().activate();
  assert.ok(session, "the session is there in tests");
  return session;
}

suite("the extension in VS Code", () => {
  test("every command of the manifest exists", async () => {
    await keyward().activate();
    const manifest = keyward().packageJSON as { contributes: { commands: { command: string }[] } };
    const known = new Set(await vscode.commands.getCommands(true));
    const missing = manifest.contributes.commands.filter(({ command }) => !known.has(command));
    assert.deepEqual(missing, []);
  });

  test("the tree shows scopes and their secrets, inherited ones too, and no value", async () => {
    const { tree, vault } = await session();
    const shown = await labelsBelow(await tree.getChildren());
    for (const label of ["Platform", "shop", "billing", "DB_PASSWORD", "SENTRY_DSN"]) {
      assert.ok(shown.join("\n").includes(label), `${label} is missing in\n${shown.join("\n")}`);
    }
    const { value } = await vault.use((open) => open.reveal({ scope: {}, key: "SENTRY_DSN" }));
    assert.ok(!shown.join("\n").includes(valueText(value.reveal())));

    async function labelsBelow(nodes: readonly TreeNode[]): Promise<string[]> {
      const labels = nodes.map((node) => {
        const { label, description, accessibilityInformation } = tree.getTreeItem(node);
        return JSON.stringify([label, description, accessibilityInformation?.label]);
      });
      const below = await Promise.all(nodes.map(async (node) => labelsBelow(await tree.getChildren(node))));
      return [...labels, ...below.flat()];
    }
  });

  test("a secret that another process writes appears in the tree by itself", async () => {
    const { vault } = await session();
    const launcher = path.join(keyward().extensionPath, "cli/bin/keyward.js");
    const words = ["secret:add", "-p", "shop", "-k", "FROM_ELSEWHERE_TOKEN", "-v", "-"];
    execFileSync(process.execPath, [launcher, ...words], {
      input: "a value",
      stdio: ["pipe", "ignore", "inherit"],
    });
    while (!(await vault.secrets()).some(({ key }) => key === "FROM_ELSEWHERE_TOKEN")) {
      await new Promise<void>((resolve) => {
        const listening = vault.onDidChange(() => {
          listening.dispose();
          resolve();
        });
      });
    }
  });

  test("the server tells the scope of a folder", async () => {
    const { server } = await session();
    const [folder] = vscode.workspace.workspaceFolders!;
    const uri = vscode.Uri.joinPath(folder!.uri, "services/billing/src/payments.ts").toString();
    const scope = await server.request("keyward/folderScope", { uri });
    assert.equal(
      scope.scope,
      formatScope({ project: "shop", environment: "development", service: "billing" }),
    );
  });
});
