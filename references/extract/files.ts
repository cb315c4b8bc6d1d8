import { refuse, type Piece, type Refusal, type Span } from "./extraction.ts";
import type { Untried } from "./extract.ts";

/** A value in a file whose names are variables, and how a read of one is written in its place. */
export interface Value {
  readonly pieces: readonly Piece[];
  /** The value with its quotes. */
  readonly outer: Span;
  readonly whole: (name: string) => string;
  /** How a read is written within the text; undefined where nothing is read between its quotes. */
  readonly within?: (name: string) => string;
  /** A part of it is computed. */
  readonly computes: boolean;
  /** What else has to be written for a name. */
  readonly also?: (name: string) => readonly { start: number; end: number; text: string }[];
}

/** The value, or the part of it, that a span covers. */
export function extractFrom(value: Value, { start, end }: Span): Untried | Refusal {
  const { pieces, outer, also = () => [] } = value;
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (!first || !last) return refuse("There is no value.");
  if (start === end || (start <= first.start && end >= last.end)) {
    if (value.computes) return refuse("A part of this value is computed, so that the vault cannot hold it.");
    const edits = (name: string) => [{ ...outer, text: value.whole(name) }, ...also(name)];
    return { start: outer.start, pieces, names: "variables", edits };
  }
  const piece = pieces.find((one) => one.start <= start && end <= one.end);
  const { within } = value;
  if (!piece || !within) return refuse("Only the whole of this value can be replaced.");
  const edits = (name: string) => [{ start, end, text: within(name) }, ...also(name)];
  const part = { start, end, dialect: piece.dialect };
  return { start: outer.start, pieces: [part], names: "variables", edits };
}
