import type { Redacted } from "../core/redacted.ts";
import type { Chain } from "../core/resolve.ts";
import { valueText, type SecretFields, type SecretMetadata, type SecretValue } from "../core/secret.ts";
import { sourceText } from "../core/scope.ts";
import { formatSecretUri } from "../core/secret-uri.ts";
import type * as Http from "../protocol/http.ts";

/** A definition as HTTP shows it: Ductape's and Cloud 66's names for the same facts stand side by side. */
export function httpSecret(secret: SecretMetadata, vaultId: string): Http.SecretMetadata {
  const { id, key, scope, status, version, deleted, description, token_type } = secret;
  const createdAt = new Date(secret.created_at).toISOString();
  const updatedAt = new Date(secret.updated_at).toISOString();
  return {
    _id: id,
    workspace_id: vaultId,
    key,
    uri: formatSecretUri(secret),
    ...scope,
    source: sourceText(scope),
    status,
    version,
    deleted,
    ...(description !== undefined && { description }),
    ...(token_type !== undefined && { token_type }),
    scope: [...secret.apps],
    envs: [...secret.envs],
    tags: [...secret.tags],
    metadata: secret.metadata,
    expires_at: secret.expires_at,
    rotationPolicy: secret.rotationPolicy,
    createdAt,
    updatedAt,
    created_at_iso: createdAt,
    updated_at_iso: updatedAt,
    rotated_at_iso: new Date(secret.rotated_at).toISOString(),
  };
}

/** A value as text, and what it is the text of. */
export function rawOf(value: Redacted<SecretValue>): { raw_value: string; raw_type: "string" | "object" } {
  const bare = value.reveal();
  return { raw_value: valueText(bare), raw_type: typeof bare === "string" ? "string" : "object" };
}

export function httpLinks({ links }: Chain<SecretMetadata>, vaultId: string): Http.DetailedLink[] {
  return links.map(({ definition, state }) => ({ state, secret: httpSecret(definition, vaultId) }));
}

/** What a person says about a secret, under the names that the vault has for it. */
export function fieldsOf({ scope: apps, ...sent }: Omit<Http.SecretPatch, "value">): Partial<SecretFields> {
  return { ...sent, ...(apps && { apps }) };
}
