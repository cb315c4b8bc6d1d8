import type { Node } from "web-tree-sitter";
import { ancestors } from "../ancestors.ts";
import type { Constant, Literal, Use } from "../language.ts";
import type { Names } from "../names.ts";
import { isField } from "./ecmascript-declarations.ts";

/** Expressions with the value of their first named child. */
const WRAPPERS = new Set([
  "parenthesized_expression",
  "as_expression",
  "satisfies_expression",
  "non_null_expression",
  "await_expression",
]);

export function useOf(expression: Node): Use | undefined {
  let inner = expression;
  for (const node of ancestors(expression)) {
    if (!hasValueOf(node, inner)) return useIn(node, inner);
    inner = node;
  }
  return undefined;
}

function useIn(node: Node, expression: Node): Use | undefined {
  switch (node.type) {
    case "member_expression": {
      const key = node.childForFieldName("property");
      return isField(node, "object", expression) && key?.type === "property_identifier"
        ? { kind: "member", node, key }
        : undefined;
    }
    case "subscript_expression": {
      const key = node.childForFieldName("index");
      return isField(node, "object", expression) && key ? { kind: "index", node, key } : undefined;
    }
    case "call_expression":
      return isField(node, "function", expression) ? { kind: "call", node } : undefined;
    case "variable_declarator":
      return bindTo(node, "name", "value", expression);
    case "assignment_expression":
    case "assignment_pattern":
    case "object_assignment_pattern":
      return bindTo(node, "left", "right", expression);
    case "required_parameter":
    case "optional_parameter":
      return bindTo(node, "pattern", "value", expression);
    case "augmented_assignment_expression":
      return isFallback(node) ? bindTo(node, "left", "right", expression) : undefined;
    case "binary_expression": {
      const key = node.childForFieldName("left");
      const isTested = operatorOf(node) === "in" && isField(node, "right", expression);
      return isTested && key ? { kind: "contains", key } : undefined;
    }
    case "export_statement":
      return isField(node, "value", expression) ? { kind: "export", name: "default" } : undefined;
    default:
      return undefined;
  }
}

export function contextOf(expression: Node): { access: "read" | "write"; hasDefault: boolean } {
  let node = expression;
  for (const parent of ancestors(expression)) {
    if (!isWrapped(parent, node)) return contextIn(parent, node);
    node = parent;
  }
  return { access: "read", hasDefault: false };
}

function contextIn(parent: Node, node: Node): { access: "read" | "write"; hasDefault: boolean } {
  const isLeft = isField(parent, "left", node);
  switch (parent.type) {
    case "assignment_expression":
      return { access: isLeft ? "write" : "read", hasDefault: false };
    case "augmented_assignment_expression":
      return { access: isLeft ? "write" : "read", hasDefault: isLeft && isFallback(parent) };
    case "update_expression":
      return { access: "write", hasDefault: false };
    case "unary_expression":
      return { access: operatorOf(parent) === "delete" ? "write" : "read", hasDefault: false };
    case "binary_expression":
      return { access: "read", hasDefault: isLeft && isFallback(parent) };
    default:
      return { access: "read", hasDefault: false };
  }
}

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
      return elsewhere(expression, valueOfConst(expression, names), names, depth);
    case "member_expression":
      return elsewhere(expression, valueOfMember(expression, names), names, depth);
    default: {
      const inner = WRAPPERS.has(expression.type) ? expression.firstNamedChild : undefined;
      return inner ? constantOf(inner, names, depth + 1) : undefined;
    }
  }
}

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

/** The literal around a leaf, where an expression may stand in its place. */
export function literalAt(leaf: Node): Literal | undefined {
  for (const node of [leaf, ...ancestors(leaf)]) {
    if (node.type === "string" || node.type === "template_string") return literalOf(node);
    if (node.type === "template_substitution") return undefined;
  }
  return undefined;
}

function bindTo(node: Node, target: string, value: string, expression: Node): Use | undefined {
  const left = node.childForFieldName(target);
  return left && isField(node, value, expression) ? { kind: "bind", target: left } : undefined;
}

/** True where the value of a node is, or may be, that of an expression in it. */
function hasValueOf(node: Node, expression: Node): boolean {
  if (node.type === "ternary_expression") return !isField(node, "condition", expression);
  if (node.type !== "binary_expression") return isWrapped(node, expression);
  return isFallback(node) || (operatorOf(node) === "&&" && isField(node, "right", expression));
}

/** `??`, `||` and their assignments. */
function isFallback(node: Node): boolean {
  const operator = operatorOf(node);
  return operator === "??" || operator === "||" || operator === "??=" || operator === "||=";
}

function operatorOf(node: Node): string | undefined {
  return node.childForFieldName("operator")?.type;
}

function isWrapped(node: Node, expression: Node): boolean {
  if (node.type === "type_assertion") return node.lastNamedChild?.id === expression.id;
  return WRAPPERS.has(node.type) && node.firstNamedChild?.id === expression.id;
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
function propertyOf(object: Node, name: string): Node | undefined {
  for (const entry of object.namedChildren) {
    if (entry?.type !== "pair") continue;
    const key = entry.childForFieldName("key");
    const text = key?.type === "string" ? stringOf(key)?.value : key?.text;
    if (text === name) return entry.childForFieldName("value") ?? undefined;
  }
  return undefined;
}

/** Strings that are syntax and no values. */
const FIXED_STRINGS = new Set([
  "import_statement",
  "export_statement",
  "import_require_clause",
  "import_attribute",
  "literal_type",
  "enum_assignment",
  "property_signature",
  "method_definition",
  "module",
  "ambient_declaration",
]);

function literalOf(node: Node): Literal | undefined {
  const parent = node.parent;
  if (!parent || FIXED_STRINGS.has(parent.type)) return undefined;
  const isKey = ["key", "name", "property"].some((field) => isField(parent, field, node));
  const isDirective = parent.type === "expression_statement";
  const hasSubstitution = node.namedChildren.some((child) => child?.type === "template_substitution");
  const isTagged = parent.type === "call_expression";
  if (isKey || isDirective || hasSubstitution || isTagged) return undefined;
  const { startIndex: start, endIndex: end } = node;
  const kind =
    parent.type === "jsx_attribute" ? "jsx-attribute" : node.type === "string" ? "string" : "template";
  return { start, end, innerStart: start + 1, innerEnd: end - 1, kind };
}
