import { l10n, window } from "vscode";
import { parseScope, scopeText, type Scope } from "../../core/scope.ts";
import type { Redacted } from "../../core/redacted.ts";
import { askName, askScope } from "../ask-place.ts";
import { askValue } from "../ask-value.ts";
import { askChoice, inSteps, type Step } from "../ask.ts";
import { confirmOverride } from "../confirm-write.ts";
import { currentUri, folderScope } from "../folder-scope.ts";
import { newPlaceOf } from "../place-of.ts";
import type { Session } from "../session.ts";
import { undefinedNames, type UndefinedName } from "../undefined-names.ts";

/** A new secret: its scope and name, where the argument does not give them, and its value. */
export async function add(session: Session, argument: unknown): Promise<void> {
  const given = newPlaceOf(argument);
  // Asking the server for the folder's scope needs no answer from the person, so that it goes first.
  const [folder, undefinedHere] = await Promise.all([
    given.scope ? null : folderScope(session),
    given.key ? [] : namesToDefine(session),
  ]);
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
            const named = await askUndefined(undefinedHere, step);
            key = named ?? (await askName(session, { ...step, scope: scope!, suggestion: key }));
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

/** What code reads in this folder and nothing defines; none where the server does not answer. */
async function namesToDefine({ server, log }: Session): Promise<readonly UndefinedName[]> {
  const uri = currentUri();
  if (!uri) return [];
  try {
    return undefinedNames(await server.request("keyward/matrix", { uri: uri.toString() }));
  } catch (error) {
    log.warn(`No names to define: ${String(error)}`);
    return [];
  }
}

/** One of these, or undefined for another. @throws Cancelled */
async function askUndefined(names: readonly UndefinedName[], step: Step): Promise<string | undefined> {
  if (names.length === 0) return undefined;
  return askChoice<string | undefined>({
    ...step,
    placeholder: l10n.t("Which name? These are read by code here and have no value yet."),
    choices: [
      ...names.map(({ name, used }) => ({
        label: name,
        description: used === 1 ? l10n.t("one place in code") : l10n.t("{0} places in code", used),
        value: name,
      })),
      { label: `$(edit) ${l10n.t("Another name…")}`, alwaysShow: true, value: undefined },
    ],
  });
}
