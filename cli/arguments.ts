import { nearest } from "../core/nearest.ts";
import { UserError } from "../core/user-error.ts";
import type { Arguments, Command, Flags } from "./command.ts";

// An import would read whatever node:util exports, and so load a good deal of Node, threads among it.
const { parseArgs } = process.getBuiltinModule("node:util");

/** Flags that every command has. */
export const COMMON_FLAGS = {
  json: { type: "boolean", help: "one JSON document on standard output" },
  help: { type: "boolean", short: "h", help: "this text" },
} as const satisfies Flags;

/** The words that can be flags: what stands behind `--` is taken as it is. */
export function beforeDashes(words: readonly string[]): readonly string[] {
  const at = words.indexOf("--");
  return at === -1 ? words : words.slice(0, at);
}

/**
 * Reads a command's words.
 * @throws UserError USAGE naming the word that is wrong and, where one is near, the right one
 */
export function parseArguments(name: string, command: Command, words: readonly string[]): Arguments<Flags> {
  const options = { ...COMMON_FLAGS, ...command.flags };
  const help = `Run "keyward ${name} --help" for what it accepts.`;
  let parsed;
  try {
    const args = withLongFlags(words, options);
    parsed = parseArgs({ args, options, allowPositionals: true, strict: true, tokens: true });
  } catch (error) {
    throw usageError(error, options, help);
  }
  const { values, positionals, tokens } = parsed;
  const behindDashes = words.length - beforeDashes(words).length - 1;
  if (command.takesProgram && (behindDashes < 1 || positionals.length !== behindDashes))
    throw new UserError(
      "USAGE",
      `${name} needs -- before the program that it runs, and all its own flags before that.`,
      `Write: keyward ${name} [FLAGS] -- PROGRAM [ARGUMENTS].`,
    );
  const twice = repeatedFlag(tokens, options);
  if (twice !== undefined) throw new UserError("USAGE", `The flag --${twice} stands here twice.`, help);
  const surplus = positionals[command.maxPositionals ?? Infinity];
  // The surplus word is not quoted: it may be a value that was meant for -v.
  if (surplus !== undefined)
    throw new UserError("USAGE", `${name} takes ${mostWords(command.maxPositionals!)}.`, help);
  return { flags: values as Arguments<Flags>["flags"], positionals };
}

/** `-v=x` as `--value=x`: `parseArgs` would take it for the value "=x". */
function withLongFlags(words: readonly string[], options: Flags): string[] {
  const flags = beforeDashes(words);
  const long = flags.map((word) => {
    const [, short, value = ""] = /^-(\w)=(.*)$/s.exec(word) ?? [];
    const name = Object.keys(options).find((flag) => short !== undefined && options[flag]?.short === short);
    return name === undefined ? word : `--${name}=${value}`;
  });
  return [...long, ...words.slice(flags.length)];
}

/** The first flag that takes one value and is given another: the one that would be dropped may be the one meant. */
function repeatedFlag(
  tokens: readonly { readonly kind: string; readonly name?: string }[],
  options: Flags,
): string | undefined {
  const names = tokens.flatMap(({ kind, name }) => (kind === "option" && name !== undefined ? [name] : []));
  return names.find(
    (name, at) => options[name]?.type === "string" && !options[name].multiple && names.indexOf(name) < at,
  );
}

function usageError(error: unknown, options: Flags, help: string): unknown {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (!(error instanceof Error) || typeof code !== "string" || !code.startsWith("ERR_PARSE_ARGS"))
    return error;
  const flag = /'(?:-\w, )?(--?[A-Za-z][\w-]*)/.exec(error.message)?.[1];
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION" && flag) {
    const near = nearFlag(flag.replace(/^-+/, ""), options);
    return new UserError("USAGE", `There is no flag ${flag}${near ? `; did you mean ${near}?` : "."}`, help);
  }
  if (flag && error.message.includes("ambiguous"))
    return new UserError(
      "USAGE",
      `The flag ${flag} needs a value, and the next word looks like a flag.`,
      `Write a value that starts with - as ${flag}=-….`,
    );
  if (flag)
    return new UserError(
      "USAGE",
      `The flag ${flag} ${error.message.includes("argument missing") ? "needs a value" : "takes no value"}.`,
      help,
    );
  return new UserError("USAGE", "The words of the command cannot be read.", help);
}

/** One letter behind two dashes is meant as the short flag. */
function nearFlag(name: string, options: Flags): string | undefined {
  if (Object.values(options).some(({ short }) => short === name)) return `-${name}`;
  const near = nearest(name, Object.keys(options));
  return near && `--${near}`;
}

function mostWords(count: number): string {
  if (count === 0) return "flags alone";
  return count === 1 ? "at most 1 word" : `at most ${count} words`;
}
