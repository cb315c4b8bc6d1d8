import { addDeclaration, type Annotations } from "../../core/secrets-file-edit.ts";
import { applyEdits } from "../../core/secrets-file-text.ts";
import { isKey } from "../../core/secret.ts";
import type { Scope } from "../../core/scope.ts";
import { isRuntimeName } from "../../references/runtime-names.ts";
import type { FoundReference } from "./find-references.ts";

/** A secrets.json that binds a folder and declares the names that its code reads, without any value. */
export function declarationFile(scope: Scope, references: readonly FoundReference[]): string {
  const bound = `${JSON.stringify({ $scope: scope }, null, 2)}\n`;
  return [...namesRead(references)].reduce(
    (text, [name, annotations]) => applyEdits(text, addDeclaration(text, name, annotations)),
    bound,
  );
}

/** By name, sorted. One that some code goes on without is not required. */
export function namesRead(references: readonly FoundReference[]): ReadonlyMap<string, Annotations> {
  const asking = references.filter(
    ({ name, form, isDefining }) => !isDefining && isKey(name) && !isRuntimeName(name, form),
  );
  const byName = Map.groupBy(asking, ({ name }) => name);
  return new Map(
    [...byName]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, places]) => [name, { $required: places.some(({ hasDefault }) => !hasDefault) }]),
  );
}
