import type { Node } from "web-tree-sitter";
import type { TextEdit } from "../../core/secrets-file-text.ts";
import { ancestors } from "../ancestors.ts";
import { refuse, type Piece, type Refusal } from "./extraction.ts";
import {
  dedented,
  inside,
  textIn,
  withoutDoubles,
  type Literal,
  type Literals,
  type Place,
  type Read,
} from "./literal.ts";
import { above, below, insert, lineEnd } from "./line.ts";
import { isNamedIn, refusedIn } from "./refused-in.ts";

/** C#: `Environment.GetEnvironmentVariable("X")`, with `using System`; a `const` field becomes `static readonly`. */
export const C_SHARP_LITERALS: Literals = {
  types: new Set([
    "string_literal",
    "verbatim_string_literal",
    "raw_string_literal",
    "interpolated_string_expression",
  ]),
  holes: new Set(["interpolation"]),
  joins: { binary_expression: "+" },
  plus: "+",
  names: "any",
  literalAt,
  refusalAt(node, { root }) {
    const pattern = "A pattern takes constants only.";
    const refused = refusedIn(node, {
      attribute_argument: "An attribute takes constants only.",
      constant_pattern: pattern,
      case_switch_label: pattern,
      goto_statement: pattern,
      parameter: "A parameter's default has to be a constant.",
    });
    if (refused) return refused;
    const declaration = constantOf(node);
    const names = declaration ? namesOf(declaration) : [];
    const taken = names.find((name) => isUsedAsConstant(root, name, declaration!));
    return taken === undefined
      ? undefined
      : refuse(`${taken} has to stay a constant: others are made of it.`);
  },
  read,
};

function literalAt(node: Node, text: string): Literal | Refusal | undefined {
  switch (node.type) {
    case "string_literal":
      if (node.lastNamedChild?.type === "string_literal_encoding")
        return refuse("A literal of bytes is no string.");
      return { node, pieces: inside(node, 1, 1, "c-sharp"), computes: false, quotes: ['"', '"'] };
    case "verbatim_string_literal": {
      const pieces = withoutDoubles(inside(node, 2, 1, "raw"), text, '"');
      return { node, pieces, computes: false, quotes: ['@"', '"'] };
    }
    case "raw_string_literal":
      return { node, pieces: rawText(node, text), computes: false };
    default:
      return interpolated(node, text);
  }
}

function rawText(node: Node, text: string): Piece[] {
  const quotes = /^"+/.exec(node.text)![0].length;
  const [start, end] = [node.startIndex + quotes, node.endIndex - quotes];
  if (!text.slice(start, end).includes("\n")) return inside(node, quotes, quotes, "raw");
  // Neither the line behind the quotes nor the one before the closing ones is of the text.
  const first = text.indexOf("\n", start) + 1;
  const closing = text.lastIndexOf("\n", end - 1);
  const last = text[closing - 1] === "\r" ? closing - 1 : closing;
  return dedented(text, { start: first, end: last, dialect: "raw" }, text.slice(closing + 1, end));
}

function interpolated(node: Node, text: string): Literal | Refusal {
  const start = node.firstChild?.text ?? "";
  const quote = node.child(1)?.text ?? "";
  const isRaw = quote.startsWith('"""');
  const dialect = isRaw || start.includes("@") ? "raw" : "c-sharp";
  const { pieces, computes } = textIn(node, dialect);
  if (isRaw && pieces.some((piece) => text.slice(piece.start, piece.end).includes("\n")))
    return refuse("The lines of this text are indented together.");
  const braces = "{".repeat(isRaw ? start.length : 1);
  const within = (read: string) => braces + read + "}".repeat(braces.length);
  if (isRaw) return { node, pieces, computes, within };
  if (!start.includes("@")) return { node, pieces: withoutDoubles(pieces, text, "{}"), computes, within };
  // Before C# 11 no quote may stand in the holes of `$@"…"`.
  return { node, pieces: withoutDoubles(pieces, text, '{}"'), computes, quotes: [`${start}"`, '"'] };
}

function read(name: string, place: Place): Read {
  const declaration = constantOf(place.node);
  return {
    text: `Environment.GetEnvironmentVariable(${JSON.stringify(name)})`,
    also: [...usingSystem(place), ...(declaration ? asVariable(declaration, place.text) : [])],
  };
}

function usingSystem({ root, text }: Place): TextEdit[] {
  const all = root.descendantsOfType("using_directive").filter((one): one is Node => one !== null);
  if (all.some((one) => /^(?:global\s+)?using\s+System\s*;$/.test(one.text))) return [];
  const line = "using System;";
  const global = all.findLast((one) => one.text.startsWith("global"));
  if (global) return [below(global, text, [line])];
  const first = all.find(({ parent }) => parent?.type === "compilation_unit");
  if (first) return [above(first, text, [line])];
  const alias = root.namedChildren.findLast((one) => one?.type === "extern_alias_directive");
  if (alias) return [below(alias, text, [line])];
  const code = root.namedChildren.find(
    (one) => one && one.type !== "comment" && !one.type.startsWith("preproc"),
  );
  return [insert(code ? text.lastIndexOf("\n", code.startIndex - 1) + 1 : 0, line + lineEnd(text).repeat(2))];
}

/** The `const` declaration, of a field or a local name, that the literal belongs to. */
function constantOf(node: Node): Node | undefined {
  const around = [...ancestors(node)].find(
    ({ type }) => type === "field_declaration" || type === "local_declaration_statement" || type === "block",
  );
  return around && constKeyword(around) ? around : undefined;
}

function constKeyword(declaration: Node): Node | undefined {
  return (
    declaration.namedChildren.find((child) => child?.type === "modifier" && child.text === "const") ??
    undefined
  );
}

function asVariable(declaration: Node, text: string): TextEdit[] {
  const { startIndex: start, endIndex } = constKeyword(declaration)!;
  if (declaration.type === "field_declaration") return [{ start, end: endIndex, text: "static readonly" }];
  const blanks = /^\s*/.exec(text.slice(endIndex))![0].length;
  return [{ start, end: endIndex + blanks, text: "" }];
}

function namesOf(declaration: Node): string[] {
  const all = declaration.descendantsOfType("variable_declarator");
  return all.flatMap((one) => one?.childForFieldName("name")?.text ?? []);
}

function isUsedAsConstant(root: Node, name: string, own: Node): boolean {
  const constants = new Set([
    "attribute_argument",
    "constant_pattern",
    "case_switch_label",
    "goto_statement",
    "parameter",
  ]);
  if (isNamedIn(root, name, constants)) return true;
  const others = root.descendantsOfType(["field_declaration", "local_declaration_statement"]);
  return others.some(
    (one) =>
      one && one.id !== own.id && constKeyword(one) && isNamedIn(one, name, new Set(["variable_declarator"])),
  );
}
