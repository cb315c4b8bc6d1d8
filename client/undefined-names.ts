import type { Matrix, MatrixRow } from "../protocol/lsp.ts";

/** A name that code reads and that has no value anywhere, and by how many places. */
export type UndefinedName = Pick<MatrixRow, "name" | "used">;

/** Those that most of the code reads first. */
export function undefinedNames({ rows }: Pick<Matrix, "rows">): UndefinedName[] {
  return rows
    .filter(
      ({ used, cells }) =>
        used > 0 && cells.every(({ scope, uri }) => scope === undefined && uri === undefined),
    )
    .map(({ name, used }) => ({ name, used }))
    .toSorted((a, b) => b.used - a.used || (a.name < b.name ? -1 : 1));
}
