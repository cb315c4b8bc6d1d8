import type { Node } from "web-tree-sitter";
import type { TextEdit } from "../../core/secrets-file-text.ts";
import { refuse, type Refusal } from "./extraction.ts";
import { dedented, textIn, type Literal, type Literals, type Place, type Read } from "./literal.ts";
import { insert } from "./line.ts";
import { refusedIn } from "./refused-in.ts";

const CONSTANTS_ONLY =
  "PHP takes constants only there: give it the value in the constructor, or where it is used.";

/** PHP: `getenv('X')`, or as the file reads elsewhere; a `const` of the file becomes a `define`. */
export const PHP_LITERALS: Literals = {
  types: new Set(["string", "encapsed_string", "heredoc", "nowdoc"]),
  holes: new Set(),
  joins: { binary_expression: "." },
  plus: ".",
  names: "any",
  literalAt,
  refusalAt: (node) =>
    node.parent?.type === "expression_statement" && node.parent.previousSibling?.text !== "<?="
      ? "no value"
      : refusedIn(node, {
          attribute: "An attribute takes constants only.",
          simple_parameter: "A parameter's default has to be a constant.",
          property_promotion_parameter: "A parameter's default has to be a constant.",
          property_element: CONSTANTS_ONLY,
          static_variable_declaration: CONSTANTS_ONLY,
          enum_case: CONSTANTS_ONLY,
          declare_directive: CONSTANTS_ONLY,
          const_element: (element) => (isDefinable(element, node) ? undefined : CONSTANTS_ONLY),
        }),
  read,
};

function literalAt(node: Node, text: string): Literal {
  if (node.type === "heredoc" || node.type === "nowdoc") return heredoc(node, text);
  const isQuoted = node.type === "string";
  const quote = isQuoted ? "'" : '"';
  const { pieces, computes } = textIn(node, isQuoted ? "quoted" : "php");
  return { node, pieces, computes, quotes: [quote, quote] };
}

/** What its lines are indented by is what the name that ends it is indented by. */
function heredoc(node: Node, text: string): Literal {
  const body = node.childForFieldName("value");
  const closing = node.childForFieldName("end_tag");
  if (!body || !closing) return { node, pieces: [], computes: false };
  const isRaw = node.type === "nowdoc";
  const { pieces, computes } = textIn(body, isRaw ? "raw" : "php-heredoc");
  const within = (read: string) => `{${read}}`;
  if (computes) return { node, pieces, computes, within };
  const indent = /[ \t]*$/.exec(text.slice(0, closing.startIndex))![0];
  const whole = { start: text.indexOf("\n", body.startIndex) + 1, end: body.endIndex };
  const lines = dedented(text, { ...whole, dialect: isRaw ? "raw" : "php-heredoc" }, indent);
  return { node, pieces: lines, computes, ...(!isRaw && { within }) };
}

function read(name: string, { node, forms }: Place, part: "whole" | "part"): Read | Refusal {
  const uses = (form: string) => [...forms].some((one) => one.startsWith(form));
  const isInText = part === "part" && node.type === "heredoc";
  if (isInText && !uses("$_ENV"))
    return refuse("Within a text PHP reads variables only, and getenv is a function.");
  const element = node.parent?.type === "const_element" ? node.parent : undefined;
  const also = element ? asDefinition(element, node) : [];
  if (uses("$_ENV")) return { text: `$_ENV['${name}']`, also };
  return { text: `${uses("getenv") || !uses("env") ? "getenv" : "env"}('${name}')`, also };
}

/** A constant of the file itself, not of a class, and of no namespace: `define` makes those of none. */
function isDefinable(element: Node, literal: Node): boolean {
  const declaration = element.parent;
  const elements = declaration?.namedChildren.filter((one) => one?.type === "const_element") ?? [];
  const root = element.tree.rootNode;
  return (
    literal.parent?.id === element.id &&
    elements.length === 1 &&
    declaration?.parent?.type === "program" &&
    root.descendantsOfType("namespace_definition").length === 0
  );
}

/** `const NAME = …` becomes `define('NAME', …)`. */
function asDefinition(element: Node, literal: Node): TextEdit[] {
  const name = element.firstNamedChild!.text;
  const head = { start: element.parent!.startIndex, end: literal.startIndex, text: `define('${name}', ` };
  return [head, insert(literal.endIndex, ")")];
}
