import type { Details, ErrorCode } from "../core/user-error.ts";
import { ERRORS, UserError } from "../core/user-error.ts";
import { problemOf } from "../protocol/http-problem.ts";

/** What a server says of a refusal (RFC 9457). One that comes from a vault on this machine says the same. */
export interface ErrorBody {
  /** `urn:keyward:error:CODE` */
  readonly type: string;
  /** What the code means. */
  readonly title: string;
  /** As HTTP has it: 409 for what exists already, 403 for what one may not, 404 for what is not there. */
  readonly status: number;
  /** The same as `message`. */
  readonly detail: string;
  readonly code: string;
  readonly message: string;
  readonly fix: string;
  readonly details?: Details;
}

/**
 * Every refusal: what happened and where (`message`), and what to do (`fix`). Neither ever holds a secret's value. The
 * codes are those of the command line and of the server, and `docs/errors.md` has them all.
 */
export class KeywardError extends Error {
  override readonly name = "KeywardError";
  readonly code: ErrorCode;
  readonly fix: string;
  /** Facts for a program, where there is more to it than the code. */
  readonly details: Details | undefined;

  constructor(refusal: UserError) {
    const { code, message, fix, details, cause } = refusal;
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.fix = fix;
    this.details = details;
  }

  /** As clients of HTTP show what they were answered: `error.response.status`. Also of a vault on this machine. */
  get response(): { readonly status: number; readonly data: ErrorBody } {
    return { status: ERRORS[this.code].status, data: problemOf(this) };
  }

  /** `{code, message, fix}`, as the command line's `--json` has it. */
  toJSON(): { code: ErrorCode; message: string; fix: string; details?: Details } {
    const { code, message, fix, details } = this;
    return { code, message, fix, ...(details && { details }) };
  }
}

/** Whatever was thrown as the one class that callers know. */
export function keywardError(thrown: unknown): KeywardError {
  if (thrown instanceof KeywardError) return thrown;
  if (thrown instanceof UserError) return new KeywardError(thrown);
  const fault = new UserError("INTERNAL", "A fault in Keyward itself.", "Report it, with its cause.", {
    cause: thrown,
  });
  return new KeywardError(fault);
}
