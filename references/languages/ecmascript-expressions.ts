import type { Node } from "web-tree-sitter";
import { ancestors } from "../ancestors.ts";
import type { Use } from "../language.ts";
import { isField } from "./ecmascript-declarations.ts";

/** Expressions with the value of their first named child. */
export const WRAPPERS = new Set([
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
      // In the type `typeof process.env.X` the grammar gives both members the same identity.
      const isBehind = key !== null && key.startIndex >= expression.endIndex;
      return isBehind && isField(node, "object", expression) && key.type === "property_identifier"
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
    case "pair": {
      const key = node.childForFieldName("key");
      const name = key ? nameOfKey(key) : undefined;
      return name !== undefined && isField(node, "value", expression) && node.parent
        ? { kind: "property", node: node.parent, key: name }
        : undefined;
    }
    case "object":
      return expression.type === "shorthand_property_identifier"
        ? { kind: "property", node, key: expression.text }
        : undefined;
    case "spread_element":
      return node.parent?.type === "object"
        ? { kind: "copy", node: node.parent, except: keysBehind(node) }
        : undefined;
    case "arguments":
      return usedBy(node, expression);
    case "export_statement":
      return isField(node, "value", expression) ? { kind: "export", name: "default" } : undefined;
    default:
      return undefined;
  }
}

/** The names that an object gives another value than the spread before them. */
function keysBehind(spread: Node): string[] {
  const entries = spread.parent?.namedChildren.filter(
    (entry) => entry && entry.startIndex > spread.startIndex,
  );
  return (entries ?? []).flatMap((entry) => {
    const key = entry?.childForFieldName("key");
    return (key ? nameOfKey(key) : entry?.text) ?? [];
  });
}

/** What functions of the language do with what they are given. */
function usedBy(list: Node, expression: Node): Use | undefined {
  const call = list.parent;
  const given = list.namedChildren.filter((one): one is Node => one !== null && one.type !== "comment");
  const [first, second] = given;
  const isFirst = first?.id === expression.id;
  switch (call?.childForFieldName("function")?.text) {
    case "Reflect.get":
    case "Reflect.has":
    case "Object.hasOwn":
    case "Object.prototype.hasOwnProperty.call":
      return isFirst && second ? { kind: "contains", key: second } : undefined;
    case "Object.freeze":
    case "structuredClone":
      return isFirst && call ? { kind: "copy", node: call, except: [] } : undefined;
    case "Object.assign":
      // A copy that is given more is for others to read.
      if (isFirst && /^(?:call_expression|object)$/.test(expression.type)) return undefined;
      if (isFirst) return second ? { kind: "given", entries: second, form: "Object.assign" } : undefined;
      return first?.type === "object" && given.length === 2 && call
        ? { kind: "copy", node: call, except: [] }
        : undefined;
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

/** A key that is written as a name or as a string without escapes. */
export function nameOfKey(key: Node): string | undefined {
  if (key.type === "property_identifier") return key.text;
  return key.type === "string" && key.namedChildCount === 1 && key.firstNamedChild?.type === "string_fragment"
    ? key.firstNamedChild.text
    : undefined;
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

export function operatorOf(node: Node): string | undefined {
  return node.childForFieldName("operator")?.type;
}

function isWrapped(node: Node, expression: Node): boolean {
  if (node.type === "type_assertion") return node.lastNamedChild?.id === expression.id;
  return WRAPPERS.has(node.type) && node.firstNamedChild?.id === expression.id;
}
