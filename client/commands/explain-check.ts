import { commands, Uri } from "vscode";
import type { Session } from "../session.ts";

/** The page of all checks at the one that a diagnostic's link names. Other words lead to its top. */
export async function explainCheck({ context }: Session, argument: unknown): Promise<void> {
  const page = Uri.joinPath(context.extensionUri, "docs", "checks.md");
  const fragment = typeof argument === "string" && /^[a-z-]+$/.test(argument) ? argument : "";
  await commands.executeCommand("markdown.showPreview", page.with({ fragment }));
}
