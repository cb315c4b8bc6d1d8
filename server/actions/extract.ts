import {
  CodeActionKind,
  CodeActionTriggerKind,
  type CodeAction,
  type CodeActionParams,
} from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { CLIENT_COMMANDS, type LeakData, type LiteralTarget } from "../../protocol/lsp.ts";
import { isRefusal } from "../../references/extract/extraction.ts";
import type { Context } from "../context.ts";
import { extractionAt } from "../literal.ts";
import { secretsSourceOf } from "../secrets-cursor.ts";
import { dataOf, isWanted, spanOf } from "./action.ts";

const TITLE = "Extract to Keyward…";

/** Moves a literal that no rule has found into the vault: where the person asks, or has selected something. */
export function extractActions(
  context: Context,
  document: TextDocument,
  { range, context: asked }: CodeActionParams,
): CodeAction[] {
  const { clientCommands, trusted } = context.options;
  const span = spanOf(document, { range });
  const isUnasked = asked.triggerKind === CodeActionTriggerKind.Automatic && span.start === span.end;
  const isLeak = asked.diagnostics.some((diagnostic) => dataOf<LeakData>(diagnostic, "leak"));
  if (!clientCommands || !trusted || isUnasked || isLeak) return [];
  if (!isWanted(CodeActionKind.RefactorExtract, asked.only)) return [];
  if (!context.code.of(document) || secretsSourceOf(context, document)) return [];
  const found = extractionAt(context, document, span);
  if (!found) return [];
  const action = { title: TITLE, kind: CodeActionKind.RefactorExtract };
  if (isRefusal(found))
    return context.client.disablesActions ? [{ ...action, disabled: { reason: found.refused } }] : [];
  const { uri, version } = document;
  const target: LiteralTarget = { uri, version, range, rule: "" };
  const command = { title: TITLE, command: CLIENT_COMMANDS.moveLiteralToVault, arguments: [target] };
  return [{ ...action, command }];
}
