import { UserError } from "../core/user-error.ts";

/**
 * What may stand behind its flag or as a word by itself, and is asked once.
 * @param what for the error: `The file`
 * @throws UserError USAGE where there are two
 */
export function onlyOne(
  what: string,
  flag: string | undefined,
  words: readonly string[],
): string | undefined {
  const [found, ...others] = flag === undefined ? words : [flag, ...words];
  if (others.length === 0) return found;
  throw new UserError("USAGE", `${what} was given twice.`, "Give it once: with its flag, or without one.");
}
