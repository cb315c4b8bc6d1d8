import { UserError } from "../core/user-error.ts";
import { isRight, RIGHTS, type Right } from "../vault/access/identity.ts";

/**
 * Rights, separated by commas.
 * @param flag for the error: `--rights`
 * @throws UserError USAGE
 */
export function rightsIn(flag: string, text: string): Right[] {
  const names = namesIn(text);
  const rights = names.filter(isRight);
  if (rights.length > 0 && rights.length === names.length) return rights;
  throw new UserError(
    "USAGE",
    `${flag} names ${names.length === 0 ? "no right" : "a right that there is not"}.`,
    `There are ${RIGHTS.join(", ")}.`,
  );
}

/** Names, separated by commas. */
export function namesIn(text: string): string[] {
  return text.split(",").flatMap((name) => name.trim() || []);
}
