import { l10n, window } from "vscode";
import { scopeText } from "../../core/scope.ts";
import { askSecret } from "../ask-place.ts";
import { confirmed } from "../confirmed.ts";
import { findSecret } from "../find-secret.ts";
import { placeOf } from "../place-of.ts";
import type { Session } from "../session.ts";

/** Deletes a definition with all its versions. */
export async function remove(session: Session, argument: unknown): Promise<void> {
  const place = placeOf(argument) ?? (await askSecret(session, l10n.t("Delete a Secret")));
  const secret = await findSecret(session, place);
  await confirmed(l10n.t("Delete {0} in {1}, with all its versions?", secret.key, scopeText(secret.scope)), {
    detail: l10n.t(
      "Nothing brings it back. A wider definition of the name, if there is one, takes its place.",
    ),
    action: l10n.t("Delete"),
  });
  await session.vault.use((vault) => vault.remove(secret, { ifVersion: secret.version }));
  window.setStatusBarMessage(l10n.t("{0} deleted", secret.key), 5000);
}
