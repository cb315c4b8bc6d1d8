import { explainInOrder, type Chain } from "../core/resolve.ts";
import { lookupOrder, type Scope } from "../core/scope.ts";
import type { SecretMetadata } from "../core/secret.ts";
import type { Place } from "../core/vault.ts";
import { withIt, type AtOnce } from "./at-once.ts";

/** Where definitions are looked up: in a transaction, where they are authentic, or in a store, without a key. */
export interface Definitions {
  /** Those of one name in every scope that the place sees, in the order in which they are asked. */
  inReach(place: Place): AtOnce<readonly SecretMetadata[]>;
  inScope(scope: Scope): Promise<readonly SecretMetadata[]>;
}

/** What is asked beside the name and the scope. */
export interface Asked {
  readonly app?: string | undefined;
  /** Unix time in milliseconds. */
  readonly now: number;
}

/** The chain of one name. */
export function chainAt(
  definitions: Definitions,
  place: Place,
  { app, now }: Asked,
): AtOnce<Chain<SecretMetadata>> {
  const { scope, key } = place;
  return withIt(definitions.inReach(place), (inReach) => explainInOrder({ app, now, scope, key }, inReach));
}

/** `Definitions.inReach`, by asking for one after the other. What is there at once, as most that is not there, is not waited for. */
export async function lookUp(
  { scope, key }: Place,
  at: (place: Place) => AtOnce<SecretMetadata | null>,
): Promise<SecretMetadata[]> {
  const inReach: SecretMetadata[] = [];
  for (const wider of lookupOrder(scope)) {
    const coming = at({ scope: wider, key });
    const found = coming instanceof Promise ? await coming : coming;
    if (found) inReach.push(found);
  }
  return inReach;
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
      if (inReach) inReach.push(definition);
      else byKey.set(definition.key, [definition]);
    }
  }
  const names = [...byKey].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return names.map(([key, inReach]) => explainInOrder({ ...asked, scope, key }, inReach));
}
