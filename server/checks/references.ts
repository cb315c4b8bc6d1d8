import type { FileDefinition, Layers } from "../../core/file-layers.ts";
import { followReference } from "../../core/file-references.ts";
import type { Entry, Reference, SecretsFile } from "../../core/secrets-file-model.ts";
import type { ErrorCode } from "../../core/user-error.ts";
import { check, type Check, type Facts } from "./check.ts";
import type { CheckCode } from "./codes.ts";

/** `$from`s that come to nothing, go in a circle or name another environment's secret. */
export function checkReferences(model: SecretsFile, facts: Facts): Check[] {
  return model.entries.flatMap((entry) => {
    const { from } = entry;
    if (!from?.uri) return [];
    return [...outcome(entry, from, facts), ...otherEnvironment(model, entry, from, facts)];
  });
}

const CODES: { readonly [code in ErrorCode]?: CheckCode } = {
  REFERENCE_CYCLE: "reference-cycle",
  REFERENCE_UNRESOLVED: "reference-unresolved",
  SECRET_REVOKED: "reference-refused",
  SECRET_EXPIRED: "reference-refused",
};

function outcome(entry: Entry, from: Reference, { path, layers, stored, now }: Facts): Check[] {
  const definition = entry.state === "reference" && definitionOf(entry, path, layers);
  if (!definition) return [];
  const found = followReference(layers, stored ?? (() => []), definition, { now });
  const code = "definition" in found ? undefined : CODES[found.code];
  if ("definition" in found || !code) return [];
  // Without a vault to ask, what the files do not define may well exist.
  if (code === "reference-unresolved" && !stored) return [];
  return [check(code, from.range, found.message, { data: found.missing ?? {} })];
}

function definitionOf({ key, line }: Entry, path: string, layers: Layers): FileDefinition | undefined {
  return layers.byKey.get(key)?.find(({ file }) => file.path === path && file.line === line);
}

function otherEnvironment({ kind }: SecretsFile, { key, fields }: Entry, from: Reference, facts: Facts) {
  const named = from.uri?.scope.environment;
  if (named === undefined) return [];
  const only = kind.kind === "environment" ? [kind.environment] : fields.envs;
  const known = only.every((environment) => facts.environments.has(environment));
  if (only.length === 0 || only.includes(named) || !known) return [];
  const message = `${key} is for ${only.join(", ")} and takes its value from ${named}.`;
  return [check("reference-environment", from.range, message)];
}
