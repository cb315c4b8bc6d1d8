import type { Node } from "web-tree-sitter";
import { isBetweenEscapes } from "../../core/literal-value.ts";
import type { TextEdit } from "../../core/secrets-file-text.ts";
import { ancestors } from "../ancestors.ts";
import { isRefusal, refuse, type Extraction, type Piece, type Refusal, type Span } from "./extraction.ts";
import type { Literal, Literals, Place, Read } from "./literal.ts";

/** As `Extraction`, before anybody has looked whether the text, edited so, is read as it should be. */
export interface Untried extends Omit<Extraction, "edits"> {
  edits(name: string): readonly TextEdit[] | undefined;
}

/**
 * What it takes to write a read where a literal, or a part of one, stands.
 * @param span empty for the whole literal around an offset
 */
export function extractIn(
  literals: Literals,
  tree: Omit<Place, "node">,
  span: Span,
): Untried | Refusal | undefined {
  const literal = literalAround(literals, tree, span);
  if (!literal || isRefusal(literal)) return literal;
  const place: Place = { ...tree, node: literal.node };
  const refused = literals.refusalAt(literal.node, place);
  if (refused) return refused === "no value" ? undefined : refused;
  const cut = cutOf(literal, tree.text, span);
  if (isRefusal(cut)) return cut;
  const read = (name: string) => {
    const found = literals.read(name, place, cut.isWhole ? "whole" : "part");
    return isRefusal(found) ? undefined : found;
  };
  const refusedRead = literals.read("NAME", place, cut.isWhole ? "whole" : "part");
  if (isRefusal(refusedRead)) return refusedRead;
  const start = literal.node.startIndex;
  if (cut.isWhole) {
    const whole = (name: string) =>
      withRead(read(name), (text, { instead }) => replaced(literal, text, instead));
    return { start, pieces: cut.pieces, names: literals.names, edits: whole };
  }
  const write = literals.writePart?.(literal, span, place) ?? partWriter(literals, literal, span);
  if (isRefusal(write)) return write;
  return { start, pieces: cut.pieces, names: literals.names, edits: (name) => withRead(read(name), write) };
}

function withRead(
  read: Read | undefined,
  write: (text: string, read: Read) => readonly TextEdit[],
): readonly TextEdit[] | undefined {
  return read && [...write(read.text, read), ...(read.also ?? [])];
}

function replaced({ node, rest }: Literal, text: string, instead = node): TextEdit[] {
  const { startIndex: start, endIndex: end } = instead;
  return [{ start, end, text }, ...(rest ? [{ ...rest, text: "" }] : [])];
}

/** The literal around a span; of literals that are joined, all that it takes. */
function literalAround(
  literals: Literals,
  { root, text }: Pick<Place, "root" | "text">,
  { start, end }: Span,
): Literal | Refusal | undefined {
  const at =
    nodeAround(literals, root, start) ?? (start === end ? nodeAround(literals, root, start - 1) : undefined);
  const literal = at && literals.literalAt(at, text);
  if (!literal || isRefusal(literal)) return literal;
  let whole: Node | undefined;
  for (const around of ancestors(literal.node)) {
    const operator = literals.joins[around.type];
    const isNeeded =
      operator === "" || (end > (whole ?? literal.node).endIndex && hasOperator(around, operator));
    if (operator === undefined || !isNeeded) break;
    whole = around;
  }
  return whole ? joined(literals, whole, text) : literal;
}

function nodeAround(literals: Literals, root: Node, offset: number): Node | undefined {
  const leaf = offset < 0 ? null : root.descendantForIndex(offset);
  for (const node of leaf ? [leaf, ...ancestors(leaf)] : []) {
    if (literals.holes.has(node.type)) return undefined;
    if (literals.types.has(node.type)) return node;
  }
  return undefined;
}

function hasOperator(node: Node, operator: string | undefined): boolean {
  return operator !== undefined && node.children.some((part) => part?.type === operator);
}

function joined(literals: Literals, node: Node, text: string): Literal | Refusal {
  const parts = partsOf(literals, node, text);
  if (!parts) return refuse("The text is joined with something that is computed.");
  return { node, pieces: parts.flatMap(({ pieces }) => pieces), computes: false };
}

function partsOf(literals: Literals, node: Node, text: string): Literal[] | undefined {
  const found: Literal[] = [];
  for (const child of node.namedChildren) {
    if (!child || child.type.includes("comment")) continue;
    const literal = literals.types.has(child.type) ? literals.literalAt(child, text) : undefined;
    const inner = child.type in literals.joins ? partsOf(literals, child, text) : undefined;
    if (inner) found.push(...inner);
    else if (literal && !isRefusal(literal) && !literal.computes && !literal.rest) found.push(literal);
    else return undefined;
  }
  return found;
}

interface Cut {
  readonly isWhole: boolean;
  readonly pieces: readonly Piece[];
}

/** The part of a literal that is taken out: of a URL with a password in it that is all of it. */
function cutOf({ pieces, computes }: Literal, text: string, { start, end }: Span): Cut | Refusal {
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (!first || !last) return refuse("There is nothing between the quotes.");
  const isAll = start === end || (start <= first.start && end >= last.end);
  if (isAll && computes) return refuse("A part of this text is computed, so that the vault cannot hold it.");
  if (isAll || (!computes && end <= last.end && isUrl(text.slice(first.start, last.end))))
    return { isWhole: true, pieces };
  const piece = pieces.find((one) => one.start <= start && end <= one.end);
  if (!piece) return refuse("It goes over more than one literal.");
  const within = text.slice(piece.start, piece.end);
  const isClean = [start, end].every((at) => isBetweenEscapes(within, at - piece.start, piece.dialect));
  if (!isClean) return refuse("It begins or ends within an escape sequence.");
  return { isWhole: false, pieces: [{ start, end, dialect: piece.dialect }] };
}

function isUrl(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\/\S+$/i.test(text);
}

/** Where a sum may stand as it is: not beside an operator that binds closer, and not before a member. */
const TAKES_A_SUM =
  /argument|assignment|declarat|_spec|pair|list|array|return|parenthesized|init|element|default_parameter|required_parameter|optional_parameter|property|jsx_expression/;

function partWriter(
  { plus }: Literals,
  { node, quotes, within, pieces }: Literal,
  { start, end }: Span,
): ((read: string) => readonly TextEdit[]) | Refusal {
  if (within) return (read) => [{ start, end, text: within(read) }];
  if (!quotes || plus === undefined) return refuse("Only the whole of this literal can be replaced.");
  const [open, close] = quotes;
  const [hasBefore, hasAfter] = [start > pieces[0]!.start, end < pieces.at(-1)!.end];
  const isFree = TAKES_A_SUM.test(node.parent?.type ?? "");
  const { startIndex, endIndex } = node;
  return (read) => {
    const before = hasBefore ? `${close} ${plus} ` : isFree ? "" : "(";
    const after = hasAfter ? ` ${plus} ${open}` : isFree ? "" : ")";
    return [
      ...(hasBefore && !isFree ? [{ start: startIndex, end: startIndex, text: "(" }] : []),
      { start: hasBefore ? start : startIndex, end: hasAfter ? end : endIndex, text: before + read + after },
      ...(hasAfter && !isFree ? [{ start: endIndex, end: endIndex, text: ")" }] : []),
    ];
  };
}
