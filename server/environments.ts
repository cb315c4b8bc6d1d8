import type { Context } from "./context.ts";
import type { Folder } from "./workspace.ts";

/** All environments that exist: in the vault's scopes, in the names of files, in `$scope`. */
export function environmentsOf({ vault }: Context, { sources }: Folder): ReadonlySet<string> {
  const named = [
    ...vault.definitions.map(({ scope }) => scope.environment),
    ...sources
      .all()
      .map(({ file: { kind } }) => (kind.kind === "environment" ? kind.environment : undefined)),
    ...[...sources.layers.bindings.values()].map(({ environment }) => environment),
  ];
  return new Set(named.filter((environment) => environment !== undefined));
}
