import * as vscode from "vscode";
import { locationOf } from "../range.ts";
import type { SessionParts } from "../session.ts";

/** Goes to the first place in code that names a secret. */
export async function openUse({ server }: Pick<SessionParts, "server">, name: string): Promise<void> {
  const [first] = await server.request("keyward/uses", { name });
  if (!first) return sayNone(name);
  const { uri, range } = locationOf(first);
  await vscode.window.showTextDocument(uri, { selection: range });
}

/** Shows all places in code that name a secret, in VS Code's own way. */
export async function showUses({ server }: Pick<SessionParts, "server">, name: string): Promise<void> {
  const all = (await server.request("keyward/uses", { name })).map(locationOf);
  const [first] = all;
  if (!first) return sayNone(name);
  await vscode.window.showTextDocument(first.uri, { selection: first.range });
  await vscode.commands.executeCommand("editor.action.showReferences", first.uri, first.range.start, all);
}

function sayNone(name: string): void {
  vscode.window.setStatusBarMessage(vscode.l10n.t("No code reads {0}", name), 5000);
}
