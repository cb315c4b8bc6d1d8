import { l10n, window } from "vscode";
import { formatScope, scopeText } from "../../core/scope.ts";
import { UserError } from "../../core/user-error.ts";
import { confirmed } from "../confirmed.ts";
import { findSecret } from "../find-secret.ts";
import { placeOf } from "../place-of.ts";
import type { Session } from "../session.ts";

/** Deletes what is kept under a secret's old name: the last step of a rename. */
export async function retire(session: Session, argument: unknown): Promise<void> {
  const place = placeOf(argument);
  const secret = place && (await findSecret(session, place));
  const to = secret?.metadata["renamed_to"];
  if (!secret || to === undefined) throw notRenamed();
  const uses = await session.server.request("keyward/uses", {
    name: secret.key,
    scope: formatScope(secret.scope),
  });
  await confirmed(l10n.t("Retire {0} in {1}?", secret.key, scopeText(secret.scope)), {
    detail: [
      uses.length === 0
        ? l10n.t("Nothing in this workspace reads {0} any more.", secret.key)
        : l10n.t("{0} places in this workspace still read {1}.", uses.length, secret.key),
      l10n.t(
        "Programs that run with the old name get nothing from then on: deploy what reads {0} first. Other repositories are not looked at.",
        to,
      ),
    ].join("\n\n"),
    action: l10n.t("Retire"),
  });
  await session.vault.use((vault) => vault.remove(secret, { ifVersion: secret.version }));
  window.setStatusBarMessage(l10n.t("{0} is retired; {1} stays", secret.key, to), 8000);
}

function notRenamed(): UserError {
  return new UserError(
    "USAGE",
    l10n.t("Only the old name of a secret that was renamed can be retired."),
    l10n.t("To delete another secret, use the tree."),
  );
}
