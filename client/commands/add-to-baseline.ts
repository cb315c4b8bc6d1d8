import * as vscode from "vscode";
import { UserError } from "../../core/user-error.ts";
import { BASELINE_NAME } from "../../findings/baseline.ts";
import { confirmed } from "../confirmed.ts";
import type { Session } from "../session.ts";
import { save } from "../save.ts";
import { leakPlaces } from "../targets.ts";

/** Accepts leaks as they are: one, or after a question all of a group. The baseline's file is saved, to be committed. */
export async function addToBaseline({ server, leaks }: Session, argument: unknown): Promise<void> {
  const places = leakPlaces(argument);
  if (places.length > 1) await confirmMany(places.length);
  const { edit, files, added } = await server.request("keyward/baselineEdits", { places });
  const applied = added > 0 && (await vscode.workspace.applyEdit(await server.toWorkspaceEdit(edit)));
  if (!applied) {
    throw new UserError(
      "USAGE",
      vscode.l10n.t("The file changed, and the leak is not where it was."),
      vscode.l10n.t("Choose it again."),
    );
  }
  for (const file of files) await save(await vscode.workspace.openTextDocument(vscode.Uri.parse(file)));
  const uris = [...new Set(places.map(({ uri }) => uri))];
  for (const file of await server.request("keyward/fileLeaks", { what: leaks.scope, uris })) leaks.take(file);
  vscode.window.setStatusBarMessage(
    added === 1
      ? vscode.l10n.t("Added to {0}", BASELINE_NAME)
      : vscode.l10n.t("{0} leaks were added to {1}", added, BASELINE_NAME),
    5000,
  );
}

function confirmMany(count: number): Promise<void> {
  return confirmed(vscode.l10n.t("Add {0} leaks to the baseline?", count), {
    detail: vscode.l10n.t(
      "{0} hides them here and in keyward scan, for everybody who has the repository. Rotate those that are real.",
      BASELINE_NAME,
    ),
    action: vscode.l10n.t("Add to the Baseline"),
  });
}
