import { l10n } from "vscode";
import { scopeText } from "../../core/scope.ts";
import { relativeTime } from "../../core/secret.ts";
import { formatSecretUri } from "../../core/secret-uri.ts";
import { askSecret } from "../ask-place.ts";
import { askChoice } from "../ask.ts";
import { placeOf } from "../place-of.ts";
import type { Session } from "../session.ts";

/** So many records are shown, the newest first; the command line has them all. */
const SHOWN = 200;

/** Who read or wrote a secret, and when: a list to look at. */
export async function audit(session: Session, argument: unknown): Promise<void> {
  const place = placeOf(argument) ?? (await askSecret(session, l10n.t("Audit of a Secret")));
  const resource = formatSecretUri(place);
  const records = await session.vault.use((vault) => vault.audit({ resource, limit: SHOWN }));
  await askChoice({
    title: l10n.t("Audit of {0} in {1}", place.key, scopeText(place.scope)),
    placeholder:
      records.length === 0 ? l10n.t("Nothing is on record.") : l10n.t("Type a person, an act or a day."),
    choices: records.map(({ action, actor, at, outcome }) => ({
      label: `$(${outcome === "denied" ? "error" : "history"}) ${action}`,
      description: outcome === "denied" ? l10n.t("denied") : "",
      detail: l10n.t("{0} by {1}, {2}", relativeTime(at, Date.now()), actor, new Date(at).toISOString()),
      value: null,
    })),
  });
}
