import type { JsonObject, JsonValue } from "./secret.ts";
import { buildTree } from "./secrets-file-tree.ts";

/** Offsets in UTF-16 units, the end exclusive. A string's range has its quotes. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Positions stand in `range` alone: were a node a Range itself, it would carry its text wherever a Range is asked. */
export interface JsonNode {
  readonly range: Range;
  readonly type: "object" | "array" | "string" | "number" | "boolean" | "null";
  /** From 1. */
  readonly line: number;
  /** Of a string, number, boolean or null. */
  readonly value: string | number | boolean | null;
  /** Of an object, in the order of the text, duplicates included. */
  readonly properties: readonly JsonProperty[];
  /** Of an array. */
  readonly items: readonly JsonNode[];
}

export interface JsonProperty {
  readonly name: string;
  readonly key: Range;
  /** From the key to the end of the value. */
  readonly range: Range;
  /** From 1. */
  readonly line: number;
  /** Undefined where the text breaks off before it. */
  readonly value: JsonNode | undefined;
}

export interface JsonFault {
  readonly code: "json-syntax" | "json-comment" | "json-trailing-comma" | "file-too-deep" | "file-too-large";
  readonly message: string;
  readonly range: Range;
  /** What is missing in front of the range. */
  readonly expected?: "," | ":";
}

export interface JsonTree {
  readonly root: JsonNode | undefined;
  readonly faults: readonly JsonFault[];
}

/** Characters. Thousands of entries need a tenth of it; above it the file is not a secrets file. */
export const SECRETS_FILE_LIMIT = 5_000_000;

/** Reads JSON as far as it goes: whatever is broken is a fault, and what could be read is in the tree. Never throws. */
export function readJson(text: string): JsonTree {
  if (text.length > SECRETS_FILE_LIMIT) {
    const range = { start: 0, end: 1 };
    return { root: undefined, faults: [{ code: "file-too-large", message: tooLarge(text.length), range }] };
  }
  return buildTree(text);
}

export function tooLarge(size: number): string {
  const megabytes = (characters: number) => `${Math.ceil(characters / 1_000_000)} MB`;
  return `A secrets file of ${megabytes(size)} is not read; at most ${megabytes(SECRETS_FILE_LIMIT)} are allowed. Keep large values in the vault.`;
}

/** The value as JSON.parse gives it: of duplicated keys the last wins, and `__proto__` is a key like any other. */
export function jsonValue(node: JsonNode): JsonValue {
  if (node.type === "array") return node.items.map(jsonValue);
  if (node.type !== "object") return node.value;
  const object: JsonObject = {};
  for (const { name, value } of node.properties) {
    if (value === undefined) continue;
    Object.defineProperty(object, name, {
      value: jsonValue(value),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return object;
}
