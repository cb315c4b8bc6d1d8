import type { Operator } from "./operator.ts";
import type { NameKind } from "./secret-name.ts";

/** Where a value stands. */
export interface Circumstances {
  readonly name: NameKind;
  readonly sort: Operator["sort"];
  /** It stands in quotes or in an element. */
  readonly quoted: boolean;
  /** The file holds settings rather than a program: words stand for themselves there. */
  readonly settings: boolean;
  /** A test, an example or documentation. */
  readonly trial: boolean;
}

/** Something that was seen, and what it says for a secret, or against. */
export interface Evidence {
  readonly points: number;
  readonly fact: string;
}
