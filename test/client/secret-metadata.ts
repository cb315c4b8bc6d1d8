import { parseScope } from "../../core/scope.ts";
import { NO_FIELDS, type SecretMetadata } from "../../core/secret.ts";

/** The time at which the tests of this folder look at secrets. */
export const NOW = Date.UTC(2026, 0, 1);
export const DAY = 86_400_000;

/** A definition as `scope NAME`: `secret("shop/production DB_PASS")`. */
export function secret(place: string, facts: Partial<SecretMetadata> = {}): SecretMetadata {
  const [scope, key] = place.split(" ") as [string, string];
  return {
    ...NO_FIELDS,
    id: place,
    key,
    scope: parseScope(scope),
    status: "active",
    version: 1,
    deleted: false,
    created_at: NOW - DAY,
    updated_at: NOW - DAY,
    rotated_at: NOW - DAY,
    ...facts,
  };
}

/** `vscode.l10n.t` without translations. */
export function t(message: string, ...values: (string | number)[]): string {
  return message.replaceAll(/\{(\d+)\}/g, (_, index) => String(values[Number(index)]));
}
