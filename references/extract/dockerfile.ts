import type { Untried } from "./extract.ts";
import { refuse, type Refusal, type Span } from "./extraction.ts";
import { extractFrom, type Value } from "./files.ts";
import { lineEnd } from "./line.ts";

/**
 * `${X}` in a Dockerfile's `ENV`, `ARG`, `LABEL` and `RUN`, with an `ARG X` in the same stage before it, through which
 * `docker build --build-arg X` takes it from the environment.
 */
export function extractFromDockerfile(text: string, span: Span): Untried | Refusal | undefined {
  const instruction = instructionAt(text, span.start);
  if (!instruction) return undefined;
  const { keyword, start } = instruction;
  if (!/^(?:ENV|ARG|LABEL|RUN)$/.test(keyword)) return refuse(`${keyword} reads no build argument.`);
  const body = text.slice(start, instruction.end);
  if (/<<-?["']?\w/.test(body)) return refuse("Nothing is replaced in a here-document.");
  if (keyword === "RUN" && /^RUN\s+(?:--\S+\s+)*\[/i.test(body))
    return refuse("RUN with a list starts no shell that could read it.");
  if (keyword === "ENV" && !/^\s*ENV\s+[\w.-]+=/i.test(body)) return refuse("Write it as NAME=value first.");
  const value = wordAt(text, instruction, span);
  if (!value || "refused" in value) return value;
  const isDeclared = (name: string) => declaredBefore(text, start).includes(name);
  const also = (name: string) =>
    isDeclared(name) ? [] : [{ start, end: start, text: `ARG ${name}${lineEnd(text)}` }];
  return extractFrom({ ...value, also }, span);
}

interface Instruction extends Span {
  /** In capitals. */
  readonly keyword: string;
}

const CONTINUED = /\\[ \t]*\r?$/;

function* instructions(text: string): Generator<Instruction> {
  let at = 0;
  let open: Instruction | undefined;
  for (const line of text.split("\n")) {
    const end = at + line.length;
    if (open || /^\s*[A-Za-z]/.test(line)) {
      const keyword = open?.keyword ?? /[A-Za-z]+/.exec(line)![0].toUpperCase();
      open = { keyword, start: open?.start ?? at, end };
      if (!CONTINUED.test(line) && !(line.trim().startsWith("#") && open.start !== at)) {
        yield open;
        open = undefined;
      }
    }
    at = end + 1;
  }
  if (open) yield open;
}

function instructionAt(text: string, offset: number): Instruction | undefined {
  for (const one of instructions(text)) if (one.start <= offset && offset <= one.end) return one;
  return undefined;
}

/** The names that `ARG` gives between the last `FROM` and an offset. */
function declaredBefore(text: string, offset: number): string[] {
  let names: string[] = [];
  for (const { keyword, start, end } of instructions(text)) {
    if (start >= offset) break;
    if (keyword === "FROM") names = [];
    if (keyword !== "ARG") continue;
    names.push(
      ...text
        .slice(start, end)
        .split(/\s+/)
        .slice(1)
        .map((word) => word.split("=")[0]!),
    );
  }
  return names;
}

/** The value of the word around a span: with its quotes, and behind its `NAME=`. */
function wordAt(text: string, { keyword, start, end }: Instruction, span: Span): Value | Refusal | undefined {
  const read = (name: string) => `\${${name}}`;
  for (const word of wordsIn(text, start, end)) {
    if (span.start < word.start || span.start > word.end) continue;
    const source = text.slice(word.start, word.end);
    const assigned = keyword === "RUN" ? 0 : (/^[\w.-]+=/.exec(source)?.[0].length ?? 0);
    const outer = { start: word.start + assigned, end: word.end };
    const inner = text.slice(outer.start, outer.end);
    const [, quote = ""] = /^(["'])[^"'\\]*\1$/.exec(inner) ?? [];
    if (quote === "" && /["'\\]/.test(inner))
      return refuse("The word has quotes or escape sequences inside.");
    if (keyword === "RUN" && quote === "'") return refuse("A shell reads nothing between single quotes.");
    const piece = {
      start: outer.start + quote.length,
      end: outer.end - quote.length,
      dialect: "raw",
    } as const;
    const computes = inner.includes("$");
    const isQuoted = quote === "'";
    const whole = (name: string) => (isQuoted || quote === "" ? read(name) : `"${read(name)}"`);
    const pieces = piece.start < piece.end ? [piece] : [];
    return { pieces, outer, whole, computes, ...(!isQuoted && { within: read }) };
  }
  return undefined;
}

function* wordsIn(text: string, from: number, to: number): Generator<Span> {
  let start: number | undefined;
  let quote = "";
  for (let at = from; at <= to; at++) {
    const char = at < to ? text.charAt(at) : "";
    if (char === "" || (quote === "" && /[\s;&|()]/.test(char))) {
      if (start !== undefined) yield { start, end: at };
      start = undefined;
      continue;
    }
    start ??= at;
    if (char === "\\") at++;
    else if (char === quote) quote = "";
    else if (quote === "" && (char === '"' || char === "'")) quote = char;
  }
}
