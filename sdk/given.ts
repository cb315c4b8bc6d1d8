import {
  assertFields,
  assertKey,
  assertValue,
  type SecretFields as CoreFields,
  type SecretValue,
} from "../core/secret.ts";
import { Redacted } from "../core/redacted.ts";
import { UserError } from "../core/user-error.ts";
import type { SecretFields } from "./api.ts";

/** Checks of what callers give, who may well write JavaScript: alike for every vault, before anything is sent. */

/** @throws UserError INVALID_NAME */
export function keyFrom(given: unknown): string {
  if (typeof given !== "string")
    throw new UserError("INVALID_NAME", "The name of a secret is no text.", "Give it as a string.");
  assertKey(given);
  return given;
}

/** @throws UserError USAGE */
export function assertObject(given: unknown): void {
  if (typeof given === "object" && given !== null) return;
  throw new UserError("USAGE", "What is to be written is no object.", "Give an object with its fields.");
}

/** Without what is named twice. @throws UserError USAGE, INVALID_NAME */
export function keysFrom(given: unknown): string[] {
  if (Array.isArray(given)) return [...new Set(given.map(keyFrom))];
  throw new UserError("USAGE", "The names are no list.", "Give an array of names.");
}

/** @throws UserError INVALID_VALUE, without the value */
export function valueFrom(key: string, given: unknown): Redacted<SecretValue> {
  const value = typeof given === "string" ? given : jsonObject(given);
  if (value === undefined)
    throw new UserError(
      "INVALID_VALUE",
      `The value of ${key} is neither a text nor a JSON object.`,
      "Give a string, or an object of what JSON can hold.",
    );
  assertValue(key, value);
  return new Redacted<SecretValue>(value);
}

/** As it will be stored, and independent of what the caller does with it later. */
function jsonObject(given: unknown): Exclude<SecretValue, string> | undefined {
  if (typeof given !== "object" || given === null || Array.isArray(given)) return undefined;
  try {
    const copy: unknown = JSON.parse(JSON.stringify(given));
    // A Date becomes a text, and is none of ours.
    return typeof copy === "object" ? (copy as Exclude<SecretValue, string>) : undefined;
  } catch {
    return undefined; // It goes round in a circle, or has a BigInt.
  }
}

const FIELDS = [
  "description",
  "token_type",
  "scope",
  "envs",
  "tags",
  "metadata",
  "expires_at",
  "rotationPolicy",
] as const satisfies readonly (keyof SecretFields)[];

/**
 * What is undefined is left out. A field that is none is refused: an `expiresAt` that nobody reads would never expire.
 * @param others what else the object may have
 * @throws UserError USAGE, INVALID_VALUE
 */
export function fieldsFrom(given: SecretFields, others: readonly string[]): Partial<CoreFields> {
  assertObject(given);
  const known: readonly string[] = [...FIELDS, ...others];
  const stranger = Object.keys(given).find((name) => !known.includes(name));
  if (stranger !== undefined)
    throw new UserError("USAGE", `"${stranger}" is no field of a secret.`, `There are ${known.join(", ")}.`);
  const named = FIELDS.filter((name) => given[name] !== undefined);
  const fields = Object.fromEntries(named.map((name) => [name === "scope" ? "apps" : name, given[name]]));
  assertFields(fields);
  return fields;
}
