import * as vscode from "vscode";
import { UserError } from "../../core/user-error.ts";
import { askText } from "../ask.ts";
import type { Session } from "../session.ts";
import { literalTarget } from "../targets.ts";

/** Lets a finding stay: the person says why, and a comment above it says so to everybody. */
export async function ignoreLeak(session: Session, argument: unknown): Promise<void> {
  const target = await literalTarget(session, argument);
  const reason = await askText({
    title: vscode.l10n.t("Ignore This Finding"),
    prompt: vscode.l10n.t("Why may it stay? The reason is written into the code, for whoever reads it next."),
    validate: (text) =>
      /[\p{L}\p{N}]{2}/u.test(text)
        ? undefined
        : { text: vscode.l10n.t("Without a reason a mark does not count."), severity: "error" },
  });
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(target.uri));
  if (document.version !== target.version) throw changedMeanwhile();
  const edits = await session.server.request("keyward/ignoreEdits", { ...target, reason });
  if (!edits) {
    throw new UserError(
      "USAGE",
      vscode.l10n.t("No comment can say why in this kind of file."),
      vscode.l10n.t("Add it to the baseline instead."),
    );
  }
  if (!(await vscode.workspace.applyEdit(await session.server.toWorkspaceEdit(edits))))
    throw changedMeanwhile();
}

function changedMeanwhile(): UserError {
  return new UserError(
    "USAGE",
    vscode.l10n.t("The document changed, and the finding is not where it was."),
    vscode.l10n.t("Use the fix once more."),
  );
}
