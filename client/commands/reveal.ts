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
  const version = versionOf(argument);
  const { value } = await session.vault.use((vault) => vault.reveal(place, version));
  const parts = [
    place.key,
    scopeText(place.scope),
    ...(version === undefined ? [] : [l10n.t("version {0}", version)]),
  ];
  await showValue(value, {
    title: parts.join(" · "),
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

/** An older version, where a link names one. */
function versionOf(argument: unknown): number | undefined {
  const isNamed = typeof argument === "object" && argument !== null && "version" in argument;
  return isNamed && Number.isSafeInteger(argument.version) ? (argument.version as number) : undefined;
}

async function putOnClipboard({ clipboard }: Session, { key }: Place, text: Redacted): Promise<void> {
  const seconds = setting("clipboard.clearSeconds");
  await clipboard.copy(text, seconds);
  window.setStatusBarMessage(
    l10n.t("{0} copied; the clipboard is cleared in {1} seconds", key, seconds),
    5000,
  );
}
