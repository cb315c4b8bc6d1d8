import type { Redacted } from "../core/redacted.ts";
import { UserError } from "../core/user-error.ts";
import type { Credentials } from "../vault/unlock.ts";
import type { Context } from "./context.ts";

const SHORTEST = 8;

/**
 * What asks for a vault's passphrase where no keychain opens it, as over SSH and in containers: on a terminal, once a
 * process. Undefined where nobody would see the question.
 */
export function passphraseAsker(context: Pick<Context, "printError">): Credentials["askPassphrase"] {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return undefined;
  let asked: Promise<Redacted> | undefined;
  return (question) =>
    (asked ??= question === "new" ? askNew(context) : ask(context, "The vault's passphrase: "));
}

/** Twice, as nobody sees what he types. */
async function askNew(context: Pick<Context, "printError">): Promise<Redacted> {
  context.printError(
    "keyward: There is no keychain here. A passphrase opens the new vault: you are asked for it, unless" +
      " KEYWARD_PASSPHRASE or KEYWARD_PASSPHRASE_FILE gives it.",
  );
  const passphrase = await ask(context, "A passphrase for the new vault: ");
  if (passphrase.reveal().length < SHORTEST)
    throw new UserError(
      "USAGE",
      `The passphrase has fewer than ${SHORTEST} characters; nothing was changed.`,
      "Run it again with a longer one.",
    );
  const again = await ask(context, "The same passphrase again: ");
  if (again.reveal() === passphrase.reveal()) return passphrase;
  throw new UserError("USAGE", "The two are not the same; nothing was changed.", "Run it again.");
}

async function ask(context: Pick<Context, "printError">, question: string): Promise<Redacted> {
  const { promptHidden } = await import("./prompt-hidden.ts");
  return promptHidden(context, question);
}
