import * as vscode from "vscode";
import { Redacted } from "../core/redacted.ts";
import { valueText, type SecretValue } from "../core/secret.ts";
import { plainLabel, valueLines, type ValueLine } from "./value-lines.ts";

export interface RevealOptions {
  readonly title: string;
  readonly seconds: number;
  /** The whole value, or the line that was picked. */
  readonly copy: (text: Redacted) => Promise<void>;
}

/**
 * Shows a value until the time is over, Escape is pressed or the focus goes elsewhere. In a quick input and not
 * in a document or a notification: other extensions read documents, VS Code backs them up, and it keeps
 * notifications in a list.
 */
export async function showValue(value: Redacted<SecretValue>, options: RevealOptions): Promise<void> {
  const lines = valueLines(value.reveal());
  const hint = vscode.l10n.t("Hidden again after {0} seconds.", options.seconds);
  const box =
    lines.length === 1 && lines[0]!.name === undefined
      ? lineBox(lines[0]!, hint)
      : listBox(lines, hint, options);
  box.title = options.title;
  box.buttons = [{ iconPath: new vscode.ThemeIcon("copy"), tooltip: vscode.l10n.t("Copy") }];
  const copying = box.onDidTriggerButton(() => {
    box.hide();
    void options.copy(new Redacted(valueText(value.reveal())));
  });
  const timer = setTimeout(() => box.hide(), options.seconds * 1000);
  const hidden = new Promise<void>((resolve) => box.onDidHide(() => resolve()));
  box.show();
  await hidden;
  clearTimeout(timer);
  vscode.Disposable.from(box, copying).dispose();
}

function lineBox({ text }: ValueLine, hint: string): vscode.InputBox {
  const box = vscode.window.createInputBox();
  box.value = text;
  box.prompt = hint;
  box.onDidAccept(() => box.hide());
  return box;
}

/** A PEM's lines or a JSON object's attributes; picking one copies it. */
function listBox(
  lines: readonly ValueLine[],
  hint: string,
  { copy }: RevealOptions,
): vscode.QuickPick<LineItem> {
  const box = vscode.window.createQuickPick<LineItem>();
  box.placeholder = hint;
  box.items = lines.map(({ name, text }) => ({
    label: plainLabel(name ?? text),
    ...(name === undefined ? {} : { description: plainLabel(text) }),
    line: new Redacted(text),
  }));
  box.onDidAccept(() => {
    const [picked] = box.selectedItems;
    box.hide();
    if (picked) void copy(picked.line);
  });
  return box;
}

interface LineItem extends vscode.QuickPickItem {
  readonly line: Redacted;
}
