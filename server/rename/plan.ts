import { newNameOf, platformNameOf } from "../../core/alias.ts";
import { formatScope, isPlatform, sameScope } from "../../core/scope.ts";
import { assertKey, isExpired, type SecretMetadata } from "../../core/secret.ts";
import { UserError } from "../../core/user-error.ts";
import type { RenameConfirm, RenamePlan } from "../../protocol/lsp.ts";
import { explainName, standpointOf, type Context } from "../context.ts";
import { pathOfUri, uriOfPath } from "../uri.ts";
import type { Place } from "../workspace-index.ts";
import { isIn, type Standpoint } from "../workspace.ts";
import { toWorkspaceEdit, type FileRename } from "./annotate.ts";
import { renameInCode } from "./code.ts";
import { renameInSecretsFiles } from "./secrets-files.ts";

/**
 * Another name for a secret of one project: in its code, its files and, for the client to do, in the vault. Code of other
 * projects may mean another secret by the same name and is left alone.
 * @throws UserError INVALID_NAME, SECRET_EXISTS, USAGE
 */
export async function planRename(
  context: Context,
  from: Standpoint,
  name: string,
  newName: string | undefined,
  confirm: RenameConfirm,
): Promise<RenamePlan> {
  if (context.index.state === "reading") throw stillReading();
  const places = placesIn(context, from, name);
  if (newName !== undefined) assertFree(context, from, { name, newName, isInCode: places.length > 0 });
  const files: FileRename[] = [
    ...(await renameInSecretsFiles(context, from, name, newName ?? name)),
    ...(await renameInCode(context, places, name, newName ?? name)),
  ];
  return {
    name,
    edit: newName === undefined ? null : toWorkspaceEdit(context, files, confirm),
    places: files.reduce((sum, { edits }) => sum + edits.length, 0),
    files: files.length,
    deployments: files.filter(({ kind }) => kind === "deployment").length,
    stored: storedAs(context, from, name).map(({ scope, key }) => ({ scope: formatScope(scope), key })),
    inherited: inheritedAs(context, from, name) ? { scope: formatScope({}), key: name } : null,
    project: from.scope.project ?? null,
    isWhole: context.index.isWhole,
  };
}

/** Of the same folder and project; where no project is bound, everything that is bound to none. */
function placesIn(context: Context, { folder, scope }: Standpoint, name: string): Place[] {
  return context.index
    .places(name)
    .filter(({ uri }) => isIn(folder, uri) && standpointOf(context, uri)?.scope.project === scope.project);
}

/**
 * The project's own definitions. Those of the platform are others' too, and keep their name; what was revoked or has
 * expired gets no alias, which would bring its value back to life.
 */
function storedAs({ vault, now }: Context, { scope }: Standpoint, name: string): SecretMetadata[] {
  const inProject = [...vault.stored(name)].filter(({ scope: at }) => at.project === scope.project);
  return inProject.filter((secret) => isUsable(secret, now()));
}

/** The platform's definition, where the project has none in front of it: there it needs the value under its own name. */
function inheritedAs(
  { vault, now }: Context,
  { scope }: Standpoint,
  name: string,
): SecretMetadata | undefined {
  const { project } = scope;
  if (project === undefined) return undefined;
  const all = [...vault.stored(name)];
  const isHidden = all.some(({ scope: at, deleted }) => !deleted && sameScope(at, { project }));
  return isHidden ? undefined : all.find((secret) => isPlatform(secret.scope) && isUsable(secret, now()));
}

function isUsable(secret: SecretMetadata, now: number): boolean {
  return !secret.deleted && secret.status === "active" && !isExpired(secret, now);
}

function assertFree(
  context: Context,
  from: Standpoint,
  { name, newName, isInCode }: { name: string; newName: string; isInCode: boolean },
): void {
  assertKey(newName);
  if (isInCode && !/^[A-Za-z_]\w*$/.test(newName)) {
    throw new UserError(
      "INVALID_NAME",
      `${newName} cannot be the name of an environment variable.`,
      "Use letters, digits and _, and start with a letter or _.",
    );
  }
  if (newName === name) throw taken(`${name} is its name already.`);
  const [other] = placesIn(context, from, newName);
  const path = other && pathOfUri(other.uri);
  const isAlias =
    storedAs(context, from, name).some((secret) => newNameOf(secret) === newName) ||
    storedAs(context, from, newName).some((secret) => platformNameOf(secret) === name);
  // A rename that was broken off is taken up again.
  if (isAlias) return;
  if (path !== undefined && other) {
    throw taken(
      `${newName} is in use already, in ${uriOfPath(path).slice(from.folder.uri.length + 1)}:${other.range.start.line + 1}.`,
    );
  }
  if (explainName(context, from, newName).links.length > 0) throw taken(`${newName} is defined already.`);
}

function taken(message: string): UserError {
  return new UserError("SECRET_EXISTS", message, "Choose another name.");
}

function stillReading(): UserError {
  return new UserError(
    "USAGE",
    "The workspace is still being read, so that not every use is known.",
    "Try again in a moment.",
  );
}
