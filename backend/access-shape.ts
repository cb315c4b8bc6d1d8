import { parseDuration } from "../core/duration.ts";
import { formatScope, parseScope } from "../core/scope.ts";
import type * as Http from "../protocol/http.ts";
import type { Entitlement } from "../vault/access/entitlement.ts";
import type { Grant } from "../vault/access/grants.ts";
import type { TokenInfo } from "../vault/access/tokens.ts";

/** What a request asks for, with durations and scopes read. What it leaves out is the token's own. */
export function entitlementOf({ scope, ttl, max_ttl, ...asked }: Http.TokenInput): Partial<Entitlement> {
  return {
    ...asked,
    ...(scope !== undefined && { scope: parseScope(scope) }),
    ...(ttl !== undefined && { ttl: parseDuration(ttl) }),
    ...(max_ttl !== undefined && { max_ttl: parseDuration(max_ttl) }),
  };
}

export function httpToken(info: TokenInfo): Http.Token {
  const { accessor, user, roles, scope, rights, renewable, isRoot, parent, login, created_at, created_by } =
    info;
  return {
    accessor,
    user,
    roles: [...roles],
    scope: formatScope(scope),
    rights: [...rights],
    renewable,
    root: isRoot,
    parent,
    login: login?.name ?? null,
    created_at: new Date(created_at).toISOString(),
    created_by,
    expires_at: iso(info.expires_at),
  };
}

export function httpGrant({
  id,
  user,
  on,
  isPattern,
  rights,
  until,
  created_at,
  created_by,
}: Grant): Http.Grant {
  return {
    id,
    user,
    on,
    pattern: isPattern,
    rights: [...rights],
    until: new Date(until).toISOString(),
    created_at: new Date(created_at).toISOString(),
    created_by,
  };
}

export function iso(time: number | null): string | null {
  return time === null ? null : new Date(time).toISOString();
}
