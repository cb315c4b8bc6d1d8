import { visit, type JSONVisitor, type ParseErrorCode } from "jsonc-parser";
import type { JsonFault, JsonNode, JsonProperty, JsonTree, Range } from "./secrets-file-json.ts";

/** Nested objects and arrays. Below it, the parser's recursion cannot exhaust the stack. */
const DEPTH_LIMIT = 64;
/** Faults beyond these help nobody, and a binary file has hundreds of thousands. */
const FAULT_LIMIT = 100;

/** The text as a tree, with jsonc-parser's recovery from what is broken. Never throws. */
export function buildTree(text: string): JsonTree {
  return new TreeBuilder(text).build();
}

interface OpenNode extends JsonNode {
  range: Range;
  readonly properties: OpenProperty[];
  readonly items: OpenNode[];
}

interface OpenProperty extends JsonProperty {
  range: Range;
  value: OpenNode | undefined;
}

/** Collects jsonc-parser's events into nodes; comments and commas before a closing bracket become faults. */
class TreeBuilder {
  readonly #faults: JsonFault[] = [];
  readonly #open: OpenNode[] = [];
  readonly #text: string;
  #root: JsonNode | undefined;
  /** Where the last comma stands, while nothing but space and comments has followed it. */
  #comma: number | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  build(): JsonTree {
    const text = this.#text;
    // A byte order mark is no JSON, and editors hide it: it is read as a space, which keeps all offsets.
    const json = text.charCodeAt(0) === 0xfeff ? ` ${text.slice(1)}` : text;
    try {
      visit(json, this.#visitor(), { allowTrailingComma: true });
    } catch (error) {
      if (!(error instanceof TooDeep)) throw error;
      while (this.#open.length > 0) this.#end(text.length);
    }
    return { root: this.#root, faults: this.#faults };
  }

  #visitor(): JSONVisitor {
    return {
      onObjectBegin: (start, _length, line) => this.#begin("object", start, line),
      onArrayBegin: (start, _length, line) => this.#begin("array", start, line),
      onObjectEnd: (offset, length) => this.#end(offset + length),
      onArrayEnd: (offset, length) => this.#end(offset + length),
      onObjectProperty: (name, start, length, line) => this.#property(name, start, start + length, line),
      onLiteralValue: (value: JsonNode["value"], start, length, line) =>
        this.#literal(value, start, start + length, line),
      onSeparator: (character, offset) => {
        this.#comma = character === "," ? offset : undefined;
      },
      onComment: (start, length) => {
        const message = "JSON has no comments; platforms that read this file refuse them.";
        this.#fault("json-comment", message, { start, end: start + length });
      },
      onError: (code, start, length) => this.#error(code, { start, end: start + length }),
    };
  }

  #begin(type: "object" | "array", start: number, line: number): void {
    if (this.#open.length >= DEPTH_LIMIT) {
      const message = `More than ${DEPTH_LIMIT} levels of nesting are not read.`;
      this.#fault("file-too-deep", message, { start, end: start + 1 });
      throw new TooDeep();
    }
    const range = { start, end: start };
    this.#open.push(this.#attach({ type, value: null, range, line: line + 1, properties: [], items: [] }));
  }

  #end(end: number): void {
    if (this.#comma !== undefined) {
      const range = { start: this.#comma, end: this.#comma + 1 };
      this.#fault("json-trailing-comma", "JSON has no comma after the last item.", range);
      this.#comma = undefined;
    }
    const node = this.#open.pop();
    if (node) node.range = this.#range(node.range.start, end);
    this.#extendProperty(end);
  }

  #property(name: string, start: number, end: number, line: number): void {
    this.#comma = undefined;
    const key = { start, end };
    this.#open.at(-1)?.properties.push({ name, key, range: key, line: line + 1, value: undefined });
  }

  #literal(value: JsonNode["value"], start: number, end: number, line: number): void {
    this.#attach(leaf(value, start, end, line));
    this.#extendProperty(end);
  }

  #attach(node: OpenNode): OpenNode {
    this.#comma = undefined;
    const parent = this.#open.at(-1);
    if (!parent) this.#root ??= node;
    else if (parent.type === "array") parent.items.push(node);
    else {
      const property = parent.properties.at(-1);
      if (property) property.value = node;
    }
    return node;
  }

  #extendProperty(end: number): void {
    const property = this.#open.at(-1)?.properties.at(-1);
    if (property) property.range = this.#range(property.range.start, end);
  }

  #error(code: ParseErrorCode, range: Range): void {
    // A missing property name is told twice, by name and as a missing value.
    if (this.#faults.at(-1)?.range.start === range.start) return;
    const message = SYNTAX_MESSAGES[code] ?? "This is not JSON.";
    const expected = SEPARATORS[code];
    this.#fault("json-syntax", message, range, expected && { expected });
  }

  #fault(code: JsonFault["code"], message: string, range: Range, more?: Pick<JsonFault, "expected">): void {
    if (this.#faults.length >= FAULT_LIMIT) return;
    this.#faults.push({ code, message, range: this.#range(range.start, range.end), ...more });
  }

  /** Behind a comment that is never closed, jsonc-parser is one past the end. */
  #range(start: number, end: number): Range {
    const { length } = this.#text;
    return { start: Math.min(start, length), end: Math.min(end, length) };
  }
}

function leaf(value: JsonNode["value"], start: number, end: number, line: number): OpenNode {
  const type = value === null ? "null" : (typeof value as "string" | "number" | "boolean");
  return { type, value, range: { start, end }, line: line + 1, properties: NOTHING, items: NOTHING };
}

/** Shared by all leaves, of which a file has tens of thousands. */
const NOTHING: never[] = [];
Object.freeze(NOTHING);

/** Ends jsonc-parser's recursion, which nothing else can stop. */
class TooDeep extends Error {}

/** By jsonc-parser's ParseErrorCode, a const enum that isolated modules cannot name. */
const SYNTAX_MESSAGES: Readonly<Record<number, string>> = {
  1: "This is no JSON value; text stands in double quotes.",
  2: "This is no JSON number.",
  3: "A name in double quotes is expected here.",
  4: "A value is expected here.",
  5: "A colon is expected between the name and its value.",
  6: "A comma is expected between two items.",
  7: "The closing brace } is missing.",
  8: "The closing bracket ] is missing.",
  9: "Nothing may follow the end of the JSON document.",
  11: "The comment is never closed.",
  12: "The closing quote is missing; a text ends on its own line.",
  13: "The number breaks off.",
  14: "\\u is followed by four hexadecimal digits.",
  15: "This backslash escape is not one that JSON knows.",
  16: "Tabs and other control characters are written as escapes, such as \\t.",
};

const SEPARATORS: Readonly<Record<number, "," | ":">> = { 5: ":", 6: "," };
