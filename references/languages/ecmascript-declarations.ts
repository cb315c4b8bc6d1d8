import type { Node } from "web-tree-sitter";
import { ancestors, enclosing } from "../ancestors.ts";
import type { Declaration, Field, Pattern } from "../language.ts";

const FUNCTIONS = new Set([
  "function_declaration",
  "function_expression",
  "generator_function_declaration",
  "generator_function",
  "arrow_function",
  "method_definition",
  "class_static_block",
  // Types and overloads have parameters of their own.
  "function_signature",
  "method_signature",
  "abstract_method_signature",
  "call_signature",
  "construct_signature",
  "function_type",
  "constructor_type",
]);

const BLOCKS = new Set([
  ...FUNCTIONS,
  "program",
  "statement_block",
  "switch_body",
  "for_statement",
  "for_in_statement",
  "catch_clause",
]);

const AMBIENT = new Set(["ambient_declaration"]);

/** The nodes between a pattern's leaf and the declaration, parameter or assignment that the pattern belongs to. */
const INSIDE_PATTERNS = new Set([
  "object_pattern",
  "array_pattern",
  "pair_pattern",
  "rest_pattern",
  "assignment_pattern",
  "object_assignment_pattern",
]);

/** What declares names: in which field (all of it where none is named), and where the names hold. */
const DECLARERS: Readonly<
  Record<string, { readonly field?: string; readonly scope: (owner: Node) => Node }>
> = {
  variable_declarator: { field: "name", scope: scopeOfVariable },
  formal_parameters: { scope: functionOf },
  required_parameter: { field: "pattern", scope: functionOf },
  optional_parameter: { field: "pattern", scope: functionOf },
  arrow_function: { field: "parameter", scope: itself },
  catch_clause: { field: "parameter", scope: itself },
  for_in_statement: { field: "left", scope: itself },
  function_expression: { field: "name", scope: itself },
  generator_function: { field: "name", scope: itself },
  class: { field: "name", scope: itself },
  function_declaration: { field: "name", scope: blockOf },
  generator_function_declaration: { field: "name", scope: blockOf },
  class_declaration: { field: "name", scope: blockOf },
  abstract_class_declaration: { field: "name", scope: blockOf },
  enum_declaration: { field: "name", scope: blockOf },
  internal_module: { field: "name", scope: blockOf },
  import_clause: { scope: blockOf },
  namespace_import: { scope: blockOf },
  import_require_clause: { scope: blockOf },
  import_specifier: { scope: blockOf },
};

const LEAVES = new Set(["identifier", "shorthand_property_identifier_pattern", "type_identifier"]);

/** What a leaf declares: variables, parameters, functions, classes, imports, enums. */
export function declarationOf(leaf: Node): Declaration | undefined {
  const pattern = LEAVES.has(leaf.type) ? patternAround(leaf) : undefined;
  if (!pattern) return undefined;
  const { top, owner } = pattern;
  const declarer = DECLARERS[owner.type];
  if (!declarer || (declarer.field && !isField(owner, declarer.field, top)) || !declares(owner, top)) {
    return undefined;
  }
  const initialised = owner.type !== "variable_declarator" || owner.childForFieldName("value") !== null;
  return { leaf, scope: declarer.scope(owner), initialised };
}

export function patternOf(target: Node): Pattern | undefined {
  switch (target.type) {
    case "identifier":
    case "shorthand_property_identifier_pattern":
      return { kind: "name", leaf: target };
    case "assignment_pattern":
    case "object_assignment_pattern":
      return patternOfField(target, "left");
    case "required_parameter":
    case "optional_parameter":
      return patternOfField(target, "pattern");
    case "rest_pattern": {
      const inner = target.firstNamedChild;
      return inner ? patternOf(inner) : undefined;
    }
    case "object_pattern":
      return {
        kind: "fields",
        fields: target.namedChildren.flatMap((child) => (child ? fieldsOf(child) : [])),
      };
    case "member_expression":
      return commonJsExport(target);
    default:
      return undefined;
  }
}

/** The function, or the whole file, in which a node runs; a function runs in itself. */
export function functionOf(node: Node): Node {
  return enclosing(node, FUNCTIONS);
}

/** The block around a node. */
function blockOf(node: Node): Node {
  return enclosing(node.parent ?? node, BLOCKS);
}

/** The block in which an assignment to this leaf holds. */
export function assignedIn(leaf: Node): Node | undefined {
  const pattern = patternAround(leaf);
  if (!pattern) return undefined;
  const { top, owner } = pattern;
  const isTarget =
    (owner.type === "assignment_expression" && isField(owner, "left", top)) ||
    (owner.type === "for_in_statement" && isField(owner, "left", top) && !owner.childForFieldName("kind"));
  return isTarget ? blockOf(owner) : undefined;
}

export function isField(parent: Node, field: string, child: Node): boolean {
  return parent.childForFieldName(field)?.id === child.id;
}

/**
 * The outermost pattern that a leaf is a target in, or the leaf itself, with what that belongs to. Undefined for
 * keys and defaults.
 */
function patternAround(leaf: Node): { readonly top: Node; readonly owner: Node } | undefined {
  let top = leaf;
  for (const owner of ancestors(leaf)) {
    if (!INSIDE_PATTERNS.has(owner.type)) return { top, owner };
    if (owner.type === "pair_pattern" && !isField(owner, "value", top)) return undefined;
    if (owner.type.endsWith("assignment_pattern") && !isField(owner, "left", top)) return undefined;
    top = owner;
  }
  return undefined;
}

/** What a declarer's type and field do not say. */
function declares(owner: Node, top: Node): boolean {
  switch (owner.type) {
    case "variable_declarator":
      // `declare const process: …` tells the compiler of the runtime's own name, and makes no new one.
      return enclosing(owner, AMBIENT).type !== "ambient_declaration";
    case "for_in_statement":
      return owner.childForFieldName("kind") !== null;
    case "import_specifier":
      return isField(owner, owner.childForFieldName("alias") ? "alias" : "name", top);
    default:
      return true;
  }
}

function scopeOfVariable(declarator: Node): Node {
  return declarator.parent?.type === "variable_declaration" ? functionOf(declarator) : blockOf(declarator);
}

function itself(owner: Node): Node {
  return owner;
}

function patternOfField(node: Node, field: string): Pattern | undefined {
  const inner = node.childForFieldName(field);
  return inner ? patternOf(inner) : undefined;
}

function fieldsOf(child: Node): Field[] {
  switch (child.type) {
    case "shorthand_property_identifier_pattern":
      return [{ key: child, computed: false, target: child, hasDefault: false }];
    case "object_assignment_pattern": {
      const left = child.childForFieldName("left");
      return left ? [{ key: left, computed: false, target: left, hasDefault: true }] : [];
    }
    case "pair_pattern": {
      const key = child.childForFieldName("key");
      const target = child.childForFieldName("value");
      if (!key || !target) return [];
      const hasDefault = target.type === "assignment_pattern";
      if (key.type === "property_identifier") return [{ key, computed: false, target, hasDefault }];
      const expression = key.type === "computed_property_name" ? key.firstNamedChild : key;
      return expression ? [{ key: expression, computed: true, target, hasDefault }] : [];
    }
    case "rest_pattern":
      return child.firstNamedChild
        ? [{ key: undefined, computed: false, target: child.firstNamedChild, hasDefault: false }]
        : [];
    default:
      return [];
  }
}

/** `module.exports` is `export=`, `exports.name` and `module.exports.name` are `name`. */
function commonJsExport(target: Node): Pattern | undefined {
  const object = target.childForFieldName("object");
  const property = target.childForFieldName("property");
  if (!object || !property) return undefined;
  if (object.text === "module" && property.text === "exports") return { kind: "export", name: "export=" };
  return object.text === "exports" || object.text === "module.exports"
    ? { kind: "export", name: property.text }
    : undefined;
}
