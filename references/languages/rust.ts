import type { Node } from "web-tree-sitter";
import { enclosing } from "../ancestors.ts";
import type { Constant, Field, Root } from "../language.ts";
import { members, naming, type Shape } from "../shape.ts";
import { languageFrom } from "./from-syntax.ts";
import { isPart, namedChildren } from "./syntax.ts";

/** The module, and the macro `env!` of the same name. */
const ENV: Shape = {
  ...naming("env!", "read"),
  members: {
    var: naming("env::var", "read"),
    var_os: naming("env::var_os", "read"),
    set_var: naming("env::set_var", "write"),
    remove_var: naming("env::remove_var", "write"),
  },
};
const OPTION_ENV = naming("option_env!", "read");
const STD = members({ env: ENV, option_env: OPTION_ENV });
const DOTENV_MACRO = naming("dotenv!", "read");
const DOTENV: Shape = { ...DOTENV_MACRO, members: { var: naming("env::var", "read") } };

const ROOTS: readonly Root[] = [
  { word: "env", shape: ENV },
  { word: "std", shape: STD },
  { word: "core", shape: STD },
  { word: "option_env", shape: OPTION_ENV },
  { word: "dotenvy", shape: DOTENV },
  { word: "dotenv", shape: DOTENV },
  { word: "dotenvy_macro", shape: members({ dotenv: DOTENV_MACRO }) },
  { word: "dotenv_codegen", shape: members({ dotenv: DOTENV_MACRO }) },
  { word: "env", shape: naming("#[arg(env)]", "read"), namesAt: namesInAttribute },
  // The arguments of macros are parsed as bare tokens: `format!("{}", env::var("X")?)`.
  ...["var", "var_os"].map((word) => ({
    word,
    shape: naming(`env::${word}`, "read"),
    at: (leaf: Node) => (argumentsInMacro(leaf) ? leaf : undefined),
  })),
];

export const RUST = languageFrom({
  ids: ["rust"],
  grammar: "tree-sitter-rust.wasm",
  roots: ROOTS,

  names: new Set(["identifier"]),
  members: { scoped_identifier: { of: "path", key: "name" } },
  indexes: {},
  calls: {
    call_expression: { callee: "function", arguments: "arguments" },
    macro_invocation: { callee: "macro", arguments: tokensOf },
    token_tree: { callee: () => undefined, arguments: (node) => node },
  },
  wrappers: {
    parenthesized_expression: (node) => node.firstNamedChild,
    reference_expression: "value",
    scoped_identifier: wholeName,
    generic_function: "function",
  },
  bindings: {
    let_declaration: { target: "pattern", value: "value" },
    assignment_expression: { target: "left", value: "right" },
    const_item: { target: "name", value: "value" },
    static_item: { target: "name", value: "value" },
    use_declaration: { target: usedName, value: "argument" },
    use_as_clause: { target: "alias", value: "path" },
    scoped_use_list: { target: "list", value: "path" },
  },
  // `&name` of what a list has.
  lists: new Set(["reference_pattern"]),
  declarers: {
    let_declaration: { name: "pattern", reach: "block" },
    let_condition: { name: "pattern", reach: "block" },
    const_item: { name: "name", reach: "block" },
    static_item: { name: "name", reach: "block" },
    parameter: { name: "pattern", reach: "function" },
    closure_parameters: { reach: "function" },
    function_item: { name: "name", reach: "block" },
    mod_item: { name: "name", reach: "block" },
    use_as_clause: { name: "alias", reach: "block" },
    use_list: { reach: "block" },
    scoped_identifier: { name: lastOfUse, reach: "block" },
    for_expression: { name: "pattern", reach: "itself" },
  },
  functions: new Set(["function_item", "closure_expression"]),
  blocks: new Set([
    "source_file",
    "function_item",
    "closure_expression",
    "block",
    "declaration_list",
    "match_arm",
  ]),
  containers: new Set(["source_file"]),

  strings: new Set(["string_literal", "raw_string_literal"]),
  text: new Set(["string_content"]),
  arrays: { array_expression: namedChildren, macro_invocation: elementsOfVec },
  listIn: (expression) => (expression.type === "call_expression" ? iteratedOver(expression) : undefined),

  useOf: (leaf) => {
    const node = argumentsInMacro(leaf);
    return node && { kind: "call", node };
  },
  hasDefault: isUnwrapped,
  fieldsOf: usedFields,
});

/** `::std` */
function wholeName(path: Node): Node | null {
  return path.childForFieldName("path") ? null : path.childForFieldName("name");
}

/** Each of `use std::env::{self, var as read}`. */
function usedFields(list: Node): readonly Field[] | undefined {
  if (list.type !== "use_list") return undefined;
  return namedChildren(list).flatMap((item): Field[] => {
    const field = { computed: false, hasDefault: false };
    const key = item.childForFieldName("path");
    switch (item.type) {
      case "identifier":
        return [{ ...field, key: item, target: item }];
      case "self": {
        const whole = list.parent?.childForFieldName("path");
        const name = whole?.childForFieldName("name") ?? whole;
        return name ? [{ ...field, key: undefined, target: name }] : [];
      }
      case "use_as_clause": {
        const target = item.childForFieldName("alias");
        return key && target ? [{ ...field, key, target }] : [];
      }
      case "scoped_use_list": {
        const target = item.childForFieldName("list");
        return key && target ? [{ ...field, key, target }] : [];
      }
      default:
        return [];
    }
  });
}

/** The name that `use std::env` gives. */
function usedName(declaration: Node): Node | null {
  const path = declaration.childForFieldName("argument");
  return path?.type === "scoped_identifier" ? path.childForFieldName("name") : null;
}

/** The last name of a path that is imported as it is, or with `self` in its list. */
function lastOfUse(path: Node): Node | null {
  const { parent } = path;
  const isWhole = parent?.type === "use_declaration";
  const hasSelf =
    parent?.type === "scoped_use_list" &&
    isPart(parent, "path", path) &&
    parent.childForFieldName("list")?.namedChildren.some((item) => item?.type === "self");
  return isWhole || hasSelf ? path.childForFieldName("name") : null;
}

/** `.unwrap_or(…)`, `.unwrap_or_else(…)`, `.unwrap_or_default()`, `.ok()`: the program goes on without it. */
function isUnwrapped(parent: Node, node: Node): boolean {
  if (parent.type !== "field_expression" || parent.childForFieldName("value")?.id !== node.id) return false;
  return /^(?:unwrap_or\w*|ok|or|or_else|is_ok|is_err|is_some|is_none)$/.test(
    parent.childForFieldName("field")?.text ?? "",
  );
}

function tokensOf(macro: Node): Node | undefined {
  return namedChildren(macro).find(({ type }) => type === "token_tree");
}

/** `vec!["A", "B"]` */
function elementsOfVec(macro: Node): readonly Node[] | undefined {
  const tokens = macro.childForFieldName("macro")?.text === "vec" ? tokensOf(macro) : undefined;
  const all = tokens ? namedChildren(tokens) : [];
  return all.length > 0 && all.every(({ type }) => type === "string_literal") ? all : undefined;
}

/** `LIST.iter()` */
function iteratedOver(call: Node): Node | null | undefined {
  const callee = call.childForFieldName("function");
  const isIterated = /^(?:into_iter|iter|iter_mut|to_vec|copied|cloned|as_slice)$/.test(
    callee?.childForFieldName("field")?.text ?? "",
  );
  return isIterated ? callee?.childForFieldName("value") : undefined;
}

/** clap's `#[arg(env = "X")]`, at `env`. */
function namesInAttribute(leaf: Node): readonly Constant[] {
  if (leaf.type !== "identifier" || enclosing(leaf, ATTRIBUTES).type !== "attribute_item") return [];
  const next = leaf.nextSibling;
  const given =
    next?.type === "token_tree" ? next.firstNamedChild : next?.text === "=" ? next.nextSibling : null;
  const text = given?.type === "string_literal" ? given.firstNamedChild : null;
  return text ? [{ value: text.text, start: text.startIndex, end: text.endIndex }] : [];
}

const ATTRIBUTES = new Set(["attribute_item"]);

/** What stands behind `env::var` among the tokens of a macro. */
function argumentsInMacro({ parent, nextSibling, previousSibling }: Node): Node | undefined {
  if (parent?.type !== "token_tree" || nextSibling?.type !== "token_tree") return undefined;
  return previousSibling?.type === "::" && previousSibling.previousSibling?.text === "env"
    ? nextSibling
    : undefined;
}
