import { explainInOrder, type Chain } from "../core/resolve.ts";
import { lookupOrder, type Scope } from "../core/scope.ts";
import type { SecretMetadata } from "../core/secret.ts";
import type { Place } from "../core/vault.ts";
import { metadataOf, type StoredDefinition } from "./definition.ts";

/** Where definitions are looked up: in a transaction, where they are authentic, or in a store, without a key. */
export interface Definitions {
  at(place: Place): Promise<StoredDefinition | null>;
  inScope(scope: Scope): Promise<readonly StoredDefinition[]>;
}

/** What is asked beside the name and the scope. */
export interface Asked {
  readonly app?: string | undefined;
  /** Unix time in milliseconds. */
  readonly now: number;
}

/** The chain of one name: every definition in reach is read. */
export async function chainAt(
  definitions: Definitions,
  { scope, key }: Place,
  asked: Asked,
): Promise<Chain<SecretMetadata>> {
  const inReach: SecretMetadata[] = [];
  for (const at of lookupOrder(scope)) {
    const found = await definitions.at({ scope: at, key });
    if (found) inReach.push(metadataOf(found));
  }
  return explainInOrder({ ...asked, scope, key }, inReach);
}

/** The chains of all names in reach, sorted by name. */
export async function chainsIn(
  definitions: Definitions,
  scope: Scope,
  asked: Asked,
): Promise<Chain<SecretMetadata>[]> {
  const byKey = new Map<string, SecretMetadata[]>();
  for (const at of lookupOrder(scope)) {
    for (const definition of await definitions.inScope(at)) {
      const inReach = byKey.get(definition.key);
      if (inReach) inReach.push(metadataOf(definition));
      else byKey.set(definition.key, [metadataOf(definition)]);
    }
  }
  const names = [...byKey].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return names.map(([key, inReach]) => explainInOrder({ ...asked, scope, key }, inReach));
}
