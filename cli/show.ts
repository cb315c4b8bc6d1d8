import { originText } from "../core/resolve.ts";
import type { Chain, Definition } from "../core/resolve.ts";
import { formatScope, sourceText } from "../core/scope.ts";
import { isExpired, valueText, type SecretMetadata, type SecretValue } from "../core/secret.ts";
import type { Redacted } from "../core/redacted.ts";

/** Of constant length, so that it tells nothing about the value. */
export const MASK = "••••";

/** A secret as `--json` gives it. `value` only where it was revealed. */
export function secretJson(
  secret: SecretMetadata,
  inherited: boolean,
  value?: Redacted<SecretValue>,
): object {
  return {
    key: secret.key,
    scope: formatScope(secret.scope),
    source: sourceText(secret.scope),
    status: secret.status,
    version: secret.version,
    inherited,
    expires_at: secret.expires_at,
    tags: secret.tags,
    metadata: secret.metadata,
    ...(secret.description === undefined ? {} : { description: secret.description }),
    ...(secret.token_type === undefined ? {} : { token_type: secret.token_type }),
    apps: secret.apps,
    envs: secret.envs,
    rotationPolicy: secret.rotationPolicy,
    created_at_iso: isoTime(secret.created_at),
    updated_at_iso: isoTime(secret.updated_at),
    ...(value === undefined ? {} : { value: value.reveal() }),
  };
}

export function chainJson(chain: Chain<Definition>): object {
  return {
    key: chain.key,
    scope: formatScope(chain.scope),
    winner: chain.winner && { source: originText(chain.winner), scope: formatScope(chain.winner.scope) },
    inherited: chain.inherited,
    chain: chain.links.map(({ definition, state }) => ({
      source: originText(definition),
      scope: formatScope(definition.scope),
      state,
    })),
  };
}

/** A state in a word, for the table: `active`, `revoked`, `expired`. */
export function statusText(secret: Definition, now: number): string {
  if (secret.status === "revoked") return "revoked";
  return isExpired(secret, now) ? "expired" : "active";
}

export function shownValue(value: Redacted<SecretValue> | undefined): string {
  return value === undefined ? MASK : valueText(value.reveal());
}

export function isoTime(time: number): string {
  return new Date(time).toISOString();
}
