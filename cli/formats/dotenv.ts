import { Redacted } from "../../core/redacted.ts";
import { brokenAt, collect, textOf, unwritable, type Format, type SecretInFile } from "./format.ts";

/**
 * `.env` as the npm package `dotenv` reads it, which most tools follow: `#` ends an unquoted value wherever it stands,
 * and of escapes only `\n` and `\r` count, in double quotes. What that package passes over or guesses at is an error.
 * Left out on purpose: `$NAME` in a value is not replaced.
 */
export const dotenv: Format = {
  name: "dotenv",
  what: "a .env file",
  read(text, file) {
    const notes: string[] = [];
    return collect(file, readLines(text, file, notes), notes);
  },
  write: (secrets) =>
    secrets.map((secret) => `${secret.key}=${written(secret.key, textOf(secret))}\n`).join(""),
};

const ASSIGNMENT = /^\s*(?:export\s+)?(?<key>[^\s=:#'"`]+)(?:\s*=|:(?=\s+\S))[^\S\n]*(?<quote>["'`]?)/;
const FIX = "Write NAME=VALUE, with the value in single quotes where it has spaces, # or line breaks.";

function readLines(text: string, file: string, notes: string[]): SecretInFile[] {
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  const found: SecretInFile[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    if (/^\s*(?:#|$)/.test(line)) continue;
    const match = ASSIGNMENT.exec(line);
    if (!match?.groups) throw brokenAt(file, at + 1, "this is no NAME=VALUE.", FIX);
    const { key = "", quote = "" } = match.groups;
    const place = { file, key, line: at + 1 };
    const rest = line.slice(match[0].length);
    const read = quote === "" ? unquoted(rest) : quoted(quote, { ...place, rest, lines });
    at += read.lines - 1;
    found.push({ key, value: new Redacted(read.value), line: place.line });
    notes.push(...notesOn(place, quote, read));
  }
  return found;
}

interface Read {
  readonly value: string;
  /** How many lines it takes. */
  readonly lines: number;
  readonly isCut?: boolean;
}

interface Place {
  readonly file: string;
  readonly key: string;
  readonly line: number;
}

function unquoted(rest: string): Read {
  const [value = ""] = rest.split("#", 1);
  // A comment that stands off is meant as one; another # may have been meant as a part of the value.
  return { value: value.trim(), lines: 1, isCut: value !== rest && /\S$/.test(value) };
}

interface Opened extends Place {
  /** What follows the quote in its line. */
  readonly rest: string;
  /** All of the file. */
  readonly lines: readonly string[];
}

function quoted(quote: string, { file, line, rest, lines }: Opened): Read {
  const parts: string[] = [];
  for (let at = line; at <= lines.length; at++) {
    const part = at === line ? rest : lines[at - 1]!;
    const end = closing(quote, part);
    parts.push(part.slice(0, end));
    if (end === undefined) continue;
    if (!/^\s*(?:#.*)?$/s.test(part.slice(end + 1)))
      throw brokenAt(file, at, "text follows the quote that ends the value.", FIX);
    const text = parts.join("\n");
    const value = quote === '"' ? text.replaceAll("\\n", "\n").replaceAll("\\r", "\r") : text;
    return { value, lines: parts.length };
  }
  throw brokenAt(file, line, `the quote ${quote} that begins the value is nowhere closed.`, FIX);
}

/** A quote behind a backslash ends nothing. */
function closing(quote: string, line: string): number | undefined {
  for (let at = 0; at < line.length; at++) {
    if (line[at] === "\\") at += Number(line[at + 1] === quote);
    else if (line[at] === quote) return at;
  }
  return undefined;
}

function notesOn({ file, key, line }: Place, quote: string, { value, isCut }: Read): string[] {
  const where = `${key} (${file}:${line})`;
  return [
    ...(isCut
      ? [`${where}: what follows # was read as a comment; quote the value where it is a part of it.`]
      : []),
    ...(quote !== "'" && /\$\{?\w/.test(value)
      ? [`${where}: $ was taken as it stands; nothing was put in its place.`]
      : []),
    ...(quote === '"' && value.includes('\\"')
      ? [`${where}: a backslash before a quote was kept, as dotenv does; some tools drop it.`]
      : []),
  ];
}

/** The first way of writing a value that every reader takes for the same. */
function written(key: string, value: string): string {
  const endsInBackslash = value.endsWith("\\");
  if (/^[\w@%+=:,./-]+$/.test(value)) return value;
  if (!/['\r\0]/.test(value) && !endsInBackslash) return `'${value}'`;
  if (!/["\0]|\\[nr]/.test(value) && !endsInBackslash) return `"${value.replaceAll("\r", "\\r")}"`;
  if (!/[`\r\0]/.test(value) && !endsInBackslash) return `\`${value}\``;
  if (/^[^\s"'`#][\x20-\x7e]*$/.test(value) && !/#| $/.test(value)) return value;
  throw unwritable(
    key,
    "dotenv",
    "its quotes, line breaks and backslashes are too many for one pair of quotes",
  );
}
