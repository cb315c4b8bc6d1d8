import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import * as vscode from "vscode";
import { folderOf, layerFiles, type WorkspaceFile } from "../../core/file-layers.ts";
import { scopeText, type Scope } from "../../core/scope.ts";
import { setValue } from "../../core/secrets-file-edit.ts";
import { UserError } from "../../core/user-error.ts";
import { plaintextEntry, secretsFileOf } from "../plaintext-entry.ts";
import { readFolderFiles } from "../run/secrets-files.ts";
import type { Session } from "../session.ts";
import { entryTarget } from "../targets.ts";
import { tellTraces } from "../traces.ts";

/**
 * A plaintext entry of a secrets file stays where it is, encrypted by the vault for its name and the file's scope. The
 * document is changed by one edit that can be undone, and is not saved.
 */
export async function encryptEntry(session: Session, argument: unknown): Promise<void> {
  const { uri, key } = entryTarget(argument);
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  const { value } = plaintextEntry(document, key);
  const scope = await scopeOfEntry(document, key);
  const sealed = await session.vault.use((vault) => vault.encrypt({ scope, key }, value.secret));

  // A question for the passphrase took a while: the same value must still stand there.
  const now = plaintextEntry(document, key).value.secret;
  if (!isDeepStrictEqual(now.reveal(), value.secret.reveal()) || !(await replace(document, key, sealed)))
    throw changedMeanwhile();
  tellTraces(
    session,
    vscode.l10n.t(
      "{0} is encrypted in this file now. It opens with this vault alone, as {0} of {1}.",
      key,
      scopeText(scope),
    ),
  );
}

/** As it will be once the document is saved: what `keyward run` goes by. */
async function scopeOfEntry(document: vscode.TextDocument, key: string): Promise<Scope> {
  const file = secretsFileOf(document);
  const root = vscode.workspace.getWorkspaceFolder(document.uri)?.uri;
  const at = root
    ? path.relative(root.fsPath, document.uri.fsPath).split(path.sep).join("/")
    : path.basename(document.uri.fsPath);
  const others: readonly WorkspaceFile[] = root ? (await readFolderFiles(root, folderOf(at))).files : [];
  const layers = layerFiles([...others.filter((other) => other.path !== at), { path: at, file }]);
  return layers.byKey.get(key)!.find((definition) => definition.file.path === at)!.scope;
}

async function replace(document: vscode.TextDocument, key: string, sealed: string): Promise<boolean> {
  const edit = new vscode.WorkspaceEdit();
  for (const { start, end, text } of setValue(document.getText(), key, sealed)) {
    const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
    edit.replace(document.uri, range, text);
  }
  return vscode.workspace.applyEdit(edit);
}

function changedMeanwhile(): UserError {
  return new UserError(
    "USAGE",
    vscode.l10n.t("The document changed, and the value is not what it was."),
    vscode.l10n.t("Use the fix once more."),
  );
}
