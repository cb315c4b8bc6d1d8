import type { Dialect } from "../../core/literal-value.ts";
import type { TextEdit } from "../../core/secrets-file-text.ts";

/** UTF-16 offsets in a text, the end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A part of a literal's text, and how it stands for its part of the value. Together they are the value. */
export interface Piece extends Span {
  readonly dialect: Dialect;
}

/** A literal, or a part of one, that a read of a secret can take the place of. */
export interface Extraction {
  /** Where the whole literal begins, with its quotes. */
  readonly start: number;
  readonly pieces: readonly Piece[];
  /** The names that can be read there: every language has strings for them, but for those that have variables only. */
  readonly names: "any" | "variables";
  /**
   * What writes the read, and whatever it takes besides: an import, a constant that becomes a variable. Undefined where
   * the text, edited so, would not be read as it should: the name means something else there, or it does not parse.
   */
  edits(name: string): readonly TextEdit[] | undefined;
}

/** Why no read can stand where a literal does, in a sentence. */
export interface Refusal {
  readonly refused: string;
}

export function isRefusal(found: object | undefined): found is Refusal {
  return found !== undefined && "refused" in found;
}

export function refuse(refused: string): Refusal {
  return { refused };
}
