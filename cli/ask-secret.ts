import { text } from "node:stream/consumers";
import { Redacted } from "../core/redacted.ts";
import { UserError } from "../core/user-error.ts";
import type { Context } from "./context.ts";

let piped: Promise<string[]> | undefined;

/**
 * A token, a passphrase or a recovery key: asked for without echo, or the next line of what is piped in. It never
 * stands on the command line.
 * @param question what is asked on a terminal
 * @throws UserError USAGE where there is nothing
 */
export async function askSecret(context: Context, question: string): Promise<Redacted> {
  if (process.stdin.isTTY) {
    const { promptHidden } = await import("./prompt-hidden.ts");
    return promptHidden(context, question);
  }
  piped ??= text(process.stdin).then((all) => all.split(/\r?\n/));
  const line = (await piped).shift() ?? "";
  if (line !== "") return new Redacted(line);
  throw new UserError(
    "USAGE",
    `Nothing came from standard input where this was asked: ${question.replace(/:? *$/, "")}.`,
    "Pipe it in, a line for each question, or run this in a terminal to be asked for it.",
  );
}
