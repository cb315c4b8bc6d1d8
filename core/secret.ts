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

/** Only what a person says: whatever else an object carries stays out, and what is not said is not a member. */
export function fieldsOf(given: SecretFields): SecretFields;
export function fieldsOf(given: Partial<SecretFields>): Partial<SecretFields>;
export function fieldsOf(given: Partial<SecretFields>): Partial<SecretFields> {
  const { description, token_type, apps, envs, tags, metadata, expires_at, rotationPolicy } = given;
  const fields = { description, token_type, apps, envs, tags, metadata, expires_at, rotationPolicy };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

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
  // What follows an = is mostly a value, as in NAME=VALUE, and no message has a value in it.
  const shown = name.replace(/=.*$/s, "=…").slice(0, 80);
  throw new UserError(
    "INVALID_NAME",
    `"${shown}" is not allowed as the name of a secret.`,
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
 * Checks what a person says about a secret. The types too, which callers in JavaScript may get wrong: once stored, a
 * field of another form would make the whole vault unreadable.
 * @throws UserError INVALID_VALUE naming the field
 */
export function assertFields(fields: Partial<SecretFields>): void {
  const { apps = [], envs = [], tags = [], metadata = {}, description = "", expires_at = null } = fields;
  for (const [name, list] of Object.entries({ apps, envs, tags })) assertList(name, list);
  assertMetadata(metadata);
  if (!isText(description, LIMITS.description)) {
    throw invalidField("description", `is no text of at most ${LIMITS.description} characters`);
  }
  if (fields.token_type !== undefined && fields.token_type !== "api" && fields.token_type !== "access") {
    throw invalidField("token_type", 'is neither "api" nor "access"');
  }
  if (expires_at !== null && (!Number.isSafeInteger(expires_at) || expires_at < 0)) {
    throw invalidField("expires_at", "is no Unix time in whole seconds");
  }
  assertPolicy(fields.rotationPolicy ?? null);
}

function assertList(name: string, list: readonly unknown[]): void {
  if (!Array.isArray(list)) throw invalidField(name, "is no list of texts");
  assertCount(name, list.length);
  if (!list.every((entry) => entry !== "" && isText(entry, LIMITS.text))) {
    throw invalidField(name, `has an entry that is empty, no text or longer than ${LIMITS.text} characters`);
  }
}

function assertMetadata(metadata: object | null): void {
  if (typeof metadata !== "object" || metadata === null || Array.isArray(metadata)) {
    throw invalidField("metadata", "is no object of texts");
  }
  const entries = Object.entries(metadata);
  assertCount("metadata", entries.length);
  if (
    !entries.every(([key, value]) => key !== "" && [key, value].every((part) => isText(part, LIMITS.text)))
  ) {
    const why = `has an entry that is unnamed, no text or longer than ${LIMITS.text} characters`;
    throw invalidField("metadata", why);
  }
}

function assertCount(name: string, count: number): void {
  if (count <= LIMITS.entries) return;
  throw invalidField(name, `has ${count} entries; at most ${LIMITS.entries} are allowed`);
}

function assertPolicy(policy: RotationPolicy | null): void {
  if (policy === null) return;
  if (typeof policy.enabled !== "boolean") {
    throw invalidField("rotationPolicy.enabled", "is neither true nor false");
  }
  if (!isPeriod(policy.period)) throw invalidField("rotationPolicy.period", "is no duration such as 30d");
  if (policy.notifyBefore !== undefined && !isPeriod(policy.notifyBefore)) {
    throw invalidField("rotationPolicy.notifyBefore", "is no duration such as 7d");
  }
}

function isText(value: unknown, longest: number): boolean {
  return typeof value === "string" && value.length <= longest;
}

function isPeriod(value: unknown): boolean {
  return typeof value === "string" && isDuration(value);
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
