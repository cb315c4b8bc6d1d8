import { formatSecretUri } from "../core/secret-uri.ts";
import type { Change } from "../core/vault.ts";
import type * as Http from "../protocol/http.ts";

/** A change as HTTP shows it. */
export function httpChange({ sequence, kind, key, scope, version, at }: Change): Http.Change {
  const uri = formatSecretUri({ scope, key });
  return { sequence, kind, key, uri, ...scope, version, at: new Date(at).toISOString() };
}
