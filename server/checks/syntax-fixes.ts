import { removeProperties, type TextEdit } from "../../core/secrets-file-text.ts";
import { readJson, type JsonNode, type Range } from "../../core/secrets-file-json.ts";

/** Edits that make JSON of what is nearly JSON. Each takes the range that a diagnostic marks. */

/** Takes a comment out, with its line where nothing else stands there. */
export function withoutComment(text: string, { start, end }: Range): TextEdit[] {
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const before = text.slice(lineStart, start);
  const after = /^[ \t]*(?:\r?\n|$)/.exec(text.slice(end));
  if (before.trim() === "" && after) return [{ start: lineStart, end: end + after[0].length, text: "" }];
  // Of the blanks around it, those behind stay.
  const blanks = /^(?:\s|$)/.test(text.slice(end, end + 1)) ? before.length - before.trimEnd().length : 0;
  return [{ start: start - blanks, end, text: "" }];
}

export function withoutRange({ start, end }: Range): TextEdit[] {
  return [{ start, end, text: "" }];
}

/** Removes the property whose name stands at `key`; none where it is the last of its name, the one that counts. */
export function withoutDuplicate(text: string, key: Range): TextEdit[] {
  const object = objectAround(readJson(text).root, key);
  const property = object?.properties.find((one) => one.key.start === key.start);
  if (!object || !property) return [];
  const last = object.properties.findLast(({ name }) => name === property.name);
  return last === property ? [] : removeProperties(text, object, (one) => one === property);
}

/** Puts a comma or colon behind what precedes the range. */
export function withSeparator(text: string, { start }: Range, separator: "," | ":"): TextEdit[] {
  const at = text.slice(0, start).trimEnd().length;
  return [{ start: at, end: at, text: separator }];
}

/** Puts `'single'` and bare words into double quotes, and closes a quote that is open. */
export function inDoubleQuotes(text: string, { start, end }: Range): TextEdit[] {
  const word = text.slice(start, end);
  const single = /^'(.*)'$/s.exec(word)?.[1];
  if (single !== undefined) return [{ start, end, text: JSON.stringify(single.replaceAll("\\'", "'")) }];
  if (word.startsWith('"')) {
    const closed = word.replace(/\s*,?\s*$/, "");
    return [{ start: start + closed.length, end: start + closed.length, text: '"' }];
  }
  return [{ start, end, text: JSON.stringify(word) }];
}

/** The number, boolean or bare word that is the value of an entry, as text; none for anything else. */
export function valueAsText(text: string, range: Range): TextEdit[] {
  const word = text.slice(range.start, range.end);
  return /^(?:-?\d[\d.eE+-]*|true|false)$/.test(word) ? inDoubleQuotes(text, range) : [];
}

function objectAround(node: JsonNode | undefined, at: Range): JsonNode | undefined {
  if (!node || node.range.start > at.start || node.range.end < at.end) return undefined;
  for (const { key, value } of node.properties) {
    if (key.start === at.start) return node;
    const inner = objectAround(value, at);
    if (inner) return inner;
  }
  for (const item of node.items) {
    const inner = objectAround(item, at);
    if (inner) return inner;
  }
  return undefined;
}
