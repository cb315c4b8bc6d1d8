import * as vscode from "vscode";
import { openCli } from "../run/cli.ts";
import type { SessionParts } from "../session.ts";

/**
 * Offers `keyward mcp` for each folder of the workspace to the editor's agents. Read-only: without the tool with which
 * an agent runs programs. An editor that knows no such servers is offered none.
 */
export function provideMcpServers({ context }: SessionParts): vscode.Disposable {
  if (typeof vscode.lm?.registerMcpServerDefinitionProvider !== "function") {
    return new vscode.Disposable(() => {});
  }
  const changed = new vscode.EventEmitter<void>();
  return vscode.Disposable.from(
    changed,
    vscode.workspace.onDidGrantWorkspaceTrust(() => changed.fire()),
    vscode.workspace.onDidChangeWorkspaceFolders(() => changed.fire()),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration("keyward.cli") || change.affectsConfiguration("keyward.vault"))
        changed.fire();
    }),
    vscode.lm.registerMcpServerDefinitionProvider("keyward.mcp", {
      onDidChangeMcpServerDefinitions: changed.event,
      provideMcpServerDefinitions: () => (vscode.workspace.isTrusted ? servers(context) : []),
    }),
  );
}

function servers({ extension, extensionUri }: vscode.ExtensionContext): vscode.McpStdioServerDefinition[] {
  const { command, args, env } = openCli(extensionUri.fsPath);
  const { version } = extension.packageJSON as { version: string };
  const folders = (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === "file");
  return folders.map(({ name, uri }) => {
    const label = folders.length === 1 ? "Keyward" : `Keyward (${name})`;
    const server = new vscode.McpStdioServerDefinition(
      label,
      command,
      [...args, "mcp", "--read-only"],
      { ...env },
      version,
    );
    server.cwd = uri;
    return server;
  });
}
