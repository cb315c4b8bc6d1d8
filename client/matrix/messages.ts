import type { Matrix } from "../../protocol/lsp.ts";
import type { Words } from "./words.ts";

/** What the extension tells the page. Names, states and places; never a value. */
export type ToPage =
  | { readonly type: "words"; readonly words: Words }
  | { readonly type: "matrix"; readonly matrix: Matrix; readonly mayAdd: boolean }
  /** The matrix cannot be had, and why. */
  | { readonly type: "problem"; readonly text: string };

/** What a person does on the page. Names and columns are those of the matrix that was last sent. */
export type FromPage =
  | { readonly type: "ready" }
  | { readonly type: "folder"; readonly uri: string }
  /** To the first place in code that reads the name. */
  | { readonly type: "code"; readonly name: string }
  /** To all of them. */
  | { readonly type: "uses"; readonly name: string }
  /** To what decides a cell, or to a new secret where nothing does. */
  | { readonly type: "cell"; readonly name: string; readonly column: number };

/** What VS Code keeps of the page for the next window: which folder it shows, and how it is filtered. */
export interface PageState {
  readonly folder?: string;
  readonly filter?: Filter;
}

export interface Filter {
  /** Part of a name, in any case. */
  readonly text: string;
  readonly kinds: readonly FilterKind[];
}

/** Something is missing somewhere; code reads it and nothing defines or declares it; revoked or expired somewhere. */
export type FilterKind = "missing" | "onlyInCode" | "stopped";

export const FILTER_KINDS: readonly FilterKind[] = ["missing", "onlyInCode", "stopped"];
