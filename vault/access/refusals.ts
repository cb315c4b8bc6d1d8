import { UserError } from "../../core/user-error.ts";

export function absent(
  kind: "policy" | "grant" | "token" | "login" | "secret id" | "webhook",
  name: string,
): UserError {
  return new UserError(
    "ACCESS_NOT_FOUND",
    `There is no ${kind} "${name.slice(0, 80)}".`,
    `List them to see which there are; one that has ended is gone.`,
  );
}

/** The same for every reason, so that nobody learns which it was. */
export function unauthenticated(): UserError {
  return new UserError(
    "UNAUTHENTICATED",
    "No token was given, or one that is unknown, expired or revoked.",
    'Log in again with "keyward login", or set KEYWARD_TOKEN to a token that is valid.',
  );
}

/** @param what as the second half of a sentence: `may not reveal DB_PASS in shop/production` */
export function denied(user: string, what: string, fix: string): UserError {
  return new UserError("DENIED", `${user} ${what}.`, fix);
}
