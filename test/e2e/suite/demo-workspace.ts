import * as vscode from "vscode";

/** A file of the demo workspace, in an editor. */
export async function open(file: string): Promise<vscode.TextDocument> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder!.uri, file));
  await vscode.window.showTextDocument(document);
  return document;
}

/** Where a text begins in a document. */
export function positionOf(document: vscode.TextDocument, text: string): vscode.Position {
  const offset = document.getText().indexOf(text);
  if (offset === -1) throw new Error(`${document.fileName} has no "${text}".`);
  return document.positionAt(offset);
}

/** Asks until there is an answer. The test's own time limit ends it. */
export async function eventually<T>(ask: () => T | undefined | PromiseLike<T | undefined>): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
