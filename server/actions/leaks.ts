import type { CodeAction, Diagnostic } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { CLIENT_COMMANDS, type LiteralTarget } from "../../protocol/lsp.ts";
import type { Context } from "../context.ts";
import type { LeakData } from "../diagnostics/leaks.ts";
import { literalIn } from "../literal.ts";
import { commandAction, dataOf, editAction, spanOf } from "./action.ts";
import { commentFor } from "./comment.ts";

/** Reasons for which a finding may stay, ready to be edited. Without a reason a mark does not count. */
const REASONS = ["made up, not a real secret", "public by design"];

/** Move a hardcoded secret to the vault; or say, in the code, why it may stay. */
export function leakActions(
  context: Context,
  document: TextDocument,
  diagnostics: readonly Diagnostic[],
): CodeAction[] {
  return diagnostics.flatMap((diagnostic) => {
    const data = dataOf<LeakData>(diagnostic, "leak");
    if (!data) return [];
    return [...move(context, document, diagnostic, data), ...ignore(document, diagnostic)];
  });
}

function move(
  context: Context,
  document: TextDocument,
  diagnostic: Diagnostic,
  { rule }: LeakData,
): CodeAction[] {
  const { clientCommands, trusted } = context.options;
  if (!clientCommands || !trusted || !literalIn(context, document, spanOf(document, diagnostic))) return [];
  const { uri, version } = document;
  const target: LiteralTarget = { uri, version, range: diagnostic.range, rule };
  const command = { command: CLIENT_COMMANDS.moveLiteralToVault, arguments: [target] };
  return [{ ...commandAction("Move to the vault…", diagnostic, command), isPreferred: true }];
}

function ignore(document: TextDocument, diagnostic: Diagnostic): CodeAction[] {
  const { line } = diagnostic.range.start;
  const start = document.offsetAt({ line, character: 0 });
  const indent =
    /^[ \t]*/.exec(document.getText({ start: { line, character: 0 }, end: diagnostic.range.start }))?.[0] ??
    "";
  return REASONS.flatMap((reason) => {
    const comment = commentFor(document.languageId, `keyward:ignore ${reason}`);
    if (comment === undefined) return [];
    const edit = { start, end: start, text: `${indent}${comment}\n` };
    return [editAction(`Ignore: ${reason}`, diagnostic, document, [edit])];
  });
}
