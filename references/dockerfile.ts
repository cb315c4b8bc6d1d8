import type { GivenName } from "./env-file.ts";

const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

export interface DockerfileName extends GivenName {
  readonly by: "ENV" | "ARG";
}

/**
 * The names that a Dockerfile's `ENV` and `ARG` instructions give: `ENV A=1 B="x y"`, the old `ENV A 1`, `ARG A B=1`.
 */
export function parseDockerfile(text: string): readonly DockerfileName[] {
  const names: DockerfileName[] = [];
  for (const lines of instructions(text)) {
    const [first, second, ...others] = words(text, lines);
    const isTrigger = first?.text.toUpperCase() === "ONBUILD";
    const by = (isTrigger ? second : first)?.text.toUpperCase();
    if (by !== "ENV" && by !== "ARG") continue;
    const rest = isTrigger || !second ? others : [second, ...others];
    for (const word of rest) {
      const assigned = word.text.indexOf("=");
      const name = assigned === -1 ? word.text : word.text.slice(0, assigned);
      if (NAME.test(name)) {
        names.push({ name, start: word.start, end: word.start + name.length, line: word.line, by });
      }
      // `ENV A some words`: the first word is the name, and the others are its value.
      if (assigned === -1 && by === "ENV") break;
    }
  }
  return names;
}

/** What it reads of the names that it gives itself. In single quotes and behind a `\` nothing is read. */
export function dockerfileReads(text: string, given: ReadonlySet<string>): readonly GivenName[] {
  return dockerfileVariables(text).filter(({ name, start }) => {
    const dollar = text.lastIndexOf("$", start);
    const line = text.slice(text.lastIndexOf("\n", dollar) + 1, dollar);
    return given.has(name) && !/[\\$]$/.test(line) && !isInSingleQuotes(line);
  });
}

function isInSingleQuotes(before: string): boolean {
  let quote = "";
  for (const char of before) {
    if (quote === "" && (char === "'" || char === '"')) quote = char;
    else if (char === quote) quote = "";
  }
  return quote === "'";
}

/**
 * What stands behind a `$`. Most of it is given by `ARG`, by a base image or by a shell, so that it is no reference; but
 * whoever types one may mean a name of ours.
 */
export function dockerfileVariables(text: string): readonly GivenName[] {
  return [...instructions(text)].flat().flatMap(({ start, end, number }) =>
    [...text.slice(start, end).matchAll(/\$\{?(?<name>[A-Za-z_]\w*)/dg)].flatMap(({ groups, indices }) => {
      const [from, to] = indices?.groups?.["name"] ?? [0, 0];
      return { name: groups?.["name"] ?? "", start: start + from, end: start + to, line: number };
    }),
  );
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly number: number;
}

/** The lines of each instruction: `\` continues one. Comments and the bodies of here-documents are left out. */
function* instructions(text: string): Generator<readonly Line[]> {
  let lines: Line[] = [];
  let hereDocument: string | undefined;
  let start = 0;
  for (const [index, line] of text.split("\n").entries()) {
    const content = line.trim();
    if (hereDocument !== undefined) {
      if (content === hereDocument) hereDocument = undefined;
    } else if (content !== "" && !content.startsWith("#")) {
      const isContinued = content.endsWith("\\");
      lines.push({ start, end: start + line.trimEnd().length - (isContinued ? 1 : 0), number: index + 1 });
      if (!isContinued) {
        yield lines;
        lines = [];
        hereDocument = /<<-?["']?(?<end>\w+)["']?/.exec(content)?.groups?.end;
      }
    }
    start += line.length + 1;
  }
  if (lines.length > 0) yield lines;
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly line: number;
}

/** The words of an instruction. Quotes, which may go over lines, and `\` hold a word together. */
function* words(text: string, lines: readonly Line[]): Generator<Word> {
  let quote = "";
  for (const { start, end, number } of lines) {
    // What continues a quoted value from the line before is no word of its own.
    let from = quote === "" ? undefined : -1;
    for (let at = start; at <= end; at++) {
      const char = at < end ? text.charAt(at) : "";
      if (char === "" || (quote === "" && /\s/.test(char))) {
        if (from !== undefined && from >= 0) yield { text: text.slice(from, at), start: from, line: number };
        from = undefined;
        continue;
      }
      from ??= at;
      if (char === "\\") at++;
      else if (char === quote) quote = "";
      else if (quote === "" && (char === '"' || char === "'")) quote = char;
    }
  }
}
