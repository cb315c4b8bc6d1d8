import { scopeText } from "../../core/scope.ts";
import type { Paint } from "../painter.ts";
import { table } from "../table.ts";
import type { EnvTree } from "./env-tree.ts";
import { namesOf, type Fate, type Planned, type Source } from "./plan.ts";

/** What would be done, file by file. */
export function planText(
  sources: readonly Source[],
  planned: readonly Planned[],
  leftOut: EnvTree["leftOut"],
  paint: Paint,
): string {
  const rows = sources.map((source) => {
    const fates = tally(planned.filter((one) => one.source === source));
    return [source.file, scopeText(source.scope), fates.new, fates.changed, fates.unchanged + fates.kept].map(
      String,
    );
  });
  const left = leftOut.map(({ file, why }) => `Left out: ${file} (${why})`);
  const changed = planned.filter(({ fate }) => fate === "changed");
  return [
    table(["File", "Scope", "New", "Changed", "As it is"], rows, paint),
    ...left,
    ...(changed.length > 0 ? [`Another value in the vault: ${namesOf(changed)}`] : []),
  ].join("\n");
}

/** What was done, in a line. */
export function doneText(sources: readonly Source[], planned: readonly Planned[]): string {
  const fates = tally(planned);
  const from = sources.length === 1 ? sources[0]!.file : `${sources.length} files`;
  const scopes = new Set(sources.map(({ scope }) => scopeText(scope)));
  const into = scopes.size === 1 ? [...scopes][0]! : `${scopes.size} scopes`;
  const others = [
    ...(fates.changed > 0 ? [`${fates.changed} of them with a new version`] : []),
    ...(fates.unchanged > 0 ? [`${fates.unchanged} unchanged`] : []),
    ...(fates.kept > 0 ? [`${fates.kept} left as they are`] : []),
  ];
  const tail = others.length > 0 ? ` (${others.join(", ")})` : "";
  if (fates.new + fates.changed === 0) return `Nothing to import from ${from} into ${into}${tail}`;
  return `Successfully imported ${count(fates.new + fates.changed)} from ${from} into ${into}${tail}`;
}

/** The same as data. */
export function reportJson(
  sources: readonly Source[],
  planned: readonly Planned[],
  rest: { readonly leftOut: EnvTree["leftOut"]; readonly notes: readonly string[]; readonly dryRun: boolean },
): object {
  const files = sources.map((source) => ({
    file: source.file,
    scope: scopeText(source.scope),
    secrets: planned
      .filter((one) => one.source === source)
      .map(({ secret, fate }) => ({ key: secret.key, fate })),
  }));
  const { new: added, changed } = tally(planned);
  return { imported: rest.dryRun ? 0 : added + changed, files, ...rest };
}

export function count(secrets: number): string {
  return `${secrets} ${secrets === 1 ? "secret" : "secrets"}`;
}

function tally(planned: readonly Planned[]): Record<Fate, number> {
  const fates = { new: 0, changed: 0, unchanged: 0, kept: 0 };
  for (const { fate } of planned) fates[fate]++;
  return fates;
}
