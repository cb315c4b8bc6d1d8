import { formatDuration, isDuration, parseDuration } from "./duration.ts";
import type { Scope } from "./scope.ts";
import { UserError } from "./user-error.ts";

export type JsonValue = null | boolean | number | string | JsonValue[] | { [key: string]: JsonValue };
export type JsonObject = { [key: string]: JsonValue };

/** A value is a string, or a JSON object where one secret has several attributes. */
export type SecretValue = string | JsonObject;

export type TokenType = "api" | "access";
export type Status = "active" | "revoked";

export interface RotationPolicy {
  readonly enabled: boolean;
  /** A duration such as `30d`: how long one value may be in use. */
  readonly period: string;
  /** A duration such as `7d`: how long before the end of the period to tell. */
  readonly notifyBefore?: string;
}

/** What a person says about a secret besides its value. Field names as users see them in all four faces. */
export interface SecretFields {
  readonly description?: string;
  readonly token_type?: TokenType;
  /** Ductape's `scope`: app tags that may use it; empty means all. */
  readonly apps: readonly string[];
  /** Ductape's `envs`: environments it is for; empty means all. */
  readonly envs: readonly string[];
  readonly tags: readonly string[];
  readonly metadata: Readonly<Record<string, string>>;
  /** Unix time in seconds; null: never. */
  readonly expires_at: number | null;
  readonly rotationPolicy: RotationPolicy | null;
}

/** A definition in the vault, without its value. */
export interface SecretMetadata extends SecretFields {
  /** Random, new at each creation, so that an old ciphertext cannot be replayed into a new definition. */
  readonly id: string;
  readonly key: string;
  readonly scope: Scope;
  readonly status: Status;
  /** The latest version, from 1. */
  readonly version: number;
  /** True where the latest version is soft-deleted: resolution passes the definition over. */
  readonly deleted: boolean;
  /** Unix times in milliseconds. `rotated_at` is when the latest value was written. */
  readonly created_at: number;
  readonly updated_at: number;
  readonly rotated_at: number;
}

export const NO_FIELDS: SecretFields = Object.freeze({
  apps: [],
  envs: [],
  tags: [],
  metadata: {},
  expires_at: null,
  rotationPolicy: null,
});

export const LIMITS = {
  /** Bytes of UTF-8 in a value. */
  value: 64 * 1024,
  /** Entries in each of tags, metadata, envs and apps. */
  entries: 64,
  /** Characters in one tag, metadata key or metadata value. */
  text: 512,
  description: 4096,
} as const;

const KEY = /^[A-Za-z_][A-Za-z0-9_.-]{0,254}$/;

export function isKey(name: string): boolean {
  return KEY.test(name);
}

/** @throws UserError INVALID_NAME */
export function assertKey(name: string): void {
  if (isKey(name)) return;
  throw new UserError(
    "INVALID_NAME",
    `"${name.slice(0, 80)}" is not allowed as the name of a secret.`,
    "Use letters, digits, _, . and -, at most 255, starting with a letter or _.",
  );
}

/** A suggestion about a name that is allowed but helps nobody, or undefined. */
export function lintKey(name: string): string | undefined {
  if (/^(?:key|secret|token|password|pass|value|test|foo)\d*$/i.test(name) || /^api[_-]?key$/i.test(name)) {
    return `"${name}" does not say what it is for. Name the service and the type, such as STRIPE_API_KEY.`;
  }
  if (!/^[A-Z_][A-Z0-9_]*$/.test(name)) {
    return `"${name}" is no plain UPPER_SNAKE name, which every shell and platform accepts, such as ${upperSnake(name)}.`;
  }
  return undefined;
}

/** `dbPassword`, `db-password` and `db.password` all give `DB_PASSWORD`. */
export function upperSnake(name: string): string {
  const spaced = name.replace(/([a-z0-9])([A-Z])/g, "$1_$2").replace(/([A-Z]+)([A-Z][a-z])/g, "$1_$2");
  const snake = spaced
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "");
  return /^[A-Z]/.test(snake) ? snake : `_${snake}`;
}

/**
 * Checks a value's size.
 * @throws UserError INVALID_VALUE, without the value
 */
export function assertValue(key: string, value: SecretValue): void {
  const bytes = new TextEncoder().encode(valueText(value)).length;
  if (bytes <= LIMITS.value) return;
  throw new UserError(
    "INVALID_VALUE",
    `The value of ${key} has ${bytes} bytes; at most ${LIMITS.value} (64 KiB) are allowed.`,
    "Keep large files elsewhere, encrypted, and store their key here.",
  );
}

/** The value as an environment variable or a pipe gets it: a string as it is, an object as its JSON text. */
export function valueText(value: SecretValue): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/**
 * Checks what a person says about a secret.
 * @throws UserError INVALID_VALUE naming the field
 */
export function assertFields(fields: Partial<SecretFields>): void {
  for (const name of ["apps", "envs", "tags"] as const) {
    const list = fields[name];
    if (list === undefined) continue;
    if (list.length > LIMITS.entries)
      throw invalidField(name, `has ${list.length} entries; at most ${LIMITS.entries} are allowed`);
    if (list.some((entry) => entry === "" || entry.length > LIMITS.text))
      throw invalidField(name, "has an empty or overlong entry");
  }
  const metadata = Object.entries(fields.metadata ?? {});
  if (metadata.length > LIMITS.entries)
    throw invalidField("metadata", `has ${metadata.length} entries; at most ${LIMITS.entries} are allowed`);
  if (metadata.some(([key, value]) => key === "" || key.length > LIMITS.text || value.length > LIMITS.text)) {
    throw invalidField("metadata", "has an empty key or an overlong entry");
  }
  if ((fields.description?.length ?? 0) > LIMITS.description)
    throw invalidField("description", `is longer than ${LIMITS.description} characters`);
  if (fields.token_type !== undefined && fields.token_type !== "api" && fields.token_type !== "access") {
    throw invalidField("token_type", 'is neither "api" nor "access"');
  }
  const expires = fields.expires_at ?? null;
  if (expires !== null && (!Number.isSafeInteger(expires) || expires < 0))
    throw invalidField("expires_at", "is no Unix time in whole seconds");
  const policy = fields.rotationPolicy;
  if (policy && !isDuration(policy.period))
    throw invalidField("rotationPolicy.period", "is no duration such as 30d");
  if (policy?.notifyBefore !== undefined && !isDuration(policy.notifyBefore)) {
    throw invalidField("rotationPolicy.notifyBefore", "is no duration such as 7d");
  }
}

export function isExpired(secret: { readonly expires_at: number | null }, now: number): boolean {
  return secret.expires_at !== null && secret.expires_at * 1000 <= now;
}

/** Where a secret stands in its rotation period: `due` past its end, `soon` within `notifyBefore` of it. */
export function rotationState(
  secret: { readonly rotationPolicy: RotationPolicy | null; readonly rotated_at: number },
  now: number,
): "none" | "fresh" | "soon" | "due" {
  const policy = secret.rotationPolicy;
  if (!policy?.enabled) return "none";
  const due = secret.rotated_at + parseDuration(policy.period) * 1000;
  if (due <= now) return "due";
  const notice = policy.notifyBefore === undefined ? 0 : parseDuration(policy.notifyBefore) * 1000;
  return due - notice <= now ? "soon" : "fresh";
}

/** A time in words relative to now: `in 5 days`, `3 h ago` as `5d` and `3h`, with the direction. */
export function relativeTime(time: number, now: number): string {
  const seconds = Math.abs(time - now) / 1000;
  return time >= now ? `in ${formatDuration(seconds)}` : `${formatDuration(seconds)} ago`;
}

function invalidField(field: string, why: string): UserError {
  return new UserError("INVALID_VALUE", `The field ${field} ${why}.`, `Correct ${field} and try again.`);
}
