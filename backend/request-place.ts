import { resolveService, type Scope } from "../core/scope.ts";
import type { Place, Vault } from "../core/vault.ts";
import { withIt, type AtOnce } from "../vault/at-once.ts";
import type { ScopeQuery } from "../protocol/http.ts";

/**
 * The scope that a request names. A service without a project is looked for.
 * @throws UserError INVALID_SCOPE, AMBIGUOUS_SERVICE
 */
export function scopeOf(
  vault: Pick<Vault, "scopes">,
  { project, environment, service }: ScopeQuery,
): AtOnce<Scope> {
  const isOwnerless = project === undefined && service !== undefined && service !== "*";
  const known = isOwnerless ? vault.scopes(service) : [];
  return withIt(known, (scopes) => resolveService({ project, environment, service }, scopes));
}

/** @throws UserError INVALID_SCOPE, AMBIGUOUS_SERVICE */
export function placeOf(vault: Pick<Vault, "scopes">, key: string, query: ScopeQuery): AtOnce<Place> {
  return withIt(scopeOf(vault, query), (scope) => ({ scope, key }));
}
