import type { Redacted } from "../core/redacted.ts";
import { originText, type Chain } from "../core/resolve.ts";
import { formatScope, sourceText } from "../core/scope.ts";
import { relativeTime, valueText, type SecretMetadata, type SecretValue } from "../core/secret.ts";
import { isFileDefinition, type AnyDefinition } from "./effective.ts";
import { MASK } from "./mask.ts";

/** A secret as `--json` gives it. `value` only where it was revealed. */
export function secretJson(
  secret: SecretMetadata,
  inherited: boolean,
  value?: Redacted<SecretValue>,
): object {
  return {
    ...resolvedJson(secret, inherited),
    status: secret.status,
    version: secret.version,
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
    ...valueJson(value),
  };
}

/** The same for a definition that may stand in a file, which has neither versions nor times. */
export function definitionJson(
  definition: AnyDefinition,
  inherited: boolean,
  value?: Redacted<SecretValue>,
): object {
  if (!isFileDefinition(definition)) return secretJson(definition, inherited, value);
  const { tags, metadata, expires_at } = definition.entry.fields;
  return {
    ...resolvedJson(definition, inherited),
    status: definition.status,
    expires_at,
    tags,
    metadata,
    ...valueJson(value),
  };
}

/** Where a name comes from, without metadata. */
export function resolvedJson(
  definition: AnyDefinition,
  inherited: boolean,
  value?: Redacted<SecretValue>,
): object {
  const source = isFileDefinition(definition) ? originText(definition) : sourceText(definition.scope);
  return {
    key: definition.key,
    scope: formatScope(definition.scope),
    source,
    inherited,
    ...valueJson(value),
  };
}

export function chainJson(chain: Chain<AnyDefinition>): object {
  const links = chain.links.map(({ definition, state }) => ({
    source: originText(definition),
    scope: formatScope(definition.scope),
    state,
  }));
  return {
    key: chain.key,
    scope: formatScope(chain.scope),
    winner: links.find(({ state }) => state === "wins") ?? null,
    inherited: chain.inherited,
    chain: links,
  };
}

/** What `get` says below its table, a line a fact. */
export function definitionFacts(definition: AnyDefinition, inherited: boolean): string {
  const now = Date.now();
  const fields = isFileDefinition(definition) ? definition.entry.fields : definition;
  const facts = [
    ["Inherited", inherited ? "yes" : "no"],
    ...(isFileDefinition(definition)
      ? []
      : [
          ["Version", String(definition.version)],
          ["Updated", `${isoTime(definition.updated_at)} (${relativeTime(definition.updated_at, now)})`],
        ]),
    [
      "Expires",
      fields.expires_at === null
        ? "never"
        : `${isoTime(fields.expires_at * 1000)} (${relativeTime(fields.expires_at * 1000, now)})`,
    ],
    ["Description", fields.description ?? ""],
    ["Tags", fields.tags.join(", ")],
    [
      "Metadata",
      Object.entries(fields.metadata)
        .map(([key, value]) => `${key}=${value}`)
        .join(", "),
    ],
    ["Environments", fields.envs.join(", ")],
    ["Apps", fields.apps.join(", ")],
  ];
  return facts
    .filter(([, text]) => text !== "")
    .map(([name = "", text]) => `${`${name}:`.padEnd(14)}${text}`)
    .join("\n");
}

export function shownValue(value: Redacted<SecretValue> | undefined): string {
  return value === undefined ? MASK : valueText(value.reveal());
}

/** The bare value, for a pipe. */
export function valueLine(value: Redacted<SecretValue>): string {
  return valueText(value.reveal());
}

export function isoTime(time: number): string {
  return new Date(time).toISOString();
}

function valueJson(value: Redacted<SecretValue> | undefined): object {
  return value === undefined ? {} : { value: value.reveal() };
}
