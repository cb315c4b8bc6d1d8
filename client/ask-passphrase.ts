import { env, l10n } from "vscode";
import { Redacted } from "../core/redacted.ts";
import { askText, type Problem, type TextQuestion } from "./ask.ts";
import type { PassphraseQuestion } from "./vault-access.ts";

const SHORTEST = 8;

/** The vault's passphrase, where no keyring opens it. @throws Cancelled */
export async function askPassphrase(question: PassphraseQuestion): Promise<Redacted> {
  if (question === "new") return askNew();
  const prompt =
    question === "wrong"
      ? l10n.t("This does not open the vault. Type its passphrase again, or its recovery key.")
      : l10n.t(
          "No keychain opens this vault. Type its passphrase or recovery key; it is kept until this window closes.",
        );
  return new Redacted(await ask({ prompt }));
}

async function askNew(): Promise<Redacted> {
  const passphrase = await ask({
    prompt:
      env.remoteName === undefined
        ? l10n.t(
            "This machine has no keychain. Choose a passphrase for the new vault; each window asks for it once.",
          )
        : l10n.t(
            "The machine that this window works on has no keychain. Choose a passphrase for the new vault there; each window and each terminal with secrets asks for it once.",
          ),
    validate: (text) =>
      text.length < SHORTEST ? error(l10n.t("At least {0} characters.", SHORTEST)) : undefined,
  });
  await ask({
    prompt: l10n.t("The same passphrase again."),
    validate: (text) => (text === passphrase ? undefined : error(l10n.t("The two are not the same."))),
  });
  return new Redacted(passphrase);
}

function ask(question: Pick<TextQuestion, "prompt" | "validate">): Promise<string> {
  return askText({ title: l10n.t("The vault's passphrase"), password: true, ...question });
}

function error(text: string): Problem {
  return { text, severity: "error" };
}
