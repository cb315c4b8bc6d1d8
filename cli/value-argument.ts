import { text } from "node:stream/consumers";
import { Redacted } from "../core/redacted.ts";
import { UserError } from "../core/user-error.ts";
import type { Flags } from "./command.ts";
import type { Context } from "./context.ts";

export const VALUE_FLAG = {
  value: {
    type: "string",
    short: "v",
    help: "the value; - reads standard input; without it, it is asked for",
    placeholder: "VALUE",
  },
} as const satisfies Flags;

/**
 * The value: from `-v`, from the word after the name, from standard input (`-v -`, or a pipe), or asked for
 * without echo. Warns where it stood on the command line, which shells keep and other users can see.
 * @throws UserError USAGE where there is nothing to read it from
 */
export async function valueOf(
  context: Context,
  flag: string | undefined,
  word: string | undefined,
  key: string,
): Promise<Redacted> {
  const given = flag ?? word;
  if (given === "-" || (given === undefined && !process.stdin.isTTY)) return fromStandardInput(key);
  if (given === undefined) return fromPrompt(context, key);
  context.printError(
    "Warning: a value on the command line is kept in the shell's history. Leave it out to be asked for it, or pipe it in with -v -.",
  );
  return new Redacted(given);
}

async function fromStandardInput(key: string): Promise<Redacted> {
  // One newline at the end belongs to the pipe (echo), not to the value.
  const value = (await text(process.stdin)).replace(/\r?\n$/, "");
  if (value === "")
    throw new UserError(
      "USAGE",
      `No value for ${key} came from standard input.`,
      "Pipe one in, or run this in a terminal to be asked for it.",
    );
  return new Redacted(value);
}

async function fromPrompt(context: Context, key: string): Promise<Redacted> {
  const { promptHidden } = await import("./prompt-hidden.ts");
  return promptHidden(context, `Value of ${key}: `);
}
