import { isPrintable } from "./base64.ts";
import type { Run } from "./runs.ts";

/** What a run says where it is text in hex, two digits a character, with or without `0x`. */
export function hexText(text: string, { start, end }: Run): string | undefined {
  const from = text[start] === "0" && text[start + 1] === "x" ? start + 2 : start;
  if ((end - from) % 2 !== 0) return undefined;
  let decoded = "";
  for (let at = from; at < end; at += 2) {
    const code = (digit(text.charCodeAt(at)) << 4) | digit(text.charCodeAt(at + 1));
    // A digest has such a byte within its first few.
    if (code < 9 || code > 126) return undefined;
    decoded += String.fromCharCode(code);
  }
  return isPrintable(decoded) ? decoded : undefined;
}

/** -1 for what is no digit, so that no pair with it makes a character. */
function digit(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  const letter = (code | 32) - 87;
  return letter >= 10 && letter <= 15 ? letter : -1;
}
