/** A name that a file gives to the environment. Values are passed over and never kept. */
export interface GivenName {
  readonly name: string;
  /** UTF-16 offsets of the name. */
  readonly start: number;
  readonly end: number;
  /** From 1. */
  readonly line: number;
}

const ASSIGNMENT = /^[ \t]*(?:export[ \t]+)?(?<name>[A-Za-z_][\w.-]*)[ \t]*[=:][ \t]*(?<quote>["'`]?)/d;

/** The names that a `.env` file gives. A quoted value may go over several lines; what looks like a name in it is none. */
export function parseEnvFile(text: string): readonly GivenName[] {
  return assignments(text).map(({ given }) => given);
}

/** What its values are put together from. */
export interface Expansion extends GivenName {
  /** `${X:-default}` and the like. */
  readonly hasDefault: boolean;
}

/**
 * The names behind a `$` in values: `${X}`, and `$X` where it is all capitals or given in the same file, for a password
 * may have a dollar in it. In single quotes, behind a `\` and in comments nothing is expanded.
 */
export function envFileExpansions(text: string): readonly Expansion[] {
  if (!text.includes("$")) return [];
  const all = assignments(text);
  const given = new Set(all.map(({ given: { name } }) => name));
  return all.flatMap(({ given: { line }, value }): Expansion[] => {
    if (value.quote === "'") return [];
    const source = text.slice(value.start, value.end);
    const end = value.quote === "" ? source.search(COMMENT) : -1;
    return [...(end === -1 ? source : source.slice(0, end)).matchAll(EXPANSION)].flatMap(
      ({ groups, indices }) => {
        const which = groups?.["braced"] === undefined ? "bare" : "braced";
        const name = groups?.[which] ?? "";
        if (which === "bare" && !CAPITALS.test(name) && !given.has(name)) return [];
        const [start, end] = indices!.groups![which]!.map((offset) => value.start + offset) as [
          number,
          number,
        ];
        const lines = text.slice(value.start, start).split("\n").length - 1;
        return [{ name, start, end, line: line + lines, hasDefault: groups?.["default"] !== undefined }];
      },
    );
  });
}

/** An even number of backslashes before it escapes none. `$$` stands for a dollar where Compose reads the file. */
const EXPANSION =
  /(?<=(?<!\\)(?:\\\\)*)(?<!\$)\$(?:\{(?<braced>[A-Za-z_]\w*)(?<default>:?[-=+])?|(?<bare>[A-Za-z_]\w*))/dg;
const CAPITALS = /^[A-Z_][A-Z0-9_]*$/;
/** Where a comment begins behind a value without quotes. */
const COMMENT = /(?:^|\s)#/;

interface Assignment {
  readonly given: GivenName;
  /** Without its quotes; a quote that is never closed is a part of it. */
  readonly value: { readonly start: number; readonly end: number; readonly quote: string };
}

function assignments(text: string): Assignment[] {
  const found: Assignment[] = [];
  let line = 1;
  for (let at = text.startsWith("\uFEFF") ? 1 : 0; at < text.length; line++) {
    let lineEnd = endOfLine(text, at);
    const match = ASSIGNMENT.exec(text.slice(at, lineEnd));
    if (match?.groups && match.indices?.groups) {
      const [start, end] = match.indices.groups.name!.map((offset) => offset + at) as [number, number];
      const given = { name: match.groups.name!, start, end, line };
      const from = at + match[0].length;
      const quote = match.groups.quote!;
      const valueEnd = endOfQuoted(text, from, quote);
      const isQuoted = quote !== "" && text[valueEnd] === quote;
      found.push({
        given,
        value: isQuoted ? { start: from, end: valueEnd, quote } : { start: from, end: lineEnd, quote: "" },
      });
      while (lineEnd < valueEnd) {
        lineEnd = endOfLine(text, lineEnd + 1);
        line++;
      }
    }
    at = lineEnd + 1;
  }
  return found;
}

/** The offset of the closing quote; `from` itself where there is none: then the quote is a part of the value. */
function endOfQuoted(text: string, from: number, quote: string): number {
  if (quote === "") return from;
  for (let at = from; at < text.length; at++) {
    if (text[at] === "\\" && quote === '"') at++;
    else if (text[at] === quote) return at;
  }
  return from;
}

function endOfLine(text: string, from: number): number {
  const at = text.indexOf("\n", from);
  return at === -1 ? text.length : at;
}
