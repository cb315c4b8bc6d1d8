import type { Node } from "web-tree-sitter";
import type { Constant } from "../language.ts";
import type { Names } from "../names.ts";
import { memberOf, type Shape } from "../shape.ts";
import { nameOfKey, operatorOf, WRAPPERS } from "./ecmascript-expressions.ts";

/** No constant that people write is made of more. */
const DEEPEST = 8;

/**
 * Literals, templates without expressions, sums of constants, `const` names, their members, enums, and what is imported
 * of those.
 */
export function constantOf(expression: Node, names: Names, depth = 0): Constant | undefined {
  if (depth > DEEPEST) return undefined;
  switch (expression.type) {
    case "string":
    case "template_string":
      return stringOf(expression);
    case "binary_expression":
      return sumOf(expression, names, depth);
    case "identifier":
    case "shorthand_property_identifier":
    case "member_expression":
    case "subscript_expression":
      return elsewhere(expression, names, depth);
    default: {
      const inner = WRAPPERS.has(expression.type) ? expression.firstNamedChild : undefined;
      return inner ? constantOf(inner, names, depth + 1) : undefined;
    }
  }
}

/** What a name or a member stands for in this text, where it is given that once. */
export function valueOf(expression: Node, names: Names, depth = 0): Node | undefined {
  if (depth > DEEPEST) return undefined;
  if (expression.type === "identifier" || expression.type === "shorthand_property_identifier")
    return valueOfConst(expression, names);
  const key = keyOf(expression, names, depth);
  const object = expression.childForFieldName("object");
  if (!object || key === undefined) return undefined;
  const owner = object.type === "identifier" ? names.resolve(object)?.leaf.parent : undefined;
  if (owner?.type === "enum_declaration") return enumValue(owner, key);
  if (owner?.type === "class_declaration") return staticValue(owner, key);
  const value = valueOf(object, names, depth + 1);
  const literal = value && unwrapped(value);
  return literal?.type === "object" ? propertyOf(literal, key) : undefined;
}

/** Without what does not change a value: casts, and `Object.freeze(…)`. */
export function unwrapped(value: Node): Node {
  const isFrozen =
    value.type === "call_expression" && value.childForFieldName("function")?.text === "Object.freeze";
  const inner = isFrozen
    ? value.childForFieldName("arguments")
    : WRAPPERS.has(value.type)
      ? value
      : undefined;
  return inner?.firstNamedChild ? unwrapped(inner.firstNamedChild) : value;
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

/** A constant by its name: it is spelled where it is declared; one of another module is not spelled in this text. */
function elsewhere(use: Node, names: Names, depth: number): Constant | undefined {
  const at = { start: use.startIndex, end: use.endIndex };
  const value = valueOf(use, names, depth);
  if (!value) {
    const text = importedShape(use, names, depth)?.constant;
    return text === undefined ? undefined : { value: text, ...at, spelledAt: at };
  }
  const constant = constantOf(value, names, depth + 1);
  if (!constant) return undefined;
  const { start, end } = constant.spelledAt ?? constant;
  return { value: constant.value, ...at, spelledAt: { start, end } };
}

function importedShape(expression: Node, names: Names, depth: number): Shape | undefined {
  if (depth > DEEPEST) return undefined;
  if (expression.type === "identifier") return names.imported(expression);
  const object = expression.childForFieldName("object");
  const key = keyOf(expression, names, depth);
  const owner = object && key !== undefined ? importedShape(object, names, depth + 1) : undefined;
  return owner && memberOf(owner, key!);
}

/** `key` of `x.key` and of `x["key"]`. */
function keyOf(expression: Node, names: Names, depth: number): string | undefined {
  const index = expression.childForFieldName("index");
  return index ? constantOf(index, names, depth + 1)?.value : expression.childForFieldName("property")?.text;
}

function valueOfConst(identifier: Node, names: Names): Node | undefined {
  const declarator = names.resolve(identifier)?.leaf.parent;
  if (declarator?.type !== "variable_declarator") return undefined;
  const isConst = declarator.parent?.childForFieldName("kind")?.type === "const";
  return isConst ? (declarator.childForFieldName("value") ?? undefined) : undefined;
}

function enumValue(declaration: Node, key: string): Node | undefined {
  const entries = declaration.childForFieldName("body")?.namedChildren ?? [];
  const entry = entries.find((entry) => entry?.childForFieldName("name")?.text === key);
  return entry?.childForFieldName("value") ?? undefined;
}

/** `Keys.api` of `class Keys { static api = "API_KEY" }` */
function staticValue(declaration: Node, key: string): Node | undefined {
  const field = declaration.childForFieldName("body")?.namedChildren.find((member) => {
    const name = member?.childForFieldName("name") ?? member?.childForFieldName("property");
    return name?.text === key && member?.children.some((part) => part?.type === "static");
  });
  return field?.childForFieldName("value") ?? undefined;
}

/** The value of a property; for a shorthand the name itself. */
export function propertyOf(object: Node, name: string): Node | undefined {
  for (const entry of object.namedChildren) {
    if (entry?.type === "shorthand_property_identifier" && entry.text === name) return entry;
    if (entry?.type !== "pair") continue;
    const key = entry.childForFieldName("key");
    if (key && nameOfKey(key) === name) return entry.childForFieldName("value") ?? undefined;
  }
  return undefined;
}
