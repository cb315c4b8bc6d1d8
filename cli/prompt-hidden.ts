import { Redacted } from "../core/redacted.ts";
import { UserError } from "../core/user-error.ts";
import type { Context } from "./context.ts";
import { TypedLine, type Typing } from "./typed-line.ts";

/** Asks the terminal to mark where a paste begins and ends. */
const MARK_PASTES = "\u001b[?2004h";
const LEAVE_PASTES = "\u001b[?2004l";

/**
 * Asks on the terminal without echo.
 * @throws UserError USAGE where nothing was typed, or several lines were
 */
export async function promptHidden(
  context: Pick<Context, "printError">,
  question: string,
): Promise<Redacted> {
  const { stdin, stderr } = process;
  const tell = (marks: string) => stderr.isTTY && stderr.write(marks);
  stderr.write(question);
  stdin.setRawMode(true);
  stdin.setEncoding("utf8");
  tell(MARK_PASTES);
  try {
    const line = new TypedLine();
    let typing: Typing = "open";
    // Left open for the next question.
    for await (const chunk of stdin.iterator({ destroyOnReturn: false })) {
      typing = line.take(String(chunk));
      if (typing !== "open") break;
    }
    return finish(typing, line.text);
  } finally {
    tell(LEAVE_PASTES);
    stdin.setRawMode(false);
    stdin.pause();
    context.printError("");
  }
}

function finish(typing: Typing, text: string): Redacted {
  if (typing === "several-lines")
    throw new UserError(
      "USAGE",
      "Several lines were pasted, and this terminal does not say where the paste ends; nothing was changed.",
      "Pipe the value in with -v -.",
    );
  if (typing === "cancelled")
    throw new UserError("USAGE", "Cancelled; nothing was changed.", "Run it again to give the value.");
  if (text === "")
    throw new UserError(
      "USAGE",
      "Nothing was typed; nothing was changed.",
      "Run it again to give the value.",
    );
  return new Redacted(text);
}
