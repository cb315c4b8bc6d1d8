import { l10n, window } from "vscode";
import type { Redacted } from "../../core/redacted.ts";
import { relativeTime, type SecretMetadata } from "../../core/secret.ts";
import { askSecret } from "../ask-place.ts";
import { askChoice } from "../ask.ts";
import { askValue } from "../ask-value.ts";
import { confirmWideWrite } from "../confirm-write.ts";
import { findSecret } from "../find-secret.ts";
import { generateValue, type GeneratedKind } from "../generate-value.ts";
import { placeOf } from "../place-of.ts";
import type { Session } from "../session.ts";

/** A new value because the old one's time is over: typed, or made here. */
export async function rotate(session: Session, argument: unknown): Promise<void> {
  const title = l10n.t("Rotate a Secret");
  const place = placeOf(argument);
  const secret = place ? await findSecret(session, place) : await askSecret(session, title);
  const value = await askNewValue(secret);
  await confirmWideWrite(
    session,
    { kind: "define", place: secret },
    {
      question: l10n.t("Rotate {0}?", secret.key),
      action: l10n.t("Rotate"),
    },
  );
  await session.vault.use((vault) => vault.rotate(secret, { value, ifVersion: secret.version }));
  window.setStatusBarMessage(
    l10n.t("{0} has a new value, version {1}", secret.key, secret.version + 1),
    5000,
  );
}

async function askNewValue({ key, rotated_at }: SecretMetadata): Promise<Redacted> {
  const title = l10n.t("Rotate {0}", key);
  const kind = await askChoice<GeneratedKind | "typed">({
    title,
    placeholder: l10n.t(
      "Its value was set {0}. What shall the new one be?",
      relativeTime(rotated_at, Date.now()),
    ),
    choices: [
      {
        label: l10n.t("Type or paste it"),
        description: l10n.t("where somebody else made it"),
        value: "typed",
      },
      { label: l10n.t("32 letters and digits"), description: l10n.t("made here"), value: "letters" },
      { label: l10n.t("64 hexadecimal digits"), description: l10n.t("made here, 256 bits"), value: "hex" },
      { label: l10n.t("Base64"), description: l10n.t("made here, 256 bits"), value: "base64" },
    ],
  });
  return kind === "typed" ? askValue(key, { title }) : generateValue(kind);
}
