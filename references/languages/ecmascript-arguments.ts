import type { Node } from "web-tree-sitter";
import type { Constant } from "../language.ts";
import type { Names } from "../names.ts";
import { propertyOf, unwrapped, valueOf } from "./ecmascript-constants.ts";
import { nameOfKey } from "./ecmascript-expressions.ts";

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

/** `X` and `"Y"` of `{ X: 1, "Y": 2 }`, but not of what a spread brings. */
export function keysIn(expression: Node): readonly Constant[] {
  const object = unwrapped(expression);
  if (object.type !== "object") return [];
  return object.namedChildren.flatMap((entry) => {
    const key = entry?.type === "pair" ? entry.childForFieldName("key") : undefined;
    const name = key ? nameOfKey(key) : undefined;
    if (!key || name === undefined) return [];
    const start = key.type === "string" ? key.startIndex + 1 : key.startIndex;
    return [{ value: name, start, end: start + name.length }];
  });
}

/** What a list is a cast or a copy of: `[…] as const`, `new Set(LIST)`, `...LIST`; or what a name is given once. */
export function listIn(expression: Node, names: Names): Node | undefined {
  switch (expression.type) {
    case "identifier":
      return onlyValueOf(expression, names);
    case "member_expression":
    case "subscript_expression":
      return valueOf(expression, names);
    case "spread_element":
      return expression.firstNamedChild ?? undefined;
    case "new_expression": {
      const isSet = expression.childForFieldName("constructor")?.text === "Set";
      return isSet ? (expression.childForFieldName("arguments")?.firstNamedChild ?? undefined) : undefined;
    }
    default: {
      const inner = unwrapped(expression);
      return inner.id === expression.id ? undefined : inner;
    }
  }
}

/** What is declared with a name, however, where nothing else is ever assigned to it. */
function onlyValueOf(identifier: Node, names: Names): Node | undefined {
  const declaration = names.resolve(identifier);
  const owner = declaration?.leaf.parent;
  if (owner?.type !== "variable_declarator") return valueOf(identifier, names);
  if (names.assigned(declaration!).length > 0) return undefined;
  return owner.childForFieldName("value") ?? undefined;
}
