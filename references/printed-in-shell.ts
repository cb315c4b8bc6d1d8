import type { NameInFile } from "./names-tree.ts";
import type { Printed } from "./printed.ts";

/**
 * Where a shell script shows a secret: in an `echo` or `printf` whose output goes on to nothing else. With a pipe or a
 * redirection it is handed over, as in `echo "$TOKEN" | docker login --password-stdin`.
 */
export function printedInShell(text: string, names: readonly NameInFile[]): Printed[] {
  return names.flatMap(({ name, start, end, form }): Printed[] => {
    if (form !== "$X" || /^:?\+/.test(text.slice(end, end + 2)) || text.charAt(start - 1) === "#") return [];
    const [from, to] = [commandStart(text, start), commandEnd(text, end)];
    const by = /^\s*(?<command>echo|printf)\s(?!-v)/.exec(text.slice(from, start))?.groups?.["command"];
    return by === undefined || /[|>]/.test(text.slice(from, to))
      ? []
      : [{ name, ...expansion(text, start, end), by }];
  });
}

/** With its dollar, and with its braces and all that is in them. In `$((X + 1))` the name has none. */
function expansion(text: string, start: number, end: number): { start: number; end: number } {
  if (text.charAt(start - 1) === "$") return { start: start - 1, end };
  if (!text.startsWith("${", start - 2)) return { start, end };
  let depth = 1;
  for (let at = end; at < text.length; at++) {
    if (text.startsWith("${", at)) depth++;
    else if (text.charAt(at) === "}" && --depth === 0) return { start: start - 2, end: at + 1 };
  }
  return { start, end };
}

/** Behind what ended the command before: roughly, for what is quoted may have such a character too. */
function commandStart(text: string, offset: number): number {
  let at = offset;
  // `${X}` and `$(…)` begin with a dollar.
  while (at > 0 && (!/[\n;&|({`]/.test(text.charAt(at - 1)) || text.charAt(at - 2) === "$")) at--;
  return text.charAt(at - 2) === "$" && text.charAt(at - 1) === "(" ? offset : at;
}

function commandEnd(text: string, offset: number): number {
  const end = text.slice(offset).search(/[\n;&`)]/);
  return end === -1 ? text.length : offset + end;
}
