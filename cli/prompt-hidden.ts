import { Redacted } from "../core/redacted.ts";
import { UserError } from "../core/user-error.ts";
import type { Context } from "./context.ts";

const ENTER = new Set(["\r", "\n"]);
const ERASE = new Set(["\u007f", "\b"]);
const INTERRUPT = "\u0003";
const END = "\u0004";

/** Asks on the terminal without echo. Pasted lines keep what comes before the first line end. */
export async function promptHidden(context: Context, question: string): Promise<Redacted> {
  const { stdin, stderr } = process;
  stderr.write(question);
  stdin.setRawMode(true);
  stdin.setEncoding("utf8");
  let typed = "";
  try {
    for await (const chunk of stdin) {
      for (const char of String(chunk)) {
        if (ENTER.has(char) || char === END) return finish(typed);
        if (char === INTERRUPT) throw cancelled();
        typed = ERASE.has(char) ? typed.slice(0, -1) : typed + char;
      }
    }
    return finish(typed);
  } finally {
    stdin.setRawMode(false);
    stdin.pause();
    context.printError("");
  }
}

function finish(typed: string): Redacted {
  if (typed === "") throw cancelled();
  return new Redacted(typed);
}

function cancelled(): UserError {
  return new UserError("USAGE", "Nothing was typed; nothing was changed.", "Run it again to give the value.");
}
