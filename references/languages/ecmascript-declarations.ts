import type { Node } from "web-tree-sitter";
import type { Declaration, Field, Pattern } from "../language.ts";
import { parentOf } from "../parent.ts";

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

/** What a leaf declares: variables, parameters, functions, classes, imports, enums. */
export function declarationOf(leaf: Node): Declaration | undefined {
  const inner = leaf.type;
  if (
    inner !== "identifier" &&
    inner !== "shorthand_property_identifier_pattern" &&
    inner !== "type_identifier"
  )
    return undefined;
  const top = patternRoot(leaf);
  const owner = parentOf(top);
  if (!top || !owner) return undefined;
  const whole = top.id === leaf.id;
  switch (owner.type) {
    case "variable_declarator":
      return isField(owner, "name", top) ? variable(leaf, owner) : undefined;
    case "formal_parameters":
    case "required_parameter":
    case "optional_parameter":
      return isField(owner, "value", top) ? undefined : inScope(leaf, functionOf(owner));
    case "arrow_function":
      return isField(owner, "parameter", top) ? inScope(leaf, owner) : undefined;
    case "catch_clause":
      return isField(owner, "parameter", top) ? inScope(leaf, owner) : undefined;
    case "for_in_statement":
      return isField(owner, "left", top) && owner.childForFieldName("kind")
        ? inScope(leaf, owner)
        : undefined;
    case "function_expression":
    case "generator_function":
    case "class":
      return whole && isField(owner, "name", top) ? inScope(leaf, owner) : undefined;
    case "function_declaration":
    case "generator_function_declaration":
    case "class_declaration":
    case "abstract_class_declaration":
    case "enum_declaration":
    case "internal_module":
    case "module":
      return whole && isField(owner, "name", top) ? inScope(leaf, blockOf(owner)) : undefined;
    case "import_clause":
    case "namespace_import":
    case "import_require_clause":
      return inScope(leaf, blockOf(owner));
    case "import_specifier":
      return isField(owner, owner.childForFieldName("alias") ? "alias" : "name", top)
        ? inScope(leaf, blockOf(owner))
        : undefined;
    default:
      return undefined;
  }
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
export function blockOf(node: Node): Node {
  return enclosing(parentOf(node) ?? node, BLOCKS);
}

/** The block in which an assignment to this leaf holds. */
export function assignedIn(leaf: Node): Node | undefined {
  const top = patternRoot(leaf);
  const owner = parentOf(top);
  if (!top || !owner) return undefined;
  const isTarget =
    (owner.type === "assignment_expression" && isField(owner, "left", top)) ||
    (owner.type === "for_in_statement" && isField(owner, "left", top) && !owner.childForFieldName("kind"));
  return isTarget ? blockOf(owner) : undefined;
}

export function isField(parent: Node, field: string, child: Node): boolean {
  return parent.childForFieldName(field)?.id === child.id;
}

/** The outermost pattern that a leaf is the target of, or the leaf itself; undefined for keys and defaults. */
function patternRoot(leaf: Node): Node | undefined {
  let node = leaf;
  for (let parent = parentOf(node); parent && INSIDE_PATTERNS.has(parent.type); parent = parentOf(node)) {
    if (parent.type === "pair_pattern" && !isField(parent, "value", node)) return undefined;
    if (parent.type.endsWith("assignment_pattern") && !isField(parent, "left", node)) return undefined;
    node = parent;
  }
  return node;
}

function variable(leaf: Node, declarator: Node): Declaration | undefined {
  // `declare const process: …` tells the compiler of the runtime's own name, and makes no new one.
  if (enclosing(declarator, AMBIENT).type === "ambient_declaration") return undefined;
  const statement = parentOf(declarator);
  const scope = statement?.type === "variable_declaration" ? functionOf(declarator) : blockOf(declarator);
  return { leaf, scope, initialised: declarator.childForFieldName("value") !== null };
}

function inScope(leaf: Node, scope: Node): Declaration {
  return { leaf, scope, initialised: true };
}

/** The nearest of a node and its ancestors with one of the types, or the root. */
function enclosing(node: Node, types: ReadonlySet<string>): Node {
  let at = node;
  for (let parent = parentOf(at); parent && !types.has(at.type); parent = parentOf(at)) at = parent;
  return at;
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

/** `module.exports` is `default`, `exports.name` and `module.exports.name` are `name`. */
function commonJsExport(target: Node): Pattern | undefined {
  const object = target.childForFieldName("object");
  const property = target.childForFieldName("property");
  if (!object || !property) return undefined;
  if (object.text === "module" && property.text === "exports") return { kind: "export", name: "default" };
  return object.text === "exports" || object.text === "module.exports"
    ? { kind: "export", name: property.text }
    : undefined;
}
