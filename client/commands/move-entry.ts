import * as vscode from "vscode";
import { parseScope, scopeText, type Scope } from "../../core/scope.ts";
import { formatSecretUri } from "../../core/secret-uri.ts";
import { UserError } from "../../core/user-error.ts";
import { askName, askScope } from "../ask-place.ts";
import { inSteps } from "../ask.ts";
import { confirmOverride } from "../confirm-write.ts";
import { referenceEdit } from "../entry-edit.ts";
import { folderScope } from "../folder-scope.ts";
import { plaintextEntry } from "../plaintext-entry.ts";
import type { Session } from "../session.ts";
import { entryTarget } from "../targets.ts";
import { tellTraces } from "../traces.ts";

/** A plaintext entry of a secrets file goes into the vault, and refers to it from then on. Vault first. */
export async function moveEntry(session: Session, argument: unknown): Promise<void> {
  const { uri, key } = entryTarget(argument);
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  const { fields } = plaintextEntry(document, key);
  const folder = await folderScope(session, document.uri);

  let scope: Scope | undefined;
  let name = key;
  await inSteps(vscode.l10n.t("Move {0} into the Vault", key), [
    async (step) => {
      scope = await askScope(session, folder && parseScope(folder.scope), step);
    },
    async (step) => {
      name = await askName(session, { ...step, scope: scope!, suggestion: name });
    },
  ]);
  const place = { scope: scope!, key: name };
  await confirmOverride(session, place, fields);
  // The questions took a while: what stands there now is what the reference takes the place of.
  const entry = plaintextEntry(document, key);
  await session.vault.use((vault) => vault.create(place, entry.value.secret, entry.fields));
  const secretUri = formatSecretUri(place);
  if (!(await refer(document, key, secretUri))) throw stillThere(name, secretUri);
  await session.tree.select(place);
  tellTraces(session, vscode.l10n.t("{0} is in the vault now ({1}).", name, scopeText(place.scope)));
}

/** Reads the document again: what was typed while the questions were open has moved the entry. */
async function refer(document: vscode.TextDocument, key: string, secretUri: string): Promise<boolean> {
  const entry = plaintextEntry(document, key);
  const { start, end, text } = referenceEdit(entry, secretUri);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), text);
  return vscode.workspace.applyEdit(edit);
}

function stillThere(name: string, secretUri: string): UserError {
  return new UserError(
    "USAGE",
    vscode.l10n.t(
      "{0} is in the vault, but its value still stands in the file, which could not be changed.",
      name,
    ),
    vscode.l10n.t('Write "$from": "{0}" in its place, or delete the secret and try again.', secretUri),
  );
}
