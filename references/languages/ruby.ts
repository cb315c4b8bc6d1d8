import type { Node } from "web-tree-sitter";
import { naming, SECRETS_CLIENT, type Shape } from "../shape.ts";
import { classConstants } from "./class-constants.ts";
import { languageFrom } from "./from-syntax.ts";
import { memberOfAnything } from "./member-of-anything.ts";
import { child, isPart, namedChildren } from "./syntax.ts";

const HAS = naming('"X" in ENV', "read");
const READS: Readonly<Record<string, Shape>> = {
  fetch: naming("ENV.fetch", "read", { fallback: { position: 1, keywords: [] } }),
  dig: naming("ENV.dig", "read"),
  values_at: naming("ENV.values_at", "read", { isRest: true }),
  slice: naming("ENV.slice", "read", { isRest: true }),
  "key?": HAS,
  "has_key?": HAS,
  "include?": HAS,
};
/** What is written to it is written to no environment. */
const COPY: Shape = { environment: "ENV", isMapping: true, members: READS };
const ENV: Shape = {
  environment: "ENV",
  isMapping: true,
  members: {
    ...READS,
    assoc: naming("ENV.assoc", "read"),
    fetch_values: naming("ENV.fetch_values", "read", { isRest: true }),
    update: naming("ENV.update", "write", { isEntries: true }),
    "merge!": naming("ENV.update", "write", { isEntries: true }),
    delete: naming("ENV.delete", "write"),
    store: naming("ENV.store", "write"),
    "member?": HAS,
    to_h: { returns: COPY },
    to_hash: { returns: COPY },
  },
};

export const RUBY = languageFrom({
  ids: ["ruby"],
  grammar: "tree-sitter-ruby.wasm",
  roots: [
    { word: "ENV", shape: ENV },
    { word: "secrets", shape: SECRETS_CLIENT, at: (leaf) => memberOfAnything(leaf, "call", "method") },
  ],

  names: new Set(["identifier", "constant"]),
  members: {
    call: { of: "receiver", key: "method", callee: true },
    scope_resolution: { of: "scope", key: "name" },
  },
  indexes: { element_reference: { of: "object", key: onlyIndex } },
  calls: { call: { callee: "method", arguments: "arguments" } },
  wrappers: {
    parenthesized_statements: child(0),
    scope_resolution: wholeName,
    call: frozen,
    binary: alternatives,
    conditional: ["consequence", "alternative"],
  },
  bindings: {
    assignment: { target: "left", value: "right" },
    operator_assignment: { target: "left", value: "right" },
    optional_parameter: { target: "name", value: "value" },
    keyword_parameter: { target: "name", value: "value" },
  },
  declarers: {
    assignment: { name: "left", reach: "function" },
    operator_assignment: { name: "left", reach: "function" },
    left_assignment_list: { reach: "function" },
    method_parameters: { reach: "function" },
    block_parameters: { reach: "function" },
    lambda_parameters: { reach: "function" },
    optional_parameter: { name: "name", reach: "function" },
    keyword_parameter: { name: "name", reach: "function" },
    splat_parameter: { name: "name", reach: "function" },
    hash_splat_parameter: { name: "name", reach: "function" },
    block_parameter: { name: "name", reach: "function" },
    class: { name: "name", reach: "function" },
    module: { name: "name", reach: "function" },
    for: { name: "pattern", reach: "function" },
  },
  functions: new Set(["method", "singleton_method", "block", "do_block", "lambda", "class", "module"]),
  blocks: new Set(["program", "body_statement", "block_body", "then"]),
  containers: new Set(["program"]),

  strings: new Set(["string", "bare_string"]),
  text: new Set(["string_content"]),
  sums: { binary: "+" },
  arrays: { array: namedChildren, string_array: namedChildren },
  keysIn: (hash) => [hash, ...namedChildren(hash)].flatMap((entry) => keyOf(entry) ?? []),
  listIn: (expression) => (expression.type === "splat_argument" ? expression.firstNamedChild : undefined),

  isWritten: (parent, node) => /^(?:operator_)?assignment$/.test(parent.type) && isPart(parent, "left", node),
  hasDefault: (parent, node) =>
    (isOr(parent) && isPart(parent, "left", node)) ||
    (parent.type === "operator_assignment" && parent.childForFieldName("operator")?.type === "||=") ||
    // `ENV.fetch("X") { "default" }`
    (node.type === "call" && node.childForFieldName("block") !== null),

  ...classConstants({
    classes: new Set(["class", "module"]),
    constants: ["assignment"],
    names: (assignment) => {
      const left = assignment.childForFieldName("left");
      return left?.type === "constant" ? [left] : [];
    },
  }),
});

function onlyIndex(reference: Node): Node | undefined {
  return reference.namedChildCount === 2 ? (reference.lastNamedChild ?? undefined) : undefined;
}

/** Of `"X" => 1`; symbols are no names of variables. */
function keyOf(entry: Node): Node | undefined {
  const key = entry.type === "pair" ? entry.childForFieldName("key") : undefined;
  return key?.type === "string" ? key : undefined;
}

/** `::ENV` */
function wholeName(resolution: Node): Node | null {
  return resolution.childForFieldName("scope") ? null : resolution.childForFieldName("name");
}

/** `"X".freeze` */
function frozen(call: Node): Node | null {
  const isFrozen = call.childForFieldName("method")?.text === "freeze";
  return isFrozen ? call.childForFieldName("receiver") : null;
}

function isOr(node: Node): boolean {
  const operator = node.type === "binary" ? node.childForFieldName("operator")?.type : undefined;
  return operator === "||" || operator === "or";
}

function alternatives(node: Node): Node | null {
  return isOr(node) ? node.childForFieldName("left") : null;
}
