import { explain, explainAll, type Chain } from "../core/resolve.ts";
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
  return explain({ ...asked, scope, key }, inReach);
}

/** The chains of all names in reach, sorted by name. */
export async function chainsIn(
  definitions: Definitions,
  scope: Scope,
  asked: Asked,
): Promise<Chain<SecretMetadata>[]> {
  const inReach: SecretMetadata[] = [];
  for (const at of lookupOrder(scope)) inReach.push(...(await definitions.inScope(at)).map(metadataOf));
  return explainAll({ ...asked, scope }, inReach);
}
