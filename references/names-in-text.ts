import type { Node } from "web-tree-sitter";
import type { Constant } from "./language.ts";

const TEMPLATES = {
  $X: /\$(?:\{(?<braced>[A-Za-z_]\w*)\}|(?<name>[A-Za-z_]\w*))/dg,
  "%X%": /%(?<name>[A-Za-z_]\w*)%/dg,
};

/** The names in a text that stands where it is used. */
export function namesInTemplate(text: Constant | undefined, kind: keyof typeof TEMPLATES): Constant[] {
  if (!text || text.spelledAt) return [];
  return Array.from(text.value.matchAll(TEMPLATES[kind]), ({ groups, indices }) => {
    const which = groups?.["braced"] === undefined ? "name" : "braced";
    const [start, end] = indices!.groups![which]!;
    return { value: groups![which]!, start: text.start + start, end: text.start + end };
  });
}

/** `X` of `"X=1"`, `"X=" + value` and `"X=%s"`, whatever stands behind the `=`. */
export function assignedNameIn(expression: Node): Constant | undefined {
  const found = /^(?<quote>["'`])(?<name>[A-Za-z_]\w*)(?:=|\k<quote>$)/.exec(expression.text);
  const name = found?.groups?.["name"];
  const start = expression.startIndex + 1;
  return name === undefined ? undefined : { value: name, start, end: start + name.length };
}
