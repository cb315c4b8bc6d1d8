import { ERRORS, type UserError } from "../core/user-error.ts";
import type { Problem } from "./http.ts";

/**
 * A refusal as HTTP tells it: RFC 9457, with `code`, `message` and `fix` as in every other face.
 * @param status where HTTP has a finer one than the code
 */
export function problemOf(
  { code, message, fix, details }: Pick<UserError, "code" | "message" | "fix" | "details">,
  status: number = ERRORS[code].status,
): Problem {
  const { what } = ERRORS[code];
  const problem = { type: `urn:keyward:error:${code}`, title: what, status, detail: message };
  return { ...problem, code, message, fix, ...(details && { details }) };
}
