import { lacks } from "../../core/matrix.ts";
import type { MatrixCell, MatrixRow } from "../../protocol/lsp.ts";
import type { Filter, FilterKind } from "./messages.ts";

/** The page's arithmetic: which rows there are, which of them are drawn, and where the cursor goes. No DOM. */

/** Columns before those of the environments: the name, and how often it is used. */
export const LEADING = 2;

/** Rows that pass all of a filter, in the order given. */
export function filterRows(rows: readonly MatrixRow[], { text, kinds }: Filter): readonly MatrixRow[] {
  const wanted = text.trim().toLowerCase();
  return rows.filter(
    (row) => row.name.toLowerCase().includes(wanted) && kinds.every((kind) => KINDS[kind](row)),
  );
}

export function hasMissing({ cells }: MatrixRow): boolean {
  return cells.some(lacks);
}

const KINDS: Readonly<Record<FilterKind, (row: MatrixRow) => boolean>> = {
  missing: hasMissing,
  onlyInCode: ({ used, declared, cells }) => used > 0 && !declared && !cells.some(hasOrigin),
  stopped: ({ cells }) => cells.some(({ state }) => state === "revoked" || state === "expired"),
};

function hasOrigin({ scope, uri }: MatrixCell): boolean {
  return scope !== undefined || uri !== undefined;
}

/** What Enter and a click do on a cell of an environment. */
export function actionOf(
  { state, scope, uri }: MatrixCell,
  mayAdd: boolean,
): "tree" | "file" | "add" | "none" {
  if (scope !== undefined) return "tree";
  if (uri !== undefined) return "file";
  return mayAdd && (state === "missing" || state === "optional") ? "add" : "none";
}

/** A place in the grid: a row of those that are shown, and a column from 0. */
export interface Cursor {
  readonly row: number;
  readonly column: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** Rows that can be seen at once. */
  readonly page: number;
}

/** Where a key leads, as in every grid of the ARIA practices; null for a key that does not move. */
export function movedBy(key: string, isControl: boolean, at: Cursor, size: GridSize): Cursor | null {
  const last = { row: size.rows - 1, column: size.columns - 1 };
  const to = (row: number, column: number): Cursor => ({
    row: clamp(row, 0, last.row),
    column: clamp(column, 0, last.column),
  });
  switch (key) {
    case "ArrowUp":
      return to(at.row - 1, at.column);
    case "ArrowDown":
      return to(at.row + 1, at.column);
    case "ArrowLeft":
      return to(at.row, at.column - 1);
    case "ArrowRight":
      return to(at.row, at.column + 1);
    case "PageUp":
      return to(at.row - size.page, at.column);
    case "PageDown":
      return to(at.row + size.page, at.column);
    case "Home":
      return to(isControl ? 0 : at.row, 0);
    case "End":
      return to(isControl ? last.row : at.row, last.column);
    default:
      return null;
  }
}

/** Rows more than can be seen that are drawn above and below, so that scrolling shows no gap. */
const SPARE = 8;

/** Which rows are drawn: `from` inclusive, `to` exclusive. All sizes in the same unit. */
export function drawnRows(
  scrollTop: number,
  height: number,
  rowHeight: number,
  rows: number,
): { readonly from: number; readonly to: number } {
  const first = Math.floor(scrollTop / rowHeight);
  const seen = Math.ceil(height / rowHeight) + 1;
  return { from: clamp(first - SPARE, 0, rows), to: clamp(first + seen + SPARE, 0, rows) };
}

/** `{0} of {1}` with its values. */
export function filled(sentence: string, ...values: (string | number)[]): string {
  return sentence.replaceAll(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)]));
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
