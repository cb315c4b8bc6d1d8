import * as vscode from "vscode";
import { parseScope, type Scope } from "../core/scope.ts";
import type { FolderScope } from "../protocol/lsp.ts";
import type { SessionParts } from "./session.ts";

/**
 * The scope in which names are resolved in a folder of the workspace: that of the open editor, or the first.
 * Null without a folder, and where the server does not answer.
 */
export async function folderScope(
  { server, log }: SessionParts,
  uri = currentUri(),
): Promise<FolderScope | null> {
  if (!uri) return null;
  try {
    return await server.request("keyward/folderScope", { uri: uri.toString() });
  } catch (error) {
    log.warn(`No folder scope: ${String(error)}`);
    return null;
  }
}

/** The scopes to which the workspace's folders are bound. */
export async function boundScopes(session: SessionParts): Promise<Scope[]> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const found = await Promise.all(folders.map(({ uri }) => folderScope(session, secretsFileIn(uri))));
  return found.flatMap((folder) => (folder?.bound ? [parseScope(folder.scope)] : []));
}

/** The folder that the person works in, by the document that is open. */
export function currentUri(): vscode.Uri | undefined {
  const open = vscode.window.activeTextEditor?.document.uri;
  if (open && vscode.workspace.getWorkspaceFolder(open)) return open;
  const first = vscode.workspace.workspaceFolders?.[0];
  return first && secretsFileIn(first.uri);
}

function secretsFileIn(folder: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(folder, "secrets.json");
}
