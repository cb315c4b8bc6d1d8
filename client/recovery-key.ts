import { l10n, window } from "vscode";
import type { Redacted } from "../core/redacted.ts";
import type { ClipboardGuard } from "./clipboard-guard.ts";
import { setting } from "./setting.ts";

/**
 * Shows the key of a vault that was just made, in a dialog that the editor keeps nowhere. It comes back until the
 * person says that it is kept, for nobody can show it again.
 */
export async function showRecoveryKey(key: Redacted, clipboard: ClipboardGuard): Promise<void> {
  const seconds = setting("clipboard.clearSeconds");
  const copy = { title: l10n.t("Copy for {0} Seconds", seconds) };
  const kept = { title: l10n.t("I Have Kept It") };
  for (let answer; answer !== kept;) {
    answer = await window.showWarningMessage(
      l10n.t("A new vault was made. Keep its recovery key."),
      {
        modal: true,
        detail: [
          key.reveal(),
          l10n.t(
            "It opens the vault where the keychain or the passphrase is lost. It is shown until you say that you have kept it, and never again.",
          ),
        ].join("\n\n"),
      },
      copy,
      kept,
    );
    if (answer === copy) await clipboard.copy(key, seconds);
  }
}
