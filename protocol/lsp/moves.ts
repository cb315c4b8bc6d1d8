import type { Dialect } from "../../core/literal-value.ts";
import type { LiteralTarget } from "./commands.ts";
import type { Range } from "./shapes.ts";

export interface MoveSuggestion {
  /** A name for the secret, UPPER_SNAKE, not yet taken in the scope. */
  readonly name: string;
  /** The scope that fits the folder. */
  readonly scope: string;
  /** Where the literal's text is, without quotes: together the value. The client reads it from its own document. */
  readonly pieces: readonly MovePiece[];
  /** The names that can be read there: those of `variables` have letters, digits and `_` only. */
  readonly names: "any" | "variables";
  /** What it is, in words: `a Stripe secret key`. */
  readonly what: string;
}

export interface MovePiece {
  readonly range: Range;
  /** How the text stands for its part of the value: core's `literalValue`. */
  readonly dialect: Dialect;
}

/** Why no read of a secret can stand where the literal does, in a sentence. */
export interface MoveRefusal {
  readonly refused: string;
}

export interface MoveParams extends LiteralTarget {
  readonly name: string;
  readonly scope: string;
}
