import type { GivenName } from "./env-file.ts";

const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** The names that a Dockerfile's `ENV` instructions give: `ENV A=1 B="x y"` and the old `ENV A 1`. */
export function parseDockerfile(text: string): readonly GivenName[] {
  const names: GivenName[] = [];
  for (const { start, end, line } of instructions(text)) {
    if (!/^env[ \t]/i.test(text.slice(start, start + 4))) continue;
    for (const word of words(text, start + 4, end)) {
      const assigned = text.slice(word.start, word.end).indexOf("=");
      const nameEnd = assigned === -1 ? word.end : word.start + assigned;
      const name = text.slice(word.start, nameEnd);
      if (NAME.test(name)) {
        const breaks = text.slice(start, word.start).split("\n").length - 1;
        names.push({ name, start: word.start, end: nameEnd, line: line + breaks });
      }
      // `ENV A some words`: the first word is the name, and the others are its value.
      if (assigned === -1) break;
    }
  }
  return names;
}

interface Instruction {
  readonly start: number;
  readonly end: number;
  readonly line: number;
}

/** Each instruction with the lines that `\` continues it over. Comments and the bodies of here-documents are left out. */
function* instructions(text: string): Generator<Instruction> {
  let line = 0;
  let open: Instruction | undefined;
  let hereDocument: string | undefined;
  let at = 0;
  for (const raw of text.split("\n")) {
    line++;
    const content = raw.trim();
    const start = at + raw.length - raw.trimStart().length;
    const end = at + raw.trimEnd().length;
    at += raw.length + 1;
    if (hereDocument !== undefined) {
      if (content === hereDocument) hereDocument = undefined;
      continue;
    }
    if (content === "" || content.startsWith("#")) continue;
    open = { start: open?.start ?? start, end, line: open?.line ?? line };
    if (content.endsWith("\\")) continue;
    yield open;
    open = undefined;
    hereDocument = /<<-?["']?(?<end>\w+)["']?/.exec(content)?.groups?.end;
  }
  if (open) yield open;
}

/** Words between white space and line continuations; quotes hold a word together. */
function* words(text: string, from: number, to: number): Generator<{ start: number; end: number }> {
  let start = -1;
  let quote = "";
  for (let at = from; at <= to; at++) {
    const char = at < to ? text.charAt(at) : " ";
    if (quote !== "" && at < to) {
      if (char === quote) quote = "";
      continue;
    }
    const isBreak = /\s/.test(char) || (char === "\\" && /^\\[ \t\r]*\n/.test(text.slice(at, at + 80)));
    if (isBreak) {
      if (start !== -1) yield { start, end: at };
      start = -1;
      continue;
    }
    if (start === -1) start = at;
    if (char === '"' || char === "'") quote = char;
    if (char === "\\") at++;
  }
}
