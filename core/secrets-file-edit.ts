import type { JsonValue, SecretValue } from "./secret.ts";
import {
  insertProperty,
  replaceProperty,
  removeProperties,
  replaceValue,
  type TextEdit,
} from "./secrets-file-text.ts";
import { readJson, type JsonNode, type JsonProperty } from "./secrets-file-json.ts";
import { UserError } from "./user-error.ts";

export type Annotations = { readonly [name: `$${string}`]: JsonValue };

/** What a declaration says when there is nothing else to say: without any `$`-name it would be a value. */
const BARE_DECLARATION: Annotations = { $required: true };

/** Adds an entry at the end. No edits where the name is there already. */
export function addDeclaration(text: string, key: string, annotations: Annotations = {}): TextEdit[] {
  const root = rootOf(text);
  if (propertiesOf(root, key).length > 0) return [];
  return insertProperty(text, root, key, isEmpty(annotations) ? BARE_DECLARATION : annotations);
}

/** Gives an entry a value, in place; an annotated entry keeps its annotations, without `$from`. Adds a missing entry. */
export function setValue(text: string, key: string, value: SecretValue): TextEdit[] {
  const root = rootOf(text);
  const node = propertiesOf(root, key).at(-1)?.value;
  if (!node) return propertiesOf(root, key).length > 0 ? [] : insertProperty(text, root, key, value);
  if (isAnnotated(node)) return exchange(text, node, "$from", "$value", value);
  return [replaceValue(text, node, value)];
}

/** Lets `$from` give the value: a value that stands there goes, annotations stay. */
export function setReference(text: string, key: string, uri: string): TextEdit[] {
  const node = existing(text, key);
  if (isAnnotated(node)) return exchange(text, node, "$value", "$from", uri);
  return [replaceValue(text, node, { $from: uri })];
}

/** Takes the value or `$from` away and leaves a declaration with the other annotations. */
export function setDeclared(text: string, key: string): TextEdit[] {
  const node = existing(text, key);
  if (!isAnnotated(node)) return [replaceValue(text, node, BARE_DECLARATION)];
  const rest = node.properties.filter(({ name }) => name !== "$value" && name !== "$from");
  if (!rest.some(({ name }) => name.startsWith("$"))) return [replaceValue(text, node, BARE_DECLARATION)];
  return removeProperties(text, node, ({ name }) => name === "$value" || name === "$from");
}

/** Removes an entry, with its duplicates, which would otherwise come back to life. */
export function removeEntry(text: string, key: string): TextEdit[] {
  return removeProperties(text, rootOf(text), ({ name }) => name === key);
}

/** @throws UserError SECRET_EXISTS where the new name is taken */
export function renameKey(text: string, from: string, to: string): TextEdit[] {
  const root = rootOf(text);
  if (from !== to && propertiesOf(root, to).length > 0) {
    throw new UserError("SECRET_EXISTS", `${to} is in this file already.`, "Choose another name.");
  }
  return propertiesOf(root, from).map(({ key }) => ({ ...key, text: JSON.stringify(to) }));
}

/** Removes one annotation of an entry. */
export function removeAnnotation(text: string, key: string, annotation: string): TextEdit[] {
  return removeProperties(text, existing(text, key), ({ name }) => name === annotation);
}

function rootOf(text: string): JsonNode {
  const { root, faults } = readJson(text);
  if (root?.type === "object") return root;
  // A new file: nothing stands there, and an entry can be added.
  if (root === undefined && text.trim() === "") {
    const range = { start: text.length, end: text.length };
    return { type: "object", value: null, range, line: 1, properties: [], items: [] };
  }
  throw new UserError(
    "FILE_INVALID",
    `The file is no JSON object${faults[0] ? `: ${faults[0].message}` : "."}`,
    "Correct the file and try again.",
  );
}

function propertiesOf(node: JsonNode, name: string): JsonProperty[] {
  return node.properties.filter((property) => property.name === name);
}

function existing(text: string, key: string): JsonNode {
  const node = propertiesOf(rootOf(text), key).at(-1)?.value;
  if (node) return node;
  throw new UserError(
    "SECRET_NOT_FOUND",
    `${key} is not in this file.`,
    "It may have been renamed or removed.",
  );
}

function isAnnotated({ type, properties }: JsonNode): boolean {
  return type === "object" && properties.some(({ name }) => name.startsWith("$"));
}

function isEmpty(object: object): boolean {
  return Object.keys(object).length === 0;
}

/** Writes `to` where it stands, or in the place of `from`, or at the end; `from` is gone afterwards. */
function exchange(text: string, node: JsonNode, from: string, to: string, value: JsonValue): TextEdit[] {
  const old = propertiesOf(node, to).at(-1);
  if (old?.value)
    return [
      replaceValue(text, old.value, value),
      ...removeProperties(text, node, ({ name }) => name === from),
    ];
  const place = propertiesOf(node, from).at(-1);
  if (!place) return insertProperty(text, node, to, value);
  return [replaceProperty(text, place, to, value)];
}
