import type { MoveSuggestion } from "../protocol/lsp.ts";

const SIMPLE: Readonly<Record<string, string>> = {
  n: "\n",
  r: "\r",
  t: "\t",
  b: "\b",
  f: "\f",
  v: "\v",
  a: "\u0007",
  e: "\u001B",
  "0": "\0",
};

const ESCAPE =
  /\\(?:u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|x([0-9a-fA-F]{2})|(\r\n|[\s\S]))/g;

/** The value that a literal's text stands for in its language. An escape that means nothing is its character. */
export function literalValue(text: string, escapes: MoveSuggestion["escapes"]): string {
  if (escapes === "none") return text;
  return text.replace(
    ESCAPE,
    (whole, braced?: string, short?: string, long?: string, byte?: string, one?: string) => {
      const code = braced ?? short ?? long ?? byte;
      if (code !== undefined)
        return isCodePoint(code) ? String.fromCodePoint(Number.parseInt(code, 16)) : whole;
      // A backslash before the end of a line continues it.
      if (one === "\n" || one === "\r\n") return "";
      return SIMPLE[one!] ?? one!;
    },
  );
}

function isCodePoint(hexadecimal: string): boolean {
  return Number.parseInt(hexadecimal, 16) <= 0x10_ff_ff;
}
