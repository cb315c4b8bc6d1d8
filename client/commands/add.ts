import { l10n, window } from "vscode";
import { parseScope, scopeText, type Scope } from "../../core/scope.ts";
import type { Redacted } from "../../core/redacted.ts";
import { askName, askScope } from "../ask-place.ts";
import { askValue } from "../ask-value.ts";
import { inSteps, type Step } from "../ask.ts";
import { confirmOverride } from "../confirm-write.ts";
import { folderScope } from "../folder-scope.ts";
import { newPlaceOf } from "../place-of.ts";
import type { Session } from "../session.ts";

/** A new secret: its scope and name, where the argument does not give them, and its value. */
export async function add(session: Session, argument: unknown): Promise<void> {
  const given = newPlaceOf(argument);
  // Asking the server for the folder's scope needs no answer from the person, so that it goes first.
  const folder = given.scope ? null : await folderScope(session);
  let scope: Scope | undefined = given.scope;
  let key = given.key;
  let value: Redacted | undefined;
  await inSteps(l10n.t("Add a Secret"), [
    ...(given.scope
      ? []
      : [
          async (step: Step) => {
            scope = await askScope(session, folder ? parseScope(folder.scope) : null, step);
          },
        ]),
    ...(given.key
      ? []
      : [
          async (step: Step) => {
            key = await askName(session, { ...step, scope: scope!, suggestion: key });
          },
        ]),
    async (step) => {
      value = await askValue(key!, step);
    },
  ]);
  const place = { scope: scope!, key: key! };
  await confirmOverride(session, place);
  await session.vault.use((vault) => vault.create(place, value!));
  await session.tree.select(place);
  window.setStatusBarMessage(l10n.t("{0} added to {1}", place.key, scopeText(place.scope)), 5000);
}
