import type { Redacted } from "../core/redacted.ts";
import type { Chain } from "../core/resolve.ts";
import { valueText, type SecretFields, type SecretMetadata, type SecretValue } from "../core/secret.ts";
import type * as Http from "../protocol/http.ts";
import { httpSecret } from "../protocol/http-secret.ts";

export { httpSecret };

/** A value as text, and what it is the text of. */
export function rawOf(value: Redacted<SecretValue>): { raw_value: string; raw_type: "string" | "object" } {
  const bare = value.reveal();
  return { raw_value: valueText(bare), raw_type: typeof bare === "string" ? "string" : "object" };
}

export function httpLinks({ links }: Chain<SecretMetadata>, vaultId: string): Http.DetailedLink[] {
  return links.map(({ definition, state }) => ({ state, secret: httpSecret(definition, vaultId) }));
}

/** What a person says about a secret, under the names that the vault has for it. */
export function fieldsOf({ scope: apps, ...sent }: Omit<Http.SecretPatch, "value">): Partial<SecretFields> {
  return { ...sent, ...(apps && { apps }) };
}
