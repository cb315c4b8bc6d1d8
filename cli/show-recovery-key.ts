import type { Redacted } from "../core/redacted.ts";
import type { Context } from "./context.ts";

type Printer = Pick<Context, "printError">;

/** That of a vault which was made just now. */
export function showFirstRecoveryKey(printer: Printer, recoveryKey: Redacted): void {
  const what =
    "A new vault was made. Its recovery key opens it where the keychain or the passphrase is lost.";
  show(printer, what, recoveryKey);
}

/** Before it counts, so that nobody is left without one where the command is cut off. */
export function showRecoveryKey(printer: Printer, recoveryKey: Redacted): void {
  const what =
    "The vault gets a new recovery key. It counts once this command says that it succeeded; keep the one before until then.";
  show(printer, what, recoveryKey);
}

/** Once, and on standard error, so that it is in no file by mistake. */
function show({ printError }: Printer, what: string, recoveryKey: Redacted): void {
  printError(`${what}\nWrite it down; it is shown only now:\n\n  ${recoveryKey.reveal()}\n`);
}
