import type { JsonValue } from "./secret.ts";
import type { JsonNode, JsonProperty, Range } from "./secrets-file-json.ts";

/** Replaces the text from `start` to `end` (UTF-16 offsets). Several never overlap and all mean the unchanged text. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const fromTheEnd = edits.toSorted((a, b) => b.start - a.start);
  return fromTheEnd.reduce(
    (done, edit) => done.slice(0, edit.start) + edit.text + done.slice(edit.end),
    text,
  );
}

/** Writes another value in the place of a node. */
export function replaceValue(text: string, { range }: JsonNode, value: JsonValue): TextEdit {
  return { ...range, text: valueJson(text, value, indentAt(text, range.start)) };
}

/** Adds a property at the end of an object, in the way in which its others are written. */
export function insertProperty(text: string, node: JsonNode, name: string, value: JsonValue): TextEdit[] {
  const last = node.properties.at(-1);
  if (!last) return [insertFirst(text, node, name, value)];
  const at = { start: last.range.end, end: last.range.end };
  if (!text.slice(node.range.start, last.range.start).includes("\n")) {
    const property = propertyText(text, name, value, indentAt(text, node.range.start));
    return [{ ...at, text: `, ${property}` }];
  }
  const indent = indentAt(text, last.range.start);
  return [{ ...at, text: `,${lineEnd(text)}${indent}${propertyText(text, name, value, indent)}` }];
}

/** Writes another name and value in the place of a property. */
export function replaceProperty(
  text: string,
  { range }: JsonProperty,
  name: string,
  value: JsonValue,
): TextEdit {
  return { ...range, text: propertyText(text, name, value, indentAt(text, range.start)) };
}

function insertFirst(text: string, { range }: JsonNode, name: string, value: JsonValue): TextEdit {
  const eol = lineEnd(text);
  if (range.start === range.end) {
    const property = propertyText(text, name, value, DEFAULT_INDENT);
    return { ...range, text: `{${eol}${DEFAULT_INDENT}${property}${eol}}${eol}` };
  }
  const outer = indentAt(text, range.start);
  const inner = outer + indentUnit(text);
  const inside = insideOf(text, range);
  // Comments may stand between the braces, and stay.
  const end = text.slice(inside.start, inside.end).trim() === "" ? inside.end : inside.start;
  const property = propertyText(text, name, value, inner);
  return { start: inside.start, end, text: `${eol}${inner}${property}${eol}${outer}` };
}

/** Removes properties. Each takes the comma before it along; those at the front, the comma after them. */
export function removeProperties(
  text: string,
  node: JsonNode,
  isRemoved: (property: JsonProperty) => boolean,
): TextEdit[] {
  const all = node.properties;
  const kept = all.findIndex((property) => !isRemoved(property));
  if (all.length === 0 || kept === 0) return removeAfter(all, isRemoved, 1);
  if (kept !== -1) {
    const front = { start: all[0]!.range.start, end: all[kept]!.range.start, text: "" };
    return [front, ...removeAfter(all, isRemoved, kept + 1)];
  }
  return [{ ...insideOf(text, node.range), text: "" }];
}

/** What stands between the braces; the closing one may be missing. */
function insideOf(text: string, { start, end }: Range): Range {
  return { start: start + 1, end: text[end - 1] === "}" ? end - 1 : end };
}

function removeAfter(
  all: readonly JsonProperty[],
  isRemoved: (property: JsonProperty) => boolean,
  first: number,
): TextEdit[] {
  return all.flatMap((property, index) =>
    index >= first && isRemoved(property)
      ? [{ start: all[index - 1]!.range.end, end: property.range.end, text: "" }]
      : [],
  );
}

const DEFAULT_INDENT = "  ";
/** Short objects stay on their line. */
const ONE_LINE = 80;

function propertyText(text: string, name: string, value: JsonValue, indent: string): string {
  return `${JSON.stringify(name)}: ${valueJson(text, value, indent)}`;
}

function valueJson(text: string, value: JsonValue, indent: string): string {
  const lines = JSON.stringify(value, null, indentUnit(text)).split("\n");
  const oneLine = lines.map((line) => line.trim()).join(" ");
  return oneLine.length <= ONE_LINE ? oneLine : lines.join(lineEnd(text) + indent);
}

/** The blanks at the beginning of the line on which `offset` stands. */
function indentAt(text: string, offset: number): string {
  const line = text.lastIndexOf("\n", offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(line, offset))?.[0] ?? "";
}

/** One level, as the file's first indented line has it. */
function indentUnit(text: string): string {
  return /\n([ \t]+)\S/.exec(text)?.[1] ?? DEFAULT_INDENT;
}

function lineEnd(text: string): string {
  return text.includes("\r\n") ? "\r\n" : "\n";
}
