import { l10n, window } from "vscode";
import { scopeText } from "../../core/scope.ts";
import { confirmWrite } from "../confirm-write.ts";
import { secretsOf } from "../find-secret.ts";
import type { Session } from "../session.ts";

/** Deletes definitions with all their versions: all that are selected, or none. */
export async function remove(session: Session, argument: unknown, selected: unknown): Promise<void> {
  const secrets = await secretsOf(session, argument, selected, l10n.t("Delete a Secret"));
  const [first] = secrets;
  const writes = secrets.map((place) => ({ kind: "remove" as const, place }));
  await confirmWrite(session, writes, {
    question:
      secrets.length === 1
        ? l10n.t("Delete {0} in {1}, with all its versions?", first!.key, scopeText(first!.scope))
        : l10n.t("Delete {0} secrets, with all their versions?", secrets.length),
    detail: l10n.t("Nothing brings it back."),
    action: l10n.t("Delete"),
  });
  await session.vault.use((vault) =>
    vault.batch(secrets.map((place) => ({ op: "remove", place, ifVersion: place.version }))),
  );
  window.setStatusBarMessage(
    secrets.length === 1 ? l10n.t("{0} deleted", first!.key) : l10n.t("{0} secrets deleted", secrets.length),
    5000,
  );
}
