import * as vscode from "vscode";
import { UserError } from "../core/user-error.ts";
import { Cancelled } from "./cancelled.ts";

/** The person went back to the question before. */
class WentBack extends Error {}

/** A question's place among others: "(2/3)" in the title, and a way back where there was one before. */
export interface Step {
  readonly title: string;
  readonly step: number;
  readonly steps: number;
}

/**
 * Asks one question after another; each keeps its own answer. Back asks the one before again.
 * @throws Cancelled where one is closed
 */
export async function inSteps(
  title: string,
  questions: readonly ((step: Step) => Promise<void>)[],
): Promise<void> {
  for (let index = 0; index < questions.length;) {
    try {
      await questions[index]!({ title, step: index + 1, steps: questions.length });
      index += 1;
    } catch (error) {
      if (!(error instanceof WentBack)) throw error;
      index -= 1;
    }
  }
}

export interface Choice<T> extends vscode.QuickPickItem {
  readonly value: T;
}

export interface PickQuestion<T> extends Partial<Step> {
  readonly title: string;
  readonly placeholder: string;
  readonly choices: readonly (Choice<T> | vscode.QuickPickItem)[];
}

/** One of several. @throws Cancelled */
export function askChoice<T>(question: PickQuestion<T>): Promise<T> {
  const box = vscode.window.createQuickPick<Choice<T> | vscode.QuickPickItem>();
  box.placeholder = question.placeholder;
  box.items = question.choices;
  box.matchOnDescription = true;
  box.matchOnDetail = true;
  return shown(box, question, (settle) => [
    box.onDidAccept(() => {
      const [item] = box.selectedItems;
      if (item && "value" in item) settle(item.value);
    }),
  ]);
}

export interface SeveralQuestion<T> extends Partial<Step> {
  readonly title: string;
  readonly placeholder: string;
  readonly choices: readonly Choice<T>[];
}

/** One or more of several; those that are `picked` are ticked at first. @throws Cancelled */
export function askSeveral<T>(question: SeveralQuestion<T>): Promise<readonly T[]> {
  const box = vscode.window.createQuickPick<Choice<T>>();
  box.placeholder = question.placeholder;
  box.canSelectMany = true;
  box.items = question.choices;
  box.selectedItems = question.choices.filter(({ picked }) => picked);
  return shown(box, question, (settle) => [
    box.onDidAccept(() => {
      if (box.selectedItems.length > 0) settle(box.selectedItems.map(({ value }) => value));
    }),
  ]);
}

export interface Problem {
  readonly text: string;
  /** Only an error keeps the answer from being taken. */
  readonly severity: "error" | "warning" | "info";
}

/** What is wrong with a text that cannot be read, in words. */
export function problemOf(read: () => unknown): Problem | undefined {
  try {
    read();
    return undefined;
  } catch (error) {
    if (error instanceof UserError) return { text: `${error.message} ${error.fix}`, severity: "error" };
    throw error;
  }
}

export interface TextQuestion extends Partial<Step> {
  readonly title: string;
  readonly prompt: string;
  readonly value?: string;
  readonly placeholder?: string;
  readonly password?: boolean;
  readonly validate?: (text: string) => Problem | undefined;
  /** Other ways to answer, in the title bar: each gives the answer, or undefined to go on asking. */
  readonly buttons?: readonly TextButton<string>[];
}

export interface TextButton<T> {
  /** A codicon. */
  readonly icon: string;
  readonly tooltip: string;
  readonly run: () => Promise<T | undefined>;
}

const SEVERITY = {
  error: vscode.InputBoxValidationSeverity.Error,
  warning: vscode.InputBoxValidationSeverity.Warning,
  info: vscode.InputBoxValidationSeverity.Info,
} as const;

/** A line of text, checked as it is typed. @throws Cancelled */
export function askText(question: TextQuestion): Promise<string> {
  const box = vscode.window.createInputBox();
  box.prompt = question.prompt;
  box.placeholder = question.placeholder;
  box.value = question.value ?? "";
  box.password = question.password ?? false;
  const check = () => {
    const problem = question.validate?.(box.value);
    box.validationMessage = problem && { message: problem.text, severity: SEVERITY[problem.severity] };
    return problem?.severity !== "error";
  };
  return shown(box, question, (settle) => [
    box.onDidChangeValue(check),
    box.onDidAccept(() => {
      if (check()) settle(box.value);
    }),
  ]);
}

type Settle<T> = (answer: T) => void;
type Box = vscode.QuickInput & Pick<vscode.InputBox, "buttons" | "onDidTriggerButton">;

/** Shows a box until it is answered, closed or left by Back. It stays when the focus goes to another window. */
function shown<T>(
  box: Box,
  {
    title,
    step = 1,
    steps = 1,
    buttons = [],
  }: Partial<Step> & { readonly buttons?: readonly TextButton<T>[] },
  listen: (settle: Settle<T>) => vscode.Disposable[],
): Promise<T> {
  const others = buttons.map(({ icon, tooltip, run }) => ({
    iconPath: new vscode.ThemeIcon(icon),
    tooltip,
    run,
  }));
  box.title = title;
  box.ignoreFocusOut = true;
  box.buttons = step > 1 ? [vscode.QuickInputButtons.Back, ...others] : others;
  if (steps > 1) {
    box.step = step;
    box.totalSteps = steps;
  }
  const listeners: vscode.Disposable[] = [box];
  // A button's own dialog hides the box, which is no answer then.
  let aside = false;
  const answer = new Promise<T>((resolve, reject) => {
    const askAside = async (run: TextButton<T>["run"]) => {
      aside = true;
      const given = await run();
      aside = false;
      if (given === undefined) box.show();
      else resolve(given);
    };
    listeners.push(
      ...listen(resolve),
      box.onDidHide(() => aside || reject(new Cancelled())),
      box.onDidTriggerButton((button) => {
        if (button === vscode.QuickInputButtons.Back) return reject(new WentBack());
        const other = others.find((each) => each === button);
        if (other) askAside(other.run).catch(reject);
      }),
    );
  });
  box.show();
  return answer.finally(() => vscode.Disposable.from(...listeners).dispose());
}
