import { window } from "vscode";
import type { Choice } from "./ask.ts";
import { Cancelled } from "./cancelled.ts";

export interface FilterQuestion<T> {
  readonly title: string;
  readonly placeholder: string;
  readonly text: string;
  readonly choices: readonly Choice<T>[];
}

/** A text and any of several choices, in one box: what is typed does not hide the choices. @throws Cancelled */
export function askFilter<T>({
  title,
  placeholder,
  text,
  choices,
}: FilterQuestion<T>): Promise<{ readonly text: string; readonly ticked: readonly T[] }> {
  const box = window.createQuickPick<Choice<T>>();
  box.title = title;
  box.placeholder = placeholder;
  box.canSelectMany = true;
  box.items = choices.map((choice) => ({ ...choice, alwaysShow: true }));
  box.selectedItems = box.items.filter(({ picked }) => picked);
  box.value = text;
  const answer = new Promise<{ text: string; ticked: T[] }>((resolve, reject) => {
    box.onDidAccept(() => {
      resolve({ text: box.value, ticked: box.selectedItems.map(({ value }) => value) });
      box.hide();
    });
    box.onDidHide(() => reject(new Cancelled()));
  });
  box.show();
  return answer.finally(() => box.dispose());
}
