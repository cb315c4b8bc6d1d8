import { folderOf, type WorkspaceFile } from "../../core/file-layers.ts";
import { scopeText, type Scope } from "../../core/scope.ts";
import type { Binding, Entry, SecretsFile } from "../../core/secrets-file-model.ts";
import { check, type Check, type Facts } from "./check.ts";
import { didYouMean } from "./did-you-mean.ts";

/** `$scope`s that contradict each other or the file's name, and environments that exist nowhere. */
export function checkScopes(model: SecretsFile, facts: Facts): Check[] {
  return [
    ...otherEnvironment(model),
    ...otherBinding(model, facts),
    ...model.entries.flatMap((entry) => unknownEnvironments(entry, facts.environments)),
  ];
}

function otherEnvironment({ kind, binding }: SecretsFile): Check[] {
  const bound = binding?.scope?.environment;
  const range = binding?.parts.environment;
  if (kind.kind !== "environment" || !range || bound === undefined || bound === kind.environment) return [];
  const message = `This file is for ${kind.environment} by its name and for ${bound} by its $scope: nothing in it can ever be used.`;
  return [
    check("scope-environment", range, message, { data: { replacement: JSON.stringify(kind.environment) } }),
  ];
}

function otherBinding({ binding }: SecretsFile, { path, files }: Facts): Check[] {
  const scope = binding?.scope;
  if (!binding || !scope) return [];
  const folder = folderOf(path);
  const sameFolder = files.find(
    (other) => other.path !== path && folderOf(other.path) === folder && contradicts(scope, other),
  );
  if (sameFolder) return [conflict(binding, scope, sameFolder, "this folder")];
  const around = nearestAround(folder, files);
  return around?.file.binding?.scope && around.file.binding.scope.project !== scope.project
    ? [conflict(binding, scope, around, "the folder around this one")]
    : [];
}

/** Files of one folder may differ in the environment, for which they have names, and in being more exact. */
function contradicts(scope: Scope, { file }: WorkspaceFile): boolean {
  const other = file.binding?.scope;
  if (!other) return false;
  const differs = (part: "project" | "service") =>
    other[part] !== undefined && scope[part] !== undefined && other[part] !== scope[part];
  return differs("project") || differs("service");
}

function nearestAround(folder: string, files: readonly WorkspaceFile[]): WorkspaceFile | undefined {
  for (let at = folder; at !== "";) {
    at = folderOf(at);
    const bound = files.find(({ path, file }) => file.binding?.scope && folderOf(path) === at);
    if (bound) return bound;
  }
  return undefined;
}

function conflict(binding: Binding, scope: Scope, other: WorkspaceFile, what: string): Check {
  const { path, file } = other;
  const bound = file.binding?.scope ?? {};
  const message = `${scopeText(scope)} conflicts with ${path}, which binds ${what} to ${scopeText(bound)}.`;
  const related = [{ path, line: file.binding?.line ?? 1, message: `Bound to ${scopeText(bound)} here.` }];
  return check("scope-conflict", binding.parts.project ?? binding.range, message, { related });
}

function unknownEnvironments({ fields, annotations }: Entry, known: ReadonlySet<string>): Check[] {
  const items = annotations.findLast(({ name }) => name === "$envs")?.items ?? [];
  // Without any environment anywhere nothing can be said.
  if (known.size === 0) return [];
  return fields.envs.flatMap((environment, index) => {
    const range = items[index];
    if (!range || known.has(environment)) return [];
    const meant = didYouMean(environment, known);
    const message = meant
      ? `No environment is called "${environment}"; did you mean ${meant}?`
      : `No environment is called "${environment}"; there are ${[...known].toSorted().join(", ")}.`;
    const data = meant === undefined ? {} : { replacement: JSON.stringify(meant) };
    return [check("environment-unknown", range, message, { data })];
  });
}
