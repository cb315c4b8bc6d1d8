import type { CodeAction, Diagnostic } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { formatScope, scopeText, type Scope } from "../../core/scope.ts";
import { CLIENT_COMMANDS, type SecretTarget } from "../../protocol/lsp.ts";
import { nearestName } from "../completion/candidates.ts";
import type { Context } from "../context.ts";
import { declarationEdits } from "../declare.ts";
import { referencesIn } from "../references-in.ts";
import { renameOne } from "../rename/code.ts";
import type { Standpoint } from "../workspace.ts";
import { commandAction, editAction, spanOf } from "./action.ts";

/** For a name that nothing knows: the one that was probably meant, add it to the vault, or declare it. */
export async function unknownNameActions(
  context: Context,
  from: Standpoint,
  document: TextDocument,
  diagnostic: Diagnostic,
  name: string,
): Promise<CodeAction[]> {
  return [
    ...meant(context, from, document, diagnostic, name),
    ...addAction(context, from.scope, diagnostic, name),
    ...(await declare(context, from, diagnostic, name)),
  ];
}

/** Adds the name to the vault, for a client that can. */
export function addAction(
  context: Context,
  scope: Scope,
  diagnostic: Diagnostic,
  name: string,
): CodeAction[] {
  const { clientCommands, trusted } = context.options;
  if (!clientCommands || !trusted) return [];
  const target: SecretTarget = { scope: formatScope(scope), key: name };
  const command = { command: CLIENT_COMMANDS.add, arguments: [target] };
  return [commandAction(`Add ${name} to ${scopeText(scope)} in the vault…`, diagnostic, command)];
}

function meant(
  context: Context,
  from: Standpoint,
  document: TextDocument,
  diagnostic: Diagnostic,
  name: string,
): CodeAction[] {
  const closest = nearestName(context, from, name);
  return closest === undefined ? [] : nameAction(context, document, diagnostic, closest);
}

/** Another name where the diagnostic is, or where its constant is spelled; a variable that is called so keeps its name. */
export function nameAction(
  context: Context,
  document: TextDocument,
  diagnostic: Diagnostic,
  name: string,
): CodeAction[] {
  const { start, end } = spanOf(document, diagnostic);
  const reference = referencesIn(context, document).find((each) => each.start === start && each.end === end);
  const edits = reference ? renameOne(document, reference, name) : [];
  return edits.length === 0 ? [] : [editAction(`Change to ${name}`, diagnostic, document, edits)];
}

async function declare(
  context: Context,
  from: Standpoint,
  diagnostic: Diagnostic,
  name: string,
): Promise<CodeAction[]> {
  const documentChanges = await declarationEdits(context, from, name);
  if (documentChanges.length === 0) return [];
  return [
    {
      title: `Declare ${name} in secrets.json`,
      kind: "quickfix",
      diagnostics: [diagnostic],
      edit: { documentChanges: [...documentChanges] },
    },
  ];
}
