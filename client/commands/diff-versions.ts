import { commands, l10n } from "vscode";
import { askSecret } from "../ask-place.ts";
import { findSecret } from "../find-secret.ts";
import { placeOf } from "../place-of.ts";
import type { Session } from "../session.ts";
import { showVersion } from "../version-documents.ts";
import { versionText } from "../version-text.ts";
import { askVersion } from "./versions.ts";

/** Two versions side by side, attribute by attribute. The values are masked; each side has a link that reveals its own. */
export async function diffVersions(session: Session, argument: unknown): Promise<void> {
  const place = placeOf(argument) ?? (await askSecret(session, l10n.t("Compare Versions")));
  const secret = await findSecret(session, place);
  const from = await askVersion(
    session,
    secret,
    l10n.t("Which older version?"),
    ({ version }) => version < secret.version,
  );
  const to = await askVersion(
    session,
    secret,
    l10n.t("Compare it with which?"),
    ({ version }) => version > from,
  );
  const diff = await session.vault.use((vault) => vault.diff(secret, { from, to }));
  const sides = [diff.from, diff.to].map((version, index) =>
    showVersion({
      place: secret,
      version: version.version,
      text: versionText({ secret, version, differences: diff.differences, isBefore: index === 0 }, l10n.t),
    }),
  );
  await commands.executeCommand(
    "vscode.diff",
    ...sides,
    l10n.t("{0}: version {1} and version {2}", secret.key, from, to),
  );
}
