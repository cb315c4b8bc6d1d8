import { UserError } from "../../core/user-error.ts";

/** Refusals in the words that clients of the KV API know, some of which look for them. */

export function mismatch(): UserError {
  return new UserError(
    "STALE_VERSION",
    "check-and-set parameter did not match the current version",
    "Read the key again, then repeat the change if it is still wanted.",
  );
}

export function unconditional(): UserError {
  return new UserError(
    "USAGE",
    "check-and-set parameter required for this call",
    "Send the version that you saw as options.cas.",
  );
}

export function invalid(message: string, fix = "Correct the request and send it again."): UserError {
  return new UserError("USAGE", message, fix);
}
