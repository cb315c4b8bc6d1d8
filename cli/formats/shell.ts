import { placesIn } from "../../core/places-in-text.ts";
import { Redacted } from "../../core/redacted.ts";
import { brokenAt, collect, textOf, unwritable, type Format, type SecretInFile } from "./format.ts";

/** POSIX sh: `export NAME='value'`, to be read by `.` or `eval`. What is read is never run. */
export const shell: Format = {
  name: "shell",
  what: "a shell script of exports",
  read: (text, file) => collect(file, readExports(text, file)),
  write: (secrets) =>
    secrets.map((secret) => `export ${secret.key}=${single(secret.key, textOf(secret))}\n`).join(""),
  refuses: (key) => (/^[A-Za-z_]\w*$/.test(key) ? undefined : "a shell has no variables of such names"),
};

function single(key: string, value: string): string {
  if (value.includes("\0")) throw unwritable(key, "shell", "it has a NUL character");
  return `'${value.replaceAll("'", "'\\''")}'`;
}

const BLANK = /(?:[ \t\n]|\r\n|\\\r?\n|#[^\n]*)+/y;
/** Ends a command, where nothing else does. */
const SEMICOLON = /[ \t]*;/y;
/** A line may end as Windows has it; in quotes it is a part of the value. */
const ENDS_WORD = /^(?:[ \t\n;]|\r\n)/;
const NAME = /(?:export[ \t]+)?(?<key>[A-Za-z_]\w*)=/y;
const WHERE =
  "Only exports of plain values can be imported: export NAME='value'. Nothing of the script is run.";

function readExports(text: string, file: string): SecretInFile[] {
  const found: SecretInFile[] = [];
  const placeOf = placesIn(text);
  for (let at = skip(BLANK, text, 0); at < text.length; at = skip(BLANK, text, at)) {
    NAME.lastIndex = at;
    const match = NAME.exec(text);
    const { line } = placeOf(at);
    if (!match?.groups) throw brokenAt(file, line, "this is no export NAME=VALUE.", WHERE);
    const word = readWord(text, NAME.lastIndex);
    if (word.problem !== undefined) throw brokenAt(file, placeOf(word.end).line, word.problem, WHERE);
    found.push({ key: match.groups.key!, value: new Redacted(word.value), line });
    at = skip(SEMICOLON, text, word.end);
  }
  return found;
}

interface Word {
  readonly value: string;
  /** Where it ends, or cannot be read on. */
  readonly end: number;
  readonly problem?: string;
}

/** One word of a command, with quotes of all kinds beside each other; `$`, backticks and the like are refused. */
function readWord(text: string, start: number): Word {
  let value = "";
  let at = start;
  while (at < text.length && !ENDS_WORD.test(text.slice(at, at + 2))) {
    const part = PARTS.find(({ pattern }) => skip(pattern, text, at) > at);
    if (!part) return { value, end: at, problem: problemAt(text[at]!) };
    const end = skip(part.pattern, text, at);
    value += part.read(text.slice(at, end));
    at = end;
  }
  return { value, end: at };
}

const PARTS: readonly { readonly pattern: RegExp; readonly read: (part: string) => string }[] = [
  { pattern: /'[^']*'/y, read: (part) => part.slice(1, -1) },
  {
    pattern: /"(?:[^"\\$`]|\\[^])*"/y,
    read: (part) =>
      part.slice(1, -1).replace(/\\([$`"\\]|\n)/g, (_, escaped) => (escaped === "\n" ? "" : escaped)),
  },
  { pattern: /\\[^]/y, read: (part) => (part === "\\\n" ? "" : part.slice(1)) },
  // Behind NAME= a shell takes neither # nor wildcards for anything, but ~ for a home.
  { pattern: /[^\s'"\\$`;&|<>()~]+/y, read: (part) => part },
];

function problemAt(char: string): string {
  if (char === "'" || char === '"') return "a quote is nowhere closed, or $ or a backtick stands in it.";
  return "the value is not plain: the shell would work it out.";
}

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
