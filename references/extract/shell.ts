import type { Node, Parser } from "web-tree-sitter";
import type { Dialect } from "../../core/literal-value.ts";
import type { TextEdit } from "../../core/secrets-file-text.ts";
import { parse } from "../parse.ts";
import { parseShell } from "../shell.ts";
import { extractIn, type Untried } from "./extract.ts";
import { isRefusal, refuse, type Extraction, type Piece, type Refusal, type Span } from "./extraction.ts";
import { inside, type Literal, type Literals } from "./literal.ts";
import { faultsIn, tried, type Sight } from "./trial.ts";

/** The same for a script, which is parsed each time that it is asked about. */
export function extractFromShell(parser: Parser, text: string, span: Span): Extraction | Refusal | undefined {
  const asked = <T>(ask: (found: Untried | Refusal | undefined) => T): T => {
    const tree = parse(parser, text);
    try {
      return ask(extractIn(SHELL_LITERALS, { root: tree.rootNode, text, forms: new Set() }, span));
    } finally {
      tree.delete();
    }
  };
  const found = asked((one) => one);
  if (!found || isRefusal(found)) return found;
  const edits = (name: string) => asked((one) => (one && !isRefusal(one) ? one.edits(name) : undefined));
  return tried({ ...found, edits }, text, (other) => seen(parser, other));
}

function seen(parser: Parser, text: string): Sight {
  const tree = parse(parser, text);
  const faults = faultsIn(tree.rootNode);
  tree.delete();
  return { references: parseShell(parser, text), faults };
}

/** A shell: `"${X:?}"`, which ends the script where the name has no value. */
const SHELL_LITERALS: Literals = {
  types: new Set(["string", "raw_string", "ansi_c_string", "translated_string", "word", "heredoc_body"]),
  holes: new Set(["expansion", "command_substitution", "process_substitution", "arithmetic_expansion"]),
  joins: {},
  names: "variables",
  literalAt,
  refusalAt({ parent }) {
    const isSyntax = /^(?:command_name|function_definition|heredoc_redirect|for_statement)$/;
    return parent && isSyntax.test(parent.type) && parent.type !== "heredoc_redirect"
      ? "no value"
      : undefined;
  },
  read: (name, _place, part) => ({ text: part === "part" ? `\${${name}:?}` : `"\${${name}:?}"` }),
  writePart,
};

/** The quotes in which nothing is read are closed before a read, and opened again behind it where text follows. */
function writePart(
  { pieces }: Literal,
  { start, end }: Span,
): ((read: string) => readonly TextEdit[]) | undefined {
  const piece = pieces.find((one) => one.start <= start && end <= one.end);
  if (!piece) return undefined;
  const quote = { raw: "'", "ansi-c": "$'" }[piece.dialect as string];
  if (quote === undefined) {
    const around = piece.dialect === "shell-word" ? '"' : "";
    return (read) => [{ start, end, text: around + read + around }];
  }
  const [isFirst, isLast] = [piece.start === start, piece.end === end];
  const text = (read: string) => `${isFirst ? "" : "'"}"${read}"${isLast ? "" : quote}`;
  return (read) => [
    { start: isFirst ? start - quote.length : start, end: isLast ? end + 1 : end, text: text(read) },
  ];
}

function literalAt(node: Node, text: string): Literal | Refusal | undefined {
  if (node.type === "heredoc_body") return heredoc(node);
  let whole = node;
  if (whole.parent?.type === "translated_string") whole = whole.parent;
  if (whole.parent?.type === "concatenation") whole = whole.parent;
  const parts =
    whole.type === "concatenation" ? whole.children.filter((part): part is Node => part !== null) : [whole];
  const found = parts.map((part) => piecesOf(part, text));
  const pieces = found.flatMap((part) => part ?? []);
  return { node: whole, pieces, computes: found.some((part) => part === undefined || isCut(part)) };
}

/** The text of a word; undefined for what is none, such as `$x`. */
function piecesOf(node: Node, text: string): Piece[] | undefined {
  switch (node.type) {
    case "word":
    case "number":
      return inside(node, 0, 0, "shell-word");
    case "raw_string":
      return inside(node, 1, 1, "raw");
    case "ansi_c_string":
      return inside(node, 2, 1, "ansi-c");
    case "translated_string":
      return node.lastNamedChild ? piecesOf(node.lastNamedChild, text) : undefined;
    case "string":
      return between(node, node.startIndex + 1, node.endIndex - 1, "shell");
    default:
      return undefined;
  }
}

/** The text between what is computed in it. Two pieces, or a gap at an end, tell that there is something. */
function between(node: Node, start: number, end: number, dialect: Dialect): Piece[] {
  const holes = node.namedChildren.filter(
    (part): part is Node => part !== null && !part.type.endsWith("content"),
  );
  const edges = [start, ...holes.flatMap(({ startIndex, endIndex }) => [startIndex, endIndex]), end];
  const pieces: Piece[] = [];
  for (let at = 0; at < edges.length; at += 2) {
    // An empty one stands for the gap beside it.
    if (holes.length > 0 || edges[at]! < edges[at + 1]!)
      pieces.push({ start: edges[at]!, end: edges[at + 1]!, dialect });
  }
  return pieces;
}

function isCut(pieces: readonly Piece[]): boolean {
  return pieces.length > 1;
}

/** Of a heredoc only a part can be taken out: what it is redirected to reads its text. */
function heredoc(node: Node): Literal | Refusal {
  if (/['"\\]/.test(node.previousNamedSibling?.text ?? ""))
    return refuse("Nothing is read in a heredoc whose name is quoted.");
  return { node, pieces: between(node, node.startIndex, node.endIndex, "shell-heredoc"), computes: true };
}
