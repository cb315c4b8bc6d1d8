import { parseScope, type Scope } from "../core/scope.ts";
import { formatSecretUri } from "../core/secret-uri.ts";
import { assertKey } from "../core/secret.ts";
import type { Place } from "../core/vault.ts";
import type { TreeNode } from "./views/secrets-model.ts";

/**
 * The definition that a command's argument names: a secret of the tree, or a `SecretTarget`. Null for none. An
 * argument may come from a link in a hover, so that its words are checked.
 * @throws UserError INVALID_SCOPE, INVALID_NAME
 */
export function placeOf(argument: unknown): Place | null {
  if (isNode(argument)) {
    return argument.kind === "secret"
      ? { scope: argument.definition.scope, key: argument.definition.key }
      : null;
  }
  return targetPlace(argument);
}

/** The scope that a command's argument names: a node of the tree that stands for one. Null for none. */
export function scopeOf(argument: unknown): Scope | null {
  return isNode(argument) && argument.kind !== "secret" ? argument.scope : null;
}

/** All that are selected in the tree where a command's argument is one of several; else what `placeOf` says. */
export function placesOf(argument: unknown, selected: unknown): readonly Place[] {
  const nodes = Array.isArray(selected) ? selected.filter(isNode) : [];
  const places = (nodes.length > 1 ? nodes : [argument]).flatMap((each) => placeOf(each) ?? []);
  // The same definition is seen from several scopes.
  return [...new Map(places.map((place) => [formatSecretUri(place), place])).values()];
}

/** What is known of a definition that is to be made: all of it, its scope alone, or nothing. */
export function newPlaceOf(argument: unknown): { readonly scope?: Scope; readonly key?: string } {
  if (!isNode(argument)) return targetPlace(argument) ?? {};
  // What is inherited can be overridden under its name; beside what is defined here already, another name is meant.
  if (argument.kind === "secret")
    return { scope: argument.at, ...(argument.inherited && { key: argument.definition.key }) };
  return argument.holdsSecrets ? { scope: argument.scope } : {};
}

function targetPlace(argument: unknown): Place | null {
  if (typeof argument !== "object" || argument === null || !("scope" in argument) || !("key" in argument))
    return null;
  const { scope, key } = argument;
  if (typeof scope !== "string" || typeof key !== "string") return null;
  assertKey(key);
  return { scope: parseScope(scope), key };
}

/** The tree hands over its own objects; nobody else has any with a `kind`. */
function isNode(argument: unknown): argument is TreeNode {
  return typeof argument === "object" && argument !== null && "kind" in argument;
}
