import type { Node } from "web-tree-sitter";
import type { TextEdit } from "../../core/secrets-file-text.ts";

/** Writes lines above the one in which a node begins. */
export function above({ startIndex }: Node, text: string, lines: readonly string[]): TextEdit {
  const start = text.lastIndexOf("\n", startIndex - 1) + 1;
  return insert(start, lines.map((line) => line + lineEnd(text)).join(""));
}

/** Writes lines below the one in which a node ends; or on it, where there is something else behind the node. */
export function below({ endIndex }: Node, text: string, lines: readonly string[]): TextEdit {
  const next = text.indexOf("\n", endIndex);
  const end = next === -1 ? text.length : next;
  const rest = text.slice(endIndex, end).trim();
  if (rest !== "" && !/^(?:;?\s*(?:#|\/\/).*|;)$/.test(rest))
    return insert(
      endIndex,
      lines
        .filter((line) => line !== "")
        .map((line) => `; ${line}`)
        .join(""),
    );
  const at = text[end - 1] === "\r" ? end - 1 : end;
  return insert(at, lines.map((line) => lineEnd(text) + line).join(""));
}

export function insert(at: number, text: string): TextEdit {
  return { start: at, end: at, text };
}

export function lineEnd(text: string): string {
  return text.includes("\r\n") ? "\r\n" : "\n";
}
