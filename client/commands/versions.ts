import { l10n, window } from "vscode";
import { relativeTime } from "../../core/secret.ts";
import type { VersionMetadata } from "../../core/vault.ts";
import { askSecret } from "../ask-place.ts";
import { askChoice } from "../ask.ts";
import { confirmed } from "../confirmed.ts";
import { findSecret } from "../find-secret.ts";
import { placeOf } from "../place-of.ts";
import type { Session } from "../session.ts";

/** The versions of a secret, and the way back to an older one. */
export async function versions(session: Session, argument: unknown): Promise<void> {
  const place = placeOf(argument) ?? (await askSecret(session, l10n.t("Versions of a Secret")));
  const secret = await findSecret(session, place);
  const all = await session.vault.use((vault) => vault.versions(secret));
  const { version } = await askChoice({
    title: l10n.t("Versions of {0}", secret.key),
    placeholder: l10n.t("Pick one to go back to it."),
    choices: all
      .toSorted((a, b) => b.version - a.version)
      .map((each) => ({
        label: l10n.t("Version {0}", each.version),
        description: stateWords(each, secret.version),
        detail: l10n.t("{0} by {1}", relativeTime(each.created_at, Date.now()), each.created_by),
        value: each,
      })),
  });
  if (version === secret.version) return;
  await confirmed(l10n.t("Go back to version {0} of {1}?", version, secret.key), {
    detail: l10n.t("Its value becomes version {0}; nothing is lost.", secret.version + 1),
    action: l10n.t("Go Back"),
  });
  await session.vault.use((vault) => vault.rollback(secret, version));
  window.setStatusBarMessage(l10n.t("{0} has the value of version {1} again", secret.key, version), 5000);
}

function stateWords({ version, destroyed, deleted_at }: VersionMetadata, current: number): string {
  if (destroyed) return l10n.t("destroyed");
  if (deleted_at !== null) return l10n.t("deleted");
  return version === current ? l10n.t("in use") : "";
}
