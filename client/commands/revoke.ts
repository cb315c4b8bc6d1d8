import { l10n, window } from "vscode";
import { scopeText } from "../../core/scope.ts";
import { askSecret } from "../ask-place.ts";
import { confirmed } from "../confirmed.ts";
import { findSecret } from "../find-secret.ts";
import { placeOf } from "../place-of.ts";
import type { Session } from "../session.ts";

/** After it, nobody gets the value, and no wider definition stands in for it. */
export async function revoke(session: Session, argument: unknown): Promise<void> {
  const place = placeOf(argument) ?? (await askSecret(session, l10n.t("Revoke a Secret")));
  const secret = await findSecret(session, place);
  await confirmed(l10n.t("Revoke {0} in {1}?", secret.key, scopeText(secret.scope)), {
    detail: l10n.t(
      "Programs that read it fail from now on; no wider definition is used in its place. Restore undoes it.",
    ),
    action: l10n.t("Revoke"),
  });
  await session.vault.use((vault) => vault.revoke(secret, { ifVersion: secret.version }));
  window.setStatusBarMessage(l10n.t("{0} revoked", secret.key), 5000);
}

export async function restore(session: Session, argument: unknown): Promise<void> {
  const place = placeOf(argument) ?? (await askSecret(session, l10n.t("Restore a Revoked Secret")));
  await session.vault.use((vault) => vault.restore(place));
  window.setStatusBarMessage(l10n.t("{0} restored", place.key), 5000);
}
