import { lookupOrder, sameScope, type Scope } from "../../core/scope.ts";
import type { SecretMetadata } from "../../core/secret.ts";

/** The vault's definition that a request at `scope` meets first; filters, expiry and revocation left aside. */
export function nearestStored(
  candidates: Iterable<SecretMetadata>,
  scope: Scope,
): SecretMetadata | undefined {
  const present = [...candidates].filter(({ deleted }) => !deleted);
  if (present.length === 0) return undefined;
  for (const at of lookupOrder(scope)) {
    const found = present.find((one) => sameScope(one.scope, at));
    if (found) return found;
  }
  return undefined;
}
