import { parseDuration } from "../core/duration.ts";
import { formatScope } from "../core/scope.ts";
import type * as Http from "../protocol/http.ts";
import type { Administration } from "../vault/access/administration.ts";
import type { Login } from "../vault/access/logins.ts";
import type { SecretIdInfo } from "../vault/access/machine-login.ts";
import { entitlementOf, iso } from "./access-shape.ts";

/** Makes a login of what a request asks for, or changes one. */
export async function applyLogin(
  access: Administration,
  name: string,
  asked: Http.LoginInput,
): Promise<Login> {
  if (asked.kind === "jwt") {
    const { kind: _kind, issuer, audience, bound_claims, user_claim = null, ...token } = asked;
    const proof = { issuer, audience, bound_claims, user_claim };
    return access.applyJwtLogin(name, { ...proof, ...entitlementOf(token) });
  }
  const { kind: _kind, secret_ttl, secret_uses = null, ...token } = asked;
  const seconds = secret_ttl === undefined ? null : parseDuration(secret_ttl);
  return access.applyMachineLogin(name, { secret_ttl: seconds, secret_uses, ...entitlementOf(token) });
}

export function httpLogin(login: Login): Http.Login {
  const { name, kind, user, roles, scope, rights, ttl, max_ttl, renewable } = login;
  const granted = { user, roles: [...roles], scope: formatScope(scope), rights: [...rights] };
  return { name, kind, ...granted, ttl, max_ttl, renewable, ...ownOf(login) };
}

/** What only logins of its kind have. */
function ownOf(login: Login): Partial<Http.Login> {
  if (login.kind === "machine") {
    const { role_id, secret_ttl, secret_uses } = login;
    return { role_id, secret_ttl, secret_uses };
  }
  const { issuer, audience, user_claim } = login;
  const claims = Object.entries(login.bound_claims);
  const bound_claims = Object.fromEntries(claims.map(([claim, values]) => [claim, [...values]]));
  return { issuer, audience, bound_claims, user_claim };
}

export function httpSecretId({
  accessor,
  uses_left,
  expires_at,
  created_at,
  created_by,
}: SecretIdInfo): Http.SecretId {
  return {
    accessor,
    uses_left,
    expires_at: iso(expires_at),
    created_at: new Date(created_at).toISOString(),
    created_by,
  };
}
