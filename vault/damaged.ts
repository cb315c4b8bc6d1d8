import { UserError } from "../core/user-error.ts";

/** @param what as the second half of a sentence: `its header cannot be read` */
export function damaged(location: string, what: string, cause?: unknown): UserError {
  return new UserError(
    "VAULT_DAMAGED",
    `The vault at ${location} is damaged: ${what}.`,
    "Restore it from a backup. Keep the damaged file: parts of it may still be read.",
    { cause },
  );
}
