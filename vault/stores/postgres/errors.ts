import { UserError, type ErrorCode } from "../../../core/user-error.ts";
import { damaged } from "../../damaged.ts";

/** What a program refuses with where it is not the server that answers: no connection, or none any more. */
const CONNECTION_CODES =
  /^(?:ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENETDOWN|ENOTFOUND|EAI_|ENOENT|EADDR)/;
const TLS_CODES = /CERT|SELF_SIGNED|ERR_TLS|ERR_SSL|EPROTO/;
/** `pg` gives these no code. */
const CONNECTION_MESSAGES = /connection|not queryable|timeout|client was closed/i;

/**
 * The connection was lost, could not be made, or the server is on its way up, down or to another machine.
 * SQLSTATE class 08; 57P01 to 57P05, too many connections, a standby that was not told yet that it leads, and
 * "statement completion unknown".
 */
export function isUnreachable(error: unknown): boolean {
  const code = codeOf(error);
  if (isTls(error)) return false;
  if (code === undefined) return error instanceof Error && CONNECTION_MESSAGES.test(error.message);
  return CONNECTION_CODES.test(code) || /^(?:08...|57P0[1-5]|53300|25P03|25006|40003)$/.test(code);
}

/** The database ran it beside another transaction and could not bring the two in order, or they waited for each other. */
export function isConflict(error: unknown): boolean {
  const code = codeOf(error);
  return code === "40001" || code === "40P01";
}

/** Says what went wrong as a person needs it. What the server says beyond its code is only in `cause`. */
export function translate(error: unknown, location: string): unknown {
  if (error instanceof UserError) return error;
  const code = codeOf(error) ?? "";
  if (isConflict(error) || code === "55P03")
    return refusal(
      "VAULT_BUSY",
      `Others have held the vault at ${location} for too long.`,
      "Try again; if it stays so, look for a server that hangs in a transaction.",
      error,
    );
  if (code === "53100")
    return refusal(
      "DISK_FULL",
      `There is no space left on the disk of the vault at ${location}; nothing was changed.`,
      "Free some space on the database's machine and try again.",
      error,
    );
  if (/^(?:28...|3D000|3F000|42501|0P000)$/.test(code))
    return refusal(
      "NO_ACCESS",
      `The database refuses the vault at ${location} to this user (SQLSTATE ${code}).`,
      "Check the user, the password and the database's name, and that the user may make tables in its schema.",
      error,
    );
  if (/^(?:XX00[12]|42P01|42703|23...)$/.test(code))
    return damaged(location, `the database answers with SQLSTATE ${code}`, error);
  if (isTls(error))
    return refusal(
      "VAULT_UNAVAILABLE",
      `The database at ${location} and this machine do not agree on TLS${code && ` (${code})`}.`,
      "Set sslmode in its address, and sslrootcert to the file of the certificate authority.",
      error,
    );
  // Out of memory or connections, cancelled, an operator's doing, the system's or the database's own fault.
  if (isUnreachable(error) || /^(?:53|57|58|XX)...$/.test(code))
    return refusal(
      "VAULT_UNAVAILABLE",
      `The vault at ${location} cannot be reached${code && ` (${code})`}.`,
      "Check that the database runs, is well and can be reached from here, then try again.",
      error,
    );
  return error;
}

/** The database went away while it was being told to commit, and has not come back to say whether it did. */
export function unknownOutcome(location: string, cause: unknown): UserError {
  return refusal(
    "VAULT_UNAVAILABLE",
    `The vault at ${location} went away while it was written to; whether it kept the change is not known.`,
    "Look, once the database is back, before you repeat it.",
    cause,
  );
}

function refusal(code: ErrorCode, message: string, fix: string, cause: unknown): UserError {
  return new UserError(code, message, fix, { cause });
}

function isTls(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return TLS_CODES.test(codeOf(error) ?? "") || /SSL/.test(error.message);
}

function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  // Where a name has several addresses, none of which answers, the reasons are inside.
  const [first] = error instanceof AggregateError ? (error.errors as unknown[]) : [];
  const { code } = (first ?? error) as { code?: unknown };
  return typeof code === "string" ? code : undefined;
}
