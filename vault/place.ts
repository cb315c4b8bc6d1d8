import { makeScope } from "../core/scope.ts";
import { assertKey } from "../core/secret.ts";
import type { Place } from "../core/vault.ts";

/** A place from outside, with nothing in it but what a place has. @throws UserError INVALID_NAME, INVALID_SCOPE */
export function checkPlace({ scope, key }: Place): Place {
  assertKey(key);
  return { scope: makeScope(scope), key };
}

/** The place of a definition by its key in the store. */
export function placeAt(path: string): Place {
  const [project, environment, service, key = ""] = path.split("/");
  return { scope: makeScope({ project, environment, service }), key };
}
