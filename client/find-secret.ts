import { sameScope, inScope } from "../core/scope.ts";
import type { SecretMetadata } from "../core/secret.ts";
import { UserError } from "../core/user-error.ts";
import type { Place } from "../core/vault.ts";
import type { Session } from "./session.ts";

/** @throws UserError SECRET_NOT_FOUND */
export async function findSecret(
  { vault }: Pick<Session, "vault">,
  { scope, key }: Place,
): Promise<SecretMetadata> {
  const secrets = await vault.secrets();
  const found = secrets.find((secret) => secret.key === key && sameScope(secret.scope, scope));
  if (found) return found;
  throw new UserError(
    "SECRET_NOT_FOUND",
    `${key} is not defined ${inScope(scope)} any more.`,
    "Refresh the tree.",
  );
}
