import { ERRORS, type ErrorCode, type UserError } from "../../core/user-error.ts";
import { MISSING, refused, type Answer } from "./envelope.ts";

/** A refusal in Vault's form, with the status that its clients know for it. */
export function answerTo(error: UserError): Answer {
  const { code, message } = error;
  const { status } = ERRORS[code];
  if (code === "SECRET_NOT_FOUND" || code === "VERSION_NOT_FOUND") return MISSING;
  if (code === "UNAUTHENTICATED") return refused(403, "permission denied");
  if (status === 403) return refused(403, `permission denied: ${message}`);
  // Vault knows neither 409 nor 422.
  return refused(status === 409 || status === 422 ? 400 : status, message);
}

/** What fastify itself refuses, by its status; its messages may quote what was sent. */
export function answerToStatus(status: number): { readonly code: ErrorCode; readonly answer: Answer } {
  const [code, message] = STATUSES[status] ?? STATUSES[400]!;
  return { code, answer: refused(status, message) };
}

const STATUSES: Record<number, readonly [ErrorCode, string]> = {
  400: ["USAGE", "the request cannot be read"],
  408: ["TIMED_OUT", "the request took too long to arrive"],
  413: ["TOO_LARGE", "http: request body too large"],
};
