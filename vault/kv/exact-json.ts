import type { JsonObject, JsonValue } from "../../core/secret.ts";

/**
 * Reads JSON without losing a digit: a number that JavaScript would write another way, such as 12345678901234567890 or
 * 1.0, keeps its text, as the raw JSON that `JSON.stringify` writes as it was. Other clients of the KV API are written in
 * languages that have more kinds of numbers.
 * @throws SyntaxError
 */
export function parseExact(text: string): JsonValue {
  return EXACT.parse(text, (_key, value, { source }) =>
    typeof value === "number" && String(value) !== source ? EXACT.rawJSON(source!) : value,
  ) as JsonValue;
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
