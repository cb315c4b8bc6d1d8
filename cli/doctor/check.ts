import { UserError } from "../../core/user-error.ts";
import type { Context } from "../context.ts";

/** What one look found. `wrong` makes the doctor's exit code 1; `warning` is for the person to judge. */
export interface Finding {
  readonly check: string;
  readonly state: "ok" | "warning" | "wrong" | "not checked";
  /** What is the case: one sentence, without a value. */
  readonly what: string;
  /** What to do; none where all is well. */
  readonly fix?: string;
}

/** One thing that is looked at. It never changes anything. */
export type Check = (context: Context) => Promise<readonly Finding[]>;

export function ok(check: string, what: string): Finding {
  return { check, state: "ok", what };
}

export function wrong(check: string, what: string, fix: string): Finding {
  return { check, state: "wrong", what, fix };
}

export function warning(check: string, what: string, fix: string): Finding {
  return { check, state: "warning", what, fix };
}

/** What was refused is what is wrong. Anything but a UserError is a bug, and thrown on. */
export function refusal(check: string, error: unknown): Finding {
  if (!(error instanceof UserError)) throw error;
  return wrong(check, error.message, error.fix);
}
