import * as vscode from "vscode";

/** A URI's path as people read it in this workspace. */
export function locate(uri: string): string {
  return vscode.workspace.asRelativePath(vscode.Uri.parse(uri));
}
