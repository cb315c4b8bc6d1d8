import { parse, stringify, TomlDate, TomlError } from "smol-toml";
import { Redacted } from "../../core/redacted.ts";
import type { JsonObject, JsonValue, SecretValue } from "../../core/secret.ts";
import { brokenAt, collect, unwritable, type Format } from "./format.ts";

/** Names and texts; a table is a value with several attributes. */
export const toml: Format = {
  name: "toml",
  what: "a TOML file",
  read(text, file) {
    const lineOf = linesOfNames(text);
    const found = Object.entries(parsed(text, file)).map(([key, value]) => {
      const line = lineOf.get(key) ?? 1;
      return { key, value: new Redacted(valueOf(value, file, line)), line };
    });
    return collect(file, found);
  },
  write(secrets) {
    const withNull = secrets.find(({ value }) => holdsNull(value.reveal()));
    if (withNull) throw unwritable(withNull.key, "TOML", "it has a null, which TOML does not know");
    const all = secrets.map(({ key, value }) => [key, value.reveal()] as const);
    return `${stringify(Object.fromEntries(all)).trimEnd()}\n`;
  },
};

const FIX = 'Write NAME = "VALUE", or a [NAME] with attributes.';

function parsed(text: string, file: string): object {
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    // The first line of its message says what is wrong; those below it quote the file.
    const why = error.message.split("\n")[0]!.replace(/^Invalid TOML document: /, "");
    throw brokenAt(file, error.line, `this is no TOML: ${why}.`, FIX);
  }
}

function valueOf(value: unknown, file: string, line: number): SecretValue {
  if (typeof value === "string") return value;
  const isTable =
    typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof TomlDate);
  // TOML has many ways to write a number or a date, of which only the sense is left once it is read.
  if (!isTable) throw brokenAt(file, line, "the value is no text.", 'Write it in quotes: NAME = "VALUE".');
  return JSON.parse(JSON.stringify(value)) as JsonObject;
}

/** Where each name of the top stands first, from 1. */
function linesOfNames(text: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  for (const [index, line] of text.split("\n").entries()) {
    const [, basic, other] = /^\s*\[?\s*(?:"((?:[^"\\]|\\.)*)"|'?([\w.-]+)'?)/.exec(line) ?? [];
    const name = basic ?? other;
    if (name !== undefined && !lines.has(name)) lines.set(name, index + 1);
  }
  return lines;
}

function holdsNull(value: JsonValue): boolean {
  if (value === null) return true;
  return typeof value === "object" && Object.values(value).some(holdsNull);
}
