import * as vscode from "vscode";
import { copyFields, newNameOf } from "../core/alias.ts";
import { parseScope, sameScope, scopeText } from "../core/scope.ts";
import { fieldsOf } from "../core/secret.ts";
import { UserError } from "../core/user-error.ts";
import type { BatchItem, Vault } from "../core/vault.ts";
import type { RenameConfirm, RenamePlan } from "../protocol/lsp.ts";
import { Cancelled } from "./cancelled.ts";
import { findSecret } from "./find-secret.ts";
import type { SessionParts } from "./session.ts";

/** Where in a document a name stands. */
export interface NamePlace {
  readonly document: vscode.TextDocument;
  readonly position: vscode.Position;
}

/** What changes code and files; whether the person is shown it before, and may leave it at that. */
export interface RenameEdit {
  readonly edit: vscode.WorkspaceEdit;
  readonly isPreviewed: boolean;
}

/**
 * Another name for a secret, in three steps of which these are the first two: in the vault it gets the new name, and the
 * old one stays as an alias, which programs that run still read; then code and files are changed, which is what this returns. The third,
 * when all of them read the new name, is to retire the old one.
 * @throws UserError, Cancelled
 */
export async function renameSecret(
  parts: Pick<SessionParts, "vault" | "server">,
  place: NamePlace,
  newName: string,
): Promise<RenameEdit> {
  const { server } = parts;
  const at = { uri: place.document.uri.toString(), position: place.position };
  // Asked first, for a new name that is refused needs no questions.
  const plan = await server.request("keyward/renamePlan", { ...at, newName });
  if (!plan) throw noName();
  const isInVault = plan.stored.length > 0 || plan.inherited !== null;
  const confirm = isInVault ? await askHow(plan, newName) : "deployment";
  if (isInVault) await giveNewName(parts, plan, newName);
  const changed = await server.request("keyward/renamePlan", { ...at, newName, confirm });
  const edit = changed?.edit ? await server.toWorkspaceEdit(changed.edit) : new vscode.WorkspaceEdit();
  return { edit, isPreviewed: confirm === "preview" };
}

async function askHow(plan: RenamePlan, newName: string): Promise<RenameConfirm> {
  const { name, places, files, deployments, stored, inherited, project, isWhole } = plan;
  const scopes = stored.map(({ scope }) => scopeText(parseScope(scope))).join(", ");
  const detail = [
    ...(stored.length === 0
      ? []
      : [
          vscode.l10n.t(
            "1. In the vault {1} becomes {0}, with all versions (in {2}). {1} stays with its value: programs that run still read it.",
            newName,
            name,
            scopes,
          ),
        ]),
    ...(inherited === null
      ? []
      : [
          vscode.l10n.t(
            "1. The platform's {1} keeps its name, for others read it too; {2} gets {0} with its value. From then on each is changed by itself.",
            newName,
            name,
            project ?? "",
          ),
        ]),
    vscode.l10n.t("2. {0} places in {1} files are changed.", places, files),
    ...(stored.length === 0
      ? []
      : [vscode.l10n.t("3. Once all that reads {0} is deployed, you retire {1}.", newName, name)]),
    ...(deployments === 0
      ? []
      : [
          vscode.l10n.t(
            "{0} of them are workflows, compose files or Dockerfiles: {1} must exist where they run before they do.",
            deployments,
            newName,
          ),
        ]),
    ...(isWhole ? [] : [vscode.l10n.t("Not all files were read: others may still have the old name.")]),
  ].join("\n\n");
  const [now, preview] = [vscode.l10n.t("Rename"), vscode.l10n.t("Preview First")];
  const question = vscode.l10n.t("Rename {0} to {1}?", name, newName);
  const answer = await vscode.window.showInformationMessage(question, { modal: true, detail }, now, preview);
  if (answer === undefined) throw new Cancelled();
  return answer === preview ? "preview" : "deployment";
}

/**
 * The new name gets all versions, and the old one stays with the latest value: of all definitions at once, or of none.
 * What a rename that was broken off has done already is passed over.
 */
async function giveNewName(
  { vault }: Pick<SessionParts, "vault">,
  { name, stored, inherited, project }: RenamePlan,
  newName: string,
): Promise<void> {
  const places = stored.map(({ scope, key }) => ({ scope: parseScope(scope), key }));
  const secrets = await Promise.all(places.map((place) => findSecret({ vault }, place)));
  const lacking = secrets.filter((secret) => newNameOf(secret) !== newName);
  const renames = lacking.map(({ scope, key, id, updated_at }): BatchItem => {
    const place = { scope, key };
    return { op: "rename", place, to: newName, alias: true, ifState: { id, updated_at } };
  });
  await vault.use(async (open) => {
    const copy = inherited && project !== null ? await copyFor(open, project, name, newName) : [];
    const items = [...renames, ...copy];
    if (items.length > 0) await open.batch(items);
  });
}

/** What the project reads of the platform, under its new name; nothing where it has that already. */
async function copyFor(vault: Vault, project: string, name: string, newName: string): Promise<BatchItem[]> {
  const place = { scope: { project }, key: newName };
  const { links } = await vault.explain(place);
  if (links.some(({ definition }) => sameScope(definition.scope, place.scope))) return [];
  const { secret, value } = await vault.reveal({ scope: {}, key: name });
  return [{ op: "create", place, value, fields: copyFields(fieldsOf(secret), name) }];
}

export function noName(): UserError {
  return new UserError(
    "USAGE",
    vscode.l10n.t("There is no name of a secret here."),
    vscode.l10n.t("Put the cursor on one, in code or in a secrets file."),
  );
}
