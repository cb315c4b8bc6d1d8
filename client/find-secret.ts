import { sameScope, inScope } from "../core/scope.ts";
import type { SecretMetadata } from "../core/secret.ts";
import { UserError } from "../core/user-error.ts";
import type { Place } from "../core/vault.ts";
import { askSecret } from "./ask-place.ts";
import { placesOf } from "./place-of.ts";
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

/**
 * The definitions that a command is about: those that are selected, else one that the person picks.
 * @throws UserError SECRET_NOT_FOUND, Cancelled
 */
export async function secretsOf(
  session: Session,
  argument: unknown,
  selected: unknown,
  title: string,
): Promise<readonly SecretMetadata[]> {
  const places = placesOf(argument, selected);
  if (places.length === 0) return [await askSecret(session, title)];
  return Promise.all(places.map((place) => findSecret(session, place)));
}
