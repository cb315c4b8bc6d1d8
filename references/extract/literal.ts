import type { Node } from "web-tree-sitter";
import type { Dialect } from "../../core/literal-value.ts";
import type { TextEdit } from "../../core/secrets-file-text.ts";
import type { Extraction, Piece, Refusal, Span } from "./extraction.ts";

/** A string literal as it is written. */
export interface Literal {
  /** The expression that a read takes the place of. */
  readonly node: Node;
  /** Its text, without quotes. */
  readonly pieces: readonly Piece[];
  /** Some of its value is computed: only a part of its text can be taken out. */
  readonly computes: boolean;
  /** What begins and ends it, for languages in which a part is taken out by joining what is left with a read. */
  readonly quotes?: readonly [open: string, close: string];
  /** How a read is written within its text, for those that have it. */
  readonly within?: (read: string) => string;
  /** More of the text that goes with the literal: the body of a heredoc. */
  readonly rest?: Span;
}

/** What is known of the place in which a read is to stand. */
export interface Place {
  readonly root: Node;
  readonly text: string;
  /** The expression that the read takes the place of, or a part of. */
  readonly node: Node;
  /** The forms of the references that the text has by now. */
  readonly forms: ReadonlySet<string>;
}

/** What a read takes, besides standing there. */
export interface Read {
  readonly text: string;
  /** The expression that it replaces where that is more than the literal: `"x".to_string()`. */
  readonly instead?: Node;
  readonly also?: readonly TextEdit[];
}

/** What there is to know of a language's literals. */
export interface Literals {
  /** The types of the nodes that are literals. */
  readonly types: ReadonlySet<string>;
  literalAt(node: Node, text: string): Literal | Refusal | undefined;
  /** Nodes inside a literal that hold code. */
  readonly holes: ReadonlySet<string>;
  /** The types of nodes that join literals, with the operator, or "" where they only stand side by side. */
  readonly joins: Readonly<Record<string, string>>;
  /** Why no read can stand in an expression's place, if so; `undefined` inside where it is no value at all. */
  refusalAt(node: Node, place: Place): Refusal | "no value" | undefined;
  read(name: string, place: Place, part: "whole" | "part"): Read | Refusal;
  /** The operator that joins a part's read with what is left of the text. */
  readonly plus?: string;
  /** How else a part is taken out. */
  writePart?(
    literal: Literal,
    part: Span,
    place: Place,
  ): ((read: string) => readonly TextEdit[]) | Refusal | undefined;
  readonly names: Extraction["names"];
}

/** The text of a node between its quotes. */
export function inside(node: Node, open: number, close: number, dialect: Dialect): Piece[] {
  const [start, end] = [node.startIndex + open, node.endIndex - close];
  return start < end ? [{ start, end, dialect }] : [];
}

/** Children of a literal that are text, as grammars call them; and those that only begin or end it. */
const TEXT = /^(?:string_content|string_fragment|escape_sequence|heredoc_content|nowdoc_string)$/;
const EDGE =
  /^(?:interpolation_start|interpolation_quote|string_start|string_end|heredoc_start|heredoc_end)$/;

/** The text between the holes of a literal. Grammars cut it at escapes and lines: those parts are put together again. */
export function textIn(
  node: Node,
  dialect: Dialect,
): { readonly pieces: Piece[]; readonly computes: boolean } {
  const pieces: Piece[] = [];
  let computes = false;
  for (const child of node.namedChildren) {
    if (!child || EDGE.test(child.type)) continue;
    if (!TEXT.test(child.type)) computes = true;
    else if (pieces.at(-1)?.end === child.startIndex) {
      pieces.push({ ...pieces.pop()!, end: child.endIndex });
    } else if (child.startIndex < child.endIndex) {
      pieces.push({ start: child.startIndex, end: child.endIndex, dialect });
    }
  }
  return { pieces, computes };
}

/** Without the second of two characters that stand for one. */
export function withoutDoubles(pieces: readonly Piece[], text: string, characters: string): Piece[] {
  return pieces.flatMap(({ start, end, dialect }) => {
    const parts: Piece[] = [];
    let from = start;
    for (let at = start; at < end - 1; at++) {
      if (!characters.includes(text[at]!) || text[at + 1] !== text[at]) continue;
      parts.push({ start: from, end: at + 1, dialect });
      from = ++at + 1;
    }
    return [...parts, { start: from, end, dialect }].filter((part) => part.start < part.end);
  });
}

/** The lines of an indented text, without what all of them are indented by. Those of blanks only have no say. */
export function dedented(text: string, { start, end, dialect }: Piece, closing?: string): Piece[] {
  const lines: Span[] = [];
  for (let at = start; at <= end;) {
    const next = text.indexOf("\n", at);
    const lineEnd = next === -1 || next >= end ? end : next + 1;
    if (at < lineEnd) lines.push({ start: at, end: lineEnd });
    at = lineEnd === end ? end + 1 : lineEnd;
  }
  const indents = lines.flatMap((line) => {
    const content = text.slice(line.start, line.end);
    return content.trim() === "" ? [] : [/^[ \t]*/.exec(content)![0].length];
  });
  const by = Math.min(...indents, ...(closing === undefined ? [] : [closing.length]));
  return lines.map((line) => {
    const blanks = /^[ \t]*/.exec(text.slice(line.start, line.end))![0].length;
    return { start: line.start + Math.min(by, blanks), end: line.end, dialect };
  });
}
