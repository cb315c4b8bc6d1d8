import type { CellState, Row } from "../../core/matrix.ts";

/** What has a value where: names, states and places, never a value. */
export interface Matrix {
  /** In which the names are resolved, in each of the environments; as core's `parseScope` reads it. */
  readonly scope: string;
  /** The columns; null where no environment is asked, for none exists. */
  readonly environments: readonly (string | null)[];
  /** Sorted by name. */
  readonly rows: readonly MatrixRow[];
  /** The folders of the workspace that are bound to a scope of their own, and its roots. */
  readonly folders: readonly MatrixFolder[];
  /** The folder that was asked from: one of `folders`. Null where none is open. */
  readonly folder: string | null;
  /** False as long as not every file was read: names may be missing. */
  readonly isWhole: boolean;
}

export interface MatrixFolder {
  readonly uri: string;
  /** Its path in the workspace: `shop/services/billing`. */
  readonly label: string;
  readonly scope: string;
}

export interface MatrixRow extends Pick<Row, "name" | "used" | "declared" | "required"> {
  /** One for each environment. */
  readonly cells: readonly MatrixCell[];
}

export interface MatrixCell {
  readonly state: CellState;
  /** The definition in the vault that decides, by its scope. */
  readonly scope?: string;
  /** The entry of a file that decides, and its line, from 0. */
  readonly uri?: string;
  readonly line?: number;
}
