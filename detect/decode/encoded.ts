import { base64Text, beginsAsText } from "./base64.ts";
import { hexText } from "./hex.ts";
import { nextRun, runEnd, type Run } from "./runs.ts";
import type { Snippet } from "./snippet.ts";

/** Twenty characters in base64 without its padding: fewer are no token and no URL with a password. */
const LEAST = 27;

/** `{"version":3`: the source map of a bundle, whose sources are not this file's. */
const SOURCE_MAP = "eyJ2ZXJzaW9uIjoz";

/** Runs of base64 and hex that say text. Nearly all others are refused by their first few characters. */
export function encodedIn(text: string): Snippet[] {
  const found: Snippet[] = [];
  let run = nextRun(text, 0, LEAST);
  while (run) {
    let whole = run;
    const hex = hexText(text, run);
    if (hex !== undefined) found.push(snippet(hex, run, "decoded from hex"));
    else if (beginsAsText(text, run.start) && !text.startsWith(SOURCE_MAP, run.start)) {
      const { encoded, end } = withFollowingLines(text, run);
      whole = { start: run.start, end };
      const decoded = base64Text(encoded);
      if (decoded !== undefined) found.push(snippet(decoded, whole, "decoded from base64"));
    }
    run = nextRun(text, whole.end, LEAST);
  }
  return found;
}

const snippet = (text: string, run: Run, how: string): Snippet => ({ text, how, rangeOf: () => run });

/** Long base64 is broken into lines of one length: in files, and with the breaks as escapes in strings. */
function withFollowingLines(
  text: string,
  { start, end }: Run,
): { readonly encoded: string; readonly end: number } {
  const width = end - start;
  const lines = [text.slice(start, end)];
  let full = width >= 60 && width % 4 === 0;
  while (full) {
    const lineBreak = LINE_BREAK.exec(text.slice(end, end + 32));
    if (!lineBreak) break;
    const from = end + lineBreak[0].length;
    const next = runEnd(text, from);
    if (next - from > width) break;
    lines.push(text.slice(from, next));
    full = next - from === width;
    end = next;
  }
  for (let signs = 0; signs < 2 && text[end] === "="; signs++) end++;
  return { encoded: lines.join(""), end };
}

const LINE_BREAK = /^(?:\r?\n[ \t]{0,24}|\\r\\n|\\n)(?=[A-Za-z0-9+/])/;
