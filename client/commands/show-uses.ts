import { commands, Location, Position, Range, Uri } from "vscode";
import type { Session } from "../session.ts";
import { usesTarget } from "../targets.ts";

/** A peek at every place in code that reads or writes what a lens is about. */
export async function showUses({ server }: Session, argument: unknown): Promise<void> {
  const { uri, position, name } = usesTarget(argument);
  const uses = await server.request("keyward/uses", { name });
  const places = uses.map(({ uri: file, range: { start, end } }) => {
    const range = new Range(start.line, start.character, end.line, end.character);
    return new Location(Uri.parse(file), range);
  });
  const from = new Position(position.line, position.character);
  await commands.executeCommand("editor.action.showReferences", Uri.parse(uri), from, places);
}
