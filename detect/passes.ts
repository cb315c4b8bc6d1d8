import { decoded } from "./decode/decoded.ts";
import { knownFiles } from "./files/known-files.ts";
import type { FileKind } from "./file-kind.ts";
import type { Candidate } from "./overlap.ts";

/** What a pass looks at. */
export interface PassInput {
  /** One byte a character; made when it is first asked for. */
  readonly text: string;
  /** The `SIGNS` that the text has; looked for when they are asked for. */
  readonly signs: number;
  /** With `/`. */
  readonly path: string;
  readonly kind: FileKind;
  /** What the rules with patterns find in another text, such as one that stands here encoded; no pass runs there. */
  readonly search: (text: string) => readonly Candidate[];
}

/**
 * A look at a text besides the one pass for keywords: for files whose whole format is known, and for what stands
 * there encoded or in pieces. Offsets are those of the text; the time grows with its length alone.
 */
export type Pass = (input: PassInput) => readonly Candidate[];

export const PASSES: readonly Pass[] = [knownFiles, decoded];
