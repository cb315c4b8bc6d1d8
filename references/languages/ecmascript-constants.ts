import type { Node } from "web-tree-sitter";
import type { Constant } from "../language.ts";
import type { Names } from "../names.ts";
import { memberOf, type Shape } from "../shape.ts";
import { enumValue, ownFieldValue, staticValue } from "./ecmascript-classes.ts";
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
    return valueOfConst(expression, names, depth);
  const key = keyOf(expression, names, depth);
  const object = expression.childForFieldName("object");
  if (!object || key === undefined) return undefined;
  if (object.type === "this") return ownFieldValue(object, key, names);
  const owner = object.type === "identifier" ? names.resolve(object)?.leaf.parent : undefined;
  if (owner?.type === "enum_declaration") return enumValue(owner, key);
  if (owner?.type === "class_declaration") return staticValue(owner, key);
  return memberOfValue(valueOf(object, names, depth + 1), key, names);
}

/** Of an object's literal, or of a class that stands as an expression. */
function memberOfValue(value: Node | undefined, key: string, names: Names): Node | undefined {
  const literal = value && unwrapped(value);
  if (literal?.type === "class") return staticValue(literal, key);
  return literal?.type === "object" ? propertyOf(literal, key, names) : undefined;
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

function valueOfConst(identifier: Node, names: Names, depth: number): Node | undefined {
  const leaf = names.resolve(identifier)?.leaf;
  const key = leaf && takenKey(leaf);
  const pattern = key && enclosingPattern(leaf);
  const declarator = pattern ? pattern.parent : leaf?.parent;
  if (declarator?.type !== "variable_declarator") return undefined;
  const isConst = declarator.parent?.childForFieldName("kind")?.type === "const";
  const value = isConst ? (declarator.childForFieldName("value") ?? undefined) : undefined;
  if (!pattern || !value) return value;
  const whole = value.type === "object" ? value : valueOf(value, names, depth + 1);
  return memberOfValue(whole, key, names);
}

/** `a` of `const { a } = …` and of `const { a: b } = …`, for the leaf that is declared. */
function takenKey(leaf: Node): string | undefined {
  if (leaf.type === "shorthand_property_identifier_pattern") return leaf.text;
  const key = leaf.parent?.type === "pair_pattern" ? leaf.parent.childForFieldName("key") : undefined;
  return key ? nameOfKey(key) : undefined;
}

function enclosingPattern({ parent }: Node): Node | undefined {
  const pattern = parent?.type === "pair_pattern" ? parent.parent : parent;
  return pattern?.type === "object_pattern" ? pattern : undefined;
}

/**
 * The value of a property; for a shorthand the name itself. The last one counts; what a spread brings that is not known may
 * be anything.
 * @param names without them spreads are passed over
 */
export function propertyOf(object: Node, name: string, names?: Names): Node | undefined {
  const found = lastOf(object, name, names, 0);
  return found === "unknown" ? undefined : found;
}

function lastOf(
  object: Node,
  name: string,
  names: Names | undefined,
  depth: number,
): Node | "unknown" | undefined {
  for (const entry of object.namedChildren.toReversed()) {
    if (entry?.type === "shorthand_property_identifier" && entry.text === name) return entry;
    if (names && entry?.type === "spread_element") {
      const spread = depth < DEEPEST ? spreadObject(entry, names, depth) : undefined;
      const found = spread ? lastOf(spread, name, names, depth + 1) : "unknown";
      if (found) return found;
    }
    if (entry?.type !== "pair") continue;
    const key = entry.childForFieldName("key");
    if (key && nameOfKey(key) === name) return entry.childForFieldName("value") ?? undefined;
  }
  return undefined;
}

/** The literal of the object that a spread brings, where that is known. */
export function spreadObject(spread: Node, names: Names, depth = 0): Node | undefined {
  const inner = spread.firstNamedChild;
  const value = inner && unwrapped(valueOf(inner, names, depth + 1) ?? inner);
  return value?.type === "object" ? value : undefined;
}
