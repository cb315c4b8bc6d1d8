import { basename } from "node:path";
import { explainLayers } from "../../core/file-layers.ts";
import type { Context } from "../context.ts";
import { givenBy } from "../known-names.ts";
import { nameOfUri } from "../uri.ts";
import type { Folder, Standpoint } from "../workspace.ts";

/** Of a name that some environments of a project have a definition of their own for: where it has a value, and where not. */
export interface Spread {
  readonly present: readonly string[];
  readonly missing: readonly string[];
}

/**
 * Answers for the names of one document. Undefined where a name has no definition that is for one environment alone, or
 * is in all of them. A definition that is not meant for an environment is not missing there.
 */
export function spreads(context: Context): (from: Standpoint, name: string) => Spread | undefined {
  const known = new Map<string | undefined, readonly string[]>();
  return (from, name) => {
    if (!hasOwnEnvironment(context, from, name)) return undefined;
    const { project } = from.scope;
    if (!known.has(project)) known.set(project, environmentsOfProject(context, from.folder, project));
    const meant = meantFor(from, name);
    const asked = [...new Set([from.environment, ...known.get(project)!])].filter(
      (environment) => meant.length === 0 || meant.includes(environment),
    );
    const given = givenBy(context, from, name).map(({ uri }) => basename(nameOfUri(uri)));
    const isGiven = (environment: string) =>
      given.includes(`.env.${environment}`) || (environment === from.environment && given.length > 0);
    const found = Map.groupBy(asked, (environment) =>
      isGiven(environment) ? "present" : stateIn(context, from, name, environment),
    );
    const missing = found.get("missing") ?? [];
    return missing.length === 0 ? undefined : { present: found.get("present") ?? [], missing };
  };
}

function hasOwnEnvironment(context: Context, { folder, scope }: Standpoint, name: string): boolean {
  for (const { scope: at, deleted } of context.vault.stored(name))
    if (!deleted && at.environment !== undefined && at.project === scope.project) return true;
  const inFiles = folder.sources.layers.byKey.get(name) ?? [];
  return inFiles.some(({ layer }) => layer.environment !== undefined);
}

function environmentsOfProject(
  { vault }: Context,
  { sources }: Folder,
  project: string | undefined,
): readonly string[] {
  const ofVault = vault.definitions.flatMap(({ scope }) =>
    scope.project === project ? (scope.environment ?? []) : [],
  );
  const ofFiles = sources
    .all()
    .flatMap(({ file: { kind } }) => (kind.kind === "environment" ? kind.environment : []));
  return [...new Set([...ofVault, ...ofFiles])].toSorted();
}

/** The environments that a declaration says it is for; empty: all. */
function meantFor({ folder, directory }: Standpoint, name: string): readonly string[] {
  const entries = folder.sources.entriesOf(name, directory);
  return entries.find(({ entry }) => entry.fields.envs.length > 0)?.entry.fields.envs ?? [];
}

function stateIn(
  context: Context,
  { folder, directory, scope }: Standpoint,
  key: string,
  environment: string,
): "present" | "missing" | "stopped or not meant" {
  const at = scope.project === undefined ? scope : { ...scope, environment };
  const chain = explainLayers(folder.sources.layers, context.vault.stored, {
    key,
    scope: at,
    environment,
    folder: directory,
    now: context.now(),
  });
  if (chain.winner) return "present";
  const isMissing = !chain.stopper && chain.links.every(({ state }) => state !== "filtered");
  return isMissing ? "missing" : "stopped or not meant";
}
