import { l10n, window } from "vscode";
import { scopeText } from "../../core/scope.ts";
import { confirmWrite } from "../confirm-write.ts";
import { secretsOf } from "../find-secret.ts";
import type { Session } from "../session.ts";

/** After it, nobody gets the value, and no wider definition stands in for it. All that are selected, or none. */
export async function revoke(session: Session, argument: unknown, selected: unknown): Promise<void> {
  const secrets = await secretsOf(session, argument, selected, l10n.t("Revoke a Secret"));
  const [first] = secrets;
  const writes = secrets.map((place) => ({ kind: "revoke" as const, place }));
  await confirmWrite(session, writes, {
    question:
      secrets.length === 1
        ? l10n.t("Revoke {0} in {1}?", first!.key, scopeText(first!.scope))
        : l10n.t("Revoke {0} secrets?", secrets.length),
    detail: l10n.t("No wider definition is used in its place. Restore undoes it."),
    action: l10n.t("Revoke"),
  });
  await session.vault.use((vault) =>
    vault.batch(secrets.map((place) => ({ op: "revoke", place, ifVersion: place.version }))),
  );
  say(
    secrets.length === 1 ? l10n.t("{0} revoked", first!.key) : l10n.t("{0} secrets revoked", secrets.length),
  );
}

export async function restore(session: Session, argument: unknown, selected: unknown): Promise<void> {
  const secrets = await secretsOf(session, argument, selected, l10n.t("Restore a Revoked Secret"));
  await session.vault.use((vault) => vault.batch(secrets.map((place) => ({ op: "restore", place }))));
  say(
    secrets.length === 1
      ? l10n.t("{0} restored", secrets[0]!.key)
      : l10n.t("{0} secrets restored", secrets.length),
  );
}

function say(what: string): void {
  window.setStatusBarMessage(what, 5000);
}
