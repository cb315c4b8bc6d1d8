import type { Node } from "web-tree-sitter";
import type { Import, Root } from "../language.ts";
import { members, naming, SECRETS_CLIENT, type Shape } from "../shape.ts";
import { classConstants, hasModifier } from "./class-constants.ts";
import { languageFrom } from "./from-syntax.ts";
import { memberOfAnything } from "./member-of-anything.ts";
import { child, isPart, namedChildren } from "./syntax.ts";

const VARIABLE = { keywords: ["variable"] };

const VARIABLES: Shape = {
  environment: "Environment.GetEnvironmentVariables()",
  isMapping: true,
  members: { Contains: naming('"X" in Environment.GetEnvironmentVariables()', "read") },
};

const ENVIRONMENT = members({
  GetEnvironmentVariable: naming("Environment.GetEnvironmentVariable", "read", VARIABLE),
  SetEnvironmentVariable: naming("Environment.SetEnvironmentVariable", "write", VARIABLE),
  GetEnvironmentVariables: { returns: VARIABLES },
  ExpandEnvironmentVariables: naming("Environment.ExpandEnvironmentVariables", "read", {
    template: "%X%",
    keywords: ["name"],
  }),
});

const CONFIGURED = naming('Configuration["X"]', "read", {
  variablesOnly: true,
  fallback: { position: 1, keywords: ["defaultValue"] },
});
/** .NET's: of its keys those that are written as variables come from these. */
const CONFIGURATION: Shape = {
  environment: "Configuration",
  isMapping: true,
  isOfVariables: true,
  members: { GetValue: CONFIGURED, GetSection: CONFIGURED, GetRequiredSection: CONFIGURED },
};

const ROOTS: readonly Root[] = [
  { word: "Environment", shape: ENVIRONMENT },
  { word: "Environment", shape: ENVIRONMENT, at: byItsWholeName },
  { word: "IConfiguration", shape: CONFIGURATION, typed: typedSo },
  {
    word: "Configuration",
    shape: CONFIGURATION,
    at: (leaf) => memberOfAnything(leaf, "member_access_expression", "name"),
  },
  {
    word: "secrets",
    shape: SECRETS_CLIENT,
    at: (leaf) => memberOfAnything(leaf, "member_access_expression", "name"),
  },
];

export const C_SHARP = languageFrom({
  ids: ["csharp"],
  grammar: "tree-sitter-c-sharp.wasm",
  roots: ROOTS,
  modules: { Environment: ENVIRONMENT },

  names: new Set(["identifier", "implicit_parameter"]),
  isNoUse: ({ parent }) => parent?.type === "qualified_name",
  members: {
    member_access_expression: { of: "expression", key: nameOfMember },
    conditional_access_expression: { of: "condition", key: conditionalName },
  },
  indexes: { element_access_expression: { of: "expression", key: onlySubscript } },
  calls: { invocation_expression: { callee: "function", arguments: "arguments" } },
  argument: { argument: { value: child(-1), name: "name" } },
  wrappers: {
    parenthesized_expression: child(0),
    cast_expression: "value",
    postfix_unary_expression: child(0),
    as_expression: child(0),
    await_expression: child(0),
    conditional_expression: ["consequence", "alternative"],
    binary_expression: coalesced,
    qualified_name: () => undefined,
  },
  bindings: {
    variable_declarator: { target: "name", value: initialValue },
    assignment_expression: { target: "left", value: "right" },
    using_directive: { target: "name", value: child(-1) },
  },
  declarers: {
    variable_declarator: { name: "name", reach: "block" },
    parameter: { name: "name", reach: "function" },
    foreach_statement: { name: "left", reach: "itself" },
    lambda_expression: { name: "parameters", reach: "itself" },
    catch_declaration: { name: "name", reach: "block" },
    class_declaration: { name: "name", reach: "block" },
    struct_declaration: { name: "name", reach: "block" },
    enum_declaration: { name: "name", reach: "block" },
    using_directive: { name: "name", reach: "file" },
    local_function_statement: { name: "name", reach: "block" },
  },
  assignments: new Set(["assignment_expression"]),
  functions: new Set([
    "method_declaration",
    "constructor_declaration",
    "local_function_statement",
    "lambda_expression",
    "anonymous_method_expression",
    "accessor_declaration",
    "operator_declaration",
  ]),
  blocks: new Set([
    "compilation_unit",
    "declaration_list",
    "method_declaration",
    "constructor_declaration",
    "local_function_statement",
    "lambda_expression",
    "block",
    "for_statement",
    "foreach_statement",
    "using_statement",
    "catch_clause",
    "switch_section",
  ]),
  containers: new Set(["compilation_unit", "declaration_list"]),

  strings: new Set(["string_literal", "raw_string_literal"]),
  text: new Set(["string_literal_content", "raw_string_content"]),
  undivided: new Set(["verbatim_string_literal"]),
  sums: { binary_expression: "+" },
  arrays: {
    initializer_expression: namedChildren,
    element_binding_expression: namedChildren,
    collection_expression: namedChildren,
  },
  listIn: (expression) => (CREATIONS.has(expression.type) ? listCreated(expression) : undefined),

  isWritten: (parent, node) => parent.type === "assignment_expression" && isPart(parent, "left", node),
  hasDefault: (parent, node) => isCoalescing(parent) && isPart(parent, "left", node),

  importsOf,
  ...classConstants({
    classes: new Set([
      "class_declaration",
      "struct_declaration",
      "record_declaration",
      "interface_declaration",
    ]),
    constants: ["field_declaration"],
    names: (field) =>
      isConstant(field)
        ? field
            .descendantsOfType("variable_declarator")
            .map((declarator) => declarator?.childForFieldName("name"))
        : [],
  }),
});

/** `IConfiguration configuration` of a parameter and of a field. */
function typedSo({ parent }: Node): Node | undefined {
  const owner = parent?.type === "nullable_type" ? parent.parent : parent;
  if (owner?.type === "parameter") return owner.childForFieldName("name") ?? undefined;
  const declarator = owner?.type === "variable_declaration" ? namedChildren(owner).at(-1) : undefined;
  return declarator?.childForFieldName("name") ?? undefined;
}

const CREATIONS = new Set([
  "implicit_array_creation_expression",
  "array_creation_expression",
  "object_creation_expression",
  "implicit_object_creation_expression",
]);

/** The list of `new[] {…}` and `new List<string> {…}`; what others are made of are their members. */
function listCreated(creation: Node): Node | undefined {
  const type = creation.childForFieldName("type")?.text ?? "";
  if (/object_creation/.test(creation.type) && !/^(?:List|HashSet|SortedSet|Queue|)(?:<string>)?$/.test(type))
    return undefined;
  return namedChildren(creation).findLast((part) => part.type === "initializer_expression");
}

function isConstant(field: Node): boolean {
  return hasModifier(field, /\bconst\b/) || hasModifier(field, /\breadonly\b/);
}

/** `using static System.Environment`, at `Environment`. */
function importsOf(leaf: Node): readonly Import[] {
  const directive = byItsWholeName(leaf)?.parent;
  const isStatic =
    directive?.type === "using_directive" && directive.children.some((part) => part?.type === "static");
  return isStatic ? [{ imported: "*", isSpread: true }] : [];
}

/** `System.Environment` in an expression, and in `using Env = System.Environment`. */
function byItsWholeName({ parent }: Node): Node | undefined {
  return parent && /^(?:global::)?System\.Environment$/.test(parent.text) ? parent : undefined;
}

/** `GetValue<string>` is called `GetValue`. */
function nameOfMember(member: Node): Node | null {
  const name = member.childForFieldName("name");
  return name?.type === "generic_name" ? name.firstNamedChild : name;
}

function conditionalName(access: Node): Node | null {
  const binding = namedChildren(access).find(({ type }) => type === "member_binding_expression");
  return binding?.childForFieldName("name") ?? null;
}

function onlySubscript(access: Node): Node | undefined {
  const list = access.childForFieldName("subscript");
  return list?.namedChildCount === 1 ? (list.firstNamedChild ?? undefined) : undefined;
}

function initialValue(declarator: Node): Node | undefined {
  const all = namedChildren(declarator);
  return all.length > 1 ? all.at(-1) : undefined;
}

function isCoalescing(node: Node): boolean {
  return node.type === "binary_expression" && node.childForFieldName("operator")?.type === "??";
}

function coalesced(node: Node): Node | null {
  return isCoalescing(node) ? node.childForFieldName("left") : null;
}
