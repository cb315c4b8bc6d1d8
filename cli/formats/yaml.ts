import {
  Document,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseAllDocuments,
  visit,
  type Pair,
  type YAMLMap,
} from "yaml";
import { Redacted } from "../../core/redacted.ts";
import type { JsonObject, SecretValue } from "../../core/secret.ts";
import { brokenAt, collect, type Format, type SecretInFile } from "./format.ts";

/** A mapping of names to values; a mapping inside is a value with several attributes. */
export const yaml: Format = {
  name: "yaml",
  what: "a YAML mapping",
  read(text, file) {
    const { documents, lineOf } = readYaml(text, file);
    const found = documents.flatMap((document) => secretsIn(document, file, lineOf));
    return collect(file, found);
  },
  write: (secrets) => yamlText(Object.fromEntries(secrets.map(({ key, value }) => [key, value.reveal()]))),
};

export interface YamlFile {
  readonly documents: readonly Document.Parsed[];
  /** The line of a node, from 1. */
  readonly lineOf: (node: unknown) => number;
}

/** @throws UserError FILE_INVALID */
export function readYaml(text: string, file: string): YamlFile {
  const lines = new LineCounter();
  const documents = parseAllDocuments(text, { lineCounter: lines, prettyErrors: false });
  const all = "empty" in documents ? [] : documents;
  for (const { errors, warnings } of all) {
    // What a tag such as !vault means is known to the tool alone that wrote it.
    const [fault] = [...errors, ...warnings];
    if (!fault) continue;
    const { line } = lines.linePos(fault.pos[0]);
    throw brokenAt(file, line, `this is no plain YAML (${fault.code}).`, FIX);
  }
  const lineOf = (node: unknown) => {
    const range = (node as { range?: readonly number[] | null } | null)?.range;
    return range?.[0] === undefined ? 1 : lines.linePos(range[0]).line;
  };
  return { documents: all, lineOf };
}

/**
 * Text in double quotes, or as a block where it has several lines: no reader of any version takes it for a number, and of
 * names none takes NO for false.
 */
export function yamlText(value: JsonObject): string {
  const document = new Document(value);
  visit(document, {
    Scalar(at, node) {
      if (typeof node.value !== "string") return;
      if (at !== "key") node.type = IS_BLOCK.test(node.value) ? "BLOCK_LITERAL" : "QUOTE_DOUBLE";
      else if (!IS_PLAIN_NAME.test(node.value) || MEANS_MORE.test(node.value)) node.type = "QUOTE_DOUBLE";
    },
  });
  const text = document.toString({ doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER, lineWidth: 0 });
  // They can stand in double quotes alone. Readers of version 1.1 take some of them for line ends, others refuse them.
  return text.replaceAll(UNPRINTABLE, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

const IS_PLAIN_NAME = /^[A-Za-z_][\w.-]*$/;
/** In version 1.1. */
const MEANS_MORE = /^(?:y|yes|n|no|on|off|true|false|null)$/i;
const UNPRINTABLE = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/** Lines of plain characters, the first of them not indented, none of them with space at its end. */
const IS_BLOCK = /^[!-~](?:[ -~]*[!-~])?\n(?:(?:[ -~]*[!-~])?\n)*(?:[ -~]*[!-~])?$/;

const FIX = 'Write a mapping of names to texts, such as DB_PASS: "…".';

function secretsIn(document: Document.Parsed, file: string, lineOf: YamlFile["lineOf"]): SecretInFile[] {
  const { contents } = document;
  if (contents === null || (isScalar(contents) && contents.value === null)) return [];
  if (!isMap(contents)) throw brokenAt(file, lineOf(contents), "this is no mapping of names to values.", FIX);
  return contents.items.map(({ key, value }: Pair) => {
    const line = lineOf(key);
    const name = isScalar(key) ? (key.source ?? String(key.value)) : "";
    return { key: name, value: new Redacted(valueOf(value, document, { file, line })), line };
  });
}

interface Place {
  readonly file: string;
  readonly line: number;
}

/** A number, a date, true or false is the text as it stands there. */
function valueOf(node: unknown, document: Document.Parsed, { file, line }: Place): SecretValue {
  if (isScalar(node) && node.value !== null)
    return typeof node.value === "string" ? node.value : (node.source ?? "");
  if (isMap(node)) return attributesOf(node, document, { file, line });
  const what = isSeq(node)
    ? "a list is no value."
    : isScalar(node) || node === null
      ? "there is no value."
      : "an alias is no value.";
  throw brokenAt(file, line, what, FIX);
}

/** Aliases are followed, a hundred at most: more of them is an attack. */
function attributesOf(node: YAMLMap, document: Document.Parsed, place: Place): JsonObject {
  try {
    return JSON.parse(JSON.stringify(node.toJS(document, { maxAliasCount: 100 }))) as JsonObject;
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    throw brokenAt(place.file, place.line, "an alias leads nowhere, or to too much.", FIX);
  }
}
