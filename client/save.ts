import { l10n, workspace, type TextDocument, type WorkspaceEdit } from "vscode";
import { UserError } from "../core/user-error.ts";

/** Changes a document for the person, and saves it. @throws UserError NO_ACCESS where it cannot be written */
export async function changeAndSave(document: TextDocument, edit: WorkspaceEdit): Promise<void> {
  if (!(await workspace.applyEdit(edit))) throw notWritten(document);
  await save(document);
}

/** @throws UserError NO_ACCESS where it cannot be written */
export async function save(document: TextDocument): Promise<void> {
  if (!(await document.save()) && document.isDirty) throw notWritten(document);
}

function notWritten({ uri }: TextDocument): UserError {
  return new UserError(
    "NO_ACCESS",
    l10n.t("{0} could not be changed and saved.", workspace.asRelativePath(uri)),
    l10n.t("Correct the rights of the file, and try again."),
  );
}
