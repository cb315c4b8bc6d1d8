import { parseEnvFile } from "../env-file.ts";
import { extractFrom, type Value } from "./files.ts";
import type { Untried } from "./extract.ts";
import type { Refusal, Span } from "./extraction.ts";

/** `X=${X}` in a `.env` file: the program gets what it is started with, and those that put values in read it too. */
export function extractFromEnvFile(text: string, span: Span): Untried | Refusal | undefined {
  const given = parseEnvFile(text).findLast(({ end }) => end <= span.start);
  const value = given && valueBehind(text, given.end);
  if (!value || span.start > value.outer.end) return undefined;
  return extractFrom(value, span);
}

function valueBehind(text: string, nameEnd: number): Value | undefined {
  const [sign] = /^[ \t]*[=:][ \t]*/.exec(text.slice(nameEnd)) ?? [];
  if (sign === undefined) return undefined;
  const start = nameEnd + sign.length;
  const quote = text.charAt(start);
  const read = (name: string) => `\${${name}}`;
  if (quote !== "" && `"'\``.includes(quote)) {
    const end = closingQuote(text, start, quote);
    if (end !== undefined) {
      const inner = { start: start + 1, end, dialect: quote === '"' ? "dotenv" : "raw" } as const;
      const computes = quote === '"' && hasVariable(text.slice(inner.start, inner.end));
      const outer = { start, end: end + 1 };
      const pieces = inner.start < end ? [inner] : [];
      return { pieces, outer, whole: read, computes, ...(quote === '"' && { within: read }) };
    }
  }
  // Behind blanks and a # stands a comment.
  const [line] = /^.*?(?=[ \t]*(?:\r?\n|$|[ \t]#))/.exec(text.slice(start))!;
  const outer = { start, end: start + line.length };
  const pieces = line === "" ? [] : [{ ...outer, dialect: "raw" } as const];
  return { pieces, outer, whole: read, within: read, computes: hasVariable(line) };
}

function hasVariable(text: string): boolean {
  return /(?<!\\)\$(?:\{|[A-Za-z_])/.test(text);
}

function closingQuote(text: string, open: number, quote: string): number | undefined {
  for (let at = open + 1; at < text.length; at++) {
    if (text[at] === "\\" && quote === '"') at++;
    else if (text[at] === quote) return at;
  }
  return undefined;
}
