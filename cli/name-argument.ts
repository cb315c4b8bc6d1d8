import { assertKey } from "../core/secret.ts";
import { UserError } from "../core/user-error.ts";
import type { Flags } from "./command.ts";

export const KEY_FLAG = {
  key: { type: "string", short: "k", help: "the name; may also stand without a flag", placeholder: "NAME" },
} as const satisfies Flags;

/**
 * The name, from `-k NAME` or as the first word, and what words are left.
 * @throws UserError USAGE, INVALID_NAME
 */
export function nameOf(
  flag: string | undefined,
  words: readonly string[],
  command: string,
): { key: string; rest: readonly string[] } {
  const key = flag ?? words[0];
  if (key === undefined)
    throw new UserError("USAGE", `${command} needs a name.`, `Write "keyward ${command} -k NAME".`);
  const rest = flag === undefined ? words.slice(1) : words;
  assertKey(key);
  return { key, rest };
}
