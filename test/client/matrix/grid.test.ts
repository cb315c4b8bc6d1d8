import { expect, test } from "vitest";
import { actionOf, drawnRows, filterRows, movedBy, type Cursor } from "../../../client/matrix/grid.ts";
import type { Filter } from "../../../client/matrix/messages.ts";
import type { MatrixCell, MatrixRow } from "../../../protocol/lsp.ts";

function row(name: string, states: MatrixCell["state"][], more: Partial<MatrixRow> = {}): MatrixRow {
  const scopeOf = (state: MatrixCell["state"]) =>
    ["missing", "optional"].includes(state) ? {} : { scope: "shop" };
  const cells = states.map((state) => ({ state, ...scopeOf(state) }));
  return { name, used: 1, declared: false, required: true, cells, ...more };
}

const ROWS = [
  row("DB_PASS", ["own", "missing"]),
  row("MAIL_KEY", ["own", "inherited"]),
  row("OLD_TOKEN", ["revoked", "own"]),
  row("UNKNOWN", ["missing", "missing"]),
  row("DECLARED", ["missing", "missing"], { declared: true }),
  row("STALE", ["expired", "own"], { used: 0 }),
];

test("a filter takes part of a name in any case, and every kind that is asked for", () => {
  const names = (filter: Partial<Filter>) =>
    filterRows(ROWS, { text: "", kinds: [], ...filter }).map(({ name }) => name);
  expect(names({ text: " key" })).toEqual(["MAIL_KEY"]);
  expect(names({ kinds: ["missing"] })).toEqual(["DB_PASS", "OLD_TOKEN", "UNKNOWN", "DECLARED", "STALE"]);
  expect(names({ kinds: ["onlyInCode"] })).toEqual(["UNKNOWN"]);
  expect(names({ kinds: ["stopped"] })).toEqual(["OLD_TOKEN", "STALE"]);
  expect(names({ kinds: ["missing", "stopped"], text: "st" })).toEqual(["STALE"]);
});

test("a cell leads to the vault, to a file, or to a new secret", () => {
  expect(actionOf({ state: "revoked", scope: "shop" }, true)).toBe("tree");
  expect(actionOf({ state: "file", uri: "file:///secrets.json", line: 3 }, true)).toBe("file");
  expect(actionOf({ state: "missing" }, true)).toBe("add");
  expect(actionOf({ state: "missing" }, false)).toBe("none");
});

test("keys move as in every grid, and never out of it", () => {
  const size = { rows: 100, columns: 5, page: 20 };
  const from = (key: string, at: Cursor, control = false) => movedBy(key, control, at, size);
  expect(from("ArrowUp", { row: 0, column: 2 })).toEqual({ row: 0, column: 2 });
  expect(from("ArrowRight", { row: 3, column: 4 })).toEqual({ row: 3, column: 4 });
  expect(from("PageDown", { row: 90, column: 1 })).toEqual({ row: 99, column: 1 });
  expect(from("Home", { row: 7, column: 3 })).toEqual({ row: 7, column: 0 });
  expect(from("End", { row: 7, column: 3 }, true)).toEqual({ row: 99, column: 4 });
  expect(from("a", { row: 7, column: 3 })).toBeNull();
});

test("of ten thousand rows those in sight are drawn, and some around them", () => {
  expect(drawnRows(0, 520, 26, 10_000)).toEqual({ from: 0, to: 29 });
  expect(drawnRows(26_000, 520, 26, 10_000)).toEqual({ from: 992, to: 1029 });
  expect(drawnRows(259_500, 520, 26, 10_000)).toEqual({ from: 9972, to: 10_000 });
  expect(drawnRows(0, 520, 26, 3)).toEqual({ from: 0, to: 3 });
});
