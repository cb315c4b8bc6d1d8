import { assertKey } from "../core/secret.ts";
import { UserError } from "../core/user-error.ts";
import type { Flags } from "./command.ts";
import type { Context } from "./context.ts";

export const KEY_FLAG = {
  key: { type: "string", short: "k", help: "the name; may also stand without a flag", placeholder: "NAME" },
} as const satisfies Flags;

/**
 * The name, from `-k NAME` or as the first word, and what words are left. Of `NAME=VALUE`, as v-secure's documents have
 * it everywhere, the name is taken, with a warning.
 * @throws UserError USAGE, INVALID_NAME
 */
export function nameOf(
  { warn }: Pick<Context, "warn">,
  flag: string | undefined,
  words: readonly string[],
  command: string,
): { key: string; rest: readonly string[] } {
  const key = flag ?? nameIn(words[0], warn);
  if (key === undefined)
    throw new UserError("USAGE", `${command} needs a name.`, `Write "keyward ${command} -k NAME".`);
  const rest = flag === undefined ? words.slice(1) : words;
  assertKey(key);
  return { key, rest };
}

/** The same where nothing but the name is asked. @throws UserError USAGE, INVALID_NAME */
export function onlyNameOf(...asked: Parameters<typeof nameOf>): string {
  const { key, rest } = nameOf(...asked);
  if (rest.length === 0) return key;
  throw new UserError("USAGE", "The name was given twice.", "Give it once: with -k, or without a flag.");
}

/**
 * The name, and the value where it stands among the words too: `NAME VALUE` or `NAME=VALUE`.
 * @param value from `-v`
 * @throws UserError USAGE where there are two values, INVALID_NAME
 */
export function nameAndValueOf(
  context: Pick<Context, "warn">,
  flags: { readonly key?: string; readonly value?: string },
  words: readonly string[],
  command: string,
): { key: string; value: string | undefined } {
  const [first = "", ...others] = words;
  const at = flags.key === undefined ? first.indexOf("=") : -1;
  const split = at > 0 ? [first.slice(0, at), first.slice(at + 1), ...others] : words;
  const { key, rest } = nameOf(context, flags.key, split, command);
  const [value = flags.value] = rest;
  if (rest.length + Number(flags.value !== undefined) <= 1) return { key, value };
  throw new UserError(
    "USAGE",
    "The value was given twice.",
    "Give it once: with -v, as NAME=VALUE, or after the name.",
  );
}

function nameIn(word: string | undefined, warn: Context["warn"]): string | undefined {
  const at = word?.indexOf("=") ?? -1;
  if (word === undefined || at < 1) return word;
  warn(
    "Warning: only the name is asked for here. The value behind it was passed over, and is kept in the shell's history.",
  );
  return word.slice(0, at);
}
