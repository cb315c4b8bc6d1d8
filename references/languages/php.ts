import type { Node } from "web-tree-sitter";
import { enclosing } from "../ancestors.ts";
import type { Use } from "../language.ts";
import { members, naming, type Shape } from "../shape.ts";
import { classConstants } from "./class-constants.ts";
import { languageFrom } from "./from-syntax.ts";
import { child, isPart, namedChildren } from "./syntax.ts";

const ENV: Shape = { environment: "$_ENV", isMapping: true };
const SERVER: Shape = {
  environment: "$_SERVER",
  isMapping: true,
  isOfVariables: true,
  // What the web server says of the request and of itself.
  except: [
    "^(?:HTTP_|REQUEST_|SERVER_|REMOTE_|REDIRECT_|SCRIPT_|SSL_|PHP_|ORIG_|CONTENT_|CONTEXT_|QUERY_STRING$|DOCUMENT_|PATH_|" +
      "GATEWAY_INTERFACE$|AUTH_TYPE$|HTTPS$|UNIQUE_ID$|FCGI_|APPL_|LOCAL_ADDR$|URL$|CERT_|INSTANCE_|LOGON_USER$|AUTH_USER$)",
  ],
};
const NAME = { keywords: ["name"] };
const CHECKED = naming("$dotenv->required", "read");
/** vlucas/phpdotenv's. */
const DOTENV = members(
  Object.fromEntries(
    "createImmutable createMutable createUnsafeImmutable createUnsafeMutable"
      .split(" ")
      .map((method) => [method, { returns: members({ required: CHECKED, ifPresent: CHECKED }) }]),
  ),
);
/** Laravel's. */
const ENV_HELPER = naming("env", "read", {
  keywords: ["key"],
  fallback: { position: 1, keywords: ["default"] },
});

const CLASSES = new Set([
  "class_declaration",
  "interface_declaration",
  "trait_declaration",
  "enum_declaration",
  "anonymous_class",
]);

export const PHP = languageFrom({
  ids: ["php"],
  grammar: "tree-sitter-php.wasm",
  roots: [
    { word: "$_ENV", shape: ENV },
    { word: "$_SERVER", shape: SERVER },
    {
      word: "getenv",
      shape: { ...naming("getenv", "read", NAME), returns: { ...ENV, environment: "getenv()" } },
    },
    { word: "putenv", shape: naming("putenv", "write", { isAssignment: true, keywords: ["assignment"] }) },
    { word: "apache_getenv", shape: naming("getenv", "read", { keywords: ["variable"] }) },
    { word: "Dotenv", shape: DOTENV, at: phpdotenv },
    { word: "env", shape: ENV_HELPER },
    { word: "get", shape: ENV_HELPER, at: methodOfEnv },
  ],

  names: new Set(["name", "variable_name"]),
  isNoUse: isNamePart,
  members: {
    class_constant_access_expression: { of: child(0), key: child(1) },
    member_call_expression: { of: "object", key: "name", callee: true },
    nullsafe_member_call_expression: { of: "object", key: "name", callee: true },
    scoped_call_expression: { of: "scope", key: "name", callee: true },
  },
  indexes: { subscript_expression: { of: child(0), key: child(1) } },
  calls: {
    function_call_expression: { callee: "function", arguments: "arguments" },
    member_call_expression: { callee: "name", arguments: "arguments" },
    nullsafe_member_call_expression: { callee: "name", arguments: "arguments" },
    scoped_call_expression: { callee: "name", arguments: "arguments" },
  },
  argument: { argument: { value: child(-1), name: "name" } },
  wrappers: {
    parenthesized_expression: child(0),
    qualified_name: globalName,
    cast_expression: "value",
    binary_expression: coalesced,
    conditional_expression: [child(-1), chosen],
  },
  classAround,
  bindings: {
    assignment_expression: { target: "left", value: "right" },
    const_element: { target: child(0), value: child(1) },
  },
  declarers: {
    assignment_expression: { name: "left", reach: "function" },
    simple_parameter: { name: "name", reach: "function" },
    const_element: { name: child(0), reach: "block" },
    class_declaration: { name: "name", reach: "file" },
    interface_declaration: { name: "name", reach: "file" },
    trait_declaration: { name: "name", reach: "file" },
    enum_declaration: { name: "name", reach: "file" },
    function_definition: { name: "name", reach: "file" },
    foreach_statement: { name: child(1), reach: "function" },
    pair: { reach: "function" },
    catch_clause: { name: "name", reach: "function" },
    static_variable_declaration: { name: "name", reach: "function" },
  },
  functions: new Set([
    "function_definition",
    "method_declaration",
    "anonymous_function",
    "arrow_function",
    "anonymous_function_creation_expression",
  ]),
  blocks: new Set(["program", "compound_statement", "declaration_list", "enum_declaration_list"]),
  containers: new Set(["program", "declaration_list", "enum_declaration_list"]),

  strings: new Set(["string", "encapsed_string"]),
  text: new Set(["string_content"]),
  isText: isKeyInText,
  sums: { binary_expression: "." },
  arrays: { array_creation_expression: elementsOf },

  useOf: testedKey,
  isWritten: (parent, node) =>
    (parent.type.endsWith("assignment_expression") && isPart(parent, "left", node)) ||
    parent.type === "unset_statement",
  hasDefault: (parent, node) =>
    (isCoalescing(parent) && isPart(parent, "left", node)) ||
    (parent.type === "conditional_expression" && isElvis(parent) && chosen(parent)?.id === node.id) ||
    (parent.type === "augmented_assignment_expression" &&
      parent.childForFieldName("operator")?.type === "??="),

  ...classConstants({
    classes: CLASSES,
    constants: ["const_element"],
    names: (element) => [element.firstNamedChild],
  }),
});

/** The name in `$name`, of a method, a member, a class or an argument: only functions and constants are names by themselves. */
function isNamePart(leaf: Node): boolean {
  const { parent } = leaf;
  if (leaf.type === "variable_name" || !parent) return false;
  if (parent.type === "variable_name" || parent.type === "qualified_name")
    return parent.type === "variable_name";
  return isPart(parent, "name", leaf) || parent.type === "named_type";
}

/** The key in `"$_ENV[X]"`, which in braces would be a constant. */
function isKeyInText({ type, parent }: Node): boolean {
  if (type !== "name" || parent?.type !== "subscript_expression") return false;
  const isInText = parent.parent?.type === "encapsed_string" || parent.parent?.type === "heredoc_body";
  return isInText && parent.previousSibling?.type !== "{";
}

/** `Dotenv` where that is the package's. */
function phpdotenv(leaf: Node): Node | undefined {
  const { parent } = leaf;
  if (parent?.type === "qualified_name") return parent.text === "\\Dotenv\\Dotenv" ? parent : undefined;
  const isUsed = /^[ \t]*use[ \t]+\\?Dotenv\\Dotenv[ \t]*;/m.test(leaf.tree.rootNode.text);
  return isUsed && parent?.type === "scoped_call_expression" ? leaf : undefined;
}

/** `array_key_exists("X", $_ENV)` */
function testedKey({ parent: argument }: Node): Use | undefined {
  const call = argument?.type === "argument" ? argument.parent?.parent : undefined;
  if (call?.type !== "function_call_expression") return undefined;
  if (!/^\\?(?:array_)?key_exists$/.test(call.childForFieldName("function")?.text ?? "")) return undefined;
  const [key, array] = namedChildren(call.childForFieldName("arguments")!);
  return key && array?.id === argument!.id ? { kind: "contains", key } : undefined;
}

/** Laravel's `Env::get` */
function methodOfEnv(leaf: Node): Node | undefined {
  const { parent } = leaf;
  const isMethod = parent?.type === "scoped_call_expression" && isPart(parent, "name", leaf);
  return isMethod && /^(?:\\?Illuminate\\Support\\)?Env$/.test(parent.childForFieldName("scope")?.text ?? "")
    ? leaf
    : undefined;
}

/** Of `self`, and of `static`, which is the same class but where a subclass has a constant of its own. */
function classAround(scope: Node): Node | undefined {
  return /^(?:self|static)$/i.test(scope.text) ? enclosing(scope, CLASSES) : undefined;
}

/** `\getenv` */
function globalName(name: Node): Node | undefined {
  return name.text.lastIndexOf("\\") === 0 ? (name.lastNamedChild ?? undefined) : undefined;
}

/** Without the keys. */
function elementsOf(array: Node): readonly Node[] | undefined {
  return namedChildren(array).flatMap((element) => element.lastNamedChild ?? []);
}

function isCoalescing(node: Node): boolean {
  const operator = node.type === "binary_expression" ? node.childForFieldName("operator")?.type : undefined;
  return operator === "??" || operator === "||";
}

function coalesced(node: Node): Node | null {
  return isCoalescing(node) ? node.childForFieldName("left") : null;
}

/** `a ?: b` */
function isElvis(node: Node): boolean {
  return namedChildren(node).length === 2;
}

/** What a condition gives where it holds: in `a ?: b` the condition itself. */
function chosen(node: Node): Node | null {
  return isElvis(node) ? node.childForFieldName("condition") : node.childForFieldName("body");
}
