import { commands, l10n, window, type LogOutputChannel } from "vscode";
import { UserError, type ErrorCode } from "../core/user-error.ts";
import { Cancelled } from "./cancelled.ts";

interface Remedy {
  readonly title: string;
  readonly run: () => unknown;
}

/**
 * Tells once, calmly, what a command could not do, with the fix as a button. What was cancelled is not told;
 * a fault of ours is told as one, and goes to the log.
 * @param again runs the command once more
 */
export async function tell(error: unknown, log: LogOutputChannel, again: () => unknown): Promise<void> {
  if (error instanceof Cancelled) return;
  if (!(error instanceof UserError)) {
    log.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    const showLog = { title: l10n.t("Show Log"), run: () => log.show() };
    return offer(
      l10n.t("Keyward made a mistake, and the command was not finished. The log has the details."),
      [showLog],
    );
  }
  log.warn(`${error.code}: ${error.message}`);
  return offer(`${error.message} ${error.fix}`, remediesFor(error.code, again));
}

/** Once, when it stays down; the language status item goes on saying so. */
export function tellServerFailed(log: Pick<LogOutputChannel, "show">): Promise<void> {
  return offer(
    l10n.t("Keyward's language server ended several times and stays down. The tree goes on working."),
    [
      { title: l10n.t("Restart"), run: () => commands.executeCommand("keyward.restartServer") },
      { title: l10n.t("Show Log"), run: () => log.show() },
    ],
  );
}

async function offer(message: string, remedies: readonly Remedy[]): Promise<void> {
  const chosen = await window.showWarningMessage(message, ...remedies);
  await chosen?.run();
}

function remediesFor(code: ErrorCode, again: () => unknown): Remedy[] {
  const tryAgain: Remedy = { title: l10n.t("Try Again"), run: again };
  const run = (title: string, command: string): Remedy => ({
    title,
    run: () => commands.executeCommand(command),
  });
  switch (code) {
    case "KEYRING_LOCKED":
    case "KEYRING_TIMEOUT":
    case "VAULT_BUSY":
    case "VAULT_UNAVAILABLE":
    case "DISK_FULL":
    case "NO_ACCESS":
      return [tryAgain];
    case "STALE_VERSION":
      return [run(l10n.t("Refresh"), "keyward.refresh"), tryAgain];
    case "UNAUTHENTICATED":
    case "WRONG_VAULT":
      return [run(l10n.t("Sign In…"), "keyward.signIn")];
    case "SECRET_NOT_FOUND":
      return [run(l10n.t("Add a Secret…"), "keyward.add")];
    default:
      return [];
  }
}
