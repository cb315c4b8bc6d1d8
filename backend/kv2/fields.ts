import { UserError } from "../../core/user-error.ts";
import type { JsonObject, JsonValue } from "../../core/secret.ts";
import { isMembers } from "../../core/exact-json.ts";
import { readDuration } from "./go-text.ts";

/**
 * Fields of a request, weakly typed as Vault has them: a number may come as its text, a list as text with commas, and
 * null is as good as nothing. All throw a UserError USAGE where a field is something else; it never has what was sent.
 */
export interface Fields {
  readonly [name: string]: unknown;
}

/** A whole number. */
export function integer(fields: Fields, name: string): number | undefined {
  const given = plain(fields[name]);
  if (given === undefined) return undefined;
  if (typeof given === "boolean") return Number(given);
  if (given === "") return 0;
  const number = typeof given === "number" || typeof given === "string" ? Number(given) : Number.NaN;
  if (Number.isSafeInteger(number)) return number;
  throw unfit(name, "a whole number");
}

export function count(fields: Fields, name: string): number | undefined {
  const number = integer(fields, name);
  if (number === undefined || (number >= 0 && number <= 0xffff_ffff)) return number;
  throw unfit(name, "a whole number that is not negative");
}

export function boolean(fields: Fields, name: string): boolean | undefined {
  const given = plain(fields[name]);
  if (given === undefined || typeof given === "boolean") return given;
  if (typeof given === "number") return given !== 0;
  if (typeof given === "string" && /^(?:1|t|true)$/i.test(given)) return true;
  if (typeof given === "string" && /^(?:0|f|false|)$/i.test(given)) return false;
  throw unfit(name, "true or false");
}

/** Seconds. @param least the smallest that is allowed */
export function duration(fields: Fields, name: string, least: number): number | undefined {
  const given = plain(fields[name]);
  if (given === undefined) return undefined;
  const seconds = typeof given === "string" || typeof given === "number" ? readDuration(given) : undefined;
  if (seconds !== undefined && seconds >= least) return seconds;
  throw unfit(name, `a duration such as 30s or 2h${least === 0 ? " that is not negative" : ""}`);
}

/** An object, its numbers with their text. A list without entries is as good as an empty one. */
export function members(fields: Fields, name: string): JsonObject | undefined {
  const given = fields[name];
  if (given === undefined || given === null) return undefined;
  if (isMembers(given)) return given;
  if (Array.isArray(given) && given.length === 0) return {};
  throw unfit(name, "an object");
}

export function text(fields: Fields, name: string): string | undefined {
  const given = plain(fields[name]);
  if (given === undefined || typeof given === "string") return given;
  if (typeof given === "number") return String(given);
  throw unfit(name, "text");
}

/** A list of numbers; empty where there is none. */
export function integers(fields: Fields, name: string): number[] {
  return list(fields, name).map((each) => integer({ [name]: each }, name) ?? 0);
}

export function texts(fields: Fields, name: string): string[] {
  return list(fields, name).map((each) => text({ [name]: each }, name) ?? "");
}

function list(fields: Fields, name: string): unknown[] {
  const given = plain(fields[name]);
  if (given === undefined || given === "") return [];
  if (typeof given === "string") return given.split(",").map((each) => each.trim());
  if (typeof given === "number") return [given];
  if (Array.isArray(given)) return given;
  throw unfit(name, "a list");
}

/** Numbers as JavaScript has them. */
function plain(given: unknown): JsonValue | undefined {
  if (given === undefined || given === null) return undefined;
  return typeof given === "object" ? (JSON.parse(JSON.stringify(given)) as JsonValue) : (given as JsonValue);
}

function unfit(name: string, expected: string): UserError {
  return new UserError(
    "USAGE",
    `Field validation failed: error converting input for field "${name}": expected ${expected}`,
    "Correct the field and send it again.",
  );
}
