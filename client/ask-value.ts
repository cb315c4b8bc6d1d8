import { env, l10n, window, workspace } from "vscode";
import { Redacted } from "../core/redacted.ts";
import { assertValue, LIMITS } from "../core/secret.ts";
import { UserError } from "../core/user-error.ts";
import { askText, type Problem, type Step } from "./ask.ts";

/**
 * A value, typed or pasted where nobody sees it. A box has one line and would join those of a PEM file; such a
 * value is taken from the clipboard or from a file as it is. @throws Cancelled
 */
export async function askValue(key: string, step: Pick<Step, "title"> & Partial<Step>): Promise<Redacted> {
  const text = await askText({
    ...step,
    password: true,
    prompt: l10n.t("The value of {0}. It goes into the vault and into no document.", key),
    validate: (typed) => valueProblem(key, typed),
    buttons: [
      {
        icon: "clippy",
        tooltip: l10n.t("Take the Clipboard's Text, Line Breaks Included"),
        run: clipboardText,
      },
      { icon: "folder-opened", tooltip: l10n.t("Read a File…"), run: fileText },
    ],
  });
  assertValue(key, text);
  return new Redacted(text);
}

function valueProblem(key: string, typed: string): Problem | undefined {
  if (typed === "") return { text: l10n.t("A value is needed."), severity: "error" };
  if (typed.startsWith("-----BEGIN ")) {
    const text = l10n.t("This box joins lines. Use the clipboard button above for a key of several lines.");
    return { text, severity: "warning" };
  }
  try {
    assertValue(key, typed);
    return undefined;
  } catch (error) {
    if (error instanceof UserError) return { text: error.message, severity: "error" };
    throw error;
  }
}

async function clipboardText(): Promise<string | undefined> {
  const text = await env.clipboard.readText();
  return text === "" ? undefined : text;
}

async function fileText(): Promise<string | undefined> {
  const [uri] = (await window.showOpenDialog({ openLabel: l10n.t("Read as the Value") })) ?? [];
  if (!uri) return undefined;
  const { size } = await workspace.fs.stat(uri);
  if (size > LIMITS.value) {
    throw new UserError(
      "INVALID_VALUE",
      l10n.t("The file has {0} bytes; at most {1} (64 KiB) are allowed.", size, LIMITS.value),
      l10n.t("Keep large files elsewhere, encrypted, and store their key here."),
    );
  }
  return new TextDecoder().decode(await workspace.fs.readFile(uri));
}
