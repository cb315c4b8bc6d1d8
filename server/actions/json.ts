import type { CodeAction, Diagnostic } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { fixesForJsonDiagnostics } from "../checks/json-fixes.ts";
import type { Context } from "../context.ts";
import { secretsSourceOf } from "../secrets-cursor.ts";
import { spanOf } from "./action.ts";
import { actionOf } from "./checks.ts";

/** Fixes for what the editor's own JSON support says of a secrets file. */
export function jsonActions(
  context: Context,
  document: TextDocument,
  diagnostics: readonly Diagnostic[],
): CodeAction[] {
  const others = diagnostics.filter(({ source }) => source !== "keyward");
  if (others.length === 0 || !secretsSourceOf(context, document)) return [];
  return others.flatMap((diagnostic) => {
    const { code } = diagnostic;
    const told = { code: typeof code === "number" ? code : undefined, range: spanOf(document, diagnostic) };
    return fixesForJsonDiagnostics(document.getText(), [told]).flatMap(({ fix }) =>
      actionOf(context, document, diagnostic, fix),
    );
  });
}
