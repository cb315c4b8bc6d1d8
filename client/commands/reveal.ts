import { l10n, window } from "vscode";
import { Redacted } from "../../core/redacted.ts";
import { scopeText } from "../../core/scope.ts";
import { valueText } from "../../core/secret.ts";
import type { Place } from "../../core/vault.ts";
import { askSecret } from "../ask-place.ts";
import { placeOf } from "../place-of.ts";
import { showValue } from "../reveal-box.ts";
import type { Session } from "../session.ts";
import { setting } from "../setting.ts";

/** Shows a value for a while. One audited act. */
export async function reveal(session: Session, argument: unknown): Promise<void> {
  const place = placeOf(argument) ?? (await askSecret(session, l10n.t("Reveal a Secret")));
  const { value } = await session.vault.use((vault) => vault.reveal(place));
  await showValue(value, {
    title: `${place.key} · ${scopeText(place.scope)}`,
    seconds: setting("reveal.seconds"),
    copy: (text) => putOnClipboard(session, place, text),
  });
}

/** Puts a value on the clipboard for a while. One audited act. */
export async function copy(session: Session, argument: unknown): Promise<void> {
  const place = placeOf(argument) ?? (await askSecret(session, l10n.t("Copy a Secret")));
  const { value } = await session.vault.use((vault) => vault.reveal(place));
  await putOnClipboard(session, place, new Redacted(valueText(value.reveal())));
}

async function putOnClipboard({ clipboard }: Session, { key }: Place, text: Redacted): Promise<void> {
  const seconds = setting("clipboard.clearSeconds");
  await clipboard.copy(text, seconds);
  window.setStatusBarMessage(
    l10n.t("{0} copied; the clipboard is cleared in {1} seconds", key, seconds),
    5000,
  );
}
