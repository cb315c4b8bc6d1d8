import type { Node } from "web-tree-sitter";
import { ancestors } from "../ancestors.ts";
import type { Literal } from "../language.ts";
import { isField } from "./ecmascript-declarations.ts";

/** The literal around a leaf, where an expression may stand in its place. */
export function literalAt(leaf: Node): Literal | undefined {
  for (const node of [leaf, ...ancestors(leaf)]) {
    if (node.type === "string" || node.type === "template_string") return literalOf(node);
    if (node.type === "template_substitution") return undefined;
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
