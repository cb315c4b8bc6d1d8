import type { Node } from "web-tree-sitter";
import { SECRETS_CLIENT } from "../shape.ts";
import { classConstants } from "./class-constants.ts";
import { languageFrom } from "./from-syntax.ts";
import { DOTENV_ROOTS, JVM_ROOTS } from "./jvm.ts";
import { SPRING_VALUE } from "./placeholders.ts";
import { child, isPart, namedChildren } from "./syntax.ts";

export const KOTLIN = languageFrom({
  ids: ["kotlin"],
  grammar: "tree-sitter-kotlin.wasm",
  roots: [
    ...JVM_ROOTS,
    ...DOTENV_ROOTS,
    SPRING_VALUE,
    { word: "secrets", shape: SECRETS_CLIENT, at: memberCalledSo },
  ],

  names: new Set(["identifier"]),
  isNoUse: ({ parent }) => parent?.type === "qualified_identifier" || parent?.type === "user_type",
  members: { navigation_expression: { of: child(0), key: child(-1) } },
  indexes: { index_expression: { of: child(0), key: child(1) } },
  calls: { call_expression: { callee: child(0), arguments: argumentsOf } },
  argument: { value_argument: { value: child(-1), name: argumentName } },
  wrappers: {
    parenthesized_expression: child(0),
    unary_expression: "argument",
    as_expression: child(0),
    binary_expression: elvisOperands,
    if_expression: [child(1), child(2)],
  },
  bindings: {
    property_declaration: { target: declaredName, value: initialValue },
    assignment: { target: "left", value: "right" },
    class_parameter: { target: child(0), value: initialValue },
    parameter: { target: child(0), value: initialValue },
  },
  contains: { in_expression: { key: "left", of: "right" } },
  declarers: {
    variable_declaration: { name: child(0), reach: "block" },
    parameter: { name: child(0), reach: "function" },
    class_parameter: { name: classParameterName, reach: "block" },
    function_declaration: { name: "name", reach: "block" },
    class_declaration: { name: "name", reach: "block" },
    object_declaration: { name: "name", reach: "block" },
    import: { name: importedAs, reach: "file" },
  },
  assignments: new Set(["assignment"]),
  functions: new Set(["function_declaration", "lambda_literal", "anonymous_function", "getter", "setter"]),
  blocks: new Set([
    "source_file",
    "class_body",
    "class_declaration",
    "function_declaration",
    "lambda_literal",
    "anonymous_function",
    "block",
    "for_statement",
    "catch_block",
    "when_expression",
  ]),
  containers: new Set(["source_file", "class_body"]),

  strings: new Set(["string_literal", "multiline_string_literal"]),
  text: new Set(["string_content"]),
  sums: { binary_expression: "+" },
  arrays: { call_expression: givenTo, collection_literal: namedChildren },

  isWritten: (parent, node) => parent.type === "assignment" && isPart(parent, "left", node),
  hasDefault: (parent, node) => isElvis(parent) && isPart(parent, "left", node),

  // Those of a companion are its class's.
  ...classConstants({
    classes: new Set(["class_declaration", "object_declaration"]),
    constants: ["property_declaration"],
    names: (property) =>
      property.children.some((part) => part?.type === "val") ? [declaredName(property)] : [],
  }),
});

/** `listOf("A", "B")` */
function givenTo(call: Node): readonly Node[] | undefined {
  const isList = /^(?:(?:mutable)?(?:list|set)Of|arrayOf|sequenceOf|arrayListOf|hashSetOf)$/i.test(
    call.firstNamedChild?.text ?? "",
  );
  const list = isList ? argumentsOf(call) : undefined;
  return list ? namedChildren(list) : undefined;
}

function memberCalledSo({ parent, id }: Node): Node | undefined {
  const isKey = parent?.type === "navigation_expression" && namedChildren(parent).at(-1)?.id === id;
  return isKey ? parent : undefined;
}

function argumentsOf(call: Node): Node | undefined {
  return namedChildren(call).find(({ type }) => type === "value_arguments");
}

/** `f(name = value)` */
function argumentName(argument: Node): Node | undefined {
  return argument.children.some((part) => part?.type === "=") ? namedChildren(argument)[0] : undefined;
}

function isElvis(node: Node): boolean {
  return node.type === "binary_expression" && node.childForFieldName("operator")?.type === "?:";
}

/** Both sides of `?:` may be the value. */
function elvisOperands(node: Node): Node | null {
  return isElvis(node) ? node.childForFieldName("left") : null;
}

/** `val (a, b) = …` gives no name the whole. */
function declaredName(property: Node): Node | undefined {
  const declaration = namedChildren(property).find(({ type }) => type === "variable_declaration");
  return declaration?.firstNamedChild ?? undefined;
}

/** What stands behind the `=`. */
function initialValue(owner: Node): Node | undefined {
  const all = owner.children;
  const equals = all.findIndex((part) => part?.type === "=");
  return equals === -1 ? undefined : (all.slice(equals + 1).find((part) => part?.isNamed) ?? undefined);
}

function classParameterName(parameter: Node): Node | undefined {
  return namedChildren(parameter).find(({ type }) => type === "identifier");
}

function importedAs(statement: Node): Node | undefined {
  return namedChildren(statement).find(({ type }) => type === "identifier");
}
