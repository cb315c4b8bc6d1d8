import type { Redacted } from "../core/redacted.ts";
import { originText, type Chain } from "../core/resolve.ts";
import { formatScope, sourceText } from "../core/scope.ts";
import {
  relativeTime,
  valueText,
  type SecretFields,
  type SecretMetadata,
  type SecretValue,
} from "../core/secret.ts";
import type { VersionMetadata } from "../core/vault.ts";
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
    ...fieldsJson(secret),
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
  return {
    ...resolvedJson(definition, inherited),
    status: definition.status,
    version: null,
    ...fieldsJson(definition.entry.fields),
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

/**
 * What `get` says below its table, a line a fact.
 * @param asked the version that was asked for, where one was
 */
export function definitionFacts(
  definition: AnyDefinition,
  inherited: boolean,
  asked: VersionMetadata | undefined,
): string {
  const now = Date.now();
  const fields = isFileDefinition(definition) ? definition.entry.fields : definition;
  const facts = [
    ["Inherited", inherited ? "yes" : "no"],
    ...(isFileDefinition(definition)
      ? []
      : [
          [
            "Version",
            asked
              ? `${asked.version}, of which ${definition.version} is the latest`
              : `${definition.version}`,
          ],
          asked
            ? ["Created", timeText(asked.created_at, now)]
            : ["Updated", timeText(definition.updated_at, now)],
        ]),
    ["Expires", fields.expires_at === null ? "never" : timeText(fields.expires_at * 1000, now)],
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

function timeText(time: number, now: number): string {
  return `${isoTime(time)} (${relativeTime(time, now)})`;
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

function fieldsJson(fields: SecretFields): object {
  const { expires_at, tags, metadata, description, token_type, apps, envs, rotationPolicy } = fields;
  return {
    expires_at,
    tags,
    metadata,
    ...(description !== undefined && { description }),
    ...(token_type !== undefined && { token_type }),
    apps,
    envs,
    rotationPolicy,
  };
}

function valueJson(value: Redacted<SecretValue> | undefined): object {
  return value === undefined ? {} : { value: value.reveal() };
}
