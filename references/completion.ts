import type { Completion } from "./engine.ts";
import type { Reference } from "./reference.ts";
import { isWordAt } from "./words-in.ts";

const PLACEHOLDER = "KEYWARD";

/**
 * A name is being typed where a name, if it stood there, would be a reference. So where none stands yet, one is
 * put in and the text is read again: that holds for every form of every language, and in half-typed code.
 * @param givesNames lines of the text may begin with a name: `NAME=value`, `NAME: value`, `- NAME`
 */
export function completionIn(
  text: string,
  references: readonly Pick<Reference, "start" | "end" | "form" | "spelledAt">[],
  offset: number,
  referencesWith: (at: number, insertion: string) => readonly Pick<Reference, "start" | "form">[],
  givesNames = false,
): Completion | undefined {
  const there = references.find(
    ({ start, end, spelledAt }) => start <= offset && offset <= end && !spelledAt,
  );
  if (there) return { start: there.start, end: there.end, form: there.form };

  const { start, end } = nameAround(text, offset);
  const before = text.charAt(start - 1);
  const isQuoted = before === '"' || before === "'" || before === "`";
  const closings = isQuoted
    ? ["", before, `${before}]`, `${before})`]
    : (CLOSINGS[lastVisible(text, start)] ?? []);
  const beginsLine =
    givesNames && !isQuoted && /^[ \t]*(?:- |(?:export|env)[ \t])?$/i.test(lineBefore(text, start));
  for (const closing of [...closings, ...(beginsLine ? GIVING : [])]) {
    const found = referencesWith(end, PLACEHOLDER + closing).find((reference) => reference.start === start);
    if (found) return { start, end, form: found.form };
  }
  return undefined;
}

/** What closes that which a name may stand in, by what stands before it. */
const CLOSINGS: Readonly<Record<string, readonly string[]>> = {
  ".": ["", " }}"],
  "{": ["", "}"],
  ",": [""],
  $: [""],
};

/** What makes a name one that is given a value. */
const GIVING = ["", "=1", ": 1"];

function nameAround(text: string, offset: number): { start: number; end: number } {
  let [start, end] = [offset, offset];
  while (start > 0 && isInName(text, start - 1)) start--;
  while (isInName(text, end)) end++;
  return { start, end };
}

/** A dollar stands before a name and never in it; a dash may be in one, but not where it begins a line's item. */
function isInName(text: string, offset: number): boolean {
  const character = text.charAt(offset);
  if (character === "-") return /[\w-]/.test(text.charAt(offset - 1));
  return character !== "$" && isWordAt(text, offset);
}

function lineBefore(text: string, offset: number): string {
  return text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset);
}

/** The last character before an offset that is no white space, or "". */
function lastVisible(text: string, offset: number): string {
  let at = offset - 1;
  while (at >= 0 && text.charCodeAt(at) <= 32) at--;
  return text.charAt(at);
}
