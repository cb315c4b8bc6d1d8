import type { Node } from "web-tree-sitter";
import type { Constant } from "../language.ts";
import type { Names } from "../names.ts";
import { operatorOf, WRAPPERS } from "./ecmascript-expressions.ts";

/** Literals, templates without expressions, sums of constants, `const` names, their members, and enums. */
export function constantOf(expression: Node, names: Names, depth = 0): Constant | undefined {
  if (depth > 8) return undefined;
  switch (expression.type) {
    case "string":
    case "template_string":
      return stringOf(expression);
    case "binary_expression":
      return sumOf(expression, names, depth);
    case "identifier":
    case "shorthand_property_identifier":
      return elsewhere(expression, valueOfConst(expression, names), names, depth);
    case "member_expression":
      return elsewhere(expression, valueOfMember(expression, names), names, depth);
    default: {
      const inner = WRAPPERS.has(expression.type) ? expression.firstNamedChild : undefined;
      return inner ? constantOf(inner, names, depth + 1) : undefined;
    }
  }
}

/** A string without escapes and substitutions: names of secrets have none. */
function stringOf(node: Node): Constant | undefined {
  const start = node.startIndex + 1;
  const inner = node.namedChildren;
  if (inner.length > 1 || inner.some((child) => child?.type !== "string_fragment")) return undefined;
  const value = inner[0]?.text ?? "";
  return { value, start, end: start + value.length };
}

function sumOf(node: Node, names: Names, depth: number): Constant | undefined {
  const [left, right] = [node.childForFieldName("left"), node.childForFieldName("right")];
  if (!left || !right || operatorOf(node) !== "+") return undefined;
  const first = constantOf(left, names, depth + 1);
  const second = first && constantOf(right, names, depth + 1);
  if (!first || !second) return undefined;
  const at = { start: node.startIndex, end: node.endIndex };
  return { value: first.value + second.value, ...at, spelledAt: at };
}

function elsewhere(use: Node, value: Node | undefined, names: Names, depth: number): Constant | undefined {
  const constant = value && constantOf(value, names, depth + 1);
  if (!constant) return undefined;
  const { start, end } = constant.spelledAt ?? constant;
  return { value: constant.value, start: use.startIndex, end: use.endIndex, spelledAt: { start, end } };
}

function valueOfConst(identifier: Node, names: Names): Node | undefined {
  const declarator = names.resolve(identifier)?.leaf.parent;
  if (declarator?.type !== "variable_declarator") return undefined;
  const isConst = declarator.parent?.childForFieldName("kind")?.type === "const";
  return isConst ? (declarator.childForFieldName("value") ?? undefined) : undefined;
}

/** `KEYS.api` of `const KEYS = { api: "API_KEY" }` and of `enum KEYS { api = "API_KEY" }`. */
function valueOfMember(member: Node, names: Names): Node | undefined {
  const object = member.childForFieldName("object");
  const key = member.childForFieldName("property")?.text;
  if (object?.type !== "identifier" || key === undefined) return undefined;
  const owner = names.resolve(object)?.leaf.parent;
  if (owner?.type === "enum_declaration") return enumValue(owner, key);
  let value = valueOfConst(object, names);
  while (value && WRAPPERS.has(value.type)) value = value.firstNamedChild ?? undefined;
  return value?.type === "object" ? propertyOf(value, key) : undefined;
}

function enumValue(declaration: Node, key: string): Node | undefined {
  const entries = declaration.childForFieldName("body")?.namedChildren ?? [];
  const entry = entries.find((entry) => entry?.childForFieldName("name")?.text === key);
  return entry?.childForFieldName("value") ?? undefined;
}

/** The value of a property; for a shorthand the name itself. */
export function propertyOf(object: Node, name: string): Node | undefined {
  for (const entry of object.namedChildren) {
    if (entry?.type === "shorthand_property_identifier" && entry.text === name) return entry;
    if (entry?.type !== "pair") continue;
    const key = entry.childForFieldName("key");
    const text = key?.type === "string" ? stringOf(key)?.value : key?.text;
    if (text === name) return entry.childForFieldName("value") ?? undefined;
  }
  return undefined;
}
