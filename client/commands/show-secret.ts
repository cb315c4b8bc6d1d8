import { commands, l10n } from "vscode";
import { askSecret } from "../ask-place.ts";
import { findSecret } from "../find-secret.ts";
import { placeOf } from "../place-of.ts";
import type { Session } from "../session.ts";

/** A definition, in the tree. */
export async function showSecret(session: Session, argument: unknown): Promise<void> {
  const place = placeOf(argument) ?? (await askSecret(session, l10n.t("Show a Secret in the Tree")));
  await findSecret(session, place);
  await commands.executeCommand("keyward.secrets.focus");
  await session.tree.select(place);
}
