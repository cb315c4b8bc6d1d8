import type { JsonObject, JsonValue } from "./secret.ts";

/**
 * Reads JSON without losing a digit: a number that JavaScript would write another way, such as 12345678901234567890 or
 * 1.0, keeps its text, as the raw JSON that `JSON.stringify` writes as it was. Other clients of the KV API are written in
 * languages that have more kinds of numbers.
 * @throws SyntaxError
 */
export function parseExact(text: string): JsonValue {
  if (!mayHaveExact(text)) return JSON.parse(text) as JsonValue;
  return EXACT.parse(text, (_key, value, { source }) =>
    typeof value === "number" && String(value) !== source ? EXACT.rawJSON(source!) : value,
  ) as JsonValue;
}

/** Whether there may be such a number in it: else it is read at a fraction of the cost. */
export function mayHaveExact(text: string): boolean {
  return /\d[.eE]|\d{16}|-0/.test(text);
}

/** Whether two numbers that kept their texts have the same. */
export function isSameExact(a: unknown, b: unknown): boolean {
  return EXACT.isRawJSON(a) && EXACT.isRawJSON(b) && JSON.stringify(a) === JSON.stringify(b);
}

/** A copy in which such numbers are those of JavaScript, for programs that compute with them. */
export function withPlainNumbers<T extends JsonValue>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

/** An object with members, and no number that kept its text. */
export function isMembers(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !EXACT.isRawJSON(value);
}

/** The text of numbers, as Node has had it since version 21, and the types not yet. */
const EXACT = JSON as unknown as ExactJson;

interface ExactJson {
  parse(
    text: string,
    reviver: (key: string, value: unknown, context: { readonly source?: string }) => unknown,
  ): unknown;
  rawJSON(text: string): unknown;
  isRawJSON(value: unknown): boolean;
}
