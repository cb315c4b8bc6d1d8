import type { FileDefinition } from "../../core/file-layers.ts";
import { resolveReference, UnresolvedReference } from "../../core/file-references.ts";
import type { Entry, Reference, SecretsFile } from "../../core/secrets-file-model.ts";
import { UserError } from "../../core/user-error.ts";
import { check, type Check, type CheckData, type Facts } from "./check.ts";
import type { CheckCode } from "./codes.ts";

/** `$from`s that come to nothing, go in a circle or name another environment's secret. */
export function checkReferences(model: SecretsFile, facts: Facts): Check[] {
  return model.entries.flatMap((entry) => {
    const { from } = entry;
    if (!from?.uri) return [];
    return [...outcome(entry, from, facts), ...otherEnvironment(model, entry, from, facts)];
  });
}

const CODES: Readonly<Record<string, CheckCode>> = {
  REFERENCE_CYCLE: "reference-cycle",
  REFERENCE_UNRESOLVED: "reference-unresolved",
  SECRET_REVOKED: "reference-refused",
  SECRET_EXPIRED: "reference-refused",
};

function outcome(entry: Entry, from: Reference, facts: Facts): Check[] {
  const definition = definitionOf(entry, facts);
  if (!definition || entry.state !== "reference") return [];
  try {
    resolveReference(facts.layers, facts.stored ?? (() => []), definition, { now: facts.now });
    return [];
  } catch (error) {
    const code = error instanceof UserError ? CODES[error.code] : undefined;
    if (!(error instanceof UserError) || !code) throw error;
    // Without a vault to ask, what the files do not define may well exist.
    if (code === "reference-unresolved" && !facts.stored) return [];
    return [check(code, from.range, error.message, { data: missing(error) })];
  }
}

function definitionOf({ key, line }: Entry, { path, layers }: Facts): FileDefinition | undefined {
  return layers.byKey.get(key)?.find(({ file }) => file.path === path && file.line === line);
}

function missing(error: UserError): CheckData {
  return error instanceof UnresolvedReference ? { key: error.missing.key, scope: error.missing.scope } : {};
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
