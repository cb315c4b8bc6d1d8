import { formatSecretUri } from "../core/secret-uri.ts";
import { sourceText } from "../core/scope.ts";
import type { SecretMetadata } from "../core/secret.ts";
import type * as Http from "./http.ts";

/** A definition as HTTP and the SDK show it: Ductape's and Cloud 66's names for the same facts stand side by side. */
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
    metadata: { ...secret.metadata },
    expires_at: secret.expires_at,
    rotationPolicy: secret.rotationPolicy,
    createdAt,
    updatedAt,
    created_at_iso: createdAt,
    updated_at_iso: updatedAt,
    rotated_at_iso: new Date(secret.rotated_at).toISOString(),
  };
}
