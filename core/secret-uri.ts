import { assertKey } from "./secret.ts";
import { formatScope, makeScope, type Scope } from "./scope.ts";
import { UserError } from "./user-error.ts";

export const URI_PREFIX = "secret://";

export interface SecretUri {
  readonly scope: Scope;
  readonly key: string;
}

/**
 * Reads `secret://project/environment/service/NAME`. The last segment is the name; `*` parts before it may be
 * dropped from the end, down to one: a platform secret is `secret://` + `*` + `/NAME`.
 * @throws UserError INVALID_URI, INVALID_SCOPE, INVALID_NAME
 */
export function parseSecretUri(text: string): SecretUri {
  if (!text.startsWith(URI_PREFIX)) throw invalid(text, "does not start with secret://");
  const segments = text.slice(URI_PREFIX.length).split("/");
  const key = segments.pop() ?? "";
  if (segments.length === 0) throw invalid(text, "names no scope");
  if (segments.length > 3) throw invalid(text, "has more than project, environment, service and name");
  if (segments.includes("") || key === "") throw invalid(text, "has an empty segment");
  assertKey(key);
  const [project, environment, service] = segments;
  return { scope: makeScope({ project, environment, service }), key };
}

/** The shortest URI that `parseSecretUri` reads back as the same scope and name. */
export function formatSecretUri({ scope, key }: SecretUri): string {
  return `${URI_PREFIX}${formatScope(scope)}/${key}`;
}

/** All secrets of a scope, as the audit log names them: `secret://shop/production/*`. No name is `*`. */
export function formatScopeUri(scope: Scope): string {
  return `${URI_PREFIX}${formatScope(scope)}/*`;
}

function invalid(text: string, why: string): UserError {
  return new UserError(
    "INVALID_URI",
    `"${text.slice(0, 200)}" ${why}.`,
    "Write secret://project/environment/service/NAME with * for any, such as secret://shop/production/DB_PASS or secret://*/DB_PASS.",
  );
}
