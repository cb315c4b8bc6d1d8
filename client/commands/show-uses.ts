import { commands, Position, Uri } from "vscode";
import { locationOf } from "../range.ts";
import type { Session } from "../session.ts";
import { usesTarget } from "../targets.ts";

/** A peek at every place in code that reads or writes what a lens is about. */
export async function showUses({ server }: Session, argument: unknown): Promise<void> {
  const { uri, position, name } = usesTarget(argument);
  const uses = await server.request("keyward/uses", { name });
  const from = new Position(position.line, position.character);
  await commands.executeCommand("editor.action.showReferences", Uri.parse(uri), from, uses.map(locationOf));
}
