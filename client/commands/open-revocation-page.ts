import * as vscode from "vscode";
import type { Session } from "../session.ts";
import { revocationTarget } from "../targets.ts";

/** In the browser; VS Code asks before it opens a page that the person has not trusted yet. */
export async function openRevocationPage(_: Session, argument: unknown): Promise<void> {
  await vscode.env.openExternal(vscode.Uri.parse(revocationTarget(argument).page));
}
