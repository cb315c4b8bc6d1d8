import { Redacted } from "../../../core/redacted.ts";
import { UserError } from "../../../core/user-error.ts";
import type { Kv2ClientOptions } from "./client.ts";
import type { Kv2Credentials } from "./login.ts";

/**
 * Who we are to the cluster, from the variables that its own clients know: VAULT_TOKEN, or VAULT_ROLE_ID and
 * VAULT_SECRET_ID for an AppRole; VAULT_NAMESPACE.
 * @throws UserError USAGE
 */
export function kv2FromEnvironment(
  env: Readonly<Record<string, string | undefined>>,
): [Kv2Credentials, Kv2ClientOptions] {
  const { VAULT_TOKEN: token, VAULT_ROLE_ID: roleId, VAULT_SECRET_ID: secretId } = env;
  const options = { namespace: env.VAULT_NAMESPACE || undefined };
  if (token) return [{ token: new Redacted(token) }, options];
  if (roleId && secretId) return [{ roleId, secretId: new Redacted(secretId) }, options];
  throw new UserError(
    "USAGE",
    "The store is a Vault or OpenBao cluster, and there is nothing to log in with.",
    "Set VAULT_TOKEN, or VAULT_ROLE_ID and VAULT_SECRET_ID.",
  );
}
