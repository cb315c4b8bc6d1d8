import { window } from "vscode";
import { Cancelled } from "./cancelled.ts";

/** Asks in a dialog before something that others will notice. @throws Cancelled where the answer is no */
export async function confirmed(
  question: string,
  { detail, action }: { detail: string; action: string },
): Promise<void> {
  const answer = await window.showWarningMessage(question, { modal: true, detail }, action);
  if (answer !== action) throw new Cancelled();
}
