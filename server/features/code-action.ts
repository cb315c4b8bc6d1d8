import type { CodeAction, CodeActionParams } from "vscode-languageserver/node";
import type { Context } from "../context.ts";
import { checkActions } from "../actions/checks.ts";
import { encryptActions } from "../actions/encrypt.ts";
import { extractActions } from "../actions/extract.ts";
import { jsonActions } from "../actions/json.ts";
import { leakActions } from "../actions/leaks.ts";
import { nameActions } from "../actions/names.ts";
import { vaultValueActions } from "../actions/vault-values.ts";

/** What can be done about the diagnostics at one place, those of the editor's own JSON support included; and with a literal there. */
export async function codeAction(context: Context, params: CodeActionParams): Promise<CodeAction[]> {
  const document = context.documents.get(params.textDocument.uri);
  if (!document) return [];
  const { diagnostics } = params.context;
  return [
    ...leakActions(context, document, diagnostics),
    ...(await nameActions(context, document, diagnostics)),
    ...(await checkActions(context, document, diagnostics)),
    ...(await vaultValueActions(context, document, diagnostics)),
    ...jsonActions(context, document, diagnostics),
    ...extractActions(context, document, params),
    ...(await encryptActions(context, document, params)),
  ];
}
