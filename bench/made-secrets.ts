import { parseScope } from "../core/scope.ts";
import { NO_FIELDS, type SecretMetadata } from "../core/secret.ts";

/** A definition as a vault would list it. @param scope as in `shop/production` */
export function madeSecret(
  index: number,
  scope: string,
  key: string,
  rest: Partial<SecretMetadata> = {},
): SecretMetadata {
  const now = Date.now();
  return {
    ...NO_FIELDS,
    id: `${index}`,
    key,
    scope: parseScope(scope),
    status: "active",
    version: 1,
    deleted: false,
    created_at: now,
    updated_at: now,
    rotated_at: now,
    ...rest,
  };
}
