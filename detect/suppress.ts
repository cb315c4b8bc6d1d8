/** What the comments beside a finding say of it. */
export type Mark = "ignored" | "reason missing" | undefined;

/** Marks of ours and of other tools, in any kind of comment, on the finding's line or alone on the line above. */
export function markAt(text: string, start: number, end: number): Mark {
  const from = lineStart(text, start);
  const line = text.slice(from, lineEnd(text, end));
  return markIn(line, OTHERS) ?? markIn(lineAbove(text, from), OTHERS_ABOVE);
}

/** Looked for first: a plain search of a long line takes a fraction of what an expression does. */
const WORDS = ["gitleaks:allow", "trufflehog:ignore", "nosecret", "pragma:", "keyward:ignore"];
const OTHERS = /gitleaks:allow|trufflehog:ignore|\bnosecret\b|pragma:\s{0,4}(?:allowlist|whitelist) secret/i;
const OTHERS_ABOVE = /pragma:\s{0,4}(?:allowlist|whitelist) nextline secret/i;

/** Asked of a text once, and of a line again: most have no such word. */
export const mayHaveMarks = (text: string): boolean => WORDS.some((word) => text.includes(word));

function markIn(line: string, others: RegExp): Mark {
  if (!mayHaveMarks(line)) return undefined;
  if (others.test(line)) return "ignored";
  const ours = /keyward:ignore\b(.{0,200})/.exec(line);
  if (!ours) return undefined;
  // What closes the comment is no reason.
  return /[\p{L}\p{N}]{2}/u.test(ours[1] ?? "") ? "ignored" : "reason missing";
}

/** How far a line is followed: a mark is near, and a line may have megabytes. */
const REACH = 1000;

function lineStart(text: string, at: number): number {
  const from = Math.max(0, at - REACH);
  const found = text.slice(from, at).lastIndexOf("\n");
  return found < 0 ? from : from + found + 1;
}

function lineEnd(text: string, at: number): number {
  const found = text.slice(at, at + REACH).indexOf("\n");
  return found < 0 ? Math.min(text.length, at + REACH) : at + found;
}

/** How comments begin: in programs, settings, templates, TeX, m4, batch files. */
const COMMENT = /^\s{0,200}(?:\/\/|#|--|\/\*|<!--|<#|;|\*|%|'|!|::|\(\*|\{#|\{\{!|@\*|-#|@?rem\b|dnl\b)/i;

/** The line above where it holds a comment and nothing else; else nothing. */
function lineAbove(text: string, from: number): string {
  if (from === 0 || text[from - 1] !== "\n") return "";
  const line = text.slice(lineStart(text, from - 1), from - 1);
  return COMMENT.test(line) ? line : "";
}
