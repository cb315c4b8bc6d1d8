import { ERRORS, type UserError } from "../core/user-error.ts";

/**
 * What a server's refusal means for what was sent:
 * - `later`: nobody answered, or there was no time for it; the same is sent again;
 * - `pause`: the token is not accepted; nothing is sent before somebody has seen to it;
 * - `race`: somebody was faster; it is read and merged anew;
 * - `refused`: it will not be taken as it is.
 */
export type Failure = "later" | "pause" | "race" | "refused";

export function failureOf(error: UserError): Failure {
  const { code } = error;
  if (code === "UNAUTHENTICATED") return "pause";
  if (isRace(code)) return "race";
  const { status } = ERRORS[code];
  return status >= 500 || LATER.has(code) ? "later" : "refused";
}

/** What an item of a batch met. */
export function isRace(code: string): boolean {
  return RACES.has(code);
}

const RACES: ReadonlySet<string> = new Set([
  "STALE_VERSION",
  "SECRET_EXISTS",
  "SECRET_NOT_FOUND",
  // The server took something else under this id: what it has now says more than a guess.
  "IDEMPOTENCY_MISMATCH",
]);
const LATER: ReadonlySet<string> = new Set(["RATE_LIMITED", "TIMED_OUT", "IN_FLIGHT", "CHANGES_GONE"]);
