import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import * as vscode from "vscode";
import { folderOf, layerFiles, type WorkspaceFile } from "../../core/file-layers.ts";
import { scopeText, type Scope } from "../../core/scope.ts";
import { setValue } from "../../core/secrets-file-edit.ts";
import { UserError } from "../../core/user-error.ts";
import type { Vault } from "../../core/vault.ts";
import { howOthersGet } from "../../git/how-others-get.ts";
import { entryAtCursor, plaintextEntry, secretsFileOf } from "../plaintext-entry.ts";
import { readFolderFiles } from "../run/secrets-files.ts";
import type { Session } from "../session.ts";
import { entryTarget } from "../targets.ts";
import { tellTraces } from "../traces.ts";

/**
 * A plaintext entry of a secrets file stays where it is, encrypted for its name and the file's scope: by the vault on this
 * machine where git ignores the file, else by the server that the vault is linked to, so that all who get the file can
 * open it there. The document is changed by one edit that can be undone, and is not saved.
 * @param argument an `EntryTarget`; left out: the entry at the cursor
 */
export async function encryptEntry(session: Session, argument: unknown): Promise<void> {
  const { uri, key } = argument === undefined ? entryAtCursor() : entryTarget(argument);
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  const { secret } = plaintextEntry(document, key).value;
  const scope = await scopeOfEntry(document, key);
  const others = await howOthersGet(document.uri.fsPath);
  if (others !== undefined && !(await session.sync.isLinked())) throw unreadableForOthers(document, others);
  const sealed = await (others === undefined ? sealHere : sealThere)(session, { scope, key }, secret);

  // A question for the passphrase took a while: the same value must still stand there.
  const now = plaintextEntry(document, key).value.secret;
  if (!isDeepStrictEqual(now.reveal(), secret.reveal()) || !(await replace(document, key, sealed)))
    throw changedMeanwhile();
  const at = scopeText(scope);
  tellTraces(
    session,
    others === undefined
      ? vscode.l10n.t(
          "{0} is encrypted in this file now. It opens with this vault alone, as {0} of {1}.",
          key,
          at,
        )
      : vscode.l10n.t(
          "{0} is encrypted in this file now. It opens with the server, for who may reveal {0} of {1}.",
          key,
          at,
        ),
  );
}

function sealHere({ vault }: Session, ...entry: Sealed): Promise<string> {
  return vault.use((open) => open.encrypt(...entry));
}

async function sealThere({ sync }: Session, ...entry: Sealed): Promise<string> {
  const linked = await sync.linked();
  const title = vscode.l10n.t("Encrypting…");
  return vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, () =>
    linked.encryptThere(...entry),
  );
}

type Sealed = Parameters<Vault["encrypt"]>;

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

function unreadableForOthers({ uri }: vscode.TextDocument, others: "tracks" | "does not ignore"): UserError {
  const name = path.basename(uri.fsPath);
  return new UserError(
    "UNAUTHENTICATED",
    others === "tracks"
      ? vscode.l10n.t(
          "git tracks {0}: who gets it could not read what the vault on this machine has encrypted.",
          name,
        )
      : vscode.l10n.t(
          "git does not ignore {0}: who gets it could not read what the vault on this machine has encrypted.",
          name,
        ),
    vscode.l10n.t(
      "Sign in to a server that they share, move the value into the vault, or let git ignore the file.",
    ),
  );
}
