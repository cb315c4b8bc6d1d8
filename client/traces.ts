import { l10n, window, type Memento } from "vscode";
import type { Session } from "./session.ts";

const SILENCED = "keyward.traces.silenced";

/** After a value left a document: where it may still be. A person who knows can silence it. */
export function tellTraces({ context }: Session, done: string): void {
  const { globalState } = context;
  if (globalState.get(SILENCED) === true) window.setStatusBarMessage(done, 5000);
  // Not awaited: a notification may stand for long, and the command is over.
  else void notify(done, globalState);
}

async function notify(done: string, state: Memento): Promise<void> {
  const silence = l10n.t("Do Not Show Again");
  const traces = l10n.t(
    "Undo, hot exit and Local History may still hold it; if it was ever committed or shared, rotate it.",
  );
  const answer = await window.showInformationMessage(`${done} ${traces}`, silence);
  if (answer === silence) await state.update(SILENCED, true);
}
