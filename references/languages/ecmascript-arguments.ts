import type { Node } from "web-tree-sitter";
import { propertyOf } from "./ecmascript-constants.ts";

/** An argument by its position, or by its name where the first argument is an object literal. */
export function argumentOf(call: Node, position: number, keywords: readonly string[]): Node | undefined {
  const list = call.childForFieldName("arguments");
  if (list?.type !== "arguments") return undefined;
  const given = list.namedChildren.filter((child) => child?.type !== "comment");
  const first = given[0];
  if (first?.type !== "object") return given[position] ?? undefined;
  for (const keyword of keywords) {
    const value = propertyOf(first, keyword);
    if (value) return value;
  }
  return position > 0 ? (given[position] ?? undefined) : undefined;
}

export function elementsOf(expression: Node): readonly Node[] | undefined {
  return expression.type === "array" ? expression.namedChildren.filter((child) => child !== null) : undefined;
}
