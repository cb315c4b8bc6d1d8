import type { WorkspaceFile } from "./file-layers.ts";
import type { Gathered } from "./gather.ts";
import type { Scope } from "./scope.ts";
import type { SecretsFile } from "./secrets-file-model.ts";
import type { RefusedName } from "./vault.ts";

/** A name that gives no value, and why. */
export interface LeftOut extends RefusedName {
  /** The secrets file that requires it, where nobody defines it. */
  readonly required_by?: string;
}

/**
 * Names that give the program no value though they ought to, and why: refused ones, and required ones that nobody
 * defines.
 * @param environment what the program has besides
 */
export function leftOut(
  {
    gathered,
    folder,
    scope,
  }: { gathered: Gathered; folder: { files: readonly WorkspaceFile[] }; scope: Scope },
  environment: Readonly<Record<string, string | undefined>>,
): LeftOut[] {
  const known = new Set([...gathered.found, ...gathered.refused].map(({ key }) => key));
  const missing = folder.files
    .filter(({ file: { kind } }) => kind.kind !== "environment" || kind.environment === scope.environment)
    .flatMap(({ path, file }) => requiredIn(file).map((entry) => ({ ...entry, path })))
    .filter(({ key }) => !known.has(key) && environment[key] === undefined);
  return [
    ...gathered.refused,
    ...[...new Map(missing.map((entry) => [entry.key, entry])).values()].map(({ key, path, line }) => ({
      key,
      code: "SECRET_NOT_FOUND" as const,
      message: `${key} is required by ${path}:${line} and defined nowhere.`,
      fix: `Give it a value with "keyward secret:add".`,
      required_by: path,
    })),
  ];
}

function requiredIn({ entries }: SecretsFile): { key: string; line: number }[] {
  return entries.filter(({ required, state }) => required && state === "declared");
}
