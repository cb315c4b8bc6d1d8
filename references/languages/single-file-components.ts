import type { Language } from "../language.ts";
import { TYPESCRIPT } from "./typescript.ts";

/** The scripts of Vue and Svelte files. Those of a file share a scope in both, so they are read as one program. */
export const SINGLE_FILE_COMPONENTS: Language = {
  ...TYPESCRIPT,
  ids: ["vue", "svelte"],
  mask: keepScripts,
};

/** The text with all but the insides of its script elements replaced by spaces: lines and offsets stay. */
export function keepScripts(text: string): string {
  let kept = "";
  let at = 0;
  for (const script of scripts(text)) {
    kept += blank(text.slice(at, script.start)) + text.slice(script.start, script.end);
    at = script.end;
  }
  return kept + blank(text.slice(at));
}

function* scripts(text: string): Generator<{ start: number; end: number }> {
  const lower = text.toLowerCase();
  for (let at = text.indexOf("<"); at !== -1; at = text.indexOf("<", at)) {
    if (text.startsWith("<!--", at)) {
      at = offsetAfter(text, "-->", at);
    } else if (lower.startsWith("<script", at) && /[\s>]/.test(text.charAt(at + 7))) {
      const start = endOfTag(text, at);
      const close = lower.indexOf("</script", start);
      // A self-closing tag has nothing inside.
      if (text[start - 2] === "/") at = start;
      else {
        at = close === -1 ? text.length : close;
        yield { start, end: at };
      }
    } else at++;
  }
}

/** The offset after the `>` that closes a tag; one in an attribute's quotes does not. */
function endOfTag(text: string, from: number): number {
  let quote = "";
  for (let at = from; at < text.length; at++) {
    const char = text.charAt(at);
    if (quote === "" && char === ">") return at + 1;
    if (quote === "" && (char === '"' || char === "'")) quote = char;
    else if (char === quote) quote = "";
  }
  return text.length;
}

function offsetAfter(text: string, word: string, from: number): number {
  const at = text.indexOf(word, from);
  return at === -1 ? text.length : at + word.length;
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, " ");
}
