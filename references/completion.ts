import type { Completion } from "./engine.ts";
import type { Reference } from "./reference.ts";
import { isWordAt } from "./words-in.ts";

const PLACEHOLDER = "KEYWARD";

/**
 * A name is being typed where a name, if it stood there, would be a reference. So where none stands yet, one is
 * put in and the text is read again: that holds for every form of every language, and in half-typed code.
 */
export function completionIn(
  text: string,
  references: readonly Reference[],
  offset: number,
  referencesWith: (at: number, insertion: string) => readonly Reference[],
): Completion | undefined {
  const there = references.find(
    ({ start, end, spelledAt }) => start <= offset && offset <= end && !spelledAt,
  );
  if (there) return { start: there.start, end: there.end, form: there.form };

  const { start, end } = nameAround(text, offset);
  const before = text.charAt(start - 1);
  const isQuoted = before === '"' || before === "'" || before === "`";
  if (!isQuoted && !".{,$".includes(lastVisible(text, start))) return undefined;
  const closings = isQuoted ? ["", before, `${before}]`, `${before})`] : [""];
  for (const closing of closings) {
    const found = referencesWith(end, PLACEHOLDER + closing).find((reference) => reference.start === start);
    if (found) return { start, end, form: found.form };
  }
  return undefined;
}

function nameAround(text: string, offset: number): { start: number; end: number } {
  let [start, end] = [offset, offset];
  while (start > 0 && (isWordAt(text, start - 1) || text.charAt(start - 1) === "-")) start--;
  while (isWordAt(text, end)) end++;
  return { start, end };
}

/** The last character before an offset that is no white space, or "". */
function lastVisible(text: string, offset: number): string {
  let at = offset - 1;
  while (at >= 0 && text.charCodeAt(at) <= 32) at--;
  return text.charAt(at);
}
