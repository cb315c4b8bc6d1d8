import { join } from "node:path";
import { CodeActionKind, type CodeAction, type CodeActionParams } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { holdsText } from "../../core/secrets-file-value.ts";
import { CLIENT_COMMANDS, type EntryTarget } from "../../protocol/lsp.ts";
import type { Context } from "../context.ts";
import { touches } from "../range.ts";
import { secretsSourceOf } from "../secrets-cursor.ts";
import { isWanted, spanOf } from "./action.ts";

/**
 * A value in clear becomes one that only the vault opens, where git ignores the file: it stays on this machine, whose
 * vault can read it. Of a file that others get it is the check for plaintext that says what can be done: there it is a
 * server that encrypts, where the vault is linked to one.
 */
export async function encryptActions(
  context: Context,
  document: TextDocument,
  { range, context: asked }: CodeActionParams,
): Promise<CodeAction[]> {
  const { clientCommands, trusted } = context.options;
  if (!clientCommands || !trusted || !isWanted(CodeActionKind.RefactorRewrite, asked.only)) return [];
  const { start } = spanOf(document, { range });
  const entry = secretsSourceOf(context, document)?.file.entries.find(
    ({ state, value, ranges: { property } }) =>
      state === "plaintext" && touches(property, start) && value && holdsText(value.secret.reveal()),
  );
  if (!entry || !(await isIgnored(context, document))) return [];
  const title = `Encrypt ${entry.key} in place`;
  const target: EntryTarget = { uri: document.uri, key: entry.key };
  const command = { title, command: CLIENT_COMMANDS.encryptInPlace, arguments: [target] };
  return [{ title, kind: CodeActionKind.RefactorRewrite, command }];
}

async function isIgnored({ workspace, git }: Context, { uri }: TextDocument): Promise<boolean> {
  const folder = workspace.folderOf(uri);
  const path = folder && workspace.pathIn(folder, uri);
  if (!folder || path === undefined) return false;
  const facts = await git.facts(join(folder.path, path));
  return facts !== null && facts.ignored && !facts.tracked;
}
