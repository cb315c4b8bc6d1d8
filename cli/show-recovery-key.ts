import type { Redacted } from "../core/redacted.ts";
import type { Context } from "./context.ts";

/** Once, and on standard error, so that it is in no file by mistake. The one before opens nothing any more. */
export function showRecoveryKey(context: Context, recoveryKey: Redacted): void {
  context.printError(
    `The vault has a new recovery key; the one before opens nothing any more.\n` +
      `Write it down; it is shown only now:\n\n  ${recoveryKey.reveal()}\n`,
  );
}
