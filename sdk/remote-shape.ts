import { parseExact } from "../core/exact-json.ts";
import { Redacted } from "../core/redacted.ts";
import type { Chain, Link, LinkState } from "../core/resolve.ts";
import { makeScope, sameScope, type Scope } from "../core/scope.ts";
import type { JsonObject, SecretFields, SecretMetadata, SecretValue } from "../core/secret.ts";
import { UserError } from "../core/user-error.ts";
import type { BatchItem, Change, ChangeKind, CompareAndSet, Place, VersionMetadata } from "../core/vault.ts";
import type * as Http from "../protocol/http.ts";

/** A definition, from the names that HTTP has for the same facts. */
export function secretOf(sent: Http.SecretMetadata): SecretMetadata {
  const { _id: id, description, token_type, rotationPolicy } = sent;
  return {
    id,
    key: sent.key,
    scope: scopeIn(sent),
    status: sent.status,
    version: sent.version,
    deleted: sent.deleted,
    ...(description !== undefined && { description }),
    ...(token_type !== undefined && { token_type }),
    apps: sent.scope,
    envs: sent.envs,
    tags: sent.tags,
    metadata: sent.metadata,
    expires_at: sent.expires_at,
    rotationPolicy,
    created_at: Date.parse(sent.created_at_iso),
    updated_at: Date.parse(sent.updated_at_iso),
    rotated_at: Date.parse(sent.rotated_at_iso),
  };
}

/** The value that `raw_value` is the text of. */
export function valueOf(sent: { raw_value?: string; raw_type?: "string" | "object" }): Redacted<SecretValue> {
  const { raw_value: text, raw_type: type } = sent;
  if (text === undefined)
    throw new UserError("VAULT_UNAVAILABLE", "The server left a value out.", "Update the server.");
  return new Redacted<SecretValue>(type === "object" ? (parseExact(text) as JsonObject) : text);
}

/** A chain, from what became of each definition in reach. */
export function chainOf(
  { key, scope }: Place,
  sent: readonly { readonly state: string; readonly secret?: Http.SecretMetadata }[],
): Chain<SecretMetadata> {
  const links: Link<SecretMetadata>[] = sent.map(({ state, secret }) => ({
    definition: secretOf(secret!),
    state: state as LinkState,
  }));
  const winner = links.find(({ state }) => state === "wins")?.definition ?? null;
  const stopper = winner ? undefined : links.find(({ state }) => state === "revoked" || state === "expired");
  const inherited = winner !== null && !sameScope(winner.scope, scope);
  return { key, scope, links, winner, stopper: stopper ?? null, inherited };
}

export function versionOf(sent: Http.Version): VersionMetadata {
  const { version, created_by, created_at_iso, deleted_at_iso, destroyed } = sent;
  const deleted_at = deleted_at_iso === null ? null : Date.parse(deleted_at_iso);
  return { version, created_at: Date.parse(created_at_iso), created_by, deleted_at, destroyed };
}

export function changeOf(sent: Http.Change): Change {
  const { sequence, kind, key, version, at } = sent;
  return { sequence, kind: kind as ChangeKind, key, scope: scopeIn(sent), version, at: Date.parse(at) };
}

export function scopeIn({ project, environment, service }: Http.ScopeQuery): Scope {
  return makeScope({ project, environment, service });
}

/** What a person says about a secret, under HTTP's names. */
export function httpFields({ apps, ...fields }: Partial<SecretFields> = {}): object {
  return { ...fields, ...(apps && { scope: apps }) };
}

export function httpItem(item: BatchItem): object {
  const { place, op } = item;
  const { key, scope } = place;
  const condition = "ifVersion" in item || "ifState" in item ? httpCondition(item) : {};
  if (item.op === "remove") return { op: "delete", key, ...scope, ...condition };
  if (item.op === "revoke" || item.op === "restore") return { op, key, ...scope, ...condition };
  if (item.op === "rename")
    return { op: item.op, key, ...scope, to: item.to, alias: item.alias, ...condition };
  const value = item.value && { value: item.value.reveal() };
  return { op, key, ...scope, ...value, ...httpFields(item.fields), ...condition };
}

function httpCondition({ ifVersion, ifState }: CompareAndSet): object {
  return {
    ...(ifVersion !== undefined && { ifVersion }),
    ...(ifState && {
      ifState: { _id: ifState.id, updated_at_iso: new Date(ifState.updated_at).toISOString() },
    }),
  };
}
