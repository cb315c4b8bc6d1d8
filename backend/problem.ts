import { ERRORS, UserError, type ErrorCode } from "../core/user-error.ts";

export { problemOf } from "../protocol/http-problem.ts";

export const PROBLEM_TYPE = "application/problem+json; charset=utf-8";

/** What fastify itself refuses, by its status. Its own messages may quote what was sent, so none is passed on. */
export function refusalOf(status: number): UserError {
  const [code, message, fix] = REFUSALS[status] ?? REFUSALS[400]!;
  return new UserError(code, message, fix);
}

const REFUSALS: Record<number, readonly [ErrorCode, string, string]> = {
  400: ["USAGE", "The request cannot be read.", "Send JSON that is whole, with its content type."],
  404: ["NO_ROUTE", "There is nothing at this address.", "See /api/docs for what there is."],
  405: [
    "NO_ROUTE",
    "This address has no such method.",
    "Use one that the header Allow names; see /api/docs.",
  ],
  408: ["TIMED_OUT", "The request took too long to arrive.", "Send it again."],
  413: ["TOO_LARGE", "The request is larger than this server takes.", "Send less at a time."],
  414: ["TOO_LARGE", "The address is longer than this server takes.", "Send a shorter one."],
  415: [
    "USAGE",
    "This content type, or its encoding, is not understood here.",
    "Send application/json in UTF-8, not compressed.",
  ],
  431: ["TOO_LARGE", "The headers are larger than this server takes.", "Send fewer or shorter ones."],
};

/**
 * What a store says of itself names where it is, a path or the address of a database: that is the operator's to know, and
 * not of everybody who can reach the server, with a token or without.
 */
export function withoutLocation(error: UserError, location: string): UserError {
  const { code, message, fix, details } = error;
  const isOfStore = ERRORS[code].status >= 500 || code === "KEY_LOST" || code === "WRONG_PASSPHRASE";
  if (!isOfStore || !message.includes(location)) return error;
  return new UserError(code, withoutPlace(message, location), fix, {
    cause: error,
    ...(details && { details }),
  });
}

export function withoutPlace(text: string, location: string): string {
  return text.replaceAll(` at ${location}`, "").replaceAll(location, "its place");
}

/** Of an address whose text cannot be read. */
export const GARBLED = new UserError(
  "USAGE",
  "The address has a % that stands for no character.",
  "Encode what it is made of as UTF-8 with percent signs, as encodeURIComponent does.",
);

/** For a request to where nothing is, whose body need not be read before that is said. */
export const NOWHERE = refusalOf(404);

export function shuttingDown(): UserError {
  return new UserError("SHUTTING_DOWN", "The server is about to end.", "Send requests to another one.");
}
