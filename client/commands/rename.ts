import { l10n, window } from "vscode";
import { scopeText } from "../../core/scope.ts";
import { askName, askSecret } from "../ask-place.ts";
import { confirmWideWrite } from "../confirm-write.ts";
import { findSecret } from "../find-secret.ts";
import { placeOf } from "../place-of.ts";
import type { Session } from "../session.ts";

/** Another name in the vault. Code that reads the old one is not touched. */
export async function rename(session: Session, argument: unknown): Promise<void> {
  const title = l10n.t("Rename a Secret");
  const place = placeOf(argument);
  const secret = place ? await findSecret(session, place) : await askSecret(session, title);
  const to = await askName(session, {
    title,
    step: 1,
    steps: 1,
    scope: secret.scope,
    suggestion: secret.key,
  });
  // For whoever reads the old name it is gone.
  await confirmWideWrite(
    session,
    { kind: "remove", place: secret },
    {
      question: l10n.t("Rename {0} in {1} to {2}?", secret.key, scopeText(secret.scope), to),
      action: l10n.t("Rename"),
    },
  );
  await session.vault.use((vault) => vault.rename(secret, to, { ifVersion: secret.version }));
  window.setStatusBarMessage(
    l10n.t("{0} is now {1}; code that reads the old name is not changed", secret.key, to),
    8000,
  );
}
