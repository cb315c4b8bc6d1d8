import type { JsonObject, JsonValue } from "../core/secret.ts";
import { damaged } from "./damaged.ts";
import { pathOf, type Authenticated, type StoredDefinition } from "./definition.ts";
import type { Entry } from "./store.ts";

/** What is written into the store for a definition. */
export function toRecord(definition: StoredDefinition, mac: string): JsonObject {
  return { ...definition, mac } as unknown as JsonObject;
}

/**
 * Reads a stored definition. Its shape and its place are checked here, for faces that have no key trust no more
 * than that; whether it is authentic only the key tells.
 * @throws UserError VAULT_DAMAGED
 */
export function fromRecord({ key, data }: Entry, location: string): Authenticated {
  const { mac, ...definition } = data as unknown as StoredDefinition & { mac: string };
  if (!hasShape(data) || pathOf(definition) !== key)
    throw damaged(location, `the entry of ${key} cannot be read`);
  return { definition, mac };
}

/** Nothing beside what the MAC covers, either: a `file` that was put in would come before all others in a chain. */
function hasShape(data: JsonObject): boolean {
  for (const field in data) if (!Object.hasOwn(SHAPE, field)) return false;
  return CHECKS.every(([field, isRight]) => isRight(data[field]));
}

type Check = (value: JsonValue | undefined) => boolean;

const text: Check = (value) => typeof value === "string";
const whole: Check = (value) => Number.isSafeInteger(value);
const flag: Check = (value) => typeof value === "boolean";
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const nullable =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
function object(shape: Record<string, Check>): Check {
  const checks = Object.entries(shape);
  return (value) => isObject(value) && checks.every(([field, check]) => check(value[field]));
}

const SHAPE: Record<keyof StoredDefinition | "mac", Check> = {
  id: text,
  key: text,
  scope: object({ project: optional(text), environment: optional(text), service: optional(text) }),
  status: (value) => value === "active" || value === "revoked",
  version: whole,
  description: optional(text),
  token_type: optional((value) => value === "api" || value === "access"),
  apps: listOf(text),
  envs: listOf(text),
  tags: listOf(text),
  metadata: (value) => isObject(value) && Object.values(value).every(text),
  expires_at: nullable(whole),
  rotationPolicy: nullable(object({ enabled: flag, period: text, notifyBefore: optional(text) })),
  created_at: whole,
  updated_at: whole,
  rotated_at: whole,
  versions: listOf(
    object({
      version: whole,
      created_at: whole,
      created_by: text,
      deleted_at: nullable(whole),
      destroyed: flag,
    }),
  ),
  mac: text,
};

const CHECKS = Object.entries(SHAPE);

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
