import type { Node } from "web-tree-sitter";
import type { TextEdit } from "../../core/secrets-file-text.ts";
import { ancestors } from "../ancestors.ts";
import { namedChildren } from "../languages/syntax.ts";
import { refuse, type Refusal, type Span } from "./extraction.ts";
import { inside, type Literal, type Literals, type Place, type Read } from "./literal.ts";
import { insert } from "./line.ts";
import { refusedIn } from "./refused-in.ts";
import { isForEver } from "./rust-lifetimes.ts";

/** Macros whose first literal is a format, and whose other arguments are expressions. */
const FORMATTING = new Set(
  "format print println eprint eprintln write writeln panic todo unimplemented unreachable error warn info debug trace anyhow bail ensure format_args".split(
    " ",
  ),
);
/** Macros whose arguments are all expressions. */
const EXPRESSIONS = new Set("vec json assert_eq assert_ne dbg hashmap btreemap".split(" "));

/**
 * Rust: `std::env::var("X").expect(…)` in the type that stands there: a `String`, borrowed, or leaked where nothing
 * would hold it. Constants are made when the program is built, and so is `env!("X")`.
 */
export const RUST_LITERALS: Literals = {
  types: new Set(["string_literal", "raw_string_literal"]),
  holes: new Set(),
  joins: {},
  names: "any",
  literalAt,
  refusalAt(node) {
    if (node.parent?.type === "extern_modifier") return "no value";
    return refusedIn(node, {
      match_pattern: "A pattern takes constants only.",
      attribute_item: "An attribute takes constants only.",
      inner_attribute_item: "An attribute takes constants only.",
      macro_invocation: (macro) =>
        takesExpressions(macro, node) ? undefined : "This macro may take literals only.",
      macro_definition: "A macro is defined by literals.",
    });
  },
  read,
  writePart,
};

function literalAt(node: Node): Literal | Refusal {
  const start = /^[a-z]*/.exec(node.text)![0];
  if (start.startsWith("c")) return refuse("A C string is no string.");
  const dialect = start.includes("r") ? "raw" : start === "b" ? "rust-bytes" : "rust";
  // Not by the grammar's parts: it passes over line ends at the beginning of a text.
  const open = node.text.indexOf('"') + 1;
  return {
    node,
    pieces: inside(node, open, node.text.length - node.text.lastIndexOf('"'), dialect),
    computes: false,
  };
}

function isBytes(node: Node): boolean {
  return node.text.startsWith("b");
}

function read(name: string, place: Place, part: "whole" | "part"): Read | Refusal {
  const { node } = place;
  if (isConstant(node)) {
    if (part === "part") return refuse("Only the whole of a constant can be read when the program is built.");
    return { text: `env!("${name}")${isBytes(node) ? ".as_bytes()" : ""}` };
  }
  const value = `${modulePath(place)}::var("${name}").expect("${name} must be set")`;
  if (part === "part") return { text: value };
  const conversion = conversionOf(node);
  if (conversion) return { text: value, instead: conversion };
  if (isForEver(place)) return { text: `${value}.leak()${isBytes(node) ? ".as_bytes()" : ""}` };
  return { text: isBytes(node) ? bytesOf(value, node) : stringOf(value, node) };
}

/** In the type that a `&str` has there, or one that is taken for it. */
function stringOf(value: string, { parent }: Node): string {
  switch (parent?.type) {
    case "arguments":
    case "let_declaration":
      return `&${value}`;
    case "binary_expression":
    case "field_expression":
    case "token_tree":
      return isArgumentInMacro(parent) ? `&${value}` : value;
    default:
      return `${value}.leak()`;
  }
}

/** `f("x")` among the tokens of a macro, where the grammar knows no calls. */
function isArgumentInMacro(tokens: Node): boolean {
  return (
    tokens.parent?.type === "token_tree" &&
    tokens.text.startsWith("(") &&
    tokens.previousSibling?.type === "identifier"
  );
}

function bytesOf(value: string, { parent }: Node): string {
  switch (parent?.type) {
    case "arguments":
    case "field_expression":
      return `${value}.as_bytes()`;
    case "let_declaration":
      return `&${value}.into_bytes()`;
    case "token_tree":
      return `${value}.into_bytes()`;
    default:
      return `${value}.leak().as_bytes()`;
  }
}

/** `"x".to_string()` and `String::from("x")`: what is read is a `String` already. */
function conversionOf(node: Node): Node | undefined {
  const { parent } = node;
  const call = parent?.parent;
  if (call?.type !== "call_expression" || isBytes(node)) return undefined;
  const method = parent?.type === "field_expression" ? parent.childForFieldName("field")?.text : undefined;
  if (method === "to_string" || method === "to_owned") return call;
  return parent?.type === "arguments" && call.childForFieldName("function")?.text === "String::from"
    ? call
    : undefined;
}

/** Below a `const` or a `static`, with no function between, or in a function that is `const` itself. */
function isConstant(node: Node): boolean {
  const around = [...ancestors(node)].find(({ type }) =>
    /^(?:const_item|static_item|function_item|closure_expression)$/.test(type),
  );
  const modifiers = namedChildren(around ?? node).find(({ type }) => type === "function_modifiers");
  const isConstFunction = around?.type === "function_item" && /\bconst\b/.test(modifiers?.text ?? "");
  return around?.type === "const_item" || around?.type === "static_item" || isConstFunction;
}

/** `env` where the file imports it, and the place is in no module of its own. */
function modulePath({ root, node }: Place): string {
  const isInModule = [...ancestors(node)].some(({ type }) => type === "mod_item");
  const imported = root.namedChildren.some(
    (one) =>
      one?.type === "use_declaration" &&
      /^use\s+(?:::)?std::(?:env;|\{(?:[^{}]*[\s,{])?env\s*[,}])/.test(one.text),
  );
  return imported && !isInModule ? "env" : "std::env";
}

function takesExpressions(macro: Node, literal: Node): boolean {
  const name = macro.childForFieldName("macro")?.text.split("::").at(-1) ?? "";
  if (EXPRESSIONS.has(name)) return true;
  const first = macro.descendantsOfType("string_literal")[0];
  return FORMATTING.has(name) && first?.id !== literal.id;
}

/** `"Bearer x"` becomes `&format!("Bearer {}", …)`. */
function writePart(
  { node, pieces }: Literal,
  { start, end }: Span,
  place: Place,
): ((read: string) => readonly TextEdit[]) | Refusal {
  const hasBraces = pieces.some((piece) => /[{}]/.test(place.text.slice(piece.start, piece.end)));
  if (hasBraces || isBytes(node)) return refuse("Only the whole of this literal can be replaced.");
  const type = node.parent?.type;
  const isBorrowed = (type === "arguments" || type === "let_declaration") && !isForEver(place);
  const borrow = isBorrowed ? "&" : "";
  const leak =
    borrow || type === "binary_expression" || type === "field_expression" || type === "token_tree"
      ? ""
      : ".leak()";
  return (read) => [
    insert(node.startIndex, `${borrow}format!(`),
    { start, end, text: "{}" },
    insert(node.endIndex, `, ${read})${leak}`),
  ];
}
