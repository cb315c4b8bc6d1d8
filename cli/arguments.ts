import { parseArgs } from "node:util";
import { UserError } from "../core/user-error.ts";
import type { Arguments, Command, Flags } from "./command.ts";
import { nearest } from "./nearest.ts";

/** Flags that every command has. */
export const COMMON_FLAGS = {
  json: { type: "boolean", help: "one JSON document on standard output" },
  help: { type: "boolean", short: "h", help: "this text" },
} as const satisfies Flags;

/**
 * Reads a command's words.
 * @throws UserError USAGE naming the word that is wrong and, where one is near, the right one
 */
export function parseArguments(name: string, command: Command, words: readonly string[]): Arguments<Flags> {
  const options = { ...COMMON_FLAGS, ...command.flags };
  const help = `Run "keyward ${name} --help" for what it accepts.`;
  let parsed;
  try {
    parsed = parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw usageError(error, Object.keys(options), help);
  }
  const { values, positionals } = parsed;
  const surplus = positionals[command.maxPositionals ?? Infinity];
  // The surplus word is not quoted: it may be a value that was meant for -v.
  if (surplus !== undefined)
    throw new UserError("USAGE", `${name} takes at most ${plural(command.maxPositionals!)}.`, help);
  return { flags: values as Arguments<Flags>["flags"], positionals };
}

function usageError(error: unknown, known: readonly string[], help: string): unknown {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (!(error instanceof Error) || typeof code !== "string" || !code.startsWith("ERR_PARSE_ARGS"))
    return error;
  const flag = /'(?:-\w, )?(--?[A-Za-z][\w-]*)/.exec(error.message)?.[1];
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION" && flag) {
    const near = nearest(flag.replace(/^-+/, ""), known);
    return new UserError(
      "USAGE",
      `There is no flag ${flag}${near ? `; did you mean --${near}?` : "."}`,
      help,
    );
  }
  if (flag)
    return new UserError(
      "USAGE",
      `The flag ${flag} ${/argument missing|ambiguous/.test(error.message) ? "needs a value" : "takes no value"}.`,
      help,
    );
  return new UserError("USAGE", "The words of the command cannot be read.", help);
}

function plural(count: number): string {
  return count === 1 ? "1 word" : `${count} words`;
}
