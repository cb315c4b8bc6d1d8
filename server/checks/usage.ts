import { explainLayers, folderOf, scopeOfFolder } from "../../core/file-layers.ts";
import { originText } from "../../core/resolve.ts";
import { covers, scopeText, type Scope } from "../../core/scope.ts";
import { isKey } from "../../core/secret.ts";
import type { Entry, SecretsFile } from "../../core/secrets-file-model.ts";
import { check, type Check, type Facts } from "./check.ts";
import { nearestStored } from "./stored.ts";

/** Entries beside everything else: required and missing, unused, deprecated, in front of the vault's. */
export function checkUsage({ kind, entries }: SecretsFile, facts: Facts): Check[] {
  const environment = kind.kind === "environment" ? kind.environment : undefined;
  const folder = folderOf(facts.path);
  const scope = scopeOfFolder(facts.layers, folder, environment);
  const used = facts.used && new Set([...facts.used, ...namesInReferences(facts)]);
  return entries.flatMap((entry) => [
    ...missing(entry, folder, scope, facts),
    ...shadowing(entry, kind.kind, scope, facts),
    ...unused(entry, used),
    ...deprecated(entry),
  ]);
}

function missing(entry: Entry, folder: string, scope: Scope, facts: Facts): Check[] {
  if (!entry.required || entry.state !== "declared" || !facts.stored) return [];
  const { key, ranges } = entry;
  const data = { key, scope };
  const environments = asked(scope, facts);
  const wanted = (environment: string | undefined): Wanted => ({
    key,
    folder,
    scope: scope.project === undefined || environment === undefined ? scope : { ...scope, environment },
    environment,
  });
  const elsewhere = facts.given(key);
  const lacking = environments.filter(
    (environment) =>
      !isGiven(wanted(environment), facts) &&
      !elsewhere.has(null) &&
      !(environment === undefined ? elsewhere.size > 0 : elsewhere.has(environment)),
  );
  if (lacking.length === 0) return [];
  const { stopper } = chainOf(wanted(lacking[0]), facts);
  if (stopper && lacking.length === environments.length) {
    const message = `${key} is required, and its definition is ${stopper.state} (${originText(stopper.definition)}).`;
    return [check("required-missing", ranges.key, message, { data })];
  }
  if (lacking.length === environments.length) {
    const message = `${key} is required, and neither a file nor the vault has a value for ${scopeText(scope)}.`;
    return [check("required-missing", ranges.key, message, { data })];
  }
  const message = `${key} is required and has no value in ${lacking.join(", ")}.`;
  return [check("required-missing", ranges.key, message, { data })];
}

/** The environments in which a value is needed: the one the folder is bound to, else all; undefined: none exists. */
function asked(scope: Scope, { environments }: Facts): readonly (string | undefined)[] {
  if (scope.environment !== undefined) return [scope.environment];
  return environments.size === 0 ? [undefined] : [...environments].toSorted();
}

interface Wanted {
  readonly key: string;
  readonly folder: string;
  readonly scope: Scope;
  readonly environment: string | undefined;
}

function isGiven(wanted: Wanted, facts: Facts): boolean {
  if (chainOf(wanted, facts).winner) return true;
  // Where no service is bound, a value at each service may well be what is wanted.
  return [...(facts.stored?.(wanted.key) ?? [])].some(
    (definition) => !definition.deleted && covers(wanted.scope, definition.scope),
  );
}

function chainOf(wanted: Wanted, { layers, stored, now }: Facts) {
  return explainLayers(layers, stored ?? (() => []), { ...wanted, now });
}

function shadowing(
  { key, state, ranges }: Entry,
  kind: SecretsFile["kind"]["kind"],
  scope: Scope,
  { stored }: Facts,
): Check[] {
  // A local file is there to come before the vault.
  if (!stored || kind === "local" || state === "declared" || state === "reference") return [];
  const hidden = nearestStored(stored(key), scope);
  if (!hidden) return [];
  const message = `${key} is in the vault too (${scopeText(hidden.scope)}); the value here comes first.`;
  return [check("shadows-vault", ranges.key, message, { data: { key, scope: hidden.scope } })];
}

/** What other entries take their value from is used, wherever they lie. */
function namesInReferences({ files }: Facts): string[] {
  const named = files.flatMap(({ file }) =>
    file.entries.map(({ key, from }) => ({ key, to: from?.uri?.key })),
  );
  return named.flatMap(({ key, to }) => (to === undefined || to === key ? [] : [to]));
}

function unused({ key, ranges }: Entry, used: ReadonlySet<string> | null): Check[] {
  // Of what can be no name nobody could say that.
  if (!used || used.has(key) || !isKey(key)) return [];
  return [check("unused", ranges.key, `No code refers to ${key}.`, { tags: ["unnecessary"], data: { key } })];
}

function deprecated({ key, ranges, deprecated }: Entry): Check[] {
  if (deprecated === false) return [];
  const instead = typeof deprecated === "string" && deprecated.trim() !== "" ? `: ${deprecated}` : ".";
  return [
    check("deprecated", ranges.key, `${key} is deprecated${instead}`, {
      tags: ["deprecated"],
      data: { key },
    }),
  ];
}
