import { l10n, window } from "vscode";
import type { Session } from "./session.ts";

const SILENCED = "keyward.traces.silenced";

/** After a value left a document: where it may still be. A person who knows can silence it. */
export function tellTraces({ context }: Session, done: string): void {
  if (context.globalState.get(SILENCED) === true) {
    window.setStatusBarMessage(done, 5000);
    return;
  }
  const silence = l10n.t("Do Not Show Again");
  const traces = l10n.t(
    "Undo, hot exit and Local History may still hold it; if it was ever committed or shared, rotate it.",
  );
  // Not awaited: a notification may stand for long, and the command is over.
  void window.showInformationMessage(`${done} ${traces}`, silence).then((answer) => {
    if (answer === silence) void context.globalState.update(SILENCED, true);
  });
}
