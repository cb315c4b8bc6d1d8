import { l10n, window, workspace } from "vscode";
import { isKey, lintKey } from "../../core/secret.ts";
import { UserError } from "../../core/user-error.ts";
import { askText } from "../ask.ts";
import { noName, renameSecret } from "../rename-secret.ts";
import type { Session } from "../session.ts";

/** The name at the cursor, in code, files and the vault; as F2 does, also where another language's rename comes first. */
export async function renameEverywhere(session: Session): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) throw noName();
  const place = { document: editor.document, position: editor.selection.active };
  const at = { uri: place.document.uri.toString(), position: place.position };
  const plan = await session.server.request("keyward/renamePlan", at);
  if (!plan) throw noName();
  const newName = await askText({
    title: l10n.t("Rename {0} Everywhere", plan.name),
    prompt: l10n.t("The new name. It stands in {0} places in {1} files.", plan.places, plan.files),
    value: plan.name,
    validate: (name) => {
      if (!isKey(name)) {
        const text = l10n.t("Letters, digits, _, . and -, at most 255, starting with a letter or _.");
        return { text, severity: "error" };
      }
      const lint = lintKey(name);
      return lint === undefined ? undefined : { text: lint, severity: "info" };
    },
  });
  const { edit, isPreviewed } = await renameSecret(session, place, newName);
  const isApplied = await workspace.applyEdit(edit, { isRefactoring: true });
  // Who has seen a preview may have left it at that; else it was the editor that refused.
  if (!isApplied && !isPreviewed && edit.size > 0) throw refused(newName);
}

function refused(newName: string): UserError {
  return new UserError(
    "NO_ACCESS",
    l10n.t("Code and files could not be changed to {0}.", newName),
    l10n.t(
      "See whether they can be written, and rename once more: what is done in the vault already is passed over.",
    ),
  );
}
