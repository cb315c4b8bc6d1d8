import type { CodeAction, Command, Diagnostic } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { formatScope } from "../../core/scope.ts";
import { CLIENT_COMMANDS, type SecretTarget } from "../../protocol/lsp.ts";
import type { Fix, FixCommand } from "../checks/fix.ts";
import { fixesFor } from "../checks/fixes.ts";
import type { Context } from "../context.ts";
import { checksOf } from "../diagnostics/secrets-file.ts";
import { rangeOf } from "../range.ts";
import { commandAction, editAction } from "./action.ts";

/** The fixes of the checks of a secrets file. The checks are made anew: a client may have dropped what we sent along. */
export async function checkActions(
  context: Context,
  document: TextDocument,
  diagnostics: readonly Diagnostic[],
): Promise<CodeAction[]> {
  const ours = diagnostics.filter(({ source }) => source === "keyward");
  if (ours.length === 0) return [];
  const text = document.getText();
  // The checks for plaintext are about files that colleagues get: they can open what a server has encrypted, not what
  // the vault on this machine has.
  const fixContext = { uri: document.uri, text, canEncryptInPlace: await context.vault.isLinked() };
  const checks = await checksOf(context, document);
  return ours.flatMap((diagnostic) =>
    checks
      .filter((check) => check.code === diagnostic.code && isAt(diagnostic, document, check.range))
      .flatMap((check) => fixesFor(check, fixContext))
      .flatMap((fix) => actionOf(context, document, diagnostic, fix)),
  );
}

/** A fix as the protocol has it; none where it needs a command that this client does not have. */
export function actionOf(
  context: Context,
  document: TextDocument,
  diagnostic: Diagnostic,
  fix: Fix,
): CodeAction[] {
  const { title, edits, command, preferred = false } = fix;
  if (edits) {
    if (edits.length === 0) return [];
    return [{ ...editAction(title, diagnostic, document, edits), isPreferred: preferred }];
  }
  const { clientCommands, trusted } = context.options;
  const known = command && clientCommands && trusted ? clientCommand(command) : undefined;
  return known ? [{ ...commandAction(title, diagnostic, known), isPreferred: preferred }] : [];
}

/** In the client's words, or undefined where it has no such command. */
function clientCommand({ name, args }: FixCommand): Omit<Command, "title"> | undefined {
  if (name === "keyward.moveToVault") return { command: CLIENT_COMMANDS.moveToVault, arguments: [args] };
  if (name === "keyward.encryptInPlace")
    return { command: CLIENT_COMMANDS.encryptInPlace, arguments: [args] };
  if (name === "keyward.ignoreFile") return { command: CLIENT_COMMANDS.ignoreFile, arguments: [args] };
  if (!("scope" in args)) return undefined;
  const { key, scope } = args;
  const target: SecretTarget = { key, scope: formatScope(scope) };
  const command = name === "keyward.addSecret" ? CLIENT_COMMANDS.add : CLIENT_COMMANDS.edit;
  return { command, arguments: [target] };
}

function isAt({ range }: Diagnostic, document: TextDocument, span: { start: number; end: number }): boolean {
  const at = rangeOf(document, span);
  return at.start.line === range.start.line && at.start.character === range.start.character;
}
