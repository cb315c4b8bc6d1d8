import * as vscode from "vscode";
import type { Range, Use } from "../protocol/lsp.ts";

/** A range of the protocol as VS Code has it. */
export function rangeOf({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

/** A place in code, likewise. */
export function locationOf({ uri, range }: Pick<Use, "uri" | "range">): vscode.Location {
  return new vscode.Location(vscode.Uri.parse(uri), rangeOf(range));
}
