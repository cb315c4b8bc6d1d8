import { resolveService, type Scope } from "../core/scope.ts";
import type { Place, Vault } from "../core/vault.ts";
import type { ScopeQuery } from "../protocol/http.ts";

/**
 * The scope that a request names. A service without a project is looked for.
 * @throws UserError INVALID_SCOPE, AMBIGUOUS_SERVICE
 */
export async function scopeOf(vault: Vault, { project, environment, service }: ScopeQuery): Promise<Scope> {
  const isOwnerless = project === undefined && service !== undefined && service !== "*";
  const known = isOwnerless ? await vault.scopes(service) : [];
  return resolveService({ project, environment, service }, known);
}

export async function placeOf(vault: Vault, key: string, query: ScopeQuery): Promise<Place> {
  return { scope: await scopeOf(vault, query), key };
}
