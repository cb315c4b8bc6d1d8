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

/** The names in a `.env` file. A quoted value may go over several lines; what looks like a name in it is none. */
export function parseEnvFile(text: string): readonly GivenName[] {
  const names: GivenName[] = [];
  let line = 1;
  for (let at = text.startsWith("\uFEFF") ? 1 : 0; at < text.length; line++) {
    let lineEnd = endOfLine(text, at);
    const match = ASSIGNMENT.exec(text.slice(at, lineEnd));
    if (match?.groups && match.indices?.groups) {
      const [start, end] = match.indices.groups.name!.map((offset) => offset + at) as [number, number];
      names.push({ name: match.groups.name!, start, end, line });
      const valueEnd = endOfQuoted(text, at + match[0].length, match.groups.quote!);
      while (lineEnd < valueEnd) {
        lineEnd = endOfLine(text, lineEnd + 1);
        line++;
      }
    }
    at = lineEnd + 1;
  }
  return names;
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
