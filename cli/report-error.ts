import { UserError } from "../core/user-error.ts";
import { printable } from "./table.ts";

interface ReportOptions {
  readonly json: boolean;
  readonly debug: boolean;
  /** What would have been said beside the result. */
  readonly warnings?: readonly string[];
  readonly write: (text: string) => void;
}

/** Tells a failure on standard error and gives the exit code for it. */
export function reportError(error: unknown, { json, debug, warnings = [], write }: ReportOptions): number {
  const known = asUserError(error);
  write(
    json
      ? JSON.stringify({ error: known.toJSON(), ...(warnings.length > 0 && { warnings }) })
      : `keyward: ${printable(known.message)} [${known.code}]\n  ${printable(known.fix)}`,
  );
  if (known.code === "INTERNAL" && debug && error instanceof Error) write(error.stack ?? error.message);
  return known.exitCode;
}

/** What is told of a failure, whatever it is. */
export function asUserError(error: unknown): UserError {
  return error instanceof UserError ? error : asFault(error);
}

/** A bug of ours: where it happened, and not its message, which may quote what it was working on. */
function asFault(error: unknown): UserError {
  const frames =
    error instanceof Error ? (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line)) : [];
  const where = frames[0]?.trim() ?? "at an unknown place";
  const kind = error instanceof Error ? error.name : typeof error;
  return new UserError(
    "INTERNAL",
    `a fault in Keyward: ${kind} ${where}.`,
    "Please report it. KEYWARD_DEBUG=1 prints the whole error; look through it for values before you share it.",
  );
}
