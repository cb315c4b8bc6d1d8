import { l10n, window } from "vscode";
import { relativeTime, type SecretMetadata } from "../../core/secret.ts";
import { UserError } from "../../core/user-error.ts";
import type { VersionMetadata } from "../../core/vault.ts";
import { askSecret } from "../ask-place.ts";
import { askChoice } from "../ask.ts";
import { confirmWrite } from "../confirm-write.ts";
import { findSecret } from "../find-secret.ts";
import { placeOf } from "../place-of.ts";
import type { Session } from "../session.ts";

/** The versions of a secret, and the way back to an older one. */
export async function versions(session: Session, argument: unknown): Promise<void> {
  const secret = await secretFor(session, argument, l10n.t("Versions of a Secret"));
  const version = await askVersion(session, secret, l10n.t("Pick one to go back to it."));
  if (version !== secret.version) await goBack(session, secret, version);
}

/** Back to the version before the one that is in use. */
export async function rollback(session: Session, argument: unknown): Promise<void> {
  const secret = await secretFor(session, argument, l10n.t("Roll a Secret Back"));
  const all = await session.vault.use((vault) => vault.versions(secret));
  const usable = all.filter(
    (each) => each.version < secret.version && stateWords(each, secret.version) === "",
  );
  const before = usable.toSorted((a, b) => b.version - a.version)[0];
  if (!before) {
    throw new UserError(
      "VERSION_NOT_FOUND",
      l10n.t("{0} has no older version that can be read.", secret.key),
      l10n.t("Give it a new value instead."),
    );
  }
  await goBack(session, secret, before.version);
}

/** One of a secret's versions, the newest first. @throws Cancelled */
export async function askVersion(
  { vault }: Pick<Session, "vault">,
  secret: SecretMetadata,
  placeholder: string,
  isOffered: (version: VersionMetadata) => boolean = () => true,
): Promise<number> {
  const all = await vault.use((open) => open.versions(secret));
  return askChoice({
    title: l10n.t("Versions of {0}", secret.key),
    placeholder,
    choices: all
      .filter(isOffered)
      .toSorted((a, b) => b.version - a.version)
      .map((each) => ({
        label: l10n.t("Version {0}", each.version),
        description: stateWords(each, secret.version),
        detail: l10n.t("{0} by {1}", relativeTime(each.created_at, Date.now()), each.created_by),
        value: each.version,
      })),
  });
}

async function secretFor(session: Session, argument: unknown, title: string): Promise<SecretMetadata> {
  const place = placeOf(argument);
  return place ? findSecret(session, place) : askSecret(session, title);
}

async function goBack(session: Session, secret: SecretMetadata, version: number): Promise<void> {
  await confirmWrite(session, [{ kind: "define", place: secret }], {
    question: l10n.t("Go back to version {0} of {1}?", version, secret.key),
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
