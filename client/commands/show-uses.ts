import { commands, Position, Uri, type Location } from "vscode";
import type { Session } from "../session.ts";
import { usesTarget } from "../targets.ts";

/** A peek at every place that names what a lens is about. */
export async function showUses(_: Session, argument: unknown): Promise<void> {
  const { uri, position } = usesTarget(argument);
  const at = [Uri.parse(uri), new Position(position.line, position.character)] as const;
  const places = await commands.executeCommand<Location[]>("vscode.executeReferenceProvider", ...at);
  await commands.executeCommand("editor.action.showReferences", ...at, places);
}
