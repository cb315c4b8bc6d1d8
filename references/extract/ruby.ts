import type { Node } from "web-tree-sitter";
import { refuse, type Piece, type Refusal } from "./extraction.ts";
import { dedented, textIn, type Literal, type Literals } from "./literal.ts";
import { isPart } from "../languages/syntax.ts";
import { refusedIn } from "./refused-in.ts";

/** Ruby: `ENV.fetch("X")`, which says what is missing where the name has no value. */
export const RUBY_LITERALS: Literals = {
  types: new Set(["string", "heredoc_body", "heredoc_beginning", "bare_string", "subshell"]),
  holes: new Set(["interpolation"]),
  joins: { chained_string: "", binary: "+" },
  plus: "+",
  names: "any",
  literalAt,
  refusalAt(node) {
    const pattern = "A pattern takes constants only.";
    return refusedIn(node, {
      in_clause: (clause, child) => (isPart(clause, "pattern", child) ? pattern : undefined),
      pair: (pair, child) =>
        isPart(pair, "key", child) && pair.children.some((part) => part?.type === ":")
          ? "It is the name of a key."
          : undefined,
    });
  },
  read: (name) => ({ text: `ENV.fetch(${JSON.stringify(name)})` }),
};

function literalAt(node: Node, text: string): Literal | Refusal | undefined {
  switch (node.type) {
    case "bare_string":
      return refuse("A list of words takes words only.");
    case "heredoc_body":
    case "heredoc_beginning":
      return heredoc(node, text);
    default:
      return quoted(node);
  }
}

const within = (read: string) => `#{${read}}`;

function quoted(node: Node): Literal | Refusal {
  const [open, close] = [node.firstChild?.text ?? "", node.lastChild?.text ?? ""];
  const isQuoted = open === "'" || open.startsWith("%q");
  const { pieces, computes } = textIn(node, isQuoted ? "quoted" : "ruby");
  if (open.startsWith("%q") && node.text.includes("\\")) return refuse("It has escape sequences.");
  if (isQuoted) return { node, pieces, computes, quotes: [open, close] };
  // What a command prints is computed.
  return { node, pieces, computes: computes || node.type === "subshell", within };
}

/** A heredoc's name stands in the code, and its text on the lines below. */
function heredoc(node: Node, text: string): Literal | Refusal | undefined {
  const root = node.tree.rootNode;
  const beginnings = root.descendantsOfType("heredoc_beginning");
  const bodies = root.descendantsOfType("heredoc_body");
  const all = node.type === "heredoc_body" ? bodies : beginnings;
  const index = all.findIndex((one) => one?.id === node.id);
  const [beginning, body] = [beginnings[index], bodies[index]];
  if (!beginning || !body || beginnings.length !== bodies.length) return undefined;
  const isQuoted = beginning.text.endsWith("'");
  const isIndented = beginning.text.startsWith("<<~");
  const { pieces: parts, computes } = textIn(body, isQuoted ? "raw" : "ruby");
  const pieces = withinLines(parts, text);
  if (computes && isIndented) return { node: beginning, pieces, computes, ...(!isQuoted && { within }) };
  const lines = isIndented ? pieces.flatMap((piece) => dedented(text, piece)) : pieces;
  const rest = { start: body.startIndex, end: body.endIndex };
  return { node: beginning, pieces: lines, computes, rest, ...(!isQuoted && { within }) };
}

/** Without the end of the line that the heredoc begins in, and the blanks before the name that ends it. */
function withinLines(pieces: readonly Piece[], text: string): Piece[] {
  return pieces.map((piece, index) => ({
    ...piece,
    start: index === 0 ? text.indexOf("\n", piece.start) + 1 : piece.start,
    end: index === pieces.length - 1 ? text.lastIndexOf("\n", piece.end - 1) + 1 : piece.end,
  }));
}
